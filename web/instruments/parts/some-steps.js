/**
 * Which steps of a long path a table lists: the first ten, every tenth after them, the last, and those around the present
 * one. A table of hundreds of rows helps nobody, and a screen reader least.
 * @param {number} length how many points the path has
 * @param {number} at the present one
 * @returns {number[]} ascending
 */
export const someSteps = (length, at) =>
  Array.from({ length }, (_, step) => step).filter(
    (step) => step <= 10 || step % 10 === 0 || step === length - 1 || Math.abs(step - at) <= 1,
  );
