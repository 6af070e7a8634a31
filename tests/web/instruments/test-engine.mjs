// The real course engine in Node, for tests of models: dist/offline has it, but a test should not need a browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../../scripts/command.mjs';
import { EngineError } from '../../../web/engine/protocol.js';

const directory = join(root, 'build/wasm');

/** @param {{ value?: any, error?: any }} answer */
function unwrap(answer) {
  if (answer.error) throw new EngineError(answer.error);
  return answer.value;
}

/** An engine with the worker's interface. @returns {Promise<import('../../../web/engine/host.js').Engine>} */
export async function wasmEngine() {
  const createModule = createRequire(import.meta.url)(join(directory, 'course.js'));
  const module = await createModule({ wasmBinary: readFileSync(join(directory, 'course.wasm')) });
  return {
    catalog: () => module.catalog(),
    createInstrument(name, spec) {
      const id = unwrap(module.createInstrument(name, spec));
      return {
        call: (method, argument) => unwrap(module.callInstrument(id, method, argument)),
        delete: () => module.deleteInstrument(id),
      };
    },
  };
}

/** An engine with the page's interface. @returns {Promise<import('../../../web/instruments/parts/instrument-model.js').Engine>} */
export async function testEngine() {
  const engine = await wasmEngine();
  return {
    catalog: async () => engine.catalog(),
    async create(name, spec) {
      const instrument = engine.createInstrument(name, spec);
      return { call: async (method, argument) => instrument.call(method, argument), delete: () => instrument.delete() };
    },
  };
}

/**
 * Waits for the numbers of the state in force.
 * @param {import('../../../web/instruments/parts/instrument-model.js').InstrumentModel} model
 */
export async function settled(model) {
  model.refresh();
  while (model.result?.of !== model.state && !model.error) await new Promise((resolve) => setTimeout(resolve, 1));
  return model.result;
}

/** @typedef {new (engine: any, fragment?: string) => import('../../../web/instruments/parts/instrument-model.js').InstrumentModel} ModelClass */

/**
 * The challenge is judged as each case says.
 * @param {ModelClass} Model
 * @param {any} engine
 * @param {[string, boolean][]} cases a state as a fragment, and whether it solves the challenge
 */
export async function expectJudged(Model, engine, cases) {
  for (const [fragment, solved] of cases) {
    const model = new Model(engine, fragment);
    await settled(model);
    assert.equal(model.isSolved(), solved, fragment);
  }
}

/** The worked answer ends in a solution. @param {ModelClass} Model @param {any} engine */
export async function expectAnswered(Model, engine) {
  const model = new Model(engine);
  for (const { patch } of model.answer()) model.change(patch);
  await settled(model);
  assert.ok(model.isSolved());
}
