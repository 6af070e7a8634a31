// TensorFlow.js with its gradients. Its package holds them only in files that a bundler can resolve, hence esbuild; the
// bundle stays in memory.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const contents = `
  export * from '@tensorflow/tfjs-core';
  import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
  import '@tensorflow/tfjs-backend-cpu';
`;

const { outputFiles } = await build({
  stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  external: ['node-fetch'], // only to load models from afar
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" },
  logLevel: 'error',
});
const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');

/** @type {typeof import('@tensorflow/tfjs-core')} */
export const tf = await import(`data:text/javascript;base64,${code}`);

tf.env().set('IS_TEST', true); // no banner about tfjs-node
await tf.setBackend('cpu');
