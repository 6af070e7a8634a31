import { compare, trainingFlops } from './statistics.mjs';

/**
 * @typedef {import('./measure.mjs').Measurement} Measurement
 * @typedef {import('./workloads.mjs').Workload} Workload
 *
 * @typedef {object} WorkloadReport
 * @property {string} id
 * @property {string} unit
 * @property {boolean} higherIsBetter
 * @property {number | null} ours null: failed, see `failed`
 * @property {Record<string, number>} peers
 * @property {number | null} ratio how many times better we are than the fastest peer
 * @property {string | null} fastestPeer
 * @property {Record<string, number>} spread (largest − smallest)/median of the samples
 * @property {Record<string, string>} notes what differs from the workload, per contender
 * @property {Record<string, string>} declined who cannot take part, and why
 * @property {Record<string, string>} failed who should have, and what went wrong
 * @property {Record<string, object>} checks
 *
 * @typedef {{ gflops: number, blocking: string, kernels: Record<string, number>, failed: Record<string, string>,
 *   W3Share?: number, W4Share?: number }} Limit shares: our useful operations a second over
 *   those of the best kernel, sampled in the same rounds
 */

/**
 * @param {Workload} workload
 * @param {Measurement} measurement
 * @param {string} ourName the contender whose figures are `ours`
 * @returns {WorkloadReport}
 */
export function reportWorkload({ id, unit, higherIsBetter }, measurement, ourName) {
  const { values, notes, declined, failed, checks } = measurement;
  const ours = values[ourName]?.value ?? null;
  const others = Object.entries(values).filter(([name]) => name !== ourName);
  const peers = Object.fromEntries(others.map(([name, { value }]) => [name, value]));
  const spreads = Object.fromEntries(Object.entries(values).map(([name, { spread }]) => [name, spread]));
  const { ratio, fastestPeer } = compare(ours, peers, higherIsBetter);
  return {
    id,
    unit,
    higherIsBetter,
    ours,
    peers,
    ratio,
    fastestPeer,
    spread: spreads,
    notes,
    declined,
    failed,
    checks,
  };
}

/**
 * Takes the limit's kernel, which ran beside the contenders so that both saw the same machine, out of a measurement.
 *
 * @param {Measurement} all
 * @param {string} kernel its name
 * @returns {{ measurement: Measurement, kernelGflops: number | null }} null: it did not run
 */
export function takeKernel(all, kernel) {
  const { [kernel]: taken, ...values } = all.values;
  const { [kernel]: _, ...checks } = all.checks;
  return { measurement: { ...all, values, checks }, kernelGflops: taken?.value ?? null };
}

/**
 * @param {Measurement} measurement of the kernels, in GFLOP/s
 * @returns {Limit}
 */
export function reportLimit({ values, failed }) {
  const kernels = Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
  const blocking = Object.keys(kernels).reduce(
    (best, name) => (kernels[name] > (kernels[best] ?? 0) ? name : best),
    '',
  );
  if (blocking === '') throw new Error(`no kernel of the limit ran: ${JSON.stringify(failed)}`);
  return { gflops: kernels[blocking], blocking, kernels, failed };
}

/**
 * @param {Workload} workload whose unit is examples/s
 * @param {number} examplesPerSecond
 * @returns {number} useful GFLOP/s
 */
export function usefulGflops({ sizes, batchSize }, examplesPerSecond) {
  return ((trainingFlops(sizes, batchSize) / batchSize) * examplesPerSecond) / 1e9;
}

/**
 * @param {{ workloads: WorkloadReport[], limit: Limit | null, environment: Record<string, unknown> }} report
 * @returns {string} a table for people
 */
export function formatReport({ workloads, limit, environment }) {
  const lines = [`Measured in ${environment.runtime} on ${environment.cpu}`, ''];
  for (const report of workloads) lines.push(...formatWorkload(report), '');
  if (limit) {
    const kernels = Object.entries(limit.kernels).map(([name, value]) => `${name} ${value.toFixed(1)}`);
    lines.push(`wasm SIMD limit  ${limit.gflops.toFixed(1)} GFLOP/s  (${kernels.join(', ')})`);
    for (const [name, reason] of Object.entries(limit.failed)) lines.push(`  ${name} failed: ${reason}`);
    const share = (/** @type {number} */ value) => `${(100 * value).toFixed(1)} %`;
    if (limit.W3Share !== undefined) lines.push(`  W3 reaches ${share(limit.W3Share)} of it`);
    if (limit.W4Share !== undefined) lines.push(`  W4 reaches ${share(limit.W4Share)} of it`);
  }
  return lines.join('\n');
}

/** @param {WorkloadReport} report */
function formatWorkload({
  id,
  unit,
  higherIsBetter,
  ours,
  peers,
  ratio,
  fastestPeer,
  spread,
  notes,
  declined,
  failed,
}) {
  const order = higherIsBetter ? -1 : 1;
  const sorted = Object.entries(peers).sort((a, b) => order * (a[1] - b[1]));
  const row = (/** @type {string} */ name, /** @type {number} */ value, /** @type {number} */ scatter) =>
    `  ${name.padEnd(22)} ${format(value).padStart(12)}  ±${(50 * scatter).toFixed(0)} %`.padEnd(48);
  const ourName = Object.keys(spread).find((name) => !(name in peers)) ?? '';
  const times = ratio === null ? '' : `  ours ${ratio.toFixed(2)}× ${fastestPeer}`;
  return [
    `${id} (${unit}, ${higherIsBetter ? 'higher' : 'lower'} is better)${times}`,
    ...(ours === null ? [] : [row(`${ourName} (ours)`, ours, spread[ourName])]),
    ...sorted.map(([name, value]) => `${row(name, value, spread[name])}${notes[name] ? ` ${notes[name]}` : ''}`),
    ...Object.entries(declined).map(([name, reason]) => `  ${name.padEnd(22)} ${'–'.padStart(12)}  ${reason}`),
    ...Object.entries(failed).map(([name, reason]) => `  ${name.padEnd(22)} ${'FAILED'.padStart(12)}  ${reason}`),
  ];
}

/** @param {number} value */
function format(value) {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(4);
}
