#pragma once
// Part 1, one neuron that says yes or no. Ids `perceptron` and `xor-wall`. Spec: {}. Points are [[x₁, x₂, label], …]
// with labels 0 or 1, at most 60; weights are w = [w₁, w₂], b. A score w·x + b of 0 or more says 1.
//
//   gate { name: AND, OR, NAND, XOR }
//     → { points, weights, bias }: a truth table, and weights that make it (null for XOR)
//   cloud { count, gap, flips, seed }
//     → { points }: drawn evenly from [−0.6, 1.6]², as many of one class as of the other, each at least `gap` from the
//       line between the classes; `flips` of them bear the wrong label
//   evaluate { points, weights, bias } → { scores, outputs, correct: [flags], count }
//   step { points, weights, bias, learningRate, rule: 'single' | 'batch', cursor }
//     → { weights, bias, added: [w₁, w₂, b] or null, from: [indices], cursor, count }: one update
//       w ← w + η Σ over misclassified yₙxₙ (y = ±1); 'single' takes the next misclassified one at or after cursor
//   train { points, weights, bias, learningRate, rule, most }
//     → { path: [[w₁, w₂, b], …], counts, from: [[indices], …], updates, converged, cycle: { start, length } or null,
//         separable, margin, radius, bound }: up to `most` updates from the given weights; counts: how many points each
//         stop gets right; from: the points that each update came from. cycle: the same weights (and cursor) came back.
//         The last three are null where no line separates; bound = (R/γ)² holds for rule single from zero weights.
//   best { points } → { weights, bias, count }: the most that any line gets right, by search over all lines
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createPerceptron(const Value& spec);

}  // namespace garden
