/** The nerve cell and the artificial neuron, side by side; whatever is pointed at in one lights up in the other. */
import './view.css';
import { formatCompact, t } from '../../i18n/i18n.js';
import { nameOf } from '../../playground/names.js';
import { html, nothing, render } from '../../ui/html.js';
import { slider } from '../../ui/slider.js';
import { choiceChips } from '../parts/choice-chips.js';
import { liveFormula } from '../parts/live-formula.js';
import { nerveCell } from './cell.js';
import { BIAS, parts, patterns, WEIGHT } from './model.js';
import { artificialNeuron } from './unit.js';

const subscripts = '₁₂₃';

/** A negative number between signs of calculation stands in parentheses. @param {number} value */
const guarded = (value) => (value < 0 ? `(${formatCompact(value)})` : formatCompact(value));

export class View extends HTMLElement {
  model = /** @type {import('./model.js').Model} */ (/** @type {unknown} */ (undefined));
  /** @type {(part: string) => boolean} */
  shows = () => true;
  /** The part under the pointer or with the focus: `x`, or one of them, `x-0`. @type {string | undefined} */
  #pointed;

  update() {
    render(this.model.result ? this.#template() : nothing, this);
  }

  summary() {
    const { sum, output } = this.model.result;
    return t('neuron.summary', { z: formatCompact(sum), y: formatCompact(output), fires: this.#fires() });
  }

  score() {
    if (this.model.state.activation !== 'step') return t('neuron.score-step');
    const { count, wanted } = this.model.firing;
    return t('neuron.score', { n: count, wanted: t(wanted ? 'neuron.score-with' : 'neuron.score-without') });
  }

  numbers() {
    const { outputs } = this.model.result;
    return html`<table class="numbers">
      <thead><tr><th scope="col">${t('neuron.inputs')}</th><th scope="col">${t('neuron.output')}</th></tr></thead>
      <tbody>${patterns.map(
        (pattern, i) =>
          html`<tr><th scope="row">${pattern.join(' ')}</th><td>${formatCompact(outputs[i] ?? 0)}</td></tr>`,
      )}</tbody>
    </table>`;
  }

  /** What the neuron does now, in words. */
  #fires() {
    const { output } = this.model.result;
    if (this.model.state.activation !== 'step') return t('neuron.it-answers', { y: formatCompact(output) });
    return t(output === 1 ? 'neuron.it-fires' : 'neuron.it-is-silent');
  }

  /** @param {string | undefined} part */
  #point(part) {
    this.#pointed = part;
    this.update();
  }

  /** Whether a part is spoken of: itself, its kind, or (for a kind) all of them. @param {string} part */
  #lit(part) {
    const { part: chosen } = this.model.state;
    const spoken = this.#pointed ?? chosen;
    return part === spoken || part.charAt(0) === spoken;
  }

  #template() {
    const { model, shows } = this;
    const { products, sum, output } = model.result;
    const numbers = { x: model.inputs, w: model.weights, b: model.state.b, products, z: sum, y: output };
    const how = {
      lit: (/** @type {string} */ part) => this.#lit(part),
      focus: (/** @type {string | undefined} */ part) => this.#point(part),
      choose: (/** @type {string} */ part) => model.choosePart(part),
    };
    return html`
      <div class="neuron-pair">
        <figure><figcaption>${t('neuron.biological')}</figcaption>${nerveCell(numbers, { ...how, fires: this.#fires() })}</figure>
        <figure><figcaption>${t('neuron.artificial')}</figcaption>${artificialNeuron({ ...numbers, activation: model.state.activation }, how)}</figure>
      </div>
      ${shows('parts') ? this.#parts() : nothing}
      ${shows('formula') ? this.#formula() : nothing}
      ${shows('settings') ? this.#settings() : nothing}
      ${shows('patterns') ? this.#patterns() : nothing}`;
  }

  /** What corresponds to what, as buttons: for keys and fingers, and for those who do not see the drawings. */
  #parts() {
    const { model } = this;
    const spoken = (this.#pointed ?? model.state.part).charAt(0);
    const shown = parts.includes(spoken) ? spoken : 'none';
    return html`
      <div class="neuron-parts" role="group" aria-label=${t('neuron.parts')}>${parts.map(
        (
          part,
        ) => html`<button type="button" class=${this.#lit(part) ? 'lit' : ''} aria-pressed=${model.state.part === part}
          @pointerenter=${() => this.#point(part)} @pointerleave=${() => this.#point(undefined)}
          @focus=${() => this.#point(part)} @blur=${() => this.#point(undefined)}
          @click=${() => model.choosePart(part)}>${t(`neuron.cell-${part}`)} – ${t(`neuron.unit-${part}`)}</button>`,
      )}</div>
      <p class="neuron-about">${t(`neuron.about-${shown}`)}</p>`;
  }

  #formula() {
    const { model } = this;
    const { sum, output } = model.result;
    const { b } = model.state;
    const term = (/** @type {string} */ part, /** @type {number} */ value, n = '') => ({
      part,
      text: guarded(value),
      label: t(`neuron.term-${part.charAt(0)}`, { n, value: formatCompact(value) }),
    });
    const products = model.inputs.map((x, i) => {
      const n = subscripts.charAt(i);
      return [i ? '+ ' : 'z = ', term(`x-${i}`, x, n), '·', term(`w-${i}`, model.weights[i] ?? 0, n)];
    });
    return liveFormula({
      label: t('neuron.formula'),
      pieces: [
        ...products,
        ['+ ', term('b', b)],
        ['= ', { ...term('z', sum), text: formatCompact(sum) }, ','],
        ['y = σ(', { ...term('z', sum), text: formatCompact(sum) }, ')'],
        ['= ', { ...term('y', output), text: formatCompact(output) }],
      ],
      lit: (part) => this.#lit(part),
      focus: (part) => this.#point(part === 'b' ? 'z' : part),
    });
  }

  #settings() {
    const { model } = this;
    const one = (
      /** @type {string} */ field,
      /** @type {string} */ label,
      /** @type {number} */ min,
      /** @type {number} */ max,
    ) =>
      slider({
        path: `neuron.${field}`,
        label,
        value: model.state[field],
        min,
        max,
        change: (value) => model.change({ [field]: value }, field),
      });
    return html`
      <div class="neuron-settings">
        ${[1, 2, 3].map((n) => [
          one(`x${n}`, t('neuron.input', { n: subscripts.charAt(n - 1) }), 0, 1),
          one(`w${n}`, t('neuron.weight', { n: subscripts.charAt(n - 1) }), -WEIGHT, WEIGHT),
        ])}
        ${one('b', t('neuron.bias'), -BIAS, BIAS)}
      </div>
      ${choiceChips({
        label: t('neuron.activation'),
        value: model.state.activation,
        options: ['step', 'sigmoid', 'relu'].map((value) => ({ value, label: nameOf('activation', value) })),
        change: (activation) => model.change({ activation }),
      })}`;
  }

  /** The eight inputs of zeros and ones, each a button that feeds it in. */
  #patterns() {
    const { model } = this;
    const { outputs } = model.result;
    const step = model.state.activation === 'step';
    return html`<p class="note">${t('neuron.patterns')}</p>
      <div class="neuron-patterns" role="group" aria-label=${t('neuron.patterns')}>${patterns.map((pattern, i) => {
        const y = outputs[i] ?? 0;
        const says = step
          ? t(y === 1 ? 'neuron.fires' : 'neuron.silent')
          : t('neuron.answers', { y: formatCompact(y) });
        const bits = pattern.join(' ');
        return html`<button type="button" class=${y >= 0.5 ? 'fires' : ''} aria-pressed=${pattern.every((bit, k) => bit === model.inputs[k])}
          aria-label=${t('neuron.pattern', { bits, says })} @click=${() => model.feed(pattern)}>
          <span>${bits}</span><span>${step ? (y === 1 ? '●' : '○') : formatCompact(y)}</span></button>`;
      })}</div>`;
  }
}
