// Zooming and panning as arithmetic on the range shown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitRange, magnification, panRange, rangeField, zoomRange } from '../../../web/instruments/parts/zoom-range.js';

const NARROWEST = 5e-5;
const field = rangeField(NARROWEST);

test('zooming keeps its place where it is', () => {
  assert.deepEqual(zoomRange([0, 1], 2, 0.5, NARROWEST), [0.25, 0.75]);
  assert.deepEqual(zoomRange([0, 1], 4, 0, NARROWEST), [0, 0.25]);
  assert.deepEqual(zoomRange([0.25, 0.75], 0.5, 0.75, NARROWEST), [0, 1]);
  assert.deepEqual(panRange([0.25, 0.75], 0.5), [0.5, 1]);
  assert.deepEqual(panRange([0.25, 0.75], -3), [0, 0.5]);
  assert.equal(magnification([0.25, 0.5]), 4);
});

test('whatever is asked for, the range stays within [0,1] and is never too narrow', () => {
  const number = fc.double({ noNaN: true, min: -2, max: 3 });
  fc.assert(
    fc.property(number, fc.double({ noNaN: true, min: 0, max: 5 }), (from, width) => {
      assert.ok(field.form(fitRange(from, width, NARROWEST)));
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ noNaN: true, min: 0.01, max: 100 }), fc.double({ noNaN: true, min: 0, max: 1 }))),
      (zooms) => {
        let range = /** @type {import('../../../web/instruments/parts/zoom-range.js').ShownRange} */ ([0, 1]);
        for (const [factor, share] of zooms) {
          const at = range[0] + share * (range[1] - range[0]);
          range = zoomRange(range, factor, at, NARROWEST);
          assert.ok(field.form(range), String(range));
          assert.ok(at >= range[0] - 1e-8 && at <= range[1] + 1e-8);
          assert.deepEqual(field.codec.read(field.codec.write(range)), range);
        }
      },
    ),
  );
});

test('what is no range is refused', () => {
  for (const value of [[0.5, 0.5], [0.6, 0.4], [-0.1, 0.5], [0, 1.1], [0], [0, Number.NaN], 'x', undefined])
    assert.equal(field.form(value), false, String(value));
  assert.equal(field.form(field.codec.read('0.2:')), false);
});
