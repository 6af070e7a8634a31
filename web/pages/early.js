/**
 * Runs in the head, before anything is drawn: language and theme of the address. Runs again after a lesson's text: the
 * other languages' articles wait in templates, so that headings have the same addresses in every language. Has no
 * catalogues, so that it is read at once.
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
