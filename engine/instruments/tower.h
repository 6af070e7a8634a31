#pragma once
// Part 4, two dimensions (approximation/tower.h). Spec: {}. Maps are width·height Float32Arrays over [0,1]², row after
// row from y = 1 at the top, at the cells' middles.
//
//   tower { x: [low, high], y: [low, high], tall, steepness, threshold, width, height } → { map }
//   sum { f, n, steepness, width, height } → { map, f, heights (n·n, from y = 0), error,
//                                              units: { first: 4n², second: n² } }; steepness 0 or 4 to 1000 per width
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createTower(const Value& spec);

}  // namespace garden
