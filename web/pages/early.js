/**
 * Runs in the head, before anything is drawn: language and theme of the address. Runs again after a page's text: the
 * other languages' articles wait in templates, so that headings have the same addresses in every language, and links to our
 * own pages take language and theme along from the first moment. Has no catalogues, so that it is read at once.
 */
const asked = new URLSearchParams(location.search);
const tags = [asked.get('lang') ?? '', ...navigator.languages].map((tag) => tag.split('-')[0]);
const language = tags.find((tag) => tag === 'en' || tag === 'ko') ?? 'en';
const root = document.documentElement;
root.lang = language;
const theme = asked.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector(`template[lang=${language}]`));
if (template) {
  document.querySelector('article[lang]')?.replaceWith(template.content);
  template.remove();
}

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll('a[data-page-link]');
for (const link of links) link.search = location.search;
