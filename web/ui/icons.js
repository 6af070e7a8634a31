/** Line icons on a 24-unit square; they take the colour of the text around them. */
import { html } from './html.js';

const paths = {
  play: 'M8 5.5v13l11-6.5z',
  pause: 'M8 5.5v13M16 5.5v13',
  step: 'M6 6v12l8.5-6zM18 6v12',
  'step-back': 'M18 6v12l-8.500-6zM6 6v12',
  reset: 'M5 4.5v5h5M5.6 9.5A7.5 7.5 0 1 1 4.6 13.500',
  seed: 'M5 5h14v14H5zM9 9h.01M15 15h.01M15 9h.01M9 15h.01M12 12h.01',
  share: 'M12 15V4M8 8l4-4 4 4M7 11.500H5.500v8h13v-8H17',
  undo: 'M8.500 5 4.500 9l4 4M5 9h9a5 5 0 0 1 0 10h-4',
  redo: 'M15.500 5l4 4-4 4M19 9h-9a5 5 0 0 0 0 10h4',
  plus: 'M12 6v12M6 12h12',
  minus: 'M6 12h12',
  remove: 'M7 7l10 10M17 7 7 17',
  left: 'M14 6l-6 6 6 6',
  right: 'M10 6l6 6-6 6',
  whole: 'M4.5 9V4.5H9M15 4.5h4.500V9M19.500 15v4.500H15M9 19.500H4.500V15',
};

/** @param {keyof typeof paths} name */
export const icon = (name) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${paths[name]} /></svg>`;
