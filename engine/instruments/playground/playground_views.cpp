#include "instruments/playground/playground_views.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "nn/metrics.h"

namespace garden {
namespace {

constexpr std::array<std::string_view, 3> kViewNames = {"map", "curve", "scatter"};
constexpr std::array<std::string_view, 4> kPhaseNames = {"update", "forward", "loss", "backward"};

// Multiply-adds that one measurement may take: about two milliseconds.
constexpr std::size_t kMeasureBudget = 20'000'000;
constexpr std::size_t kFewestMeasured = 200;
constexpr std::size_t kMostScattered = 2000;
// Cells of a map that are encoded together: a table may make two thousand inputs of each.
constexpr std::size_t kMapChunk = 1024;

Value texts(const std::vector<std::string>& list) {
  Value::Array items;
  for (const std::string& text : list) items.emplace_back(text);
  return items;
}

Value pair(double low, double high) { return Value::Array{low, high}; }

Value describePoints(const PlaygroundData& data) {
  Value::Numbers isTest(data.shown.count);
  for (const std::size_t i : data.split.test) isTest[i] = 1;
  Value::Object points{{"y", targetNumbers(data.shown)}, {"isTest", std::move(isTest)}};
  if (data.view != View::scatter) points.add("x", Value::Numbers(data.shown.x.begin(), data.shown.x.end()));
  return points;
}

Value describeLayers(const Network<float>& network) {
  Value::Array layers;
  for (const LayerShape& layer : network.layers())
    layers.push_back(Value::Object{{"inputs", layer.inputs},
                                   {"units", layer.spec.units},
                                   {"activation", nameOf(layer.spec.activation)},
                                   {"pieces", layer.spec.pieces}});
  return layers;
}

Value outputRange(const PlaygroundData& data, const Head& head) {
  if (data.shown.task != Task::regression) return pair(static_cast<double>(head.low), static_cast<double>(head.high));
  const auto [low, high] = std::minmax_element(data.shown.y.begin(), data.shown.y.end());
  return pair(static_cast<double>(*low), static_cast<double>(*high));
}

// The middle of cell i of `cells` across an interval.
float cellCentre(const Interval& interval, std::size_t i, std::size_t cells) {
  const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(cells);
  return static_cast<float>(interval.low + (interval.high - interval.low) * share);
}

}  // namespace

void toRawScale(const PlaygroundData& data, float* outputs, std::size_t count) {
  if (data.shown.task != Task::regression) return;
  for (std::size_t i = 0; i < count; ++i)
    outputs[i] = static_cast<float>(data.targetMean + data.targetScale * static_cast<double>(outputs[i]));
}

Value::Numbers targetNumbers(const Dataset& data) {
  Value::Numbers numbers(data.count);
  for (std::size_t i = 0; i < data.count; ++i) {
    const float* y = data.y.data() + i * data.outputs;
    if (data.task == Task::regression)
      numbers[i] = y[0];
    else if (data.task == Task::multilabel) {
      for (std::size_t k = 0; k < data.outputs; ++k)
        if (y[k] > 0.5F) numbers[i] += static_cast<float>(1U << k);
    } else
      numbers[i] = static_cast<float>(classOf(data, y));
  }
  return numbers;
}

Value describePlayground(const PlaygroundData& data, const Head& head, const Trainer<float>& trainer) {
  const std::size_t batch = trainer.spec().batchSize;
  Value::Array bounds;
  for (const Interval& interval : data.bounds) bounds.push_back(pair(interval.low, interval.high));
  Value::Object answer{{"task", taskName(data.shown.task)},
                       {"view", kViewNames[static_cast<std::size_t>(data.view)]},
                       {"loss", lossCatalog()[static_cast<std::size_t>(head.loss)].name},
                       {"inputs", texts(data.network.inputNames)},
                       {"outputs", texts(data.network.outputNames)},
                       {"columns", texts(data.shown.inputNames)},
                       {"layers", describeLayers(trainer.network())},
                       {"parameterCount", trainer.network().parameterCount()},
                       {"trainCount", data.split.training.size()},
                       {"testCount", data.split.test.size()},
                       {"batchesPerEpoch", (data.split.training.size() + batch - 1) / batch},
                       {"outputRange", outputRange(data, head)},
                       {"bounds", std::move(bounds)},
                       {"targetScale", pair(data.targetMean, data.targetScale)},
                       {"report", data.report},
                       {"points", describePoints(data)}};
  if (data.slices) answer.add("slices", data.slices->describe());
  return answer;
}

Value measure(const Trainer<float>& trainer, const Head& head, const PlaygroundData& data, const Dataset& set) {
  if (set.count == 0) return {};
  const std::size_t affordable = std::max(kFewestMeasured, kMeasureBudget / trainer.network().parameterCount());
  const std::size_t n = std::min(set.count, affordable);
  const std::size_t k = set.outputs;
  std::vector<float> outputs(n * k);
  const float loss = trainer.evaluate(set.x.data(), set.y.data(), n, outputs.data());
  Value::Object answer{{"loss", static_cast<double>(loss)}, {"examples", n}};
  if (set.task == Task::regression) {
    const Fit fit = fitOf(outputs.data(), set.y.data(), n, k);
    answer.add("r2", fit.r2);
    answer.add("rmse", fit.rmse * data.targetScale);
  } else if (set.task == Task::multilabel) {
    answer.add("accuracy", labelAccuracy(outputs.data(), set.y.data(), n, k, head.threshold()));
  } else {
    Confusion confusion = set.task == Task::binary ? binaryConfusion(outputs.data(), set.y.data(), n, head.threshold())
                                                   : confusionOf(outputs.data(), set.y.data(), n, k);
    answer.add("accuracy", confusion.accuracy());
    answer.add("confusion", std::move(confusion.counts));
  }
  return answer;
}

std::vector<float> gridAxes(std::span<const Interval> bounds, const Grid& grid) {
  std::vector<float> axes;
  axes.reserve(grid.width * grid.height * bounds.size());
  for (std::size_t row = 0; row < grid.height; ++row)
    for (std::size_t column = 0; column < grid.width; ++column) {
      axes.push_back(cellCentre(bounds[0], column, grid.width));
      if (bounds.size() == 2) axes.push_back(cellCentre(bounds[1], grid.height - 1 - row, grid.height));
    }
  return axes;
}

Value drawMap(const Trainer<float>& trainer, const PlaygroundData& data, std::span<const Interval> bounds,
              const AxisEncoder& encoder, const Grid& grid) {
  const std::size_t n = grid.width * grid.height;
  const std::vector<float> axes = gridAxes(bounds, grid);
  const std::size_t outputs = trainer.network().outputs();
  std::vector<float> inputs(std::min(n, kMapChunk) * trainer.network().inputs());
  std::vector<float> rows(n * outputs);
  for (std::size_t first = 0; first < n; first += kMapChunk) {
    const std::size_t count = std::min(kMapChunk, n - first);
    encoder.encode(axes.data() + first * bounds.size(), count, inputs.data());
    trainer.predict(inputs.data(), count, rows.data() + first * outputs);
  }
  toRawScale(data, rows.data(), rows.size());
  Value::Numbers planes(n * outputs);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = 0; k < outputs; ++k) planes[k * n + i] = rows[i * outputs + k];
  return planes;
}

Value drawScatter(const Trainer<float>& trainer, const PlaygroundData& data, const Dataset& training,
                  const Dataset& test) {
  Value::Numbers truth;
  Value::Numbers prediction;
  Value::Numbers isTest;
  for (const Dataset* set : {&training, &test}) {
    const std::size_t share = std::max<std::size_t>(1, kMostScattered * set->count / (training.count + test.count));
    const std::size_t n = std::min(set->count, share);
    std::vector<float> outputs(n * set->outputs);
    trainer.predict(set->x.data(), n, outputs.data());
    toRawScale(data, outputs.data(), outputs.size());
    std::vector<float> targets(set->y.data(), set->y.data() + n * set->outputs);
    toRawScale(data, targets.data(), targets.size());
    truth.insert(truth.end(), targets.begin(), targets.end());
    prediction.insert(prediction.end(), outputs.begin(), outputs.end());
    isTest.insert(isTest.end(), n, set == &test ? 1.0F : 0.0F);
  }
  return Value::Object{
      {"truth", std::move(truth)}, {"prediction", std::move(prediction)}, {"isTest", std::move(isTest)}};
}

Value inspectPass(const Trainer<float>& trainer, const std::vector<std::size_t>& positions) {
  const Pass<float>& pass = trainer.pass();
  const std::size_t n = pass.examples;
  const auto rows = [n](const BatchMatrix<float>& batch) {
    Value::Numbers numbers(n * batch.units());
    unpackRows(batch, n, numbers.data());
    return numbers;
  };
  Value::Array layers;
  for (std::size_t l = 0; l < pass.layers.size(); ++l) {
    const LayerPass<float>& layer = pass.layers[l];
    const LayerShape& shape = trainer.network().layers()[l];
    const float* dW = trainer.gradients() + shape.weights;
    const float* db = trainer.gradients() + shape.biases;
    layers.push_back(Value::Object{{"Z", rows(layer.Z)},
                                   {"H", rows(layer.H)},
                                   {"dH", rows(layer.dH)},
                                   {"dZ", rows(layer.dZ)},
                                   {"dW", Value::Numbers(dW, dW + shape.weightCount())},
                                   {"db", Value::Numbers(db, db + shape.columns)}});
  }
  Value::Array examples;
  for (std::size_t i = 0; i < n; ++i) examples.emplace_back(positions[trainer.batchExamples()[i]]);
  return Value::Object{{"phase", kPhaseNames[static_cast<std::size_t>(trainer.phase())]},
                       {"loss", static_cast<double>(trainer.lastBatchLoss())},
                       {"examples", std::move(examples)},
                       {"layers", std::move(layers)}};
}

}  // namespace garden
