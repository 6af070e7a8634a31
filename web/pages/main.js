/** The entry of every page of the course: front page, lessons, single instruments. */
import './pages.css';
import '../instruments/parts/instruments.css';
import { t } from '../i18n/i18n.js';
import { addMessages } from '../i18n/load-bundled.js';
import { startInstruments } from '../instruments/frame/gradient-garden.js';
import { wasSolved } from '../instruments/frame/remember.js';
import { chooseFromAddress, dressPage } from '../ui/page-frame.js';
import { startEmbed } from './embed-page.js';
import strings from './strings.js';
import { startTerms } from './terms.js';

addMessages(strings);
chooseFromAddress().then(() => {
  const { page } = document.body.dataset;
  dressPage(page === 'home' ? 'home' : 'page');
  if (page === 'lesson' || page === 'glossary')
    document.title = `${document.querySelector('h1')?.textContent} · Gradient Garden`;
  if (page === 'embed') startEmbed();
  startInstruments();
  if (page === 'embed') return;
  keepChoices();
  showSolved();
  startTerms();
});

/** Links to our own pages keep language and theme. */
function keepChoices() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('a[data-page-link]');
  for (const link of links) link.search = location.search;
}

/** Marks the lessons whose challenge was solved on this device. */
function showSolved() {
  for (const item of document.querySelectorAll('[data-solved-by]')) {
    const id = /** @type {HTMLElement} */ (item).dataset.solvedBy ?? '';
    if (wasSolved(id)) item.textContent = `✓ ${t('page.solved')}`;
  }
}
