/**
 * The item at an index that is known to exist; says so when it does not, instead of going on with `undefined`.
 * @template T
 * @param {ArrayLike<T>} list
 * @param {number} index
 * @returns {T}
 */
export function item(list, index) {
  const value = list[index];
  if (value === undefined) throw new RangeError(`there is no item ${index} of ${list.length}`);
  return value;
}
