/** The dialog “Share and save”. Knows where everything is; what is in the files, their modules know. */
import './dialog.css';
import { formatNumber, t } from '../../i18n/i18n.js';
import { announce } from '../../ui/announcer.js';
import { html, live, nothing, render } from '../../ui/html.js';
import { saveFile } from '../../ui/save-file.js';
import { heldOf } from '../edits.js';
import { describeAnywhere } from '../messages.js';
import { setupSentence } from '../summary.js';
import { writeWeights } from '../weights.js';
import { copyText } from './copy-text.js';
import { historyCsv, predictionsCsv, trainingCsv } from './csv.js';
import { columnsOf, exportedNetwork } from './exported-network.js';
import { writeFile } from './file.js';
import { graphSvg } from './graph-svg.js';
import { kerasProgram } from './keras.js';
import { hasLongData, LONGEST, writeLink } from './link.js';
import { numpyProgram } from './numpy.js';
import { onnxFile } from './onnx.js';
import { describeFailure, readSaved, readText, remarks } from './open.js';
import { picturesOf, pngOf } from './pictures.js';
import { DATA_FILE, holdsData } from './python.js';
import { pytorchProgram } from './pytorch.js';

/** Longer links are cut off by some programs. */
const LONG_LINK = 8000;

const programs = /** @type {const} */ ({ pytorch: pytorchProgram, keras: kerasProgram, numpy: numpyProgram });

/** @typedef {'link' | 'files' | 'pictures' | 'code' | 'open'} Section */

export class OutDialog {
  #model;
  #element = document.createElement('dialog');
  #include = { weights: false, data: true };
  #link = '';
  #entered = '';
  /** @type {{ section: Section, lines: string[], isError: boolean } | undefined} */
  #said;
  /** @type {Promise<import('./exported-network.js').Network> | undefined} of this moment, once somebody wants it */
  #exported;

  /** @param {import('../model.js').PlaygroundModel} model */
  constructor(model) {
    this.#model = model;
    this.#element.className = 'sharing';
    this.#element.setAttribute('aria-labelledby', 'sharing-title');
    // The page's keys would act behind the dialog.
    this.#element.addEventListener('keydown', (event) => event.stopPropagation());
    this.#element.addEventListener('click', (event) => event.target === this.#element && this.#element.close());
    document.body.append(this.#element);
  }

  /** @param {File | string} [saved] */
  async show(saved) {
    const { snapshot, state, description } = this.#model;
    if (!description) return;
    this.#said = undefined;
    this.#entered = '';
    this.#include = { weights: snapshot.step > 0 || state.weights !== '', data: true };
    this.#exported = undefined;
    await this.#makeLink();
    if (!this.#element.open) this.#element.showModal();
    this.#element.scrollTop = 0;
    if (saved !== undefined) await this.#open(() => (typeof saved === 'string' ? readText(saved) : readSaved(saved)));
  }

  /** The state with the weights of this moment. */
  get #state() {
    // What was set by hand and has learned since is among the weights; only what is held must be said again.
    const { snapshot, state } = this.#model;
    return { ...state, edits: heldOf(state.edits), weights: writeWeights(snapshot.parameters) };
  }

  #network() {
    this.#exported ??= exportedNetwork(this.#model);
    return this.#exported;
  }

  async #makeLink() {
    const fragment = await writeLink(this.#state, this.#include);
    this.#link = `${location.href.split(/[?#]/)[0]}${fragment ? `#${fragment}` : ''}`;
    this.#render();
  }

  /** @param {Section} section @param {string | string[]} text @param {boolean} [isError] */
  #say(section, text, isError = false) {
    this.#said = { section, lines: [text].flat(), isError };
    if (!isError) announce([text].flat().join(' '));
    this.#render();
  }

  /** Runs what a button does; what goes wrong is said beside it. @param {Section} section @param {() => unknown} action */
  async #try(section, action) {
    try {
      this.#said = undefined;
      await action();
    } catch (error) {
      this.#say(section, describeFailure(error), true);
    }
    this.#render();
  }

  /** @param {string} kind @param {string} ending */
  #fileName(kind, ending) {
    const { type } = this.#model.state.data;
    return `playground-${type.replace(/[^\w-]/g, '')}${kind ? `-${kind}` : ''}.${ending}`;
  }

  /** @param {() => Promise<import('./open.js').Reading>} read */
  #open(read) {
    return this.#try('open', async () => {
      const reading = await read();
      await this.#model.replace(reading.state);
      if (this.#model.error) {
        this.#say('open', `${describeAnywhere(this.#model.error)} ${t('notice.kept')}`, true);
        return;
      }
      const lines = remarks(reading);
      announce(t('out.opened'));
      if (lines.length === 0) return this.#element.close();
      this.#entered = '';
      this.#exported = undefined;
      await this.#makeLink();
      this.#say('open', [t('out.opened'), ...lines]);
    });
  }

  #render() {
    render(
      html`
      <div class="sharing-head">
        <h2 id="sharing-title">${t('out.open')}</h2>
        <button type="button" class="plain" @click=${() => this.#element.close()}>${t('out.close')}</button>
      </div>
      ${this.#section('link', this.#linkControls())}
      ${this.#section('files', this.#fileControls())}
      ${this.#section('pictures', this.#pictureControls())}
      ${this.#section('code', this.#codeControls())}
      ${this.#section('open', this.#openControls())}`,
      this.#element,
    );
  }

  /** @param {Section} name @param {unknown} controls */
  #section(name, controls) {
    const said = this.#said?.section === name ? this.#said : undefined;
    return html`
      <section aria-labelledby=${`sharing-${name}`}>
        <h3 id=${`sharing-${name}`}>${t(`out.title-${name}`)}</h3>
        ${controls}
        ${said ? html`<div class=${said.isError ? 'error' : 'said'} role=${said.isError ? 'alert' : 'status'}>${said.lines.map((line) => html`<p>${line}</p>`)}</div>` : nothing}
      </section>`;
  }

  #linkControls() {
    const tooLong = this.#link.length > LONGEST;
    /** @param {'weights' | 'data'} what */
    const choice = (what) => html`
      <label class="chip"><input type="checkbox" .checked=${live(this.#include[what])}
        @change=${(/** @type {any} */ event) => {
          this.#include = { ...this.#include, [what]: event.target.checked };
          this.#try('link', () => this.#makeLink());
        }} /><span>${t(`out.with-${what}`)}</span></label>`;
    return html`
      <div class="row">
        ${choice('weights')}
        ${hasLongData(this.#model.state) ? choice('data') : nothing}
      </div>
      ${
        tooLong
          ? html`<p class="error">${t('out.link-too-long')}</p>`
          : html`
            <div class="row link">
              <input type="text" readonly id="sharing-address" aria-label=${t('out.title-link')} .value=${this.#link}
                @focus=${(/** @type {any} */ event) => event.target.select()} />
              ${this.#button('copy-link', t('out.copy'), 'link', () => this.#copy('link', this.#link))}
            </div>
            <p class="note">${t(this.#link.length > LONG_LINK ? 'out.link-long' : 'out.link-length', { n: this.#link.length })}</p>`
      }`;
  }

  /** @param {Section} section @param {string} text */
  async #copy(section, text) {
    if (await copyText(text)) this.#say(section, t('out.copied'));
    else this.#say(section, t('out.not-copied'), true);
  }

  /** @param {string} id @param {unknown} label @param {Section} section @param {() => unknown} action */
  #button(id, label, section, action) {
    return html`<button type="button" class="plain" id=${`sharing-${id}`} @click=${() => this.#try(section, action)}>${label}</button>`;
  }

  #fileControls() {
    const model = this.#model;
    const csv = 'text/csv;charset=utf-8';
    return html`
      <div class="row">
        ${this.#button('json', t('out.json'), 'files', () =>
          saveFile(
            this.#fileName('', 'json'),
            writeFile(this.#include.weights ? this.#state : { ...model.state, weights: '' }),
            'application/json',
          ),
        )}
        ${this.#button('history', t('out.history'), 'files', () => saveFile(this.#fileName('history', 'csv'), historyCsv(model), csv))}
        ${this.#button('predictions', t('out.predictions'), 'files', async () =>
          saveFile(
            this.#fileName('predictions', 'csv'),
            predictionsCsv(await this.#network(), {
              columns: model.description.columns,
              x: model.description.points.x,
            }),
            csv,
          ),
        )}
      </div>
      <p class="note">${t(this.#include.weights ? 'out.json-note-weights' : 'out.json-note')}</p>
      <p class="note">${t('out.history-note')}</p>`;
  }

  #pictureControls() {
    const { description, snapshot } = this.#model;
    return html`
      <div class="row">
        ${picturesOf(document).map((picture) =>
          this.#button(`png-${picture.id}`, t('out.png', { name: picture.name }), 'pictures', async () =>
            saveFile(this.#fileName(picture.id, 'png'), await pngOf(picture), 'image/png'),
          ),
        )}
        ${this.#button('svg', t('out.svg'), 'pictures', () =>
          saveFile(
            this.#fileName('graph', 'svg'),
            graphSvg(description, snapshot.parameters, setupSentence(this.#model)),
            'image/svg+xml',
          ),
        )}
      </div>`;
  }

  #codeControls() {
    const { description } = this.#model;
    const names = /** @type {(keyof typeof programs)[]} */ (Object.keys(programs));
    return html`
      <ul class="programs">
        ${names.map(
          (name) => html`<li>
            <span><strong>${t(`out.${name}`)}</strong> ${t(`out.${name}-note`)}</span>
            <span class="row">
              ${this.#button(
                `copy-${name}`,
                html`${t('out.copy')}<span class="visually-hidden"> ${t(`out.${name}`)}</span>`,
                'code',
                async () => this.#copy('code', programs[name](await this.#network())),
              )}
              ${this.#button(
                name,
                html`${t('out.save')}<span class="visually-hidden"> ${t(`out.${name}`)}</span>`,
                'code',
                async () =>
                  saveFile(this.#fileName(name, 'py'), programs[name](await this.#network()), 'text/x-python'),
              )}
            </span></li>`,
        )}
        <li>
          <span><strong>ONNX</strong> ${t('out.onnx-note', { columns: shortList(columnsOf(description)) })}</span>
          <span class="row">${this.#button(
            'onnx',
            html`${t('out.save')}<span class="visually-hidden"> ONNX</span>`,
            'code',
            async () =>
              saveFile(this.#fileName('', 'onnx'), onnxFile(await this.#network()), 'application/octet-stream'),
          )}</span>
        </li>
        ${
          holdsData(description)
            ? nothing
            : html`<li>
              <span><strong>${DATA_FILE}</strong> ${t('out.data-note', { n: description.trainCount + description.testCount })}</span>
              <span class="row">${this.#button(
                'data',
                html`${t('out.save')}<span class="visually-hidden"> ${DATA_FILE}</span>`,
                'code',
                async () => saveFile(DATA_FILE, trainingCsv(await this.#network()), 'text/csv;charset=utf-8'),
              )}</span></li>`
        }
      </ul>`;
  }

  #openControls() {
    return html`
      <label for="sharing-entered" class="note">${t('out.open-how')}</label>
      <textarea id="sharing-entered" rows="3" spellcheck="false" autocomplete="off" .value=${live(this.#entered)}
        @input=${(/** @type {any} */ event) => {
          this.#entered = event.target.value;
        }}></textarea>
      <div class="row">
        ${this.#button('open-text', t('out.open-text'), 'open', () => this.#open(() => readText(this.#entered)))}
        <label class="file-button">
          <input type="file" accept=".json,application/json" id="sharing-file"
            @change=${(/** @type {any} */ event) => {
              const file = event.target.files[0];
              event.target.value = '';
              if (file) this.#open(() => readSaved(file));
            }} /><span>${t('out.open-file')}</span></label>
      </div>`;
  }
}

/** @param {string[]} names */
const shortList = (names) =>
  names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')}, … (${formatNumber(names.length)})`;
