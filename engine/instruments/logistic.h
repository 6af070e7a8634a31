#pragma once
// Part 1, scores to probabilities. Specs: {}.
//
// logistic, β = [constant, β₁] or [constant, β₁, β₂]; examples are [[x₁, (x₂,) label 0 or 1], …]:
//   data { features 1 or 2, samples 2 … 500, distance, seed } → { examples }: classes 0 and 1 in turn, normal with
//                                       variance 1 around centres that are `distance` apart, opposite each other
//   point { beta, x }                 → { logit, odds, p }
//   odds { p }                        → { odds, logit } for 0 < p < 1
//   curve { beta, from, to, count }   → { p } for one feature
//   map { beta, low, high, width, height } → { map, line }: p over [low, high]², rows from the top; line = the boundary
//                                       βᵀx = 0 as [constant, β₁, β₂], null where β₁ = β₂ = 0
//   fit { examples, l2 }              → { beta, loss, iterations, converged } by Newton's method
//   loss { examples, beta }           → { loss, correct, p }: the mean cross entropy, how many lie on their side
//                                       of the boundary, and each one's probability of label 1
//
// softmax:
//   compute { scores (1 … 20, |s| ≤ 1e4), temperature 0.01 … 100, shift }
//     → { z, stable: { shifted, exponentials, sum, probabilities }, naive: { exponentials, sum, probabilities, problem
//     },
//         argmax, oneHot, sigmoid, rests }: both in float on z = (score + shift)/temperature. Naive numbers that are no
//         finite ones are null; problem is none, overflow (an exponential or the sum is ∞) or underflow (the sum is 0).
//         sigmoid, for two scores, is that of their difference over the temperature, else null. rests are what a score
//         would have to be for its class to have probability 1/2: T·log Σ_{j≠i} e^(s_j/T), null for a single score.
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createLogistic(const Value& spec);
InstrumentResult createSoftmax(const Value& spec);

}  // namespace garden
