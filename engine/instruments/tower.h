#pragma once
// Part 4, two dimensions (approximation/tower.h). Spec: {}. Maps are width·height Float32Arrays over [0,1]², row after
// row from y = 1 at the top, at the cells' middles.
//
//   tower { x: [low, high], y: [low, high], tall, steepness, threshold 0 … 2, stage: 'ridge' | 'cross' | 'tower',
//   width,
//           height, count, footprint?: { x, y, margin } }
//     → { map, section: { sum, output }, network, worst?: { inside, outside } }: the stage's values; along the middle
//     of
//       the tower from x = 0 to 1 the sum of the steps that are on, and what the second layer makes of it; the
//       network's numbers { weight, biases: of the steps at x low, x high, y low, y high, second: K, secondBias: −K·θ
//       }, those of sigmoids; with a footprint, how far the map is from 1 within it and from 0 outside it, farther than
//       `margin` from its border
//   sum { f, n, steepness, width, height, at: [x, y] }
//     → { map, f, difference, heights (n·n, from y = 0), error, at: { f, sum, column, row, height },
//         units: { first: 4n², second: n² } }: the sum, f, and f less the sum; steepness 0 or 4 to 1000 per width
//   series { f, steepness } → { n, max, mean, rms }: the errors of 1, 2, 4 … 64 towers along each axis
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createTower(const Value& spec);

}  // namespace garden
