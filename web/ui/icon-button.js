/** A button with an icon and a name that everybody can reach: read aloud, and shown on hover and focus. */
import { html, nothing } from './html.js';
import { icon } from './icons.js';

/**
 * @param {{ icon: Parameters<typeof icon>[0], label: string, shortcut?: string, shows?: string, kind?: string,
 *           disabled?: boolean, pressed?: boolean, expanded?: boolean, action: () => void }} options
 *   `shortcut` in the form of aria-keyshortcuts; `shows` is text beside the icon
 */
export const iconButton = ({
  icon: name,
  label,
  shortcut,
  shows,
  kind = '',
  disabled = false,
  pressed,
  expanded,
  action,
}) => html`
  <button type="button" class="icon-button ${kind}" title=${shortcut ? `${label} (${shortcut})` : label}
    aria-label=${label} aria-keyshortcuts=${shortcut ?? nothing} aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    ?disabled=${disabled} @click=${action}>
    ${icon(name)}${shows ? html`<span>${shows}</span>` : nothing}
  </button>`;
