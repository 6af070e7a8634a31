/** How names from the engine's catalogue are shown. A name without a translation is shown as it is. */
import { has, t } from '../i18n/i18n.js';

/**
 * @param {'activation' | 'loss' | 'optimizer' | 'schedule' | 'initializer' | 'dataset' | 'parameter' | 'shape' | 'task'} kind
 * @param {string} name
 */
export const nameOf = (kind, name) => (has(`${kind}.${name}`) ? t(`${kind}.${name}`) : name);

/**
 * Options of a select from catalogue entries.
 * @param {Parameters<typeof nameOf>[0]} kind
 * @param {{ name: string }[]} entries
 */
export const optionsOf = (kind, entries) => entries.map(({ name }) => ({ value: name, label: nameOf(kind, name) }));

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** An input in mathematical writing: `x1` → x₁, `x1-squared` → x₁², `sin-x2` → sin x₂. @param {string} name */
export const inputName = (name) =>
  name
    .replace(/\bx(\d)(?!\d)/g, (_, digit) => `x${subscripts[Number(digit)]}`)
    .replace(/-squared$/, '²')
    .replace(/-times-/, '')
    .replace(/\^([23])(?![\d.])/g, (_, power) => (power === '2' ? '²' : '³'))
    .replace(/^(sin|cos)-/, '$1\u2009');
