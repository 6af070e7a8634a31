/** The pad with its tools. */
import './draw.css';
import { t } from '../../i18n/i18n.js';
import { html, nothing } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import { slider } from '../../ui/slider.js';
import { MAX_DRAWN } from '../drawn.js';
import { nameOf } from '../names.js';
import { keptFormulas } from '../spec.js';
import { letter, Pad } from './pad.js';

/** @typedef {import('./drawing.js').Drawing} Drawing */

/** @type {WeakMap<Drawing, Pad>} */
const pads = new WeakMap();

/** @param {import('../model.js').PlaygroundModel} model @param {Drawing} drawing @param {() => void} changed */
export function drawPanel(model, drawing, changed) {
  const pad = pads.get(drawing) ?? new Pad(drawing, changed);
  pads.set(drawing, pad);
  const { classes, y } = drawing.points;
  pad.invalidate();
  return html`
    <p class="note">${t('draw.how')}</p>
    ${select({
      path: 'draw.classes',
      label: t('draw.what'),
      value: String(classes),
      options: [2, 3, 4, 5, 0].map((n) => ({
        value: String(n),
        label: n ? t('draw.classes', { n }) : t('draw.values'),
      })),
      change: async (value) => {
        await drawing.setClasses(Number(value));
        changed();
      },
    })}
    ${tools(drawing, changed)}
    ${
      classes
        ? nothing
        : slider({
            path: 'draw.value',
            label: t('draw.value'),
            value: drawing.value,
            min: -1,
            max: 1,
            change: (value) => {
              drawing.value = value;
              changed();
            },
          })
    }
    ${pad.element}
    <p class="note pad-count">${t('draw.count', { n: y.length })}
      ${drawing.full ? t('draw.full', { max: MAX_DRAWN }) : nothing}
      ${drawing.emptied ? t('draw.emptied') : nothing}</p>
    <div class="row">
      <button type="button" class="plain" ?disabled=${y.length === 0} @click=${() => act(drawing.clear(), changed)}>${t('draw.clear')}</button>
      ${
        drawing.canTake
          ? html`<button type="button" class="plain" @click=${() => act(drawing.take(), changed)}>
          ${t('draw.take', { data: nameOf('dataset', model.state.data.type) })}</button>`
          : nothing
      }
      ${
        !drawing.used && model.state.drawn
          ? html`<button type="button" class="plain" @click=${() =>
              model.change({
                data: { type: 'points', parameters: {} },
                shape: '',
                formulas: keptFormulas(model.state, model.dataset, 2),
                loss: { type: '', parameters: {} },
              })}>${t('draw.use')}</button>`
          : nothing
      }
    </div>`;
}

/** @param {Promise<unknown>} work @param {() => void} changed */
async function act(work, changed) {
  await work;
  changed();
}

/** A choice of the class or of the eraser. @param {Drawing} drawing @param {() => void} changed */
function tools(drawing, changed) {
  const { classes } = drawing.points;
  /** @param {boolean} chosen @param {string} label @param {() => void} choose */
  const tool = (chosen, label, choose) => html`
    <label class="chip">
      <input type="radio" name="draw-tool" .checked=${chosen} @change=${() => {
        choose();
        changed();
      }} />
      <span>${label}</span>
    </label>`;
  const adding = drawing.tool === 'add';
  return html`
    <fieldset class="features">
      <legend>${t('draw.tool')}</legend>
      ${Array.from({ length: classes }, (_, k) =>
        tool(adding && drawing.chosenClass === k, t('draw.class', { name: letter(k) }), () => {
          drawing.tool = 'add';
          drawing.chosenClass = k;
        }),
      )}
      ${
        classes
          ? nothing
          : tool(adding, t('draw.add'), () => {
              drawing.tool = 'add';
            })
      }
      ${tool(!adding, t('draw.erase'), () => {
        drawing.tool = 'erase';
      })}
    </fieldset>`;
}
