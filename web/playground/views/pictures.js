/**
 * Other pictures of the output: answers in steps, one class at a time, where the network is unsure, and predicted
 * against true values.
 *
 * @typedef {Pick<import('../model.js').PlaygroundModel, 'state' | 'description' | 'snapshot' | 'running' | 'ask' | 'dispatchEvent'>} Run
 */
import { formatCompact, formatPercent, t } from '../../i18n/i18n.js';
import { classColor, css, mix } from '../../ui/colors.js';
import { html, nothing } from '../../ui/html.js';
import { palette } from '../../ui/theme.js';
import { channelsOf } from '../channels.js';
import { paintClasses, paintSigned } from '../draw-map.js';
import { drawScatter } from '../draw-scatter.js';
import { legend } from '../legend.js';
import { outputSentence } from '../summary.js';
import { choicesFor, classOf, pictureOf, showsPlane } from './choices.js';
import { drawPlane, planeSentence } from './plane-picture.js';
import { predictionsOf } from './predictions.js';
import { BANDS, decided, probabilityOf, uncertainty } from './readings.js';

/** How much of their colours the maps carry, so that the points stay the strongest marks. */
const STRENGTH = 0.8;

export const pictures = { draw, legend: legendOf, sentence };

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('../../ui/axes.js').Box} box
 * @param {Run} run
 * @param {import('../draw-map.js').MapPainter} map
 * @returns {{ places: import('../output-view.js').Places | undefined } | undefined} undefined where the usual picture is wanted
 */
function draw(context, box, run, map) {
  const picture = pictureOf(run);
  const { description, snapshot } = run;
  if (picture === 'truth') {
    const scatter = predictionsOf(run).latest;
    return { places: scatter && drawScatter(context, box, { scatter }) };
  }
  const paint = paintFor(picture);
  if (showsPlane(run)) return { places: drawPlane(context, box, run, map, paint) };
  return paint && { places: map.draw(context, box, description, snapshot, paint) };
}

/** @param {string} picture @returns {import('../draw-map.js').Paint | undefined} */
function paintFor(picture) {
  if (picture === 'steps') return paintSteps;
  if (picture === 'unsure')
    return (pixels, map, description) => paintRamp(pixels, uncertainty(map, description), unsureColor());
  if (!picture.startsWith('class-')) return undefined;
  const k = classOf(picture);
  return (pixels, map, description) => paintRamp(pixels, probabilityOf(map, description, k), colorOf(k, description));
}

/** @type {import('../draw-map.js').Paint} */
function paintSteps(pixels, map, description) {
  const values = decided(map, description);
  const channels = channelsOf(description);
  if (channels === 1) paintSigned(pixels, values, description.outputRange);
  else paintClasses(pixels, values, channels);
}

/** Shares from neutral to a colour. @param {Uint8ClampedArray} pixels @param {ArrayLike<number>} shares @param {import('../../ui/colors.js').Rgb} color */
function paintRamp(pixels, shares, color) {
  const { neutral } = palette();
  for (let i = 0; i < shares.length; i++) {
    pixels.set(mix(neutral, color, STRENGTH * (shares[i] ?? 0)), 4 * i);
    pixels[4 * i + 3] = 255;
  }
}

/** @returns {import('../../ui/colors.js').Rgb} that of no class */
const unsureColor = () => classColor(8, palette());

/** @param {number} k @param {any} description */
function colorOf(k, { task }) {
  const colors = palette();
  if (task === 'binary') return k === 1 ? colors.positive : colors.negative;
  return classColor(k, colors);
}

/** The text in place of the picture. @param {import('../model.js').PlaygroundModel} model */
function sentence(model) {
  const picture = pictureOf(model);
  const label = picture && choicesFor(model.description).find(({ value }) => value === picture)?.label;
  const rest = label && showsPlane(model) ? planeSentence(model) : outputSentence(model);
  return label ? `${label}. ${rest}` : rest;
}

/** What the picture shows, in words, and its colours. @param {import('../model.js').PlaygroundModel} model */
function legendOf(model) {
  const { description } = model;
  if (!description) return nothing;
  const picture = pictureOf(model);
  const usual = showsPlane(model) ? legend({ description: { ...description, view: 'map' } }) : legend(model);
  if (picture.startsWith('class-')) {
    const k = classOf(picture);
    const name = description.outputs[k];
    return html`<span class="item">${t('views.probability', { name })}</span>
      ${ramp(colorOf(k, description), formatPercent(0), formatPercent(1))}${pointsLegend(model)}`;
  }
  if (picture === 'unsure')
    return html`<span class="item">${t('views.unsure-scale')}</span>
      ${ramp(unsureColor(), t('views.sure'), t('views.guess'))}${pointsLegend(model)}`;
  if (picture === 'truth') return pointsLegend(model);
  if (picture === 'steps') return html`<span class="item">${stepsSentence(description)}</span>${usual}`;
  return usual;
}

/** @param {any} description */
function stepsSentence({ task, outputRange: [low, high] }) {
  if (task !== 'regression') return t(task === 'multilabel' ? 'views.steps-labels' : 'views.steps-classes');
  return t('views.steps-bands', { n: BANDS, width: formatCompact((high - low) / BANDS) });
}

/** @param {import('../../ui/colors.js').Rgb} color @param {string} from @param {string} to */
const ramp = (color, from, to) => {
  const end = css(mix(palette().neutral, color, STRENGTH));
  return html`<span class="item">${from}<i class="ramp" .style=${`background: linear-gradient(90deg, ${css(palette().neutral)}, ${end})`}></i>${to}</span>`;
};

/** The part of the usual legend that is about filled and hollow points. @param {import('../model.js').PlaygroundModel} model */
const pointsLegend = ({ description: { testCount } }) => html`
  <span class="item"><i class="dot filled"></i>${t('legend.train')}</span>
  ${testCount ? html`<span class="item"><i class="dot hollow"></i>${t('legend.test')}</span>` : nothing}`;
