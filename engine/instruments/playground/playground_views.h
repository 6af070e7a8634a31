#pragma once
// What the playground shows, as plain numbers.
#include <span>

#include "core/value.h"
#include "instruments/playground/playground_data.h"
#include "nn/head.h"
#include "nn/trainer.h"

namespace garden {

inline constexpr std::int64_t kMostGridSize = 400;

struct Grid {
  std::size_t width = 1;
  std::size_t height = 1;
};

// One number an example for drawing: a class index, a bit mask of labels, or a value.
Value::Numbers targetNumbers(const Dataset& data);

// { task, view, loss, inputs, outputs, columns, layers: [{ inputs, units, activation, pieces }], parameterCount,
// trainCount, testCount, batchesPerEpoch, outputRange: [low, high], bounds: [[low, high] per raw axis],
// targetScale: [mean, scale] (a regression's raw target = mean + scale · output), report, slices?: Slices::describe(),
// points: { x: n×axes raw, y: n class indices, label bit masks or values, isTest: n of 0 and 1 } }
Value describePlayground(const PlaygroundData& data, const Head& head, const Trainer<float>& trainer);

// { loss, examples, accuracy and confusion (k×k, row = truth) | r2 and rmse } over the set, or over its first examples
// where all would take longer than a frame; null for an empty set. rmse is in the raw targets' unit.
Value measure(const Trainer<float>& trainer, const Head& head, const PlaygroundData& data, const Dataset& set);

// The raw axes of the middles of a grid's cells over one or two axes (cells×axes): over a plane row after row from the
// top, over a line from left to right. Precondition: one row for a line.
std::vector<float> gridAxes(std::span<const Interval> bounds, const Grid& grid);

// Regression outputs back in the raw targets' unit; others stay.
void toRawScale(const PlaygroundData& data, float* outputs, std::size_t count);

// outputs×height×width, the first row at the top: the largest value of the second axis.
// For a line, outputs×width.
Value drawMap(const Trainer<float>& trainer, const PlaygroundData& data, std::span<const Interval> bounds,
              const AxisEncoder& encoder, const Grid& grid);

// { truth, prediction, isTest }: n×outputs raw targets and predictions (probabilities in classification), training
// examples first; at most 2,000.
Value drawScatter(const Trainer<float>& trainer, const PlaygroundData& data, const Dataset& training,
                  const Dataset& test);

// { phase, loss, examples: positions in the data, layers: [{ Z, H, dH, dZ, dW, db }] } of the last batch (n×columns,
// example after example; dW and db as the parameters). Fields that a phase has not filled yet hold the batch before.
Value inspectPass(const Trainer<float>& trainer, const std::vector<std::size_t>& positions);

}  // namespace garden
