/** Where the examples are, seen from a plane, asked for when another plane is shown. */

/** However far an example is, it can still be seen. */
const FAINTEST = 0.15;

/**
 * @typedef {import('./pictures.js').Run} Run
 * @typedef {import('./plane.js').Plane} Plane
 * @typedef {{ x: Float32Array, y: ArrayLike<number>, isTest: ArrayLike<number>, strength: Float32Array }} Points as in a
 *   description; `strength` is 1 on the plane and less the further an example is from it
 */

class PlaneExamples {
  #run;
  /** @type {Points | undefined} */
  #points;
  /** @type {any} whose examples they are */
  #description;
  #axes = '';
  #plane = '';
  #asking = false;

  /** @param {Run} run */
  constructor(run) {
    this.#run = run;
  }

  /** On a plane's axes, where they are there. The run says `select` when newer ones have come. @param {Plane} plane */
  on(plane) {
    this.#askFor(plane);
    const fits = this.#description === this.#run.description && this.#axes === String(plane.axes);
    return fits ? this.#points : undefined;
  }

  /** @param {Plane} plane */
  async #askFor(plane) {
    const { description } = this.#run;
    const key = JSON.stringify(plane);
    if (this.#asking || (this.#description === description && this.#plane === key)) return;
    this.#asking = true;
    const seen = await this.#run.ask('slice', plane).catch(() => undefined);
    this.#asking = false;
    // Another network may have come meanwhile, or the engine went away, which the page says.
    if (!seen || this.#run.description !== description) return;
    const { y, isTest } = description.points;
    this.#points = { x: seen.x, y, isTest, strength: seen.distance.map(strengthAt) };
    this.#description = description;
    this.#axes = String(plane.axes);
    this.#plane = key;
    this.#run.dispatchEvent(new Event('select'));
  }
}

/** @param {number} distance in standard deviations */
const strengthAt = (distance) => FAINTEST + (1 - FAINTEST) * Math.exp(-(distance ** 2) / 2);

/** @type {WeakMap<Run, PlaneExamples>} */
const known = new WeakMap();

/** @param {Run} run */
export function planeExamplesOf(run) {
  const examples = known.get(run) ?? new PlaneExamples(run);
  known.set(run, examples);
  return examples;
}
