/** A trained network's numbers as text, to be carried in an address: 32-bit floats, little-endian, in base64. */

/** @param {string} text @returns {Float32Array} @throws where it is not such a text */
export function readWeights(text) {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Float32Array(bytes.buffer);
}

/** @param {unknown} text @returns {boolean} */
export function isWeights(text) {
  if (typeof text !== 'string') return false;
  try {
    return readWeights(text).every(Number.isFinite);
  } catch {
    return false;
  }
}
