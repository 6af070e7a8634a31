/** TensorFlow.js on its plain JavaScript backend. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { tfjsContender } from './tfjs.mjs';

export default tfjsContender('tfjs-cpu', async () => {
  tf.env().set('IS_TEST', true); // no banner about tfjs-node
  await tf.setBackend('cpu');
});
