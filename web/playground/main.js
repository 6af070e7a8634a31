/** The playground's entry. */
import { workerSource } from 'garden:worker';
import { EngineClient, workerFromSource } from '../engine/client.js';
import { chooseFromAddress } from '../ui/page-frame.js';
import { PlaygroundPage } from './page.js';

const client = new EngineClient(() => workerFromSource(workerSource));
client.start();
chooseFromAddress().then(() => new PlaygroundPage(client).start());
