/** How up to sixteen lines on one plot are told apart: by colour and, beyond the first eight, by dashes. */
import { css } from '../../ui/colors.js';
import { item } from '../../ui/item.js';
import { palette } from '../../ui/theme.js';

/** Class colours in an order that keeps neighbours apart; yellow is too faint for a line. */
const order = [9, 7, 3, 0, 5, 2, 8, 1];
const dashes = [[], [7, 4]];

/** @param {number} index @returns {string} a CSS colour of the theme in force */
export const lineColor = (index) => css(item(palette().classes, item(order, index % order.length)));

/** @param {number} index @returns {number[]} */
export const lineDash = (index) => item(dashes, Math.floor(index / order.length) % dashes.length);
