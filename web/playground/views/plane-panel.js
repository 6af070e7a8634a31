/** Chooses the plane of a table of more than two columns: the two axes, and what every other column is held at. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';
import { html, nothing, render } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { inputName } from '../names.js';
import { axesOf, heldValue, planeOf } from './plane.js';

/** Columns shown at a time; of more, those with a name that the reader looks for. */
const MAX_SHOWN = 24;

/** @typedef {import('./plane.js').Column} Column */

export class PlanePanel {
  #model;
  #place;
  #sought = '';

  /** @param {import('../model.js').PlaygroundModel} model @param {HTMLElement} place */
  constructor(model, place) {
    this.#model = model;
    this.#place = place;
  }

  /** @returns {Column[]} */
  get #columns() {
    return this.#model.description.slices;
  }

  /** The choice of the two axes. */
  axes() {
    const plane = planeOf(this.#model);
    if (!plane) return nothing;
    return html`<div class="axes">${[0, 1].map((which) => this.#axis(which, plane.axes))}</div>`;
  }

  /** @param {number} which 0 across, 1 upwards @param {number[]} axes */
  #axis(which, axes) {
    const options = this.#columns
      .map(({ name, kind }, i) => ({ value: String(i), label: inputName(name), kind }))
      .filter(({ kind }) => kind === 'number');
    return select({
      path: `plane.axis-${which}`,
      label: t(which === 0 ? 'views.across' : 'views.upwards'),
      value: String(axes[which]),
      options,
      change: (value) => this.#chooseAxis(which, Number(value)),
    });
  }

  /** The other axis's column changes places with this one's. @param {number} which @param {number} column */
  #chooseAxis(which, column) {
    const axes = [...axesOf(this.#model.state, this.#columns)];
    const [before, other] = [axes[which], axes[1 - which]];
    axes[which] = column;
    axes[1 - which] = Number(other === column ? before : other);
    this.#model.change({ axes: axes.map((i) => this.#columns[i]?.name ?? '') });
  }

  /** What the other columns are held at. */
  show() {
    if (!this.#model.description) return;
    const plane = planeOf(this.#model);
    render(plane ? this.#content(plane.axes) : nothing, this.#place);
  }

  /** @param {number[]} axes */
  #content(axes) {
    const others = this.#columns
      .map((column, index) => ({ column, index }))
      .filter(({ index }) => !axes.includes(index));
    if (others.length === 0) return nothing;
    const sought = this.#sought.toLowerCase();
    const found = others.filter(({ column }) => column.name.toLowerCase().includes(sought));
    const more = found.length - MAX_SHOWN;
    return html`
      <fieldset class="held">
        <legend>${t('views.held')}</legend>
        <p class="note">${t('views.held-why')}</p>
        ${others.length > MAX_SHOWN ? this.#search() : nothing}
        <div class="fields">${found.slice(0, MAX_SHOWN).map(({ column, index }) => this.#control(column, index))}</div>
        ${more > 0 ? html`<p class="note">${t('views.more-columns', { n: more })}</p>` : nothing}
        ${this.#buttons()}
      </fieldset>`;
  }

  #search() {
    return html`<div class="field"><label for="plane-search">${t('views.find-column')}</label>
      <input id="plane-search" type="search" autocomplete="off" .value=${this.#sought}
        @input=${(/** @type {any} */ event) => {
          this.#sought = event.target.value;
          this.show();
        }}></div>`;
  }

  /** @param {Column} column @param {number} index */
  #control(column, index) {
    const about = { path: `plane.held-${index}`, label: inputName(column.name) };
    const value = heldValue(this.#model.state, column);
    if (column.kind === 'category')
      return select({
        ...about,
        value: String(value),
        options: column.categories.map((name) => ({ value: name, label: name })),
        change: (category) => this.#hold({ [column.name]: category }),
      });
    const { name, min, max } = column;
    if (min === max)
      return html`<p class="note">${t('views.always', { name: about.label, value: formatCompact(min) })}</p>`;
    const change = (/** @type {number} */ number) => this.#hold({ [name]: number }, `held-${name}`);
    return slider({ ...about, value: Number(value), min, max, change });
  }

  /** @param {Record<string, number | string>} values @param {string} [undoKey] */
  #hold(values, undoKey) {
    return this.#model.change({ held: { ...this.#model.state.held, ...values } }, undoKey);
  }

  #buttons() {
    const { selected, state } = this.#model;
    const chosen = this.#columns.some(({ name }) => Object.hasOwn(state.held, name));
    return html`<p class="row">
      <button type="button" class="plain" ?disabled=${selected === undefined} @click=${() => this.#throughSelected()}>
        ${selected === undefined ? t('views.through-none') : t('views.through', { n: selected + 1 })}</button>
      <button type="button" class="plain" ?disabled=${!chosen} @click=${() => this.#model.change({ held: {} })}>
        ${t('views.usual-values')}</button></p>`;
  }

  /** Every column, so that other axes show the same example again. */
  async #throughSelected() {
    const { selected, description } = this.#model;
    if (selected === undefined) return;
    const cells = await this.#model.ask('cells', { position: selected }).catch(() => undefined);
    if (!cells || this.#model.description !== description) return;
    await this.#hold(Object.fromEntries(this.#columns.map(({ name }, i) => [name, cells[i]])));
    announce(t('views.goes-through', { n: selected + 1 }));
  }
}
