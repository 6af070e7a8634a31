// Sliders, typed numbers and ticks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { logTicks, niceTicks, powerText, rangeFromZero } from '../../web/ui/axis-ticks.js';
import { POSITIONS, parseNumber, positionOf, valueAt } from '../../web/ui/scale.js';

const ranges = [
  { min: 0, max: 1 },
  { min: -1, max: 1, scale: /** @type {const} */ ('linear') },
  { min: 1e-6, max: 10, scale: /** @type {const} */ ('logarithmic') },
  { min: 0, max: 10, scale: /** @type {const} */ ('logarithmic') },
  { min: 2, max: 8, scale: /** @type {const} */ ('integer') },
  { min: 1, max: 100000, scale: /** @type {const} */ ('integer') },
  { min: 0, max: 10000, scale: /** @type {const} */ ('linear') },
];

for (const range of ranges) {
  test(`a slider over ${JSON.stringify(range)} reaches both ends, rises, and stays inside`, () => {
    assert.equal(valueAt(0, range), range.min);
    assert.equal(valueAt(POSITIONS, range), range.max);
    let before = range.min;
    for (let at = 1; at <= POSITIONS; at++) {
      const value = valueAt(at, range);
      assert.ok(value >= before && value <= range.max, `${at}: ${value}`);
      if (range.scale === 'integer') assert.ok(Number.isInteger(value));
      before = value;
    }
  });

  test(`a value of ${JSON.stringify(range)} shows at its own position`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: POSITIONS }), (at) => {
        const value = valueAt(at, range);
        const again = valueAt(Math.round(positionOf(value, range)), range);
        assert.ok(
          Math.abs(again - value) <= 0.03 * Math.abs(value) + (range.scale === 'integer' ? 1 : 1e-9),
          `${value} ${again}`,
        );
      }),
    );
  });
}

test('numbers are read in either decimal style, and nothing else is a number', () => {
  assert.equal(parseNumber(' 0.5 '), 0.5);
  assert.equal(parseNumber('0,5'), 0.5);
  assert.equal(parseNumber('\u22121e-3'), -0.001);
  for (const text of ['', ' ', 'ten', '1.2.3', 'Infinity', 'NaN']) assert.equal(parseNumber(text), undefined);
});

test('ticks are round, inside and ascending', () => {
  assert.deepEqual(niceTicks(0, 1, 5), [0, 0.2, 0.4, 0.6000000000000001, 0.8, 1]);
  assert.deepEqual(niceTicks(-6, 6, 6), [-6, -4, -2, 0, 2, 4, 6]);
  assert.deepEqual(niceTicks(1, 1, 5), []);
  assert.deepEqual(niceTicks(0, Number.POSITIVE_INFINITY, 5), []);
  assert.deepEqual(logTicks(0.005, 2), [0.01, 0.1, 1]);
  assert.deepEqual(logTicks(1e-6, 10, 4), [1e-6, 1e-4, 1e-2, 1]);
  assert.equal(powerText(1e-12), '10⁻¹²');
  assert.equal(powerText(1e5), '10⁵');
});

test('an axis holds zero and all values, negative ones too', () => {
  assert.deepEqual(rangeFromZero(0, 0), [0, 1]);
  assert.deepEqual(rangeFromZero(-0.5, -0.1), [-0.5, 0]);
  assert.deepEqual(rangeFromZero(-0.5, 0), [-0.5, 0]);
  for (const [low, high] of /** @type {[number, number][]} */ ([
    [0.2, 2],
    [-1, 3],
    [-3, -2],
  ])) {
    const [bottom, top] = rangeFromZero(low, high);
    assert.ok(bottom <= Math.min(0, low) && top >= Math.max(0, high));
  }
});
