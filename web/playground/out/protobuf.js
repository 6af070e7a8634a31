/**
 * Messages in the wire format of Protocol Buffers, as far as an ONNX file needs it: fields are written one after another,
 * each with its number and kind in front (protobuf.dev/programming-guides/encoding).
 */

/** @typedef {number[]} Bytes */

const LENGTH = 2;
const FIXED32 = 5;

/** @param {number} value a whole number, not negative @returns {Bytes} seven bits a byte, the lowest first */
function varint(value) {
  const bytes = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return bytes;
}

/** @param {number} field @param {number} wire */
const tag = (field, wire) => varint(field * 8 + wire);

export class Message {
  /** @type {Uint8Array[]} */
  #parts = [];

  /** @param {ArrayLike<number>} bytes */
  #push(bytes) {
    this.#parts.push(Uint8Array.from(bytes));
  }

  /** @param {number} field @param {number} value whole; negative ones as 64-bit two's complement */
  int(field, value) {
    const bytes = [];
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) + 128);
    this.#push([...tag(field, 0), ...bytes, Number(rest)]);
    return this;
  }

  /** @param {number} field @param {number} value */
  float(field, value) {
    this.#push([...tag(field, FIXED32), ...new Uint8Array(new Float32Array([value]).buffer)]);
    return this;
  }

  /** @param {number} field @param {string} text */
  text(field, text) {
    return this.bytes(field, new TextEncoder().encode(text));
  }

  /** @param {number} field @param {Uint8Array} bytes */
  bytes(field, bytes) {
    this.#push([...tag(field, LENGTH), ...varint(bytes.length)]);
    this.#parts.push(bytes);
    return this;
  }

  /** @param {number} field @param {Message} message */
  message(field, message) {
    return this.bytes(field, message.finish());
  }

  /** @returns {Uint8Array<ArrayBuffer>} */
  finish() {
    const all = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}
