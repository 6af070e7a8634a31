// The HTML of lessons and of the glossary.

import en from '../web/i18n/en.js';
import ko from '../web/i18n/ko.js';
import pageWords from '../web/pages/strings.js';

/** @typedef {import('./lessons.mjs').Lesson} Lesson */
/** @typedef {import('./glossary.mjs').Term} Term */
/** @typedef {Record<'en' | 'ko', Lesson>} Both */
/** @typedef {import('./lessons.mjs').Part} Part */

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
export const byLanguage = (text) =>
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

/** @param {Lesson} lesson @param {Part} part */
const article = ({ language, title, question, minutes: n, html, terms }, part) => `<article lang="${language}">
<p class="part-name"><a href="../index.html#part-${part.number}" data-page-link>${escapeHtml(part[language].title)}</a></p>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(question)}</p>
<p class="reading-time">${minutes[language](n)}</p>
${html}${terms.map((term) => definition(term, language)).join('\n')}</article>`;

/** @type {Record<'en' | 'ko', Record<string, any>>} */
const words = { en: { ...en, ...pageWords.en }, ko: { ...ko, ...pageWords.ko } };

/**
 * Elements with data-t hold their words in every language before the page's script puts in those of the chosen one: they
 * take up the same room from the start.
 * @param {string} html
 */
export const withWords = (html) =>
  html.replace(
    /(<[^>]* data-t=["]([a-z.-]+)"[^>]*>)[^<]*(?=<)/g,
    (_, open, key) => open + byLanguage((language) => words[language][key]),
  );

/** The first language in the page, the others in templates from which early.js takes the one that is asked for. @param {(language: 'en' | 'ko') => string} articleIn */
export const inEveryLanguage = (articleIn) =>
  languages
    .map((language, i) =>
      i === 0 ? articleIn(language) : `<template lang="${language}">${articleIn(language)}</template>`,
    )
    .join('\n');

/**
 * @param {string} template @param {Part} part
 * @param {Both} lesson @param {Both | undefined} previous @param {Both | undefined} next
 */
export function lessonPage(template, part, lesson, previous, next) {
  /** @param {Both | undefined} to @param {'previous' | 'next'} which */
  const link = (to, which) =>
    to
      ? `<a class="${which}" href="${to.en.id}.html" data-page-link><span data-t="${linkNames[which]}"></span>${byLanguage((language) => to[language].title)}</a>`
      : '';
  return withWords(
    fill(template, {
      title: escapeHtml(lesson.en.title),
      description: escapeHtml(lesson.en.question),
      articles: inEveryLanguage((language) => article(lesson[language], part)),
      neighbours:
        previous || next
          ? `<nav class="neighbours" data-t-label="page.lessons-nav">${link(previous, 'previous')}${link(next, 'next')}</nav>`
          : '',
    }),
  );
}

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
