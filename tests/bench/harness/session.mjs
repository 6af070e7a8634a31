/**
 * What happens inside a contender's own process or page: prepare, prove, warm up, then one timed sample at a time.
 */
import { forward, lossOf } from './reference.mjs';
import { createWorkload } from './workloads.mjs';

/**
 * @typedef {import('./workloads.mjs').Workload} Workload
 *
 * @typedef {object} Runner
 * @property {(iterations: number) => unknown} run trains on the next mini-batches, or evaluates all of x; may be async
 * @property {(n: number) => ArrayLike<number> | Promise<ArrayLike<number>>} predict outputs of the first n rows of x
 *
 * @typedef {object} Contender
 * @property {string} name
 * @property {(workload: Workload) => boolean | string} supports true, or why it cannot take part
 * @property {(workload: Workload) => string} difference '' when model, arithmetic and updates are exactly the
 *   workload's; otherwise one sentence on what differs
 * @property {(workload: Workload, environment: Environment) => Runner | Promise<Runner>} prepare
 *
 * @typedef {object} Environment
 * @property {'node' | 'chromium'} kind
 * @property {string} engineUrl where our own engine is imported from
 * @property {string} assetsUrl where files of node_modules are read from, with a slash at the end
 */

const outputTolerance = 1e-4;
/** How far from the plain reference's loss, as a part of what training took off the loss. */
const lossTolerance = 0.01;

export class Session {
  /** @type {Workload} */ #workload;
  /** @type {Contender} */ #contender;
  /** @type {Runner | undefined} */ #runner;

  /**
   * @param {Contender} contender
   * @param {string} workloadId
   */
  constructor(contender, workloadId) {
    this.#contender = contender;
    this.#workload = createWorkload(workloadId);
  }

  /**
   * @param {Environment} environment
   * @returns {Promise<{ declined?: string, difference: string }>}
   */
  async prepare(environment) {
    const supported = this.#contender.supports(this.#workload);
    if (supported !== true) return { declined: String(supported), difference: '' };
    this.#runner = await this.#contender.prepare(this.#workload, environment);
    return { difference: this.#contender.difference(this.#workload) };
  }

  /**
   * Shows that the contender computes and trains the workload, or throws an Error that says what is wrong.
   *
   * @param {number | null} referenceLoss the plain reference's loss after the same training; null: not compared
   * @returns {Promise<{ outputError: number, lossBefore: number, lossAfter: number }>}
   */
  async check(referenceLoss) {
    const { layers, kind, checkBatches, x } = this.#workload;
    if (kind === 'limit') return { outputError: 0, lossBefore: 0, lossAfter: 0 }; // the kernels check themselves
    const exact = this.#contender.difference(this.#workload) === '';
    const n = checkedExamples(this.#workload);
    const outputs = await this.#predict(n);
    if (outputs.length !== n * layers[layers.length - 1].units) throw new Error(`predicted ${outputs.length} numbers`);
    const outputError = largestDifference(outputs, forward(this.#workload, x, n));
    if ((exact || kind === 'predict') && !(outputError <= outputTolerance)) {
      throw new Error(`outputs differ from the reference by ${outputError.toPrecision(3)}`);
    }
    if (kind === 'predict') return { outputError, lossBefore: 0, lossAfter: 0 };

    const lossBefore = this.#loss(outputs, n);
    await this.#run(checkBatches);
    const lossAfter = this.#loss(await this.#predict(n), n);
    if (!(lossAfter < lossBefore)) throw new Error(`the loss did not fall: ${lossBefore} → ${lossAfter}`);
    if (!exact || referenceLoss === null) return { outputError, lossBefore, lossAfter };
    const largestGap = lossTolerance * (lossBefore - referenceLoss);
    if (!(Math.abs(lossAfter - referenceLoss) <= largestGap)) {
      throw new Error(`loss ${lossAfter} after training; the plain reference reaches ${referenceLoss}`);
    }
    return { outputError, lossBefore, lossAfter };
  }

  /**
   * Runs until compilers have settled and returns how many iterations fill a sample.
   *
   * @param {number} warmUpSeconds
   * @param {number} sampleSeconds
   * @returns {Promise<number>} a multiple of the workload's quantum
   */
  async calibrate(warmUpSeconds, sampleSeconds) {
    const { quantum } = this.#workload;
    let iterations = quantum;
    let seconds = await this.sample(iterations);
    for (let total = seconds; total < warmUpSeconds; total += seconds) {
      if (seconds < sampleSeconds / 4) iterations *= 2;
      seconds = await this.sample(iterations);
    }
    return Math.max(1, Math.ceil(((iterations / quantum) * sampleSeconds) / seconds)) * quantum;
  }

  /**
   * @param {number} iterations
   * @returns {Promise<number>} seconds
   */
  async sample(iterations) {
    const start = performance.now();
    await this.#run(iterations);
    return (performance.now() - start) / 1000;
  }

  /** @returns {Promise<void>} after timing: a contender whose training blew up did not do the work */
  async finish() {
    if (this.#workload.kind !== 'train') return;
    const n = checkedExamples(this.#workload);
    const loss = this.#loss(await this.#predict(n), n);
    if (!Number.isFinite(loss)) throw new Error(`the loss is ${loss} after the timed training`);
  }

  /** @param {number} iterations */
  async #run(iterations) {
    if (!this.#runner) throw new Error('prepare first');
    await this.#runner.run(iterations);
  }

  /** @param {number} n */
  async #predict(n) {
    if (!this.#runner) throw new Error('prepare first');
    return this.#runner.predict(n);
  }

  /**
   * Contenders without softmax report raw scores: they are judged by the squared loss they train on.
   *
   * @param {ArrayLike<number>} outputs
   * @param {number} n
   */
  #loss(outputs, n) {
    const { loss, y } = this.#workload;
    const own = this.#contender.difference(this.#workload).includes('no softmax') ? 'squared' : loss;
    return lossOf(own, outputs, y, n);
  }
}

/**
 * The loss that a contender reaches in the training of the sanity check.
 *
 * @param {Contender} contender
 * @param {Workload} workload
 * @returns {Promise<number>}
 */
export async function lossAfterTraining(contender, workload) {
  const { run, predict } = await contender.prepare(workload, { kind: 'node', engineUrl: '', assetsUrl: '' });
  await run(workload.checkBatches);
  const n = checkedExamples(workload);
  return lossOf(workload.loss, await predict(n), workload.y, n);
}

/**
 * All examples, or the first 64 of the large networks, where some peers need milliseconds for each.
 *
 * @param {Workload} workload
 */
function checkedExamples({ n, output }) {
  return output === 'softmax' ? 64 : n;
}

/**
 * @param {ArrayLike<number>} a
 * @param {ArrayLike<number>} b of the same length
 * @returns {number} NaN when any number is
 */
function largestDifference(a, b) {
  let largest = 0;
  for (let i = 0; i < b.length; i++) largest = Math.max(largest, Math.abs(a[i] - b[i]));
  return largest;
}
