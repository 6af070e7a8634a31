// The HTML of lessons and of their list on the front page.

/** @typedef {import('./lessons.mjs').Lesson} Lesson */
/** @typedef {import('./glossary.mjs').Term} Term */
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

const glossaryName = { en: 'Glossary', ko: '용어 풀이' };
const usedIn = { en: 'Lessons', ko: '단원' };

/** The messages' keys. */
const linkNames = { previous: 'page.previous', next: 'page.next' };

/** The same words in each language; the style sheet shows those of the page's. @param {(language: 'en' | 'ko') => string} text */
const byLanguage = (text) =>
  languages
    .map((language) => `<span class="by-language" lang="${language}">${escapeHtml(text(language))}</span>`)
    .join('');

/** A term's name in the one language, then in the others. @param {Term} term @param {'en' | 'ko'} language */
const termNames = (term, language) =>
  [
    `<dfn>${term[language].words}</dfn>`,
    ...languages
      .filter((other) => other !== language)
      .map((other) => `<span class="other-name" lang="${other}">${term[other].words}</span>`),
  ].join(' ');

/** What web/pages/terms.js shows beside a term. @param {Term} term @param {'en' | 'ko'} language */
const definition = (term, language) => `<aside class="definition" popover="manual" data-term="${term.name}">
<p class="term-names">${termNames(term, language)}</p>
<p id="term-${term.name}">${term[language].html}</p>
<p><a href="../glossary.html#${term.name}" data-page-link>${glossaryName[language]}</a></p>
</aside>`;

/** @param {Lesson} lesson */
const article = ({ language, title, question, minutes: n, html, terms }) => `<article lang="${language}">
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(question)}</p>
<p class="reading-time">${minutes[language](n)}</p>
${html}${terms.map((term) => definition(term, language)).join('\n')}</article>`;

/** The first language in the page, the others in templates from which early.js takes the one that is asked for. @param {(language: 'en' | 'ko') => string} articleIn */
const inEveryLanguage = (articleIn) =>
  languages
    .map((language, i) =>
      i === 0 ? articleIn(language) : `<template lang="${language}">${articleIn(language)}</template>`,
    )
    .join('\n');

/** @param {string} template @param {Both} lesson @param {Both | undefined} previous @param {Both | undefined} next */
export function lessonPage(template, lesson, previous, next) {
  /** @param {Both | undefined} to @param {'previous' | 'next'} which */
  const link = (to, which) =>
    to
      ? `<a class="${which}" href="${to.en.id}.html" data-page-link><span data-t="${linkNames[which]}"></span>${byLanguage((language) => to[language].title)}</a>`
      : '';
  return fill(template, {
    title: escapeHtml(lesson.en.title),
    description: escapeHtml(lesson.en.question),
    articles: inEveryLanguage((language) => article(lesson[language])),
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

/**
 * Every term with its names, its definition and the lessons that link to it.
 * @param {string} template @param {Map<string, Term>} glossary @param {Both[]} lessons
 */
export function glossaryPage(template, glossary, lessons) {
  /** @param {Term} term @param {'en' | 'ko'} language */
  const entry = (term, language) => {
    const where = lessons
      .filter((lesson) => languages.some((any) => lesson[any].terms.includes(term)))
      .map(({ [language]: { id, title } }) => `<a href="lessons/${id}.html" data-page-link>${escapeHtml(title)}</a>`);
    return `<div id="${term.name}"><dt>${termNames(term, language)}</dt>
<dd>${term[language].html}${where.length ? `<p class="used-in">${usedIn[language]}: ${where.join(', ')}</p>` : ''}</dd></div>`;
  };
  /** @param {'en' | 'ko'} language */
  const articleIn = (language) => {
    const { compare } = new Intl.Collator(language);
    const sorted = [...glossary.values()].sort((a, b) => compare(a[language].words, b[language].words));
    return `<article lang="${language}"><h1>${glossaryName[language]}</h1>
<dl class="glossary">${sorted.map((term) => entry(term, language)).join('\n')}</dl></article>`;
  };
  return fill(template, { articles: inEveryLanguage(articleIn) });
}
