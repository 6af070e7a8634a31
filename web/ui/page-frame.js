/** What every page does first: the reader's language and theme, and the words that stand in the document. */
import { directionOf, languages, t } from '../i18n/i18n.js';
import { loadLanguage } from '../i18n/load.js';
import { html, render } from './html.js';
import { chooseTheme, chosenTheme } from './theme.js';

const themes = /** @type {const} */ (['auto', 'light', 'dark']);

/** Sets theme, language and direction from the address. Nobody may ask for a message before the promise resolves. */
export async function chooseFromAddress() {
  const asked = new URLSearchParams(location.search);
  chooseTheme(asked.get('theme'));
  const tag = await loadLanguage(asked.get('lang'));
  document.documentElement.lang = tag;
  document.documentElement.dir = directionOf(tag);
}

/**
 * Fills in every element with data-t (its text) or data-t-label (its aria-label), the title, and the choices of
 * language and theme.
 * @param {string} page the page's prefix in the catalogues
 */
export function dressPage(page) {
  document.title = t(`${page}.title`);
  for (const element of document.querySelectorAll('[data-t]'))
    element.textContent = t(/** @type {HTMLElement} */ (element).dataset.t ?? '');
  for (const element of document.querySelectorAll('[data-t-label]'))
    element.setAttribute('aria-label', t(/** @type {HTMLElement} */ (element).dataset.tLabel ?? ''));
  const place = document.getElementById('preferences');
  if (place) render(preferences(), place);
}

function preferences() {
  const chosen = document.documentElement.lang;
  return html`
    <nav aria-label=${t('ui.language')}>
      ${Object.entries(languages).map(
        ([tag, name]) => html`<a lang=${tag} href=${addressWith('lang', tag)}
        aria-current=${tag === chosen ? 'true' : 'false'} @click=${keepState}>${name}</a>`,
      )}
    </nav>
    <label><span class="visually-hidden">${t('ui.theme')}</span>
      <select id="theme" @change=${(/** @type {any} */ event) => {
        chooseTheme(event.target.value);
        history.replaceState(null, '', addressWith('theme', event.target.value) + location.hash);
      }}>
        ${themes.map((theme) => html`<option value=${theme} ?selected=${theme === chosenTheme()}>${t(`ui.theme-${theme}`)}</option>`)}
      </select>
    </label>`;
}

/** @param {string} name @param {string} value */
function addressWith(name, value) {
  const query = new URLSearchParams(location.search);
  query.set(name, value);
  return `?${query}`;
}

/** The other language shows the same state: its link takes along the fragment of this moment. @param {any} event */
function keepState(event) {
  const link = event.currentTarget;
  link.hash = location.hash;
}
