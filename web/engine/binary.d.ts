// Modules that scripts/engine-binary.mjs makes when it bundles.

declare module 'garden:glue' {
  /**
   * Emscripten's factory. `wasmBinary` is required: the glue must not look for a file. It resolves to what
   * engine/wasm binds.
   */
  export default function createGardenModule(options: { wasmBinary: ArrayBuffer | Uint8Array }): Promise<unknown>;
}

declare module 'garden:wasm' {
  /** The engine's WebAssembly: packed by scripts/pack.mjs, in base64. */
  export const packedWasm: string;
  /** Its size in bytes, unpacked. */
  export const wasmSize: number;
}
