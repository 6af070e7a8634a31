#pragma once
// Part 3, the activations as curves. Spec: {}. Every method takes { activation, <its parameter> } as in the catalogue,
// or for maxout { pieces: [[slope, bias], …] }; k ≥ 1 composes the function with itself, f(f(…f(x))). Methods:
//
//   curve { from, to, count, k }  → { y, slope }: Float32Arrays, the derivative by the chain rule
//   probe { x, k }                → { value, slope }
//   properties                    → { low, high, boundedBelow, boundedAbove, atZero, largestSlope, largestSlopeAt,
//                                     continuous, saturatesLeft, saturatesRight, mean, secondMoment, zeroCentred }
//                                   (activation_properties.h)
//   work { count }                → { evaluations, sum }: the layer kernel in float, so often, for the page to time
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createActivations(const Value& spec);

}  // namespace garden
