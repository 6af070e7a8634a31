/** The front page's entry: its words in the reader's language. */
import { chooseFromAddress, dressPage } from '../ui/page-frame.js';

const link = /** @type {HTMLAnchorElement} */ (document.querySelector('.go'));
link.search = location.search;
chooseFromAddress().then(() => dressPage('home'));
