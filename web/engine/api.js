// The engine for programmers (contract 5): the same file runs in Node, in a page and inside the page's worker.
import createGardenModule from 'garden:glue';
import { packedWasm, wasmSize } from 'garden:wasm';
import { unpack } from './unpack.js';

/**
 * What the engine says of bad input.
 * `code` names the kind, `where` the place (for example `layers[1].units`), `details` the values a translation needs.
 */
export class EngineError extends Error {
  /** @param {{ code: string, where: string, message: string, details: Record<string, string> }} error */
  constructor(error) {
    super(error.message);
    this.name = 'EngineError';
    this.code = error.code;
    this.where = error.where;
    this.details = error.details;
  }
}

/** @param {{ value?: any, error?: any }} answer */
function unwrap(answer) {
  if (answer.error) throw new EngineError(answer.error);
  return answer.value;
}

function unpackWasm() {
  const packed = Uint8Array.from(atob(packedWasm), (character) => character.charCodeAt(0));
  return unpack(packed, wasmSize);
}

/**
 * One live object of the engine. Call `delete()` when done: WebAssembly memory is not garbage-collected.
 */
export class InstrumentHandle {
  #module;
  #id;

  /** @param {any} module Emscripten's module @param {number} id */
  constructor(module, id) {
    this.#module = module;
    this.#id = id;
  }

  /**
   * Calls a method of the instrument; its C++ header documents them.
   * @param {string} method
   * @param {unknown} [argument] plain values and Float32Arrays
   * @returns {any} plain values; typed arrays are copies
   * @throws {EngineError}
   */
  call(method, argument) {
    return unwrap(this.#module.callInstrument(this.#id, method, argument));
  }

  /** Frees it; every call after that throws. */
  delete() {
    this.#module.deleteInstrument(this.#id);
    this.#id = -1;
  }
}

/**
 * Trains one network.
 * Arrays are Float32Arrays, example after example: x is n×inputs, y is n×outputs.
 */
export class Trainer {
  #handle;

  /** @param {InstrumentHandle} handle */
  constructor(handle) {
    this.#handle = handle;
  }

  /** @param {Float32Array} x @param {Float32Array} y @param {number} n */
  setData(x, y, n) {
    this.#handle.call('setData', { x, y, n });
  }

  /**
   * k optimizer steps; `loss` is the last batch's.
   * @param {number} [k]
   * @returns {{ epoch: number, step: number, loss: number, diverged: null | { step: number, layer: number, message: string } }}
   */
  step(k = 1) {
    return this.#handle.call('step', { count: k });
  }

  /**
   * Trains to the end of the epoch, k times; `loss` is the mean over the last epoch's examples.
   * @param {number} [k]
   * @returns {{ epoch: number, step: number, loss: number, diverged: null | { step: number, layer: number, message: string } }}
   */
  epoch(k = 1) {
    return this.#handle.call('epoch', { count: k });
  }

  /** @param {Float32Array} x @param {number} n @returns {Float32Array} n×outputs */
  predict(x, n) {
    return this.#handle.call('predict', { x, n });
  }

  /** Mean loss plus penalty. @param {Float32Array} x @param {Float32Array} y @param {number} n @returns {number} */
  loss(x, y, n) {
    return this.#handle.call('loss', { x, y, n });
  }

  /**
   * ∂loss/∂parameters, in the order of `parameters()`.
   * @param {Float32Array} x @param {Float32Array} y @param {number} n @returns {Float32Array}
   */
  gradients(x, y, n) {
    return this.#handle.call('gradients', { x, y, n });
  }

  /** Layer by layer: W (inputs×units, row after row), then b, then extra (PReLU's α). @returns {Float32Array} */
  parameters() {
    return this.#handle.call('parameters');
  }

  /** @param {Float32Array} parameters */
  setParameters(parameters) {
    this.#handle.call('setParameters', { parameters });
  }

  delete() {
    this.#handle.delete();
  }
}

/** The engine. Bad arguments throw an EngineError with the engine's own text. */
export class Engine {
  #module;

  /** @param {any} module Emscripten's module */
  constructor(module) {
    this.#module = module;
  }

  /** Every name the engine knows, with parameters and ranges. @returns {any} */
  catalog() {
    return this.#module.catalog();
  }

  /** @param {object} spec see the README @returns {Trainer} */
  createTrainer(spec) {
    return new Trainer(this.createInstrument('trainer', spec));
  }

  /** @param {string} id @param {unknown} spec @returns {InstrumentHandle} */
  createInstrument(id, spec) {
    return new InstrumentHandle(this.#module, unwrap(this.#module.createInstrument(id, spec)));
  }

  /** How many instruments are alive. @returns {number} */
  liveHandles() {
    return this.#module.liveInstruments();
  }
}

/** @returns {Promise<Engine>} */
export async function createEngine() {
  return new Engine(await createGardenModule({ wasmBinary: unpackWasm() }));
}
