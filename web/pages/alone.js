/** The entry of single files: one instrument in a page that has no neighbours. */
import './embed.css';
import '../instruments/parts/instruments.css';
import { startInstruments } from '../instruments/frame/gradient-garden.js';
import { chooseFromAddress, dressPage } from '../ui/page-frame.js';
import { startEmbed } from './embed-page.js';
import { startPrinting } from './print.js';

chooseFromAddress().then(() => {
  // The page is called what its instrument is called.
  dressPage(document.getElementById('embed')?.dataset.demo ?? '');
  startPrinting();
  startEmbed();
  startInstruments();
});
