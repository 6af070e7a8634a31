/**
 * Seeded generator for the workloads' data and initial weights: mulberry32 (Tommy Ettinger, public domain).
 * Independent of the engine on purpose: every contender must get the same numbers from outside.
 *
 * @param {number} seed any 32-bit integer
 * @returns {() => number} uniform numbers in [0, 1)
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Standard normal numbers by the Box–Muller transform.
 *
 * @param {() => number} random uniform numbers in [0, 1)
 * @returns {() => number}
 */
export function createNormal(random) {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
