/** The theme in force: what the reader chose (`?theme=light|dark`), else what the system says. */
import { palettes } from './colors.js';

const system = matchMedia('(prefers-color-scheme: dark)');

/** @type {Set<() => void>} */
const listeners = new Set();
system.addEventListener('change', notify);

/** @type {Map<string, string>} */
const variables = new Map();

function notify() {
  variables.clear();
  for (const listener of listeners) listener();
}

/** @returns {'light' | 'dark'} */
export function theme() {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return system.matches ? 'dark' : 'light';
}

/** @returns {'light' | 'dark' | 'auto'} */
export const chosenTheme = () => /** @type {any} */ (document.documentElement.dataset.theme ?? 'auto');

/** @param {string | null} choice anything but light and dark follows the system */
export function chooseTheme(choice) {
  const root = document.documentElement;
  if (choice === 'light' || choice === 'dark') root.dataset.theme = choice;
  else delete root.dataset.theme;
  notify();
}

/** @param {() => void} listener called whenever another theme comes into force */
export const onThemeChange = (listener) => listeners.add(listener);

export const palette = () => palettes[theme()];

/** A custom property of the page in the theme in force, such as `--ink`. @param {string} name */
export function cssVariable(name) {
  let value = variables.get(name);
  if (value === undefined) {
    value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    variables.set(name, value);
  }
  return value;
}
