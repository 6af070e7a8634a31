/** Why this loss and this output activation go together, in a sentence. */
import { has, t } from '../../i18n/i18n.js';
import { nameOf } from '../names.js';

/** @param {any} description */
export function pairingSentence({ task, loss, layers }) {
  const activation = layers[layers.length - 1].activation;
  const own = `pairing.${task}-${loss}`;
  const reason = has(own) ? own : `pairing.${task}`;
  return has(reason) ? t(reason, { loss: nameOf('loss', loss), activation: nameOf('activation', activation) }) : '';
}
