/** The larger engine, with all that the playground's first load leaves out. */
import { workerSource } from 'garden:full-worker';
import { EngineClient, workerFromSource } from '../../engine/client.js';

export const strings = {};

export const createClient = () => new EngineClient(() => workerFromSource(workerSource));
