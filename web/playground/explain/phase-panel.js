/**
 * One step of training, phase by phase: forward, loss, backward, update; the values move along the graph, and a sentence
 * says with numbers what happened.
 */
import './explain.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';
import { html, nothing, render } from '../../ui/html.js';
import { titleOf } from '../graph/parameter-rows.js';
import { rowOf, steepest } from './phases.js';

const PHASES = /** @type {const} */ (['forward', 'loss', 'backward', 'update']);

export class PhasePanel {
  #place;
  #model;
  #graph;
  /** @type {typeof PHASES[number]} the phase done last */
  #phase = 'update';
  #sentence = '';
  #busy = false;
  /** @type {{ at: number, value: number, target: import('../graph/parameter-rows.js').Target } | undefined} the weight that is followed */
  #followed;

  /** @param {HTMLElement} place @param {import('../model.js').PlaygroundModel} model @param {import('../graph/network-graph.js').NetworkGraph} graph */
  constructor(place, model, graph) {
    this.#place = place;
    this.#model = model;
    this.#graph = graph;
    model.addEventListener('snapshot', () => this.#look());
    model.addEventListener('change', () => this.update());
  }

  get #open() {
    return this.#place.closest('details')?.open ?? false;
  }

  update() {
    if (this.#open && this.#model.description) render(this.#content(), this.#place);
    else if (this.#phase !== 'update' || this.#sentence) this.#forget();
  }

  /** Something else may have ended the step that was begun here. */
  async #look() {
    if (this.#busy || !this.#sentence) return;
    const pass = this.#model.running ? undefined : await this.#model.ask('inspect').catch(() => undefined);
    if (this.#busy || (pass?.phase === this.#phase && pass.phase !== 'update')) return;
    if (this.#phase === 'update' && !this.#model.running && this.#model.snapshot?.step === this.#stepSaid) return;
    this.#forget();
  }

  #stepSaid = -1;

  #forget() {
    this.#phase = 'update';
    this.#sentence = '';
    this.#followed = undefined;
    this.#graph.light(undefined);
    this.#graph.show(undefined);
    this.update();
  }

  #content() {
    const next = PHASES[(PHASES.indexOf(this.#phase) + 1) % PHASES.length] ?? 'forward';
    const diverged = Boolean(this.#model.snapshot?.diverged);
    return html`<ol class="phases">${PHASES.map(
      (phase) =>
        html`<li aria-current=${this.#sentence && phase === this.#phase ? 'step' : nothing}>${t(`phases.${phase}`)}</li>`,
    )}</ol>
      <button type="button" class="plain" ?disabled=${diverged} @click=${() => this.#advance()}>${t(`phases.next-${next}`)}</button>
      <p class="phase-sentence">${this.#sentence || t('phases.start')}</p>`;
  }

  async #advance() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.#model.pause();
      const { phase } = (await this.#model.ask('advance')) ?? {};
      const pass = await this.#model.ask('inspect');
      if (!phase || !pass) return;
      this.#phase = phase;
      await this.#tell(pass);
    } catch {
      // The engine went away; the model says why.
      this.#forget();
    } finally {
      this.#busy = false;
      this.update();
    }
    if (this.#sentence) announce(this.#sentence);
  }

  /** Shows a phase in the graph and says it in words. @param {any} pass */
  async #tell(pass) {
    const { description, selected } = this.#model;
    const row = Math.max(0, pass.examples.indexOf(selected));
    const example = pass.examples[row];
    const graph = this.#graph;
    if (this.#phase === 'forward') {
      const { x } = await this.#model.ask('explain', { position: example });
      const values = rowOf(description, pass, row, 'H');
      const output = Array.from(values.at(-1)?.slice(0, 6) ?? [], formatCompact).join(', ');
      this.#sentence = t('phases.did-forward', { n: pass.examples.length, example: example + 1, output });
      graph.light(undefined);
      graph.flow(1, [x, ...values]);
    } else if (this.#phase === 'loss') this.#sentence = t('phases.did-loss', { loss: formatCompact(pass.loss) });
    else if (this.#phase === 'backward') {
      const { at, gradient, target } = steepest(description, pass.layers);
      this.#followed = { at, target, value: this.#model.snapshot.parameters[at] };
      this.#sentence = t('phases.did-backward', {
        name: titleOf(description, target),
        gradient: formatCompact(gradient),
        example: example + 1,
      });
      graph.light(target);
      graph.flow(-1, [undefined, ...rowOf(description, pass, row, 'dZ')]);
    } else await this.#tellUpdate();
  }

  async #tellUpdate() {
    await this.#model.refresh();
    const { description, snapshot } = this.#model;
    const followed = this.#followed;
    this.#stepSaid = snapshot.step;
    this.#sentence = t('phases.did-update', {
      n: snapshot.step,
      name: followed ? titleOf(description, followed.target) : '',
      before: formatCompact(followed?.value ?? 0),
      after: formatCompact(followed ? snapshot.parameters[followed.at] : 0),
    });
    if (!followed) this.#sentence = t('phases.did-step', { n: snapshot.step });
    this.#graph.show(undefined);
  }
}
