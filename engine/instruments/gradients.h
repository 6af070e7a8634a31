#pragma once
// Part 3, how gradients travel. Specs: {}.
//
// vanishing:
//   flow { depth 1 … 30, width 1 … 256, activation, <its parameter>, initializer: { type, … }, examples, seed }
//     → { activations, deltas, weights, bound, toLast: { activations, deltas, weights, bound } }: per hidden layer,
//     first
//       to last, the root mean squares of H, of ∂L/∂Z and of ∂L/∂W, from one backward pass of the engine's network on
//       N(0,1) inputs (one linear output, squared loss against N(0,1) targets). bound: the product of the largest σ′
//       from that layer to the last, (1/4)^… for sigmoid. toLast: each of them over the last layer's (0 where that is
//       0)
//
// zigzag, one linear unit of two weights, a = w·x, L = (a − y)²/2, so ∂L/∂w = (a − y)·x:
//   descend { centred, learningRate, steps, start: [w₁, w₂], goal: [w₁, w₂], within, examples, seed }
//     → { x, path: [[w₁, w₂], …], gradients: [[g₁, g₂], …], errors, losses, bowl: { curvatures, axes }, arrived,
//         sameSign, length, distance }: one example after the other; x uniform in (0, 1)², less its mean where
//       `centred`; y from the goal. errors: a − y of each step's example; losses: the mean over all examples at each
//       point of the path, a bowl with these curvatures (the larger first) along these unit vectors; arrived: the
//       point from which on all the path is `within` that distance of the goal, or null. sameSign: the share of
//       gradients whose two components do not have opposite signs; length of the path against the distance from its
//       first point to its last
//
// dying-relu, one unit h = σ(w·x + b), L the mean of (h − y)²/2 over points: [[x, y], …]:
//   descend { activation, <its parameter>, weight, bias, learningRate, steps, points }
//     → { path: [[w, b], …], losses, gradients: [[g_w, g_b], …], slopes, active, alphas, deadFrom }: full batches;
//       slopes is the greatest |σ′(z)| over the examples, active how many have z > 0, deadFrom the first step from
//       which on the slope is 0 to the end, or null. prelu learns its slope, too: alphas has it at every step (of the
//       others it is their parameter)
//   examine { activation, <its parameter>, weight, bias, points, from, to, count }
//     → { examples: [{ x, y, z, h, slope, gradient: [g_w, g_b] }, …], curve }: each example's own gradient
//   landscape { activation, <its parameter>, points, reach, size } → { losses, slopes }: at the middles of size² cells
//       of [−reach, reach]², weight to the right, bias upwards, rows from the top
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createVanishing(const Value& spec);
InstrumentResult createZigzag(const Value& spec);
InstrumentResult createDyingRelu(const Value& spec);

}  // namespace garden
