/** Play, pause, step, start again: the bar that stays in reach. */
import { t } from '../i18n/i18n.js';
import { announce } from '../ui/announcer.js';
import { html, live } from '../ui/html.js';
import { iconButton } from '../ui/icon-button.js';
import { randomSeed } from './seed.js';
import { speeds } from './state.js';

/** @typedef {import('./model.js').PlaygroundModel} Model */

/** @param {Model} model */
export function transport(model) {
  const diverged = Boolean(model.snapshot?.diverged);
  return html`
    ${iconButton({
      icon: model.running ? 'pause' : 'play',
      label: model.running ? t('run.pause') : t('run.play'),
      shows: model.running ? t('run.pause') : t('run.play'),
      shortcut: 'Space',
      kind: 'primary',
      disabled: diverged,
      action: () => togglePlay(model),
    })}
    <span class="group">
      ${stepButton(model, 'example', undefined, diverged)}
      ${stepButton(model, 'batch', '.', diverged)}
      ${stepButton(model, 'epoch', undefined, diverged)}
    </span>
    <span class="group">
      ${iconButton({ icon: 'reset', label: t('run.reset'), shortcut: 'R', action: () => reset(model) })}
      ${iconButton({
        icon: 'seed',
        label: t('run.new-seed'),
        action: () => model.change({ seed: randomSeed(model.state.seed) }),
      })}
      ${iconButton({ icon: 'undo', label: t('run.undo'), shortcut: 'Control+Z', disabled: !model.canUndo, action: () => model.undo() })}
      ${iconButton({ icon: 'redo', label: t('run.redo'), shortcut: 'Control+Shift+Z', disabled: !model.canRedo, action: () => model.redo() })}
    </span>
    <label class="speed">
      <span>${t('run.speed')}</span>
      <select id="speed" .value=${live(model.state.speed)} @change=${(/** @type {any} */ event) => model.change({ speed: event.target.value })}>
        ${speeds.map(
          (speed) => html`<option value=${speed} ?selected=${speed === model.state.speed}>
          ${nameOfSpeed(speed)}</option>`,
        )}
      </select>
    </label>`;
}

/** @param {string} speed one of `speeds` */
function nameOfSpeed(speed) {
  if (speed === 'full') return t('run.full-speed');
  return speed.startsWith('e')
    ? t('run.examples-per-second', { n: Number(speed.slice(1)) })
    : t('run.epochs-per-second', { n: Number(speed) });
}

/** @param {Model} model @param {'example' | 'batch' | 'epoch'} by @param {string | undefined} shortcut @param {boolean} disabled */
const stepButton = (model, by, shortcut, disabled) =>
  iconButton({
    icon: 'step',
    label: t(`run.step-${by}`),
    shows: t(`run.by-${by}`),
    shortcut,
    disabled,
    action: () => model.step(by),
  });

/** @param {Model} model */
export async function togglePlay(model) {
  if (model.running) {
    await model.pause();
    announce(t('say.paused', { n: Math.floor(model.snapshot?.epoch ?? 0) }));
  } else {
    await model.play();
    if (model.running) announce(t('say.started'));
  }
}

/** @param {Model} model */
export async function reset(model) {
  await model.reset();
  announce(t('say.reset'));
}
