/** Puts the choice of pictures, the confusion matrix and the reason for the loss in their places. */
import { t } from '../../i18n/i18n.js';
import { html, render } from '../../ui/html.js';
import { select } from '../../ui/select.js';
import { planes } from '../map-request.js';
import { OutputView } from '../output-view.js';
import { choicesFor, pictureOf } from './choices.js';
import { ConfusionPanel } from './confusion-panel.js';
import { pairingSentence } from './pairing.js';
import { pictures } from './pictures.js';
import { planeOf } from './plane.js';
import { PlanePanel } from './plane-panel.js';
import './views.css';

/** @param {string} id @returns {any} */
const place = (id) => document.getElementById(id);

/** @param {import('../model.js').PlaygroundModel} model */
export function attach(model) {
  OutputView.pictures = pictures;
  planes.of = planeOf;
  const confusion = new ConfusionPanel(model, place('behind'));
  const plane = new PlanePanel(model, place('plane'));
  let drawn = '';
  const show = () => {
    if (!model.description) return;
    if (drawn !== model.state.picture) {
      drawn = model.state.picture;
      // Pictures listen for this one: they look again.
      model.dispatchEvent(new Event('select'));
    }
    render(html`${choice(model)}${plane.axes()}`, place('pictures'));
    plane.show();
    const pairing = place('pairing');
    if (pairing) pairing.textContent = pairingSentence(model.description);
    // Without axes the picture is a confusion matrix itself: once is enough.
    place('outputs').hidden = model.description.view === 'scatter' && pictureOf(model) === 'confusion';
    confusion.show();
  };
  model.addEventListener('change', show);
  model.addEventListener('snapshot', () => confusion.show());
  model.addEventListener('select', () => {
    confusion.show();
    plane.show();
  });
  // Everything that was drawn before this was there.
  model.dispatchEvent(new Event('change'));
  model.dispatchEvent(new Event('select'));
  // The snapshot so far was asked for without its plane.
  if (!model.running && model.description && planeOf(model)) model.refresh().catch(() => {});
}

/** @param {import('../model.js').PlaygroundModel} model */
function choice(model) {
  const options = choicesFor(model.description);
  return options.length < 2
    ? ''
    : select({
        path: 'picture',
        label: t('views.show'),
        value: pictureOf(model),
        options,
        change: (picture) => model.change({ picture }),
      });
}
