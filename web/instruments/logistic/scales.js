/** Three scales under one another for the same quantity: log-odds, odds, probability, each with a handle. */
import { formatCompact, t } from '../../i18n/i18n.js';
import { PlotArea } from '../parts/plot-area.js';
import { drawScaleLine } from './draw.js';
import { LOGIT } from './model.js';

/** No tick fits between these, so a scale has only its horizontal axis. */
const FLAT = { min: 0.2, max: 0.8, ticks: [] };

/** @param {number} p */
const logitOf = (p) => Math.log(p / (1 - p));

/** @param {number} logit */
const within = (logit) => Math.min(LOGIT, Math.max(-LOGIT, logit));

/**
 * What each scale shows, where log-odds stand on it, and the log-odds that a place on it means.
 * @type {{ id: 'logit' | 'odds' | 'p', x: import('../parts/plot-area.js').Range, ends: [number, number], step: number,
 *          log?: boolean, place: (logit: number) => number, logit: (value: number) => number }[]}
 */
const scales = [
  {
    id: 'logit',
    x: { min: -LOGIT, max: LOGIT },
    ends: [-LOGIT, LOGIT],
    step: 0.05,
    place: (logit) => logit,
    logit: (value) => value,
  },
  {
    id: 'odds',
    x: { min: Math.exp(-LOGIT), max: Math.exp(LOGIT), log: true },
    ends: [Math.exp(-LOGIT), Math.exp(LOGIT)],
    step: 0.05,
    log: true,
    place: Math.exp,
    logit: Math.log,
  },
  {
    id: 'p',
    x: { min: 0, max: 1 },
    ends: [0.0025, 0.9975],
    step: 0.005,
    place: (logit) => 1 / (1 + Math.exp(-logit)),
    logit: logitOf,
  },
];

export class Scales {
  #plots = scales.map(({ id, x }) => ({
    id,
    plot: new PlotArea({ x, y: FLAT, draw: drawScaleLine }, { label: t(`logistic.scale-${id}`), track: () => id }),
  }));

  get elements() {
    return this.#plots.map(({ plot }) => plot.element);
  }

  /**
   * @param {number} now the log-odds in force, which the engine's numbers may lag behind
   * @param {import('./model.js').Reading} point those numbers @param {(logit: number) => void} change
   */
  show(now, point, change) {
    scales.forEach(({ id, x, ends: [min, max], step, log, place, logit }, i) => {
      const text = `${t(`logistic.scale-${id}`)} ${formatCompact(point[id])}`;
      this.#plots[i]?.plot.show({ x, y: { ...FLAT, label: text }, draw: drawScaleLine }, [
        {
          id,
          label: t(`logistic.handle-${id}`),
          axis: 'x',
          x: Math.min(max, Math.max(min, place(now))),
          y: 0.5,
          min,
          max,
          step,
          log,
          text,
          change: (value) => change(within(logit(value))),
        },
      ]);
    });
  }
}
