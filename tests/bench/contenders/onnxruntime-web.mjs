/** onnxruntime-web: inference only, WebAssembly with SIMD, one thread, all graph optimisations. */
import * as ort from 'onnxruntime-web/wasm';
import { onnxModel } from './onnx-model.mjs';

/** @typedef {import('../harness/workloads.mjs').Workload} Workload */

export default {
  name: 'onnxruntime-web',
  /** @param {Workload} workload */
  supports: ({ kind }) => kind === 'predict' || 'inference only',
  difference: () => '',
  /**
   * @param {Workload} workload
   * @param {import('../harness/session.mjs').Environment} environment
   */
  async prepare(workload, { kind, assetsUrl }) {
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.simd = true;
    ort.env.logLevel = 'error';
    if (kind === 'chromium') ort.env.wasm.wasmPaths = `${assetsUrl}onnxruntime-web/dist/`;
    const options = { executionProviders: ['wasm'], graphOptimizationLevel: /** @type {const} */ ('all') };
    const session = await ort.InferenceSession.create(onnxModel(workload), options);
    const x = new ort.Tensor('float32', workload.x, [workload.n, workload.sizes[0]]);
    const evaluate = async () => /** @type {Float32Array} */ ((await session.run({ x })).a.data);
    const run = async (/** @type {number} */ iterations) => {
      for (let i = 0; i < iterations; i++) await evaluate();
    };
    return { run, predict: evaluate };
  },
};
