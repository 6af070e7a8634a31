/** The generators as pictures of what they make. */
export { galleryPanel } from './panel.js';
export { Previews } from './previews.js';
export { default as strings } from './strings.js';
