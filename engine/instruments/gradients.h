#pragma once
// Part 3, how gradients travel. Specs: {}.
//
// vanishing:
//   flow { depth 1 … 30, width 1 … 256, activation, <its parameter>, initializer: { type, … }, examples, seed }
//     → { activations, deltas, weights, bound }: per hidden layer, first to last, the root mean squares of H, of ∂L/∂Z
//     and
//       of ∂L/∂W, from one backward pass of the engine's network on N(0,1) inputs (one linear output, squared loss
//       against N(0,1) targets). bound: the product of the largest σ′ from that layer to the last, (1/4)^… for sigmoid
//
// zigzag, one linear unit of two weights, a = w·x, L = (a − y)²/2, so ∂L/∂w = (a − y)·x:
//   descend { centred, learningRate, steps, start: [w₁, w₂], goal: [w₁, w₂], examples, seed }
//     → { x, path: [[w₁, w₂], …], gradients: [[g₁, g₂], …], sameSign, length, distance }: one example after the other;
//     x
//       uniform in (0, 1)², less its mean where `centred`; y from the goal. sameSign: the share of gradients whose two
//       components do not have opposite signs; length of the path against the distance from its first point to its last
//
// dying-relu, one unit h = σ(w·x + b), L the mean of (h − y)²/2:
//   descend { activation, <its parameter>, weight, bias, learningRate, steps, points: [[x, y], …] }
//     → { path: [[w, b], …], losses, gradients: [[g_w, g_b], …], slopes, deadFrom }: full batches; slopes is the
//     greatest
//       |σ′(z)| over the examples, deadFrom the first step from which on it is 0 to the end, or null
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createVanishing(const Value& spec);
InstrumentResult createZigzag(const Value& spec);
InstrumentResult createDyingRelu(const Value& spec);

}  // namespace garden
