/** The perceptron as the instrument of that name; xor-wall shows it with more around it. */
export { PerceptronView as View } from './perceptron-view.js';
