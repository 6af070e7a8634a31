// embedding.html: how an instrument gets into other people's pages, in Markdown, and a table of all instruments.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.mjs';
import { instrumentIds, instrumentParts } from './instruments.mjs';
import { escapeHtml, fill, inEveryLanguage } from './lesson-pages.mjs';
import { numberedHeadings } from './lessons.mjs';
import { markdown } from './markdown.mjs';

const titles = { en: 'Put an instrument into your page', ko: '내 페이지에 실험 도구 넣기' };
const leads = {
  en: 'Every instrument of the course works in a blog post, in a lecture’s page, or as a file of its own.',
  ko: '이 과정의 모든 실험 도구는 블로그 글에서도, 강의 페이지에서도, 파일 하나로도 움직입니다.',
};
const columns = {
  en: ['instrument', 'demo', 'parts for controls', 'one file'],
  ko: ['실험 도구', 'demo', 'controls에 쓸 부분', '파일 하나'],
};

/** @param {'en' | 'ko'} language */
async function instrumentTable(language) {
  const rows = await Promise.all(
    instrumentIds().map(async (id) => {
      const { default: strings } = await import(join(root, 'web/instruments', id, 'strings.js'));
      const parts = instrumentParts(id).map((part) => `<code>${part}</code>`);
      return `<tr><th scope="row">${escapeHtml(strings[language][`${id}.title`])}</th><td><code>${id}</code></td><td>${parts.join(' ')}</td><td><a href="offline/${id}.html">${id}.html</a></td></tr>`;
    }),
  );
  const head = columns[language].map((name) => `<th scope="col">${name}</th>`).join('');
  return `<div class="scrolling" tabindex="0" role="region" aria-label="${columns[language][0]}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** @param {'en' | 'ko'} language */
async function article(language) {
  const md = markdown().use(numberedHeadings, []);
  const html = md.render(readFileSync(join(root, `web/pages/embedding.${language}.md`), 'utf8'));
  return `<article lang="${language}">
<h1>${titles[language]}</h1>
<p class="lead">${leads[language]}</p>
${html.replace('<p>{{instruments}}</p>', await instrumentTable(language))}</article>`;
}

/** @param {string} template */
export async function embeddingPage(template) {
  const articles = { en: await article('en'), ko: await article('ko') };
  return fill(template, { articles: inEveryLanguage((language) => articles[language]) });
}
