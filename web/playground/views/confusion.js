/** Which examples were taken for which class. */
import { largest } from './readings.js';

/**
 * @param {{ truth: ArrayLike<number>, prediction: ArrayLike<number>, isTest: ArrayLike<number> }} predictions of every example
 * @param {any} description of two or more classes
 * @param {boolean} ofTest the test examples, else the training examples
 * @returns {number[][][]} by true and by predicted class, the examples' positions
 */
export function cellsOf({ truth, prediction, isTest }, { outputs, outputRange }, ofTest) {
  const count = isTest.length;
  const width = truth.length / count;
  const middle = (outputRange[0] + outputRange[1]) / 2;
  const classAt = (/** @type {ArrayLike<number>} */ values, /** @type {number} */ i) =>
    width === 1 ? Number((values[i] ?? 0) > middle) : largest(values, i * width, 1, width);
  /** @type {number[][][]} */
  const cells = outputs.map(() => outputs.map(() => []));
  for (let i = 0; i < count; i++)
    if ((isTest[i] === 1) === ofTest) cells[classAt(truth, i)]?.[classAt(prediction, i)]?.push(i);
  return cells;
}
