// The HTML of lessons and of their list on the front page.

/** @typedef {import('./lessons.mjs').Lesson} Lesson */
/** @typedef {Record<'en' | 'ko', Lesson>} Both */

const languages = /** @type {const} */ (['en', 'ko']);

/** @param {string} text */
export const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Puts values into the {{places}} of a template. @param {string} template @param {Record<string, string>} values */
export const fill = (template, values) =>
  template.replace(/\{\{([a-z-]+)\}\}/g, (_, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing to put into {{${name}}}`);
    return value;
  });

const minutes = {
  en: (/** @type {number} */ n) => `${n} min to read`,
  ko: (/** @type {number} */ n) => `읽는 데 ${n}분`,
};

/** The messages' keys. */
const linkNames = { previous: 'page.previous', next: 'page.next' };

/** The same words in each language; the style sheet shows those of the page's. @param {(language: 'en' | 'ko') => string} text */
const byLanguage = (text) =>
  languages
    .map((language) => `<span class="by-language" lang="${language}">${escapeHtml(text(language))}</span>`)
    .join('');

/** @param {Lesson} lesson */
const article = ({ language, title, question, minutes: n, html }) => `<article lang="${language}">
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(question)}</p>
<p class="reading-time">${minutes[language](n)}</p>
${html}</article>`;

/** @param {string} template @param {Both} lesson @param {Both | undefined} previous @param {Both | undefined} next */
export function lessonPage(template, lesson, previous, next) {
  const others = languages.filter((language) => language !== 'en');
  /** @param {Both | undefined} to @param {'previous' | 'next'} which */
  const link = (to, which) =>
    to
      ? `<a class="${which}" href="${to.en.id}.html" data-page-link><span data-t="${linkNames[which]}"></span>${byLanguage((language) => to[language].title)}</a>`
      : '';
  return fill(template, {
    title: escapeHtml(lesson.en.title),
    description: escapeHtml(lesson.en.question),
    articles: [
      article(lesson.en),
      ...others.map((language) => `<template lang="${language}">${article(lesson[language])}</template>`),
    ].join('\n'),
    neighbours:
      previous || next
        ? `<nav class="neighbours" data-t-label="page.lessons-nav">${link(previous, 'previous')}${link(next, 'next')}</nav>`
        : '',
  });
}

/** The list on the front page, each lesson with a small live picture of its instrument. @param {Both[]} lessons */
export const lessonList = (lessons) =>
  lessons
    .map(
      (lesson) => `<li>
  <a href="lessons/${lesson.en.id}.html" data-page-link>
    <div class="miniature" inert aria-hidden="true"><gradient-garden demo="${lesson.en.instrument}" controls="none" state="${escapeHtml(lesson.en.state)}"></gradient-garden></div>
    <h3>${byLanguage((language) => lesson[language].title)}</h3>
    <p>${byLanguage((language) => lesson[language].question)}</p>
    <p class="lesson-solved" data-solved-by="${lesson.en.instrument}"></p>
  </a>
</li>`,
    )
    .join('\n');
