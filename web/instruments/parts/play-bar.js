/** Play, step and scrub through the positions of a `Player`. */
import './play-bar.css';
import { t } from '../../i18n/i18n.js';
import { html, live } from '../../ui/html.js';
import { iconButton } from '../../ui/icon-button.js';

/**
 * @param {import('./player.js').Player} player
 * @param {{ label: string, text: string }} options `label` says what is run through, `text` where it stands, in words
 */
export const playBar = (player, { label, text }) => {
  const { playing, position, length, grain } = player;
  const scrub = (/** @type {any} */ event) => player.seek(event.target.valueAsNumber);
  return html`
    <div class="play-bar" role="group" aria-label=${label}>
      ${iconButton({
        icon: playing ? 'pause' : 'play',
        label: t(playing ? 'part.pause' : 'part.play'),
        shortcut: 'Space',
        disabled: length <= 0,
        action: () => player.toggle(),
      })}
      ${iconButton({ icon: 'step-back', label: t('part.step-back'), kind: 'quiet', disabled: position <= 0, action: () => player.step(-1) })}
      ${iconButton({ icon: 'step', label: t('part.step'), shortcut: '.', kind: 'quiet', disabled: position >= length, action: () => player.step() })}
      <input type="range" min="0" max=${length} step=${grain} .value=${live(String(position))}
        aria-label=${label} aria-valuetext=${text} @input=${scrub} />
      <output>${text}</output>
    </div>`;
};
