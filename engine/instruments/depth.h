#pragma once
// Part 4: depth against width (Telgarsky 2015, "Representation Benefits of Deep Feedforward Networks"). One layer of
// two ReLUs folds [0,1] on itself: t(x) = p·relu(x) − 2p·relu(x − 1/2) with p = 2, the tent. Spec: {}.
//
//   fold { layers 1 … 16, peak 0 … 1, from, to, count }
//     → { y, pieces, units, singleLayer }: t composed `layers` times, its tent as high as `peak` (p = 2·peak); `pieces`
//       measured on [0,1]; units = 2·layers; singleLayer = pieces − 1, the ReLUs that one hidden layer needs at least,
//       each adding one kink
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createDepth(const Value& spec);

}  // namespace garden
