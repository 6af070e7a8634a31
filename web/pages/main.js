/** The entry of every page of the course: front page, lessons, single instruments. */
import './embed.css';
import './lesson.css';
import './embedding.css';
import './terms.css';
import './home.css';
import './print.css';
import '../instruments/parts/instruments.css';
import { addMessages } from '../i18n/load-bundled.js';
import { startInstruments } from '../instruments/frame/gradient-garden.js';
import { chooseFromAddress, dressPage } from '../ui/page-frame.js';
import { onThemeChange } from '../ui/theme.js';
import { startEmbed } from './embed-page.js';
import { startEmbedding } from './embedding.js';
import { startMiniatures } from './miniatures.js';
import { startPrinting } from './print.js';
import { startProgress } from './progress.js';
import { startScrolling } from './scrolling.js';
import strings from './strings.js';
import { startTerms } from './terms.js';

addMessages(strings);
chooseFromAddress().then(() => {
  const { page } = document.body.dataset;
  dressPage(page === 'home' ? 'home' : 'page');
  if (page === 'lesson' || page === 'glossary')
    document.title = `${document.querySelector('h1')?.textContent} · Gradient Garden`;
  startPrinting();
  if (page === 'embed') startEmbed();
  // There the tags are those of embed.js, as in other people's pages.
  if (page === 'embedding') startEmbedding();
  else startInstruments();
  if (page === 'embed') return;
  if (page === 'lesson') wakeWhenIdle();
  startScrolling();
  keepChoices();
  if (page === 'home') {
    startProgress();
    startMiniatures();
  }
  startTerms();
});

/** Links to our own pages keep language and theme. */
function keepChoices() {
  const keep = () => {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll('a[data-page-link]');
    for (const link of links) link.search = location.search;
  };
  keep();
  // The address follows the choice in the same task.
  onThemeChange(() => queueMicrotask(keep));
}

/** A lesson may be printed by somebody who never scrolled: its instruments get their pictures once the page has time. */
function wakeWhenIdle() {
  const soon = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ call) => setTimeout(call, 500));
  soon(() => {
    /** @type {NodeListOf<import('../instruments/frame/gradient-garden.js').GradientGarden>} */
    const gardens = document.querySelectorAll('gradient-garden');
    for (const garden of gardens) garden.wake();
  });
}
