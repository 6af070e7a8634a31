#pragma once
// What goes on inside a playground's network, as plain numbers.
#include "core/result.h"
#include "instruments/playground/playground_data.h"
#include "instruments/playground/playground_views.h"
#include "nn/trainer.h"

namespace garden {

// The outputs of every unit of every layer over the plane or the line: { layers: one Float32Array each, unit after
// unit, for each unit the grid row after row from the top }. Precondition: a view with axes.
Value drawUnits(const Trainer<float>& trainer, std::span<const Interval> bounds, const AxisEncoder& encoder,
                const Grid& grid);

// Everything about one example: { x: network inputs, y: network targets, loss, layers: [{ Z, H, dH, dZ, dW, db }] } as
// inspectPass(), for this example alone, without penalty and dropout. `position` is that of describe's points; error
// "out-of-range".
Result<Value> explainExample(const Trainer<float>& trainer, const PlaygroundData& data, const Value& argument);

// Of the last batch: { layers: [{ gradientNorm, weights, activations }] }: the Euclidean norm of ∂L/∂(W, b, α), and
// histograms { low, high, counts } of the weights and of the batch's activations. Precondition: 1 ≤ bins.
Value layerStatistics(const Trainer<float>& trainer, std::size_t bins);

// Every example's answer: { x, truth, prediction, isTest } in the order of the data (x: n×inputs of the network; truth
// and prediction: n×outputs, raw targets in regression, network targets and probabilities else).
Value predictAll(const Trainer<float>& trainer, const PlaygroundData& data);

}  // namespace garden
