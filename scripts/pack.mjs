// LZMA for web/engine/unpack.js. Node has no encoder; Python has, and Emscripten is written in Python.
import { root, runOrThrow } from './command.mjs';

const program = `
import base64, lzma, sys
strongest = {"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": 3, "lp": 0, "pb": 0, "nice_len": 273}
with open(sys.argv[1], "rb") as file:
    print(base64.b64encode(lzma.compress(file.read(), lzma.FORMAT_RAW, filters=[strongest])).decode())`;

/**
 * @param {string} file
 * @returns {Promise<string>} its packed content in base64
 */
export async function pack(file) {
  const python = process.env.EMSDK_PYTHON ?? 'python3';
  return (await runOrThrow(python, ['-c', program, file], { cwd: root })).trim();
}
