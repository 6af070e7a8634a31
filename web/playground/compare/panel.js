/** The panel below the charts: comparing with another run, and the list of the runs that were kept. */
import { formatCompact, formatNumber, formatPercent, t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';
import { html, live, nothing, render } from '../../ui/html.js';
import { OutputView } from '../output-view.js';
import { outputSentence } from '../summary.js';
import { restore, runOf, trainAgain } from './begin-again.js';
import { Comparison } from './comparison.js';
import { differencesOf, inWords, settingsLine } from './differences.js';
import { KeptRuns, MAX_NAME, MAX_RUNS } from './kept-runs.js';
import { ShownRun } from './shown-run.js';
import './compare.css';

/** @typedef {import('../model.js').PlaygroundModel} Model */

/** How long the numbers stay before they change again. */
const WORDS_MS = 250;

/** @param {string} id @returns {any} */
const place = (id) => document.getElementById(id);

/** @param {Model} model */
export const attach = (model) => new ComparePanel(model).start();

class ComparePanel {
  #model;
  #comparison;
  #runs = new KeptRuns();
  #figure = figureBeside(place('output-figure'));
  #shown = new ShownRun();
  /** @type {OutputView | undefined} A's picture, once there was one */
  #output;
  /** @type {(() => void) | undefined} */
  #putBack;
  #error = '';
  #shownAt = 0;
  /** @type {any} */
  #description;

  /** @param {Model} model */
  constructor(model) {
    this.#model = model;
    this.#comparison = new Comparison(model);
  }

  start() {
    this.#model.addEventListener('change', () => {
      this.#output?.invalidate();
      this.#show();
    });
    this.#model.addEventListener('snapshot', () => {
      this.#output?.invalidate();
      const now = performance.now();
      if (this.#model.running && now - this.#shownAt < WORDS_MS) return;
      this.#shownAt = now;
      this.#show();
    });
    this.#show();
  }

  async #begin() {
    this.#error = '';
    try {
      await this.#comparison.begin();
    } catch {
      this.#error = t('compare.impossible');
      await this.#comparison.end();
    }
    const { other } = this.#comparison;
    if (!other) return;
    this.#shown.run = other;
    this.#output ??= new OutputView(this.#figure.canvas, /** @type {any} */ (this.#shown));
    this.#output.rebuild();
    this.#figure.show(true);
    this.#description = undefined;
    this.#show();
    announce(t('compare.begun'));
  }

  async #end() {
    this.#shown.run = undefined;
    this.#figure.show(false);
    await this.#comparison.end();
    announce(t('compare.ended'));
  }

  /** Back to A's settings; they become those of the page. */
  async #takeOther() {
    const { other } = this.#comparison;
    if (!other) return;
    const { state } = other;
    await this.#end();
    await this.#model.replace({ ...state, speed: this.#model.state.speed });
  }

  #show() {
    const model = this.#model;
    if (!model.description || !model.snapshot) return;
    const { other } = this.#comparison;
    if (other && this.#description !== model.description) {
      this.#description = model.description;
      this.#output?.rebuild();
    }
    if (other?.snapshot)
      this.#figure.figure.setAttribute('aria-label', outputSentence(/** @type {any} */ (this.#shown)));
    render(
      html`${other ? this.#beside(other) : this.#invitation()}
        ${this.#error ? html`<p class="error" role="alert">${this.#error}</p>` : nothing}
        ${this.#list()}`,
      place('compare-body'),
    );
  }

  #invitation() {
    return html`<p class="note">${t('compare.about')}</p>
      <p class="row"><button type="button" class="plain" @click=${() => this.#begin()}>${t('compare.begin')}</button></p>`;
  }

  /** @param {import('./other-run.js').OtherRun} other */
  #beside(other) {
    const model = this.#model;
    const differences = differencesOf(other.state, model.state, model.catalog);
    return html`
      <p class="note">${t('compare.both')} ${t('compare.lines')}</p>
      ${other.still ? html`<p class="note" role="status">${t('compare.still', { n: Math.floor(other.snapshot?.epoch ?? 0) })}</p>` : nothing}
      <h4>${t('compare.differences')}</h4>
      ${
        differences.length
          ? html`<ul class="differences">${differences.map((difference) => html`<li>${inWords(difference)}</li>`)}</ul>`
          : html`<p class="note">${t('compare.same')}</p>`
      }
      ${this.#numbers(other)}
      <p class="row">
        <button type="button" class="plain" @click=${() => this.#end()}>${t('compare.end')}</button>
        <button type="button" class="plain" ?disabled=${differences.length === 0} @click=${() => this.#takeOther()}>${t('compare.take-a')}</button>
      </p>`;
  }

  /** @param {import('./other-run.js').OtherRun} other */
  #numbers(other) {
    const both = [other, this.#model];
    const score = this.#model.description.task === 'regression' ? 'r2' : 'accuracy';
    const rows = [
      [
        t('read.epoch'),
        ...both.map(({ snapshot }) => (snapshot ? formatNumber(snapshot.epoch, { maximumFractionDigits: 1 }) : '–')),
      ],
      .../** @type {const} */ (['train', 'test']).flatMap((set) => [
        [`${t('read.loss')}, ${t(`read.${set}`)}`, ...both.map(({ snapshot }) => compact(snapshot?.[set]?.loss))],
        [
          `${t(`read.${score}`)}, ${t(`read.${set}`)}`,
          ...both.map(({ snapshot }) => percent(score, snapshot?.[set]?.[score])),
        ],
      ]),
    ];
    return html`<table class="numbers beside">
      <thead><tr><td></td><th scope="col">A</th><th scope="col">B</th></tr></thead>
      <tbody>${rows.map(([name, a, b]) => html`<tr><th scope="row">${name}</th><td>${a}</td><td>${b}</td></tr>`)}</tbody>
    </table>`;
  }

  #list() {
    const runs = this.#runs;
    return html`
      <h4>${t('compare.kept')}</h4>
      <p class="row"><button type="button" class="plain" ?disabled=${runs.list.length >= MAX_RUNS} @click=${() => this.#keep()}>${t('compare.keep')}</button>
        ${
          this.#putBack
            ? html`<button type="button" class="plain" @click=${() => this.#restoreRemoved()}>${t('compare.put-back')}</button>`
            : nothing
        }</p>
      ${runs.list.length >= MAX_RUNS ? html`<p class="note">${t('compare.full', { n: MAX_RUNS })}</p>` : nothing}
      ${runs.damaged ? html`<p class="note" role="status">${t('compare.damaged', { n: runs.damaged })}</p>` : nothing}
      ${runs.list.length ? html`<p class="note">${t(runs.stored ? 'compare.stored' : 'compare.not-stored')}</p>` : nothing}
      <ol class="kept">${[...runs.list].reverse().map((run) => this.#run(run))}</ol>`;
  }

  /** @param {import('./kept-runs.js').KeptRun} run */
  #run(run) {
    const score = run.task === 'regression' ? 'r2' : 'accuracy';
    const { catalog } = this.#model;
    const result = run.test ?? run.train;
    return html`<li>
      <input aria-label=${t('compare.name')} maxlength=${MAX_NAME} .value=${live(run.name)}
        @change=${(/** @type {any} */ event) => this.#rename(run, event.target.value)}>
      <p class="note">${settingsLine(run.state, catalog)}</p>
      <p class="outcome">${[
        `${t('read.epoch')} ${formatNumber(run.epoch, { maximumFractionDigits: 1 })}`,
        `${t('read.loss')} ${compact(result.loss)}`,
        `${t(`read.${score}`)} ${percent(score, result.score)}`,
        t(run.test ? 'legend.test' : 'legend.train'),
      ].join(' · ')}</p>
      <p class="row">
        <button type="button" class="plain" aria-label=${t('compare.restore-of', { name: run.name })} @click=${() => this.#restore(run)}>${t('compare.restore')}</button>
        <button type="button" class="plain" aria-label=${t('compare.again-of', { name: run.name })} @click=${() => trainAgain(this.#model, run)}>${t('compare.again')}</button>
        <button type="button" class="plain" aria-label=${t('compare.remove-of', { name: run.name })} @click=${() => this.#remove(run)}>${t('compare.remove')}</button>
      </p></li>`;
  }

  async #keep() {
    const model = this.#model;
    await model.pause();
    if (!model.snapshot || model.snapshot.diverged) {
      this.#error = t('compare.nothing');
      this.#show();
      return;
    }
    this.#error = '';
    const next = Math.max(0, ...this.#runs.list.map(({ id }) => id)) + 1;
    const run = this.#runs.add(runOf(model, t('compare.run', { n: next })));
    this.#putBack = undefined;
    this.#show();
    if (run) announce(t('compare.was-kept', { name: run.name }));
  }

  /** @param {import('./kept-runs.js').KeptRun} run @param {string} name */
  #rename(run, name) {
    this.#runs.rename(run.id, name.trim() || run.name);
    this.#show();
  }

  /** @param {import('./kept-runs.js').KeptRun} run */
  async #restore(run) {
    await restore(this.#model, run);
    if (!this.#model.error) announce(t('compare.restored', { name: run.name }));
  }

  /** @param {import('./kept-runs.js').KeptRun} run */
  #remove(run) {
    this.#putBack = this.#runs.remove(run.id);
    this.#show();
    announce(t('compare.removed', { name: run.name }));
  }

  #restoreRemoved() {
    this.#putBack?.();
    this.#putBack = undefined;
    this.#show();
  }
}

/** @param {number | null | undefined} value */
const compact = (value) => (Number.isFinite(value) ? formatCompact(Number(value)) : '–');

/** @param {string} score @param {number | null | undefined} value */
const percent = (score, value) =>
  score === 'accuracy' && Number.isFinite(value) ? formatPercent(Number(value)) : compact(value);

/** Room for A's picture beside B's. @param {HTMLElement} own B's */
function figureBeside(own) {
  const outputs = /** @type {HTMLElement} */ (own.parentElement);
  const figure = document.createElement('div');
  figure.className = 'figure output';
  figure.setAttribute('role', 'img');
  const canvas = document.createElement('canvas');
  figure.append(canvas);
  const [a, b] = ['A', 'B'].map((name) => {
    const caption = document.createElement('p');
    caption.className = 'which';
    caption.textContent = name;
    caption.hidden = true;
    return caption;
  });
  if (a && b) outputs.prepend(a, b, figure);
  figure.hidden = true;
  return {
    figure,
    canvas,
    show(/** @type {boolean} */ shown) {
      outputs.classList.toggle('pair', shown);
      for (const element of [a, b, figure]) if (element) element.hidden = !shown;
    },
  };
}
