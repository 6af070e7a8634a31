/**
 * embedding.html: the figures in it are those of embed.js, as in anybody's page. One of them is set up by the reader, and
 * what to copy follows it.
 */
import { parts } from 'garden:parts';
import { shareRows } from '../embed/share.js';
import { currentLanguage, languages, t } from '../i18n/i18n.js';
import { html, nothing, render } from '../ui/html.js';
import { select } from '../ui/select.js';
import { chosenTheme, onThemeChange } from '../ui/theme.js';

const themes = ['auto', 'light', 'dark'];

/** What `controls` may say: everything, nothing, or some parts. @typedef {'all' | 'none' | 'some'} Which */

class Builder {
  #place;
  #garden = document.createElement('gradient-garden');
  #state = '';
  #demo;
  #lang = '';
  #theme = '';
  /** @type {Which} */
  #which = 'all';
  /** @type {Set<string>} those that are ticked */
  #some;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
    this.#demo = Object.hasOwn(parts, 'activations') ? 'activations' : (Object.keys(parts)[0] ?? '');
    this.#some = new Set(parts[this.#demo]);
    for (const type of ['change', 'complete'])
      this.#garden.addEventListener(type, (event) => {
        this.#state = /** @type {CustomEvent} */ (event).detail.state;
        this.#render();
      });
    onThemeChange(() => this.#change());
    this.#change();
  }

  /** The attributes as they stand; what is left out is up to the reader. */
  #shown() {
    const controls = { all: undefined, none: 'none', some: [...this.#some].join(' ') || 'none' }[this.#which];
    return {
      demo: this.#demo,
      state: this.#state,
      lang: this.#lang || undefined,
      theme: this.#theme || undefined,
      controls,
    };
  }

  #change() {
    const shown = this.#shown();
    // What the reader decides is, in the figure, as on this page.
    const figure = { ...shown, lang: shown.lang ?? currentLanguage(), theme: shown.theme ?? chosenTheme() };
    for (const [name, value] of Object.entries(figure)) {
      if (!value) this.#garden.removeAttribute(name);
      else if (this.#garden.getAttribute(name) !== value) this.#garden.setAttribute(name, value);
    }
    this.#render();
  }

  /** @param {string} demo */
  #choose(demo) {
    this.#demo = demo;
    this.#state = '';
    this.#some = new Set(parts[demo]);
    this.#change();
  }

  #render() {
    const reader = { value: '', label: t('embedding.reader') };
    render(
      html`
        <div class="embedding-builder">
          <div class="instrument-settings">
            ${this.#select(
              'demo',
              this.#demo,
              Object.keys(parts).map((id) => ({ value: id, label: t(`${id}.title`) })),
              (demo) => this.#choose(demo),
            )}
            ${this.#select(
              'lang',
              this.#lang,
              [reader, ...Object.entries(languages).map(([value, label]) => ({ value, label }))],
              (lang) => {
                this.#lang = lang;
                this.#change();
              },
            )}
            ${this.#select(
              'theme',
              this.#theme,
              [reader, ...themes.slice(1).map((value) => ({ value, label: t(`ui.theme-${value}`) }))],
              (theme) => {
                this.#theme = theme;
                this.#change();
              },
            )}
            ${this.#select(
              'controls',
              this.#which,
              ['all', 'none', 'some'].map((value) => ({ value, label: t(`embedding.controls-${value}`) })),
              (which) => {
                this.#which = /** @type {Which} */ (which);
                this.#change();
              },
            )}
          </div>
          ${this.#which === 'some' ? this.#parts() : nothing}
          <div class="builder-figure">${this.#garden}</div>
          ${shareRows(this.#shown())}
        </div>`,
      this.#place,
    );
  }

  /**
   * @param {string} name of the attribute @param {string} value
   * @param {{ value: string, label: string }[]} options @param {(value: string) => void} change
   */
  #select(name, value, options, change) {
    return select({ path: `embedding.${name}`, label: t(`embedding.${name}`), value, options, change });
  }

  #parts() {
    return html`<fieldset class="builder-parts">
      <legend>${t('embedding.parts')}</legend>
      ${(parts[this.#demo] ?? []).map(
        (part) => html`<label class="chip"><input type="checkbox" .checked=${this.#some.has(part)}
          @change=${(/** @type {any} */ event) => {
            if (event.target.checked) this.#some.add(part);
            else this.#some.delete(part);
            this.#change();
          }} /><code>${part}</code></label>`,
      )}
    </fieldset>`;
  }
}

/** The line that shows the last event of a figure. */
function hear() {
  const line = document.querySelector('[data-heard]');
  for (const type of ['change', 'complete'])
    document.addEventListener(type, (event) => {
      const garden = /** @type {HTMLElement} */ (event.target);
      const detail = /** @type {CustomEvent} */ (event).detail;
      if (line && garden.matches('gradient-garden'))
        line.textContent = `${type} · ${garden.getAttribute('demo')} · ${detail.state || '–'}`;
    });
}

/** The examples follow the page's theme. */
function followTheme() {
  const follow = () => {
    for (const garden of document.querySelectorAll('[data-example]')) garden.setAttribute('theme', chosenTheme());
  };
  follow();
  onThemeChange(follow);
}

export function startEmbedding() {
  const place = document.getElementById('builder-place');
  if (place) new Builder(place);
  followTheme();
  hear();
}
