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
import { formatReport, reportLimit, reportWorkload, usefulGflops } from './harness/report.mjs';
import { lossAfterTraining } from './harness/session.mjs';
import { createWorkload, selectWorkloads } from './harness/workloads.mjs';
import { gflops, limitContenders } from './limit/contenders.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const log = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);

/**
 * @param {ReturnType<typeof parseOptions>} options
 * @param {import('./harness/node-host.mjs').Host} host
 */
async function runAll({ only, names, ours, timing }, host) {
  const workloads = [];
  for (const id of selectWorkloads(only)) {
    const workload = createWorkload(id);
    const referenceLoss = workload.kind === 'train' ? await lossAfterTraining(plainReference, workload) : null;
    const rate = (/** @type {string} */ _, /** @type {number} */ k, /** @type {number} */ s) => workload.rate(k, s);
    const measurement = await measure(host, id, names, referenceLoss, rate, timing, log);
    workloads.push(reportWorkload(workload, measurement, ours));
  }
  const limit = only.length === 0 || only.includes('limit') ? await measureLimit(host, timing) : null;
  for (const { id, ours: value } of workloads) {
    if (!limit || value === null || (id !== 'W3' && id !== 'W4')) continue;
    limit[`${id}Share`] = usefulGflops(createWorkload(id), value) / limit.gflops;
  }
  return { workloads, limit, environment: { ...host.description, loadAverage: loadavg()[0] } };
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
