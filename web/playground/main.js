/** The playground's entry. */
import { chooseFromAddress } from '../ui/page-frame.js';
import { PlaygroundPage } from './page.js';

chooseFromAddress();
new PlaygroundPage().start();
