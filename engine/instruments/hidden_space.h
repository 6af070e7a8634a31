#pragma once
// Part 2: what a layer makes of the input plane. Id `hidden-space`. Spec: {}. Any network that the playground can train
// on data with two columns: `net` is the playground's spec (playground_spec.h), `parameters` all its numbers in the
// order of trainer_instrument.h. `layer` counts hidden layers from 0; `first` and `second` are two of its units, or one
// twice. φ(x) = (h_first, h_second).
//
//   look { net, parameters, layer, first, second, t 0 … 1, cells 2 … 60 }
//     → { task, columns, bounds, range, layers: [{ units, activation }], parameterCount,
//         points, inputs, classes, isTest, nodes, map, boundary, inputBoundary, line }
//     Everything warped is (1 − t)·x + t·φ(x), as x, y pairs. points: the examples, warped; inputs: where they come
//     from; classes: class, label mask or value of each. nodes: (cells + 1)² of a grid over the input plane, row after
//     row from the top, warped. map: outputs·cells² answers in the middle of the grid's cells, scaled to −1 … 1 where
//     there is one output and to 0 … 1 where there are more. boundary: where the answer changes, as pairs of points,
//     warped; inputBoundary: the same in the input plane. bounds: the input plane's two intervals; range: those of the
//     warped picture. line: [v₁, v₂, c], the straight line v·φ + c = 0 that the output draws, where the last hidden
//     layer has just these two units and there is one output; else null.
//   separate { net, parameters, layer, first, second } → { of, input, hidden } or null: how many of the first `of`
//     training examples the best line gets right in the input plane and in the plane of the two units (two classes)
//
// Errors besides those of the spec: "not-a-plane" where the data have other than two columns, "no-hidden-layer",
// "mismatch" for a wrong number of parameters.
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createHiddenSpace(const Value& spec);

}  // namespace garden
