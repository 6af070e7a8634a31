/** Ours against the peers in one run; see README.md. */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { contenders, ourName } from './contenders/index.mjs';
import plainReference from './contenders/plain-reference.mjs';
import { installPeers } from './harness/install.mjs';
import { measure } from './harness/measure.mjs';
import { createNodeHost } from './harness/node-host.mjs';
import { parseOptions, usage } from './harness/options.mjs';
import { formatReport, reportLimit, reportWorkload, takeKernel, usefulGflops } from './harness/report.mjs';
import { lossAfterTraining } from './harness/session.mjs';
import { createWorkload, selectWorkloads } from './harness/workloads.mjs';
import { gflops, limitContenders } from './limit/contenders.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const loadAtStart = loadavg()[0];
const log = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);

/**
 * @param {ReturnType<typeof parseOptions>} options
 * @param {import('./harness/node-host.mjs').Host} host
 */
async function runAll({ only, names, ours, timing }, host) {
  const workloads = [];
  const limit = only.length === 0 || only.includes('limit') ? await measureLimit(host, timing) : null;
  for (const id of selectWorkloads(only)) {
    const workload = createWorkload(id);
    const referenceLoss = workload.kind === 'train' ? await lossAfterTraining(plainReference, workload) : null;
    const rate = (/** @type {string} */ name, /** @type {number} */ k, /** @type {number} */ s) =>
      name in limitContenders ? gflops(name, k, s) : workload.rate(k, s);
    const kernels = limit && (id === 'W3' || id === 'W4') ? [limit.blocking] : [];
    const all = await measure(host, id, [...names, ...kernels], referenceLoss, rate, timing, log);
    const { measurement, kernelGflops } = takeKernel(all, limit?.blocking ?? '');
    const report = reportWorkload(workload, measurement, ours);
    workloads.push(report);
    if (limit && kernelGflops !== null && report.ours !== null) {
      limit[`${/** @type {'W3' | 'W4'} */ (id)}Share`] = usefulGflops(workload, report.ours) / kernelGflops;
    }
  }
  return { workloads, limit, environment: { ...host.description, loadAverage: loadAtStart } };
}

/**
 * @param {import('./harness/node-host.mjs').Host} host
 * @param {import('./harness/measure.mjs').Options} timing
 */
async function measureLimit(host, timing) {
  return reportLimit(await measure(host, 'limit', Object.keys(limitContenders), null, gflops, timing, log));
}

const options = parseOptions(process.argv.slice(2), Object.keys(contenders), ourName);
if (options.help) {
  process.stdout.write(`${usage}\n`);
} else {
  installPeers(folder, log);
  const host = options.browser
    ? await (await import('./harness/browser-host.mjs')).createBrowserHost(root, folder)
    : createNodeHost(root);
  try {
    const report = await runAll(options, host);
    process.stdout.write(`${formatReport(report)}\n`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
    if (report.workloads.some(({ ours }) => ours === null)) process.exitCode = 1;
  } finally {
    await host.close();
  }
}
