import { limitContenders } from '../limit/contenders.mjs';
import { median, spread } from './statistics.mjs';

/**
 * @typedef {object} Options
 * @property {number} rounds samples per contender
 * @property {number} warmUpSeconds
 * @property {number} sampleSeconds
 * @property {number} prepareTimeout seconds that loading, preparing and proving may take
 * @property {number} sampleTimeout seconds that one sample, or the warm-up, may take
 *
 * @typedef {object} Measurement
 * @property {Record<string, { value: number, spread: number }>} values medians of those that finished
 * @property {Record<string, string>} failed name → why
 * @property {Record<string, string>} declined name → why it cannot take part
 * @property {Record<string, string>} notes name → what differs from the workload
 * @property {Record<string, object>} checks name → what the sanity check saw
 */

/**
 * Opens every contender, proves each, warms each up, then asks them for samples in turn: only one works at a time, and
 * what disturbs the machine for a while disturbs all of them.
 *
 * @param {import('./node-host.mjs').Host} host
 * @param {string} workloadId
 * @param {string[]} names contenders, and kernels of the limit to run beside them
 * @param {number | null} referenceLoss see Session.check
 * @param {(name: string, iterations: number, seconds: number) => number} rate
 * @param {Options} options
 * @param {(text: string) => void} log progress
 * @returns {Promise<Measurement>}
 */
export async function measure(host, workloadId, names, referenceLoss, rate, options, log) {
  /** @type {Measurement} */
  const result = { values: {}, failed: {}, declined: {}, notes: {}, checks: {} };
  /** @type {Map<string, { remote: import('./node-host.mjs').Remote, iterations: number, samples: number[] }>} */
  const running = new Map();

  const attempt = async (/** @type {string} */ name, /** @type {() => Promise<void>} */ action) => {
    try {
      await action();
    } catch (error) {
      result.failed[name] = error instanceof Error ? error.message.split('\n')[0] : String(error);
      log(`${workloadId} ${name} failed: ${result.failed[name]}`);
      await running.get(name)?.remote.close();
      running.delete(name);
    }
  };

  for (const name of names) {
    await attempt(name, async () => {
      log(`${workloadId} ${name}: preparing`);
      const remote = await host.open(name, name in limitContenders ? 'limit' : workloadId);
      running.set(name, { remote, iterations: 0, samples: [] });
      const { declined, difference } = await remote.call('prepare', [host.environment], options.prepareTimeout);
      if (declined) {
        result.declined[name] = declined;
        running.delete(name);
        await remote.close();
        return;
      }
      if (difference) result.notes[name] = difference;
      result.checks[name] = await remote.call('check', [referenceLoss], options.prepareTimeout);
      const calibration = [options.warmUpSeconds, options.sampleSeconds];
      const iterations = await remote.call('calibrate', calibration, options.warmUpSeconds + options.sampleTimeout);
      running.set(name, { remote, iterations, samples: [] });
    });
  }
  for (let round = 1; round <= options.rounds; round++) {
    log(`${workloadId}: round ${round} of ${options.rounds}`);
    for (const [name, { remote, iterations, samples }] of running) {
      await attempt(name, async () => {
        samples.push(rate(name, iterations, await remote.call('sample', [iterations], options.sampleTimeout)));
      });
    }
  }
  for (const [name, { remote, samples }] of running) {
    await attempt(name, async () => {
      await remote.call('finish', [], options.prepareTimeout);
      result.values[name] = { value: median(samples), spread: spread(samples) };
      await remote.close();
    });
  }
  return result;
}
