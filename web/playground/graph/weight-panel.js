/**
 * The weights and biases of a unit, or the weight of an edge, to change, freeze and prune.
 *
 * @typedef {import('./parameter-rows.js').Target} Target
 * @typedef {import('./parameter-rows.js').Row} Row
 */
import './graph.css';
import { t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';
import { html, live, nothing, render } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';
import { numberEntry } from '../../ui/number-field.js';
import { unlessTyping } from '../../ui/unless-typing.js';
import { byPosition } from '../edits.js';
import { heldAs, outgoing, rowsOf, titleOf } from './parameter-rows.js';

/** A slider's range, which grows with the weight; what can be typed goes further. */
const RANGE = 3;
const FARTHEST = 1e6;
const STEP = 0.01;
/** More rows than this help nobody. */
const MOST_ROWS = 200;
/** While it trains, between two drawings, in ms. */
const REST_MS = 120;

export class WeightPanel {
  /** @type {Target | undefined} */
  target;
  #place;
  #model;
  #light;
  #leave;
  #drawnAt = 0;
  /** @type {Map<number, number>} ranges of sliders, by position: they must not shrink under the hand */
  #ranges = new Map();

  /**
   * @param {HTMLElement} place
   * @param {import('../model.js').PlaygroundModel} model
   * @param {{ light: (target: Target | undefined) => void, leave: () => void }} graph
   */
  constructor(place, model, { light, leave }) {
    this.#place = place;
    this.#model = model;
    this.#light = light;
    this.#leave = leave;
    place.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      this.open(undefined);
      this.#leave();
    });
  }

  /** @param {Target | undefined} target undefined closes it @param {boolean} [focus] goes to its first field */
  open(target, focus = false) {
    if (!target && !this.target) return;
    this.target = target;
    this.#ranges.clear();
    this.#light(undefined);
    this.#draw();
    if (focus) /** @type {HTMLElement | null} */ (this.#place.querySelector('input'))?.focus();
    if (target && !focus) announce(t('graph.opened', { name: titleOf(this.#model.description, target) }));
  }

  /** The weights have changed. */
  update() {
    const now = performance.now();
    if (this.#model.running && now - this.#drawnAt < REST_MS) return;
    this.#drawnAt = now;
    this.#draw();
  }

  #draw() {
    const { snapshot, state } = this.#model;
    const hasHeld = state.edits.some(({ held }) => held);
    render(
      html`<p class="graph-key">${t('graph.key')} ${hasHeld ? t('graph.key-held') : nothing}</p>
      ${this.target && snapshot ? this.#content(this.target) : nothing}`,
      this.#place,
    );
  }

  /** @param {Target} target */
  #content(target) {
    const { description } = this.#model;
    const rows = rowsOf(description, target);
    const isUnit = target.layer >= 0 && target.input === undefined;
    return html`<section class="weights-card" aria-label=${titleOf(description, target)}>
      <div class="weights-head">
        <h3>${titleOf(description, target)}</h3>
        ${isUnit ? this.#unitButtons(target, rows) : nothing}
        ${iconButton({ icon: 'remove', label: t('graph.close'), kind: 'quiet', action: () => this.#close() })}
      </div>
      <ul class="weights-rows">${rows.slice(0, MOST_ROWS).map((row) => this.#row(row))}</ul>
      ${rows.length > MOST_ROWS ? html`<p class="note">${t('graph.more-weights', { n: rows.length - MOST_ROWS })}</p>` : nothing}
    </section>`;
  }

  #close() {
    this.open(undefined);
    this.#leave();
  }

  /** @param {Target} target @param {Row[]} rows of the unit */
  #unitButtons(target, rows) {
    const out = outgoing(this.#model.description, target);
    return html`<span class="weights-actions">
      ${this.#holdButton('frozen', rows, t('graph.freeze-unit'), titleOf(this.#model.description, target))}
      ${out.length ? this.#holdButton('pruned', out, t('graph.prune-unit'), titleOf(this.#model.description, target)) : nothing}
    </span>`;
  }

  /**
   * @param {'frozen' | 'pruned'} kind @param {Row[]} rows @param {string} text @param {string} name what is frozen or pruned
   */
  #holdButton(kind, rows, text, name) {
    const edits = byPosition(this.#model.state.edits);
    const positions = rows.map(({ at }) => at);
    const held = heldAs(edits, positions) === kind;
    return html`<button type="button" class="plain" aria-pressed=${held} aria-label="${text}: ${name}"
      @click=${() => this.#hold(held ? undefined : kind, positions, name)}>${text}</button>`;
  }

  /** @param {'frozen' | 'pruned' | undefined} kind undefined: they learn again @param {number[]} positions @param {string} name */
  #hold(kind, positions, name) {
    const { parameters } = this.#model.snapshot;
    const value = (/** @type {number} */ at) => (kind === 'pruned' ? 0 : parameters[at]);
    if (kind) this.#model.edit(positions.map((at) => ({ at, value: value(at), held: true })));
    else this.#model.edit([], { released: positions });
    announce(t(kind ? `graph.now-${kind}` : 'graph.now-free', { name }));
  }

  /** @param {Row} row */
  #row(row) {
    const { at, name, label, edge } = row;
    const value = Number(this.#model.snapshot.parameters[at]);
    const shown = String(Number(value.toPrecision(4)));
    const range = this.#rangeOf(at, value);
    const held = byPosition(this.#model.state.edits).get(at)?.held ?? false;
    /** @param {number} to */
    const set = (to) => this.#model.edit([{ at, value: to, held }], { undoKey: `weight-${at}` });
    return html`<li @pointerenter=${() => this.#light(edge)} @pointerleave=${() => this.#light(undefined)}
      @focusin=${() => this.#light(edge)} @focusout=${() => this.#light(undefined)}>
      <span class="weights-name" aria-hidden="true">${name}</span>
      <input type="range" min=${-range} max=${range} step=${STEP} aria-label=${label} aria-valuetext=${shown}
        .value=${live(String(value))} @input=${(/** @type {any} */ event) => set(event.target.valueAsNumber)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => tenfold(event)} />
      <input type="text" inputmode="decimal" autocomplete="off" aria-label=${t('ui.exact', { label })}
        .value=${unlessTyping(shown)} @change=${numberEntry({ min: -FARTHEST, max: FARTHEST }, set)} />
      <span class="weights-actions">
        ${this.#holdButton('frozen', [row], t('graph.freeze'), label)}
        ${this.#holdButton('pruned', [row], t('graph.prune'), label)}
      </span>
    </li>`;
  }

  /** @param {number} at @param {number} value */
  #rangeOf(at, value) {
    let range = this.#ranges.get(at) ?? RANGE;
    while (Math.abs(value) > range && range < FARTHEST) range *= 2;
    this.#ranges.set(at, range);
    return range;
  }
}

/** Shift makes an arrow move by ten. @param {KeyboardEvent} event */
function tenfold(event) {
  const way = { ArrowRight: 10, ArrowUp: 10, ArrowLeft: -10, ArrowDown: -10 }[event.key];
  if (!event.shiftKey || !way) return;
  const input = /** @type {HTMLInputElement} */ (event.target);
  event.preventDefault();
  input.valueAsNumber += way * STEP;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
