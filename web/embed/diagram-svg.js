/** The diagrams of an instrument as an SVG file, for slides and papers: sharp at any size, and its parts can be edited. */
import { escapeMarkup } from '../ui/escape-markup.js';
import { cssVariable } from '../ui/theme.js';
import { nestedDiagramMarkup } from './picture-markup.js';

/** Narrower ones are signs and samples, in CSS pixels. */
const NARROWEST = 100;
const MARGIN = 16;

/** Those that can be seen now. @param {Element} view @returns {SVGSVGElement[]} */
export const diagramsOf = (view) =>
  [...view.querySelectorAll('svg')].filter(
    (diagram) => diagram.checkVisibility() && diagram.getBoundingClientRect().width >= NARROWEST,
  );

/**
 * One below the other, on the page's ground and in its colours.
 * @param {SVGSVGElement[]} diagrams
 * @returns {string} the file's text
 */
export function diagramsSvg(diagrams) {
  let bottom = MARGIN;
  let width = 0;
  const parts = diagrams.map((diagram) => {
    const box = diagram.getBoundingClientRect();
    const at = { left: MARGIN, top: bottom, width: box.width, height: box.height };
    bottom += box.height + MARGIN;
    width = Math.max(width, box.width + 2 * MARGIN);
    return nestedDiagramMarkup(diagram, at);
  });
  const lang = escapeMarkup(document.documentElement.lang);
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${lang}" width="${width}" height="${bottom}" viewBox="0 0 ${width} ${bottom}">
<rect width="100%" height="100%" fill="${cssVariable('--paper')}"/>
${parts.join('\n')}
</svg>
`;
}
