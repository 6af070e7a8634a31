// The engine's WebAssembly inside JavaScript: pages opened by double-click cannot fetch it.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './command.mjs';
import { pack } from './pack.mjs';

/**
 * An esbuild plugin with two modules that exist only in a bundle; web/engine/binary.d.ts describes them.
 * `garden:glue` is Emscripten's factory, `garden:wasm` the binary, packed and in base64: base64 of the plain binary would be
 * larger even after the server's own compression.
 * @param {{ name?: 'engine' | 'course', directory?: string }} [options] which binary, default the playground's, and where its
 *   .js and .wasm are
 * @returns {import('esbuild').Plugin}
 */
export function engineBinary({ name = 'engine', directory = join(root, 'build/wasm') } = {}) {
  const wasmFile = join(directory, `${name}.wasm`);
  return {
    name: 'engine-binary',
    setup(build) {
      build.onResolve({ filter: /^garden:glue$/ }, () => ({ path: join(directory, `${name}.js`) }));
      build.onResolve({ filter: /^garden:wasm$/ }, () => ({ path: wasmFile, namespace: 'garden-wasm' }));
      build.onLoad({ filter: /./, namespace: 'garden-wasm' }, async () => {
        const { size } = await stat(wasmFile);
        const contents = `export const packedWasm = '${await pack(wasmFile)}', wasmSize = ${size};`;
        return { contents, loader: 'js', watchFiles: [wasmFile] };
      });
    },
  };
}
