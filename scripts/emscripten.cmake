# Finds Emscripten (an activated emsdk first, then the PATH) and hands over to its own toolchain file.
find_program(GARDEN_EMCC emcc HINTS $ENV{EMSDK}/upstream/emscripten NO_CMAKE_FIND_ROOT_PATH)
if(NOT GARDEN_EMCC)
  message(FATAL_ERROR "emcc was not found. On Debian: apt-get install emscripten")
endif()
# Debian's /usr/bin/emcc is a link into the directory that holds everything else; an emsdk's is in it.
get_filename_component(GARDEN_EMCC_REAL ${GARDEN_EMCC} REALPATH)
get_filename_component(GARDEN_EMSCRIPTEN_ROOT ${GARDEN_EMCC_REAL} DIRECTORY)
include(${GARDEN_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)
