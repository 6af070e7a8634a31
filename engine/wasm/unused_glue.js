// Parts of Emscripten's glue that it always links and that nothing here uses, replaced by what little is needed.
// Emscripten 3.1.6 knows `function` alone, no arrows.
mergeInto(LibraryManager.library, {
  // Embind's std::wstring and its kin: the bindings exchange std::string alone.
  _embind_register_std_wstring__deps: [],
  // biome-ignore lint/complexity/useArrowFunction: see above
  _embind_register_std_wstring: function () {},
  // Embind's search for the global object, from before globalThis.
  $emval_get_global__deps: [],
  // biome-ignore lint/complexity/useArrowFunction: see above
  $emval_get_global: function () {
    return globalThis;
  },
});
