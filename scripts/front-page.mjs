// The HTML of the front page: the parts of the course, and in each its lessons with small live pictures.
import { byLanguage, escapeHtml, fill, withWords } from './lesson-pages.mjs';

/** @typedef {import('./lessons.mjs').Part} Part */
/** @typedef {Part['lessons'][number]} Both */

/** web/pages/progress.js fills the places with data-solved-by and data-part. @param {Part} part */
const partLink = ({ number, en, ko, lessons }) => `<li>
  <a href="#part-${number}">
    <span class="part-number" aria-hidden="true">${number}</span>
    <span class="part-title">${byLanguage((language) => ({ en, ko })[language].title)}</span>
    <span class="dots" aria-hidden="true">${lessons.map(({ en: { instrument } }) => `<i data-solved-by="${instrument}"></i>`).join('')}</span>
    <span class="part-progress" data-part="${number}"></span>
  </a>
</li>`;

/** @param {Both} lesson */
const card = (lesson) => `<li>
  <a href="lessons/${lesson.en.id}.html" data-page-link data-lesson="${lesson.en.instrument}">
    <div class="miniature" inert aria-hidden="true"><gradient-garden demo="${lesson.en.instrument}" controls="none" state="${escapeHtml(lesson.en.state)}"></gradient-garden></div>
    <h3>${byLanguage((language) => lesson[language].title)}</h3>
    <p>${byLanguage((language) => lesson[language].question)}</p>
    <p class="lesson-solved" data-solved-by="${lesson.en.instrument}"></p>
  </a>
</li>`;

/** @param {Part} part */
const section = ({ number, en, ko, lessons }) => `<section class="part" id="part-${number}">
<h2><span class="part-number" aria-hidden="true">${number}</span> ${byLanguage((language) => ({ en, ko })[language].title)}</h2>
<p class="part-about">${byLanguage((language) => ({ en, ko })[language].about)}</p>
<ol class="lessons">
${lessons.map(card).join('\n')}
</ol>
</section>`;

/** @param {string} template @param {Part[]} parts */
export const frontPage = (template, parts) =>
  withWords(
    fill(template, {
      first: `lessons/${parts[0]?.lessons[0]?.en.id}.html`,
      'part-links': parts.map(partLink).join('\n'),
      parts: parts.map(section).join('\n'),
    }),
  );
