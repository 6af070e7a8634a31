#pragma once
// Part 4, one dimension: a single sigmoid as a step, pairs of steps as bumps, N bumps as any function. Specs: {}.
//
// one-neuron-step, σ(w·x + b):
//   curve { w, b, from, to, count } → { y, s, steepest, width }: s = −b/w where the step stands (null for w = 0), the
//   slope
//                                     w/4 there, and the width 2·ln 9/|w| over which σ goes from 0.1 to 0.9
//   place { w, s }                  → { b }: b = −w·s
//
// bumps, Σ height·(σ(w·(x − left)) − σ(w·(x − right))), σ the step for w = 0 (here called steepness):
//   draw { bumps: [[left, right, height], …], steepness, f, from, to, count, terms }
//        → { sum, f, terms?: one Float32Array per bump, error: { max, mean, rms } over [0,1],
//            network: { weights, biases, outputs } of the two hidden units per bump (weights 1 for the step) }
//   place { f, count } → { bumps, error }: so many bumps side by side of least mean deviation (dynamic programming)
//
// step-sum, staircase.h:
//   draw { f, bumps, heights: 'midpoint' | 'mean' | 'least-squares', steepness, from, to, count, terms, termCount }
//        → { sum, f, heights, error, hiddenUnits, bound, terms?: { first, count, curves } }:
//            bound = L/(2N), the 1/N line (L measured; null where f has none); terms, where no more than `terms` bumps
//            (0 to 100) have a part in from … to: those bumps, and for soft steps the curve of each at termCount points
//   series { f, heights, steepness, most } → { bumps, max, mean, rms, bound }: lists for N = 1, 2, 3, … 10, then
//            fewer and fewer, up to `most`
//   targets → { curves, surfaces }: lists of { name, formula }
//
// `f` is { target }, { expression } or { samples } (target.h). Steepness is 0 (hard) or 1 to 10,000.
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createOneNeuronStep(const Value& spec);
InstrumentResult createBumps(const Value& spec);
InstrumentResult createStepSum(const Value& spec);

}  // namespace garden
