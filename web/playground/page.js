/** The playground's page: builds the parts into the document's places and keeps them up to date. */
import { formatCompact, t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { html, nothing, render } from '../ui/html.js';
import { keepFocus } from '../ui/keep-focus.js';
import { LineChart } from '../ui/line-chart.js';
import { dressPage } from '../ui/page-frame.js';
import { followAddress, stateFromAddress } from './address.js';
import { measureBar } from './bar-height.js';
import { dataPanel } from './data-panel.js';
import { acceptDrops } from './drops.js';
import { leadToHiddenSpace } from './hidden-space-link.js';
import { fetchLater } from './later.js';
import { LazyPart } from './lazy-part.js';
import { learningPanel } from './learning-panel.js';
import { drawLegendMarks, legend } from './legend.js';
import { offerMaps } from './maps.js';
import { PlaygroundModel } from './model.js';
import { networkPanel } from './network-panel.js';
import { notices } from './notices.js';
import { OutputView } from './output-view.js';
import { OwnTable } from './own-table.js';
import { loadPart } from './parts.js';
import { counters, metrics } from './readings.js';
import { overlaid } from './series.js';
import { Sharing } from './sharing.js';
import { listenForShortcuts } from './shortcuts.js';
import { graphSentence, outputSentence, progressSentence, setupSentence } from './summary.js';
import { transport } from './transport.js';

/** @param {string} id @returns {any} */
const place = (id) => document.getElementById(id);

/** How long the words and numbers stay before they change again, so that they can be read while it trains. */
const WORDS_MS = 250;
const FRAME_MS = 17;

/** In place of the tables when their part could not be had. */
const notice = () => html`<p class="error">${t('error.part-missing')}</p>`;
const missing = { weightTables: notice, historyTable: notice, confusionTable: () => nothing };

/** Runs the page. */
export class PlaygroundPage {
  #model;
  #tables;
  #parts;
  #output;
  /** @type {import('./graph/network-graph.js').NetworkGraph | undefined} */
  #graph;
  #loss = chart('loss');
  #score = chart('score');
  /** @type {string[]} what is wrong with the address */
  #complaints = [];
  /** @type {any} the network that the pictures were made for */
  #description;
  /** @type {Record<string, any>} */
  #panels = {};
  #frame = 0;
  #wordsAt = 0;
  #lookForFocus = keepFocus(document);
  #hadReached = false;
  #looping = false;

  /** @param {import('../engine/client.js').EngineClient} client */
  constructor(client) {
    this.#model = new PlaygroundModel(client, async () => (await loadPart('full')).createClient());
    this.#tables = new OwnTable(this.#model, () => this.#renderSoon());
    const changed = () => this.#renderSoon();
    this.#parts = {
      draw: new LazyPart('draw', (views) => new views.Drawing(this.#model), changed),
      examples: new LazyPart('examples', (views) => new views.Examples(this.#model, changed), changed),
      formulas: new LazyPart('formulas', (views) => new views.TypedFormulas(this.#model), changed),
      gallery: new LazyPart('gallery', (views) => new views.Previews(this.#model, changed), changed),
    };
    this.#output = new OutputView(place('output-canvas'), this.#model);
  }

  async start() {
    dressPage('playground');
    measureBar(place('transport').parentElement, place('transport'));
    const { state, complaints } = await stateFromAddress();
    this.#complaints = complaints;
    this.#model.addEventListener('change', () => this.#renderSoon());
    this.#model.addEventListener('snapshot', () => this.#showNumbers());
    document.addEventListener('visibilitychange', () => this.#model.sleep(document.hidden).then(() => this.#loop()));
    for (const details of document.querySelectorAll('details.numbers-behind'))
      details.addEventListener('toggle', () => this.#renderTables());
    listenForShortcuts(this.#model);
    leadToHiddenSpace(place('hidden-space'), this.#model);
    const sharing = new Sharing(this.#model, (complaint) => {
      this.#complaints = [complaint];
      this.#renderSoon();
    });
    place('share').addEventListener('click', () => sharing.open());
    acceptDrops(document, this.#tables, sharing);
    this.#render();
    await this.#model.start(state);
    this.#drawGraph();
    offerMaps(this.#model);
    // Only now: while the first network is built, the address still belongs to the reader.
    fetchLater(this.#model, { loss: this.#loss, score: this.#score });
    followAddress(this.#model, (complaints) => {
      this.#complaints = complaints;
      this.#renderSoon();
    });
  }

  /** The picture of the network, once there is something to draw. */
  async #drawGraph() {
    const places = { canvas: place('graph-canvas'), card: place('graph-card'), panel: place('graph-panel') };
    try {
      const { NetworkGraph } = await loadPart('graph');
      this.#graph = new NetworkGraph(places, this.#model);
      for (const id of ['explain', 'phases']) place(id).addEventListener('toggle', () => this.#explain(id));
    } catch {
      render(notice(), places.panel);
    }
  }

  /** A panel that tells what happens inside the network. @param {string} id of its details */
  async #explain(id) {
    const body = place(`${id}-body`);
    try {
      const { ExplainPanel, PhasePanel } = await loadPart('explain');
      const Panel = id === 'explain' ? ExplainPanel : PhasePanel;
      this.#panels[id] ??= new Panel(body, this.#model, this.#graph);
      this.#panels[id].update();
    } catch {
      render(notice(), body);
    }
  }

  #renderSoon() {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#render();
    });
  }

  #render() {
    const model = this.#model;
    render(
      notices(model, this.#complaints, (complaint) => this.#dismiss(complaint)),
      place('notices'),
    );
    if (!model.catalog || !model.description) return;
    render(transport(model), place('transport'));
    render(
      dataPanel(model, this.#tables, this.#parts, () => this.#renderSoon()),
      place('data'),
    );
    render(networkPanel(model), place('layers'));
    render(learningPanel(model), place('learning'));
    render((OutputView.pictures?.legend ?? legend)(model), place('legend'));
    drawLegendMarks(place('legend'));
    this.#lookForFocus();
    this.#showWords();
    this.#loop();
  }

  /** Another network or data set. */
  #renderNew() {
    this.#description = this.#model.description;
    this.#hadReached = false;
    this.#output.rebuild();
    this.#graph?.rebuild();
  }

  /** Takes a complaint away that has been read; the button that did it goes with it. @param {string} complaint */
  #dismiss(complaint) {
    this.#complaints = this.#complaints.filter((one) => one !== complaint);
    this.#render();
    place('transport').querySelector('button')?.focus();
  }

  /**
   * While it trains: one question per frame, at most one on its way, none while nobody can see the answer. A snapshot
   * that takes long is followed by as long a rest, so that at least half of the worker's time goes to training.
   */
  #loop() {
    if (this.#looping || !this.#model.running || document.hidden) return;
    this.#looping = true;
    requestAnimationFrame(async (start) => {
      await this.#model.refresh().catch(() => {
        // The model shows why the engine went away; there is nothing to draw.
      });
      const spent = performance.now() - start;
      if (spent > FRAME_MS) await new Promise((resolve) => setTimeout(resolve, spent));
      this.#looping = false;
      this.#loop();
    });
  }

  #showNumbers() {
    const { series, snapshot, description } = this.#model;
    if (this.#description !== description) this.#renderNew();
    this.#output.invalidate();
    this.#graph?.invalidate();
    const points = this.#model.other ? overlaid(series.points, this.#model.other.series.points) : series.points;
    for (const chart of [this.#loss, this.#score]) {
      chart.options.lines = this.#model.other ? chart.both : chart.own;
      chart.show(points);
    }
    const now = performance.now();
    if (now - this.#wordsAt > WORDS_MS || !this.#model.running) {
      this.#wordsAt = now;
      this.#showWords();
    }
    if (snapshot?.diverged) this.#renderSoon();
    this.#announceSuccess(snapshot);
  }

  #showWords() {
    const model = this.#model;
    if (!model.description) return;
    render(counters(model), place('counters'));
    render(metrics(model), place('metrics'));
    place('setup').textContent = setupSentence(model);
    place('progress').textContent = progressSentence(model);
    place('fingerprint').textContent = t('read.fingerprint', { code: model.fingerprint ?? '' });
    place('fingerprint').title = t('read.fingerprint-why');
    place('output-figure').setAttribute('aria-label', (OutputView.pictures?.sentence ?? outputSentence)(model));
    place('graph-figure').setAttribute('aria-label', graphSentence(model));
    const score = model.description.task === 'regression' ? 'r2' : 'accuracy';
    place('score-title').textContent = t(`read.${score}`);
    this.#score.options.range = [0, 1];
    this.#renderExamples();
    this.#renderTables();
  }

  #renderExamples() {
    render(
      this.#parts.examples.details(t('examples.open'), (views, examples) =>
        views.exampleTable(this.#model, examples, this.#tables.reader),
      ),
      place('examples'),
    );
  }

  /** The tables behind the pictures, where they are open. */
  async #renderTables() {
    const open = ['graph-numbers', 'chart-numbers'].filter((id) => place(id).open);
    if (open.length === 0) return;
    const { weightTables, historyTable, confusionTable } = await loadPart('numbers').catch(() => missing);
    const model = this.#model;
    if (open.includes('graph-numbers')) render(weightTables(model), place('weights'));
    if (open.includes('chart-numbers')) render(html`${historyTable(model)}${confusionTable(model)}`, place('history'));
  }

  /** @param {any} snapshot */
  #announceSuccess(snapshot) {
    const accuracy = snapshot?.test?.accuracy;
    if (this.#hadReached || !(accuracy >= 0.95) || snapshot.step === 0) return;
    this.#hadReached = true;
    announce(progressSentence(this.#model));
  }
}

/** @param {number} value */
const shown = (value) => (Number.isFinite(value) ? formatCompact(value) : '–');

/** @param {'loss' | 'score'} which */
function chart(which) {
  const train = which === 'loss' ? 'trainLoss' : 'trainScore';
  const test = which === 'loss' ? 'testLoss' : 'testScore';
  const own = [
    { color: '--train', dash: [5, 3], name: () => t('read.train'), value: (/** @type {any} */ point) => point[train] },
    { color: '--test', name: () => t('read.test'), value: (/** @type {any} */ point) => point[test] },
  ];
  const others = [
    {
      color: '--train-other',
      dash: [2, 3],
      name: () => `A: ${t('read.train')}`,
      value: (/** @type {any} */ point) => point.other[train],
    },
    {
      color: '--test-other',
      dash: [9, 4],
      name: () => `A: ${t('read.test')}`,
      value: (/** @type {any} */ point) => point.other[test],
    },
  ];
  const readout = place(`${which}-readout`);
  const ofOther = (/** @type {any} */ other) =>
    other ? `; ${t('charts.readout-other', { train: shown(other[train]), test: shown(other[test]) })}` : '';
  const line = new LineChart(
    place(`${which}-canvas`),
    {
      x: (point) => point.epoch,
      xLabel: t('read.epoch'),
      format: formatCompact,
      logarithmic: which === 'loss' && 'auto',
      lines: own,
    },
    (point) => {
      const text = point
        ? t('charts.readout', {
            epoch: formatCompact(point.epoch),
            train: shown(point[train]),
            test: shown(point[test]),
          }) + ofOther(point.other)
        : '';
      readout.textContent = text;
      return text;
    },
  );
  return Object.assign(line, { own, both: [...own, ...others] });
}
