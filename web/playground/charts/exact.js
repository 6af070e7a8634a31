import { formatNumber } from '../../i18n/i18n.js';

/** A number as exactly as the engine's single precision means it; a dash where there is none. @param {number} value */
export function exact(value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e7))
    return value.toExponential(4).replace(/e\+?/, 'e').replaceAll('-', '\u2212');
  return formatNumber(value, { maximumSignificantDigits: 6 });
}
