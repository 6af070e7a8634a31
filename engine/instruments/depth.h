#pragma once
// Depth against width (Telgarsky 2015, "Representation Benefits of Deep Feedforward Networks"). One layer of two ReLUs
// folds [0,1] on itself: t(x) = p·relu(x) − 2p·relu(x − 1/2) with p = 2, the tent. Spec: {}.
//
//   fold { layers 1 … 16, peak 0 … 1, from, to, count }
//     → { y, pieces, units, singleLayer, growth }: t composed `layers` times, its tent as high as `peak` (p = 2·peak);
//       `pieces` on [0,1], counted after every layer in `growth`; units = 2·layers; singleLayer = pieces − 1, the ReLUs
//       that one hidden layer needs at least, each adding one kink
//   paper { at 0 … 16, peak, count, thickness } → { y, along, above }: the same as a strip of paper, at a moment
//   between
//       two folds. In the first half of layer ⌊at⌋ + 1 whatever lies beyond 1/2 is turned over, in the second half it
//       all is stretched by 2·peak. For `count` points x of the strip from 0 to 1: `y`, where x has come to (at a whole
//       `at`, t composed so often); `along` and `above`, the same in a drawing from the side, where the stack of sheets
//       is `thickness` high: a fold doubles that, stretching halves it.
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createDepth(const Value& spec);

}  // namespace garden
