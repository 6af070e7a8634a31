/** TensorFlow.js on its WebAssembly backend: SIMD, one thread. */

import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { tfjsContender } from './tfjs.mjs';

export default tfjsContender('tfjs-wasm', async ({ kind, assetsUrl }) => {
  setThreadsCount(1);
  const folder = `${assetsUrl}@tensorflow/tfjs-backend-wasm/dist/`;
  setWasmPaths(kind === 'node' ? decodeURIComponent(new URL(folder).pathname) : folder);
  await tf.setBackend('wasm');
  if (tf.getBackend() !== 'wasm') throw new Error(`TensorFlow.js fell back to ${tf.getBackend()}`);
});
