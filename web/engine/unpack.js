/**
 * Unpacks LZMA, which makes the engine's WebAssembly a sixth smaller than the browsers' own deflate does. After the format's
 * specification in Pavlov's LZMA SDK; only for streams of scripts/pack.mjs: lc = 3, lp = 0, pb = 0, no header.
 */

// Where each group of adaptive probabilities begins; the first six groups hold one for each of the 12 states.
const STATES = 12;
const IS_MATCH = 0;
const IS_REPEAT = 12;
/** Not the newest distance; not the second; not the third. */
const IS_OLDER = 24;
const IS_LONG = 60;
const MATCH_LENGTH = 72;
const REPEAT_LENGTH = 346;
const SLOT = 620;
const DISTANCE = 876;
const ALIGN = 1004;
const LITERAL = 1020;
const ALL = LITERAL + 8 * 0x300;

/** Decodes bits, each with a probability of its own that follows what it sees. */
class RangeDecoder {
  #packed;
  #next = 5;
  #range = 2 ** 32 - 1;
  #code;
  #probabilities = new Uint16Array(ALL).fill(1024); // of a 0, in 1/2048

  /** @param {Uint8Array} packed */
  constructor(packed) {
    this.#packed = packed;
    this.#code = new DataView(packed.buffer, packed.byteOffset).getUint32(1);
  }

  #refill() {
    if (this.#range >= 2 ** 24) return;
    this.#range *= 256;
    this.#code = this.#code * 256 + (this.#packed[this.#next++] ?? 0);
  }

  /** @param {number} at which probability */
  bit(at) {
    this.#refill();
    const probability = this.#probabilities[at] ?? 0;
    const bound = (this.#range >>> 11) * probability;
    if (this.#code < bound) {
      this.#range = bound;
      this.#probabilities[at] = probability + ((2048 - probability) >> 5);
      return 0;
    }
    this.#range -= bound;
    this.#code -= bound;
    this.#probabilities[at] = probability - (probability >> 5);
    return 1;
  }

  /** Bits as likely 0 as 1, the highest first. @param {number} count */
  evenBits(count) {
    let value = 0;
    for (let i = 0; i < count; i++) {
      this.#refill();
      this.#range = Math.floor(this.#range / 2);
      const bit = this.#code >= this.#range ? 1 : 0;
      this.#code -= bit * this.#range;
      value = 2 * value + bit;
    }
    return value;
  }

  /** A number whose bits, the highest first, choose a way through a tree. @param {number} base @param {number} bits */
  tree(base, bits) {
    let node = 1;
    while (node < 1 << bits) node = (node << 1) | this.bit(base + node);
    return node - (1 << bits);
  }

  /** The same, the lowest bit first. @param {number} base @param {number} bits */
  reverseTree(base, bits) {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(base + node);
      node = (node << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  /** @param {number} base @returns {number} from 2 */
  length(base) {
    if (!this.bit(base)) return 2 + this.tree(base + 2, 3);
    if (!this.bit(base + 1)) return 10 + this.tree(base + 10, 3);
    return 18 + this.tree(base + 18, 8);
  }

  /** @param {number} length of the match @returns {number} how far back it begins, from 1 */
  distance(length) {
    const slot = this.tree(SLOT + 64 * Math.min(length - 2, 3), 6);
    if (slot < 4) return slot + 1;
    const bits = (slot >> 1) - 1;
    const start = (2 | (slot & 1)) << bits;
    if (slot < 14) return start + this.reverseTree(DISTANCE + start - slot, bits) + 1;
    return start + 16 * this.evenBits(bits - 4) + this.reverseTree(ALIGN, 4) + 1;
  }

  /**
   * One byte.
   * @param {number} previous byte
   * @param {number | undefined} expected after a match, the byte that would have continued it
   */
  literal(previous, expected) {
    const base = LITERAL + 0x300 * (previous >> 5);
    let node = 1;
    let agrees = expected !== undefined;
    for (let i = 7; i >= 0; i--) {
      const wanted = ((expected ?? 0) >> i) & 1;
      const bit = this.bit(base + (agrees ? 0x100 << wanted : 0) + node);
      node = (node << 1) | bit;
      agrees &&= bit === wanted;
    }
    return node & 0xff;
  }
}

/**
 * A match at a distance used before, which becomes the newest.
 * @param {RangeDecoder} decoder
 * @param {number} state
 * @param {number[]} distances the last four, the newest first
 * @returns {number} its length
 */
function repeat(decoder, state, distances) {
  if (!decoder.bit(IS_OLDER + state)) {
    if (!decoder.bit(IS_LONG + state)) return 1;
  } else {
    let age = 1;
    while (age < 3 && decoder.bit(IS_OLDER + STATES * age + state)) age++;
    distances.unshift(...distances.splice(age, 1));
  }
  return decoder.length(REPEAT_LENGTH);
}

/**
 * @param {Uint8Array} packed
 * @param {number} size of the original, in bytes
 * @returns {Uint8Array} the original
 */
export function unpack(packed, size) {
  const decoder = new RangeDecoder(packed);
  const output = new Uint8Array(size);
  const distances = [1, 1, 1, 1];
  let state = 0; // what came last: below 7 a byte, from 7 a match
  let at = 0;
  while (at < size) {
    const back = () => output[at - (distances[0] ?? 1)] ?? 0;
    if (!decoder.bit(IS_MATCH + state)) {
      output[at] = decoder.literal(output[at - 1] ?? 0, state < 7 ? undefined : back());
      at++;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
      continue;
    }
    let length = 0;
    if (decoder.bit(IS_REPEAT + state)) {
      length = repeat(decoder, state, distances);
      state = state < 7 ? (length === 1 ? 9 : 8) : 11;
    } else {
      length = decoder.length(MATCH_LENGTH);
      distances.unshift(decoder.distance(length));
      distances.pop();
      state = state < 7 ? 7 : 10;
    }
    // Byte by byte: a match may reach into itself.
    for (const end = at + length; at < end; at++) output[at] = back();
  }
  return output;
}
