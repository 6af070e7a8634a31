/** @typedef {import('../state.js').Typed} Typed */

/**
 * How many epochs show what a schedule does: past its end, and past the present epoch.
 * @param {Typed} schedule
 * @param {{ name: string, default: number }[]} parameters of its catalogue entry
 * @param {number} epoch
 */
export function spanOf({ type, parameters: set }, parameters, epoch) {
  const value = (/** @type {string} */ name) => set[name] ?? parameters.find((one) => one.name === name)?.default ?? 0;
  const warmup = value('warmupEpochs');
  const own = {
    step: 5 * value('every'),
    exponential: value('decay') > 0 && value('decay') < 1 ? Math.log(0.02) / Math.log(value('decay')) : 100,
    cosine: 1.15 * value('epochs'),
    warmup: 2 * warmup,
  }[type];
  const wanted = Math.max(10, own ?? 0, 1.5 * warmup, 1.25 * epoch);
  const power = 10 ** Math.floor(Math.log10(wanted));
  // A little more, for the last tick to have room.
  return 1.04 * power * ([1, 1.5, 2, 3, 4, 5, 6, 8].find((factor) => factor * power >= wanted) ?? 10);
}
