/** On the front page: which challenges were solved on this device, lesson by lesson and part by part, and where to go on. */
import { t } from '../i18n/i18n.js';
import { forgetSolved, wasSolved } from '../instruments/frame/remember.js';
import { announce } from '../ui/announcer.js';

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => [...document.querySelectorAll(selector)].map((one) => /** @type {HTMLElement} */ (one));

function show() {
  for (const mark of all('[data-solved-by]')) {
    const solved = wasSolved(mark.dataset.solvedBy ?? '');
    mark.toggleAttribute('data-solved', solved);
    if (mark.matches('.lesson-solved')) mark.textContent = solved ? `✓ ${t('page.solved')}` : '';
  }
  for (const place of all('[data-part]')) place.textContent = progressOf(place.dataset.part ?? '');
  showNext();
}

/** @param {string} part its number */
function progressOf(part) {
  const lessons = all(`#part-${part} [data-lesson]`);
  const n = lessons.filter(({ dataset }) => wasSolved(dataset.lesson ?? '')).length;
  return n > 0 ? t('page.part-progress', { n, of: lessons.length }) : t('page.part-lessons', { n: lessons.length });
}

/** The way in leads to the first challenge that is not solved yet. */
function showNext() {
  const lessons = /** @type {HTMLAnchorElement[]} */ (all('a[data-lesson]'));
  const next = lessons.find(({ dataset }) => !wasSolved(dataset.lesson ?? ''));
  const begun = lessons.some(({ dataset }) => wasSolved(dataset.lesson ?? ''));
  const way = /** @type {HTMLAnchorElement} */ (document.getElementById('continue'));
  const to = (begun ? next : undefined) ?? lessons[0];
  if (to) way.href = to.href;
  // A heading holds its words in every language; the page shows one of them.
  const title =
    all('h3 .by-language').find((words) => to?.contains(words) && words.checkVisibility())?.textContent ?? '';
  way.textContent = begun && next ? t('page.continue', { title }) : t('page.start');
  const forget = document.getElementById('forget');
  if (forget) forget.hidden = !begun;
}

/** Shows the progress, also when the reader comes back to the page, or solves something in another window. */
export function startProgress() {
  show();
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show();
  });
  addEventListener('storage', show);
  document.getElementById('forget')?.addEventListener('click', () => {
    forgetSolved();
    show();
    announce(t('page.forgotten'));
    document.getElementById('continue')?.focus();
  });
}
