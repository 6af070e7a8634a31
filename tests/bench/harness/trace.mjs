/** What is read from a Chromium trace. */

/** @param {any[]} trace @param {string} name */
export const named = (trace, name) => trace.filter((event) => event.name === name);

/** The thread on which a mark was set: the page's main thread. @param {any[]} trace @param {string} name of the mark */
export function threadOf(trace, name) {
  const mark = named(trace, name)[0];
  return trace.filter(({ pid, tid }) => mark && pid === mark.pid && tid === mark.tid);
}

/** @param {number[]} values @param {number} share */
export const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
