/**
 * Bytes as text that can stand in an address (base64url), and a network's weights in that form: little-endian 32-bit
 * floating-point numbers in the order of a snapshot's `parameters`. The empty text means: not given.
 */

/** @param {Uint8Array} bytes */
export function writeBytes(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** @param {string} text @throws for a text that is no base64url */
export const readBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));

/** @param {Float32Array} weights */
export const writeWeights = (weights) =>
  writeBytes(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength));

/** @param {string} text @throws for a text that is no base64url of whole numbers */
export const readWeights = (text) => new Float32Array(readBytes(text).buffer);
