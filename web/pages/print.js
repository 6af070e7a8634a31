/** On paper, every page is light, whatever theme is in force on the screen. Call before anything is drawn. */
import { chooseTheme, chosenTheme } from '../ui/theme.js';

export function startPrinting() {
  /** @type {string | undefined} */
  let before;
  addEventListener('beforeprint', () => {
    before ??= chosenTheme();
    chooseTheme('light');
  });
  addEventListener('afterprint', () => {
    if (before !== undefined) chooseTheme(before);
    before = undefined;
  });
}
