/**
 * Every contender by name, loaded only when asked for so that a process holds one library. The first is ours; the
 * rest are the peers in the order of the report. Adding a peer: one file here, one line below.
 *
 * @type {Record<string, () => Promise<{ default: import('../harness/session.mjs').Contender }>>}
 */
export const contenders = {
  'gradient-garden': () => import('./gradient-garden.mjs'),
  'plain-reference': () => import('./plain-reference.mjs'),
  synaptic: () => import('./synaptic.mjs'),
  'brain.js': () => import('./brain.mjs'),
  convnetjs: () => import('./convnetjs.mjs'),
  neataptic: () => import('./neataptic.mjs'),
  'tfjs-cpu': () => import('./tfjs-cpu.mjs'),
  'tfjs-wasm': () => import('./tfjs-wasm.mjs'),
  '@jax-js/jax': () => import('./jax.mjs'),
  'onnxruntime-web': () => import('./onnxruntime-web.mjs'),
};

/** The one whose figures are `ours` unless another is named. */
export const ourName = 'gradient-garden';
