/** Sliders for the parameters of a catalogue entry. */
import { slider } from '../ui/slider.js';
import { errorAt } from './messages.js';
import { nameOf } from './names.js';

/**
 * @typedef {{ name: string, default: number, min: number, max: number, scale: 'linear' | 'logarithmic' | 'integer' }} Parameter
 * @param {{ entry: { parameters: Parameter[] } | undefined, values: Record<string, number>, path: string, error: any,
 *           change: (values: Record<string, number>, name: string) => void, skip?: string[] }} options
 *   `path` is where the entry stands in the spec; `skip` names parameters that are shown elsewhere
 */
export const parameterSliders = ({ entry, values, path, error, change, skip = [] }) => {
  const at = (/** @type {string} */ name) => (path ? `${path}.${name}` : name);
  return (entry?.parameters ?? [])
    .filter(({ name }) => !skip.includes(name))
    .map((parameter) => {
      const { name, min, max, scale } = parameter;
      return slider({
        path: at(name),
        label: nameOf('parameter', name),
        value: values[name] ?? parameter.default,
        min,
        max,
        scale,
        error: errorAt(error, at(name)),
        change: (value) => change({ ...values, [name]: value }, name),
      });
    });
};
