/**
 * The selected example's way through the network: what the engine says of it, anew for each snapshot. Listeners hear
 * `change`.
 */
import { formatCompact, t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';

/** While it trains, between two questions, in ms. */
const REST_MS = 100;

export class Example extends EventTarget {
  /** @type {any} the engine's `explain` of it; undefined while no example is selected */
  numbers;
  #model;
  /** @type {unknown} */
  #asked;
  #waiting = false;
  #readyAt = 0;
  /** @type {number | undefined} the example that was put into words: `select` is heard for other reasons, too */
  #said;

  /** @param {import('../model.js').PlaygroundModel} model */
  constructor(model) {
    super();
    this.#model = model;
    model.addEventListener('select', () => this.#select());
    model.addEventListener('snapshot', () => this.refresh());
  }

  #select() {
    this.#asked = undefined;
    if (this.#model.selected === undefined) {
      this.numbers = undefined;
      this.#said = undefined;
      this.dispatchEvent(new Event('change'));
    } else this.refresh(true);
  }

  /** Asks for its numbers in the present snapshot, where it is time. @param {boolean} [isNew] says it in words, too */
  async refresh(isNew = false) {
    const { selected, snapshot, running } = this.#model;
    if (selected === undefined || this.#waiting || this.#asked === snapshot) return;
    if (running && !isNew && performance.now() < this.#readyAt) return;
    this.#waiting = true;
    this.#asked = snapshot;
    const numbers = await this.#model.ask('explain', { position: selected }).catch(() => undefined);
    this.#waiting = false;
    this.#readyAt = performance.now() + REST_MS;
    if (this.#model.selected !== selected) {
      this.#select();
      return;
    }
    this.numbers = numbers;
    if (isNew && numbers && this.#said !== selected) {
      this.#said = selected;
      announce(exampleSentence(this.#model, numbers));
    }
    this.dispatchEvent(new Event('change'));
    // What changed meanwhile, once training rests.
    if (!this.#model.running) this.refresh();
  }
}

/**
 * @param {import('../model.js').PlaygroundModel} model with a selected example
 * @param {any} numbers the engine's explain
 */
export function exampleSentence({ description, selected = 0 }, numbers) {
  const { points, outputs, task } = description;
  const y = points.y[selected];
  const labels = outputs.filter((/** @type {string} */ _, /** @type {number} */ k) => (y >> k) & 1).join(' + ');
  const truth =
    task === 'regression' ? formatCompact(y) : task === 'multilabel' ? labels || t('graph.no-label') : outputs[y];
  return t(points.isTest[selected] ? 'graph.test-example' : 'graph.train-example', {
    n: selected + 1,
    of: points.y.length,
    truth: task === 'regression' ? t('graph.value', { truth }) : t('graph.class', { truth }),
    output: Array.from(numbers.layers.at(-1).H.slice(0, 6), formatCompact).join(', '),
  });
}
