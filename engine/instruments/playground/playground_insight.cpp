#include "instruments/playground/playground_insight.h"

#include <algorithm>
#include <cmath>

#include "core/spec_reader.h"

namespace garden {
namespace {

// Examples that go through the network together: enough to fill registers, few enough to stay in the cache.
constexpr std::size_t kChunk = 64;

Value::Numbers rowsOf(const BatchMatrix<float>& batch, std::size_t n) {
  Value::Numbers numbers(n * batch.units());
  unpackRows(batch, n, numbers.data());
  return numbers;
}

Value histogram(const float* values, std::size_t count, std::size_t bins) {
  if (count == 0) return {};
  const auto [least, most] = std::minmax_element(values, values + count);
  const float low = *least;
  const float high = *most;
  if (!std::isfinite(low) || !std::isfinite(high)) return {};
  Value::Numbers counts(bins);
  const float perUnit = high > low ? static_cast<float>(bins) / (high - low) : 0;
  for (std::size_t i = 0; i < count; ++i)
    counts[std::min(bins - 1, static_cast<std::size_t>((values[i] - low) * perUnit))] += 1;
  return Value::Object{
      {"low", static_cast<double>(low)}, {"high", static_cast<double>(high)}, {"counts", std::move(counts)}};
}

double norm(const float* values, std::size_t count) {
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += static_cast<double>(values[i]) * static_cast<double>(values[i]);
  return std::sqrt(sum);
}

}  // namespace

Value drawUnits(const Trainer<float>& trainer, std::span<const Interval> bounds, const AxisEncoder& encoder,
                const Grid& grid) {
  const Network<float>& network = trainer.network();
  const std::vector<float> axes = gridAxes(bounds, grid);
  const std::size_t cells = grid.width * grid.height;
  std::vector<float> inputs(cells * network.inputs());
  encoder.encode(axes.data(), cells, inputs.data());
  std::vector<Value::Numbers> planes;
  for (const LayerShape& layer : network.layers()) planes.emplace_back(layer.spec.units * cells);
  Pass<float> pass = network.makePass(std::min(kChunk, cells), PassKind::inference);
  for (std::size_t first = 0; first < cells; first += kChunk) {
    pass.examples = std::min(kChunk, cells - first);
    packRows(inputs.data() + first * network.inputs(), pass.examples, pass.X);
    network.forward(pass, nullptr);
    for (std::size_t l = 0; l < planes.size(); ++l)
      for (std::size_t unit = 0; unit < pass.layers[l].H.units(); ++unit)
        for (std::size_t i = 0; i < pass.examples; ++i)
          planes[l][unit * cells + first + i] = pass.layers[l].H.at(i, unit);
  }
  Value::Array layers;
  for (Value::Numbers& plane : planes) layers.emplace_back(std::move(plane));
  return Value::Object{{"layers", std::move(layers)}};
}

Result<Value> explainExample(const Trainer<float>& trainer, const PlaygroundData& data, const Value& argument) {
  SpecReader reader(argument);
  const auto last = static_cast<std::int64_t>(data.network.count) - 1;
  const auto position = static_cast<std::size_t>(reader.integer("position", 0, 0, last));
  if (auto error = reader.finish()) return *error;
  const Network<float>& network = trainer.network();
  const float* x = data.network.x.data() + position * network.inputs();
  const float* y = data.network.y.data() + position * network.outputs();
  Pass<float> pass = network.makePass(1, PassKind::training);
  pass.examples = 1;
  packRows(x, 1, pass.X);
  packRows(y, 1, pass.Y);
  network.forward(pass, nullptr);
  const float loss = network.loss(pass, 1);
  AlignedVector<float> gradients(network.paddedCount(), 0.0F);
  network.backward(pass, gradients.data());
  Value::Array layers;
  for (std::size_t l = 0; l < pass.layers.size(); ++l) {
    const LayerPass<float>& layer = pass.layers[l];
    const LayerShape& shape = network.layers()[l];
    const float* dW = gradients.data() + shape.weights;
    const float* db = gradients.data() + shape.biases;
    layers.push_back(Value::Object{{"Z", rowsOf(layer.Z, 1)},
                                   {"H", rowsOf(layer.H, 1)},
                                   {"dH", rowsOf(layer.dH, 1)},
                                   {"dZ", rowsOf(layer.dZ, 1)},
                                   {"dW", Value::Numbers(dW, dW + shape.weightCount())},
                                   {"db", Value::Numbers(db, db + shape.columns)}});
  }
  return Value(Value::Object{{"x", Value::Numbers(x, x + network.inputs())},
                             {"y", Value::Numbers(y, y + network.outputs())},
                             {"loss", static_cast<double>(loss)},
                             {"layers", std::move(layers)}});
}

Value layerStatistics(const Trainer<float>& trainer, std::size_t bins) {
  const Network<float>& network = trainer.network();
  const Pass<float>& pass = trainer.pass();
  Value::Array layers;
  for (std::size_t l = 0; l < network.layers().size(); ++l) {
    const LayerShape& shape = network.layers()[l];
    const std::size_t size = shape.extra + shape.extraCount - shape.weights;
    Value activations;
    if (pass.examples > 0) {
      const Value::Numbers H = rowsOf(pass.layers[l].H, pass.examples);
      activations = histogram(H.data(), H.size(), bins);
    }
    layers.push_back(
        Value::Object{{"gradientNorm", norm(trainer.gradients() + shape.weights, size)},
                      {"weights", histogram(network.parameters() + shape.weights, shape.weightCount(), bins)},
                      {"activations", std::move(activations)}});
  }
  return Value::Object{{"layers", std::move(layers)}};
}

Value predictAll(const Trainer<float>& trainer, const PlaygroundData& data) {
  const Dataset& set = data.network;
  Value::Numbers prediction(set.count * set.outputs);
  trainer.predict(set.x.data(), set.count, prediction.data());
  toRawScale(data, prediction.data(), prediction.size());
  Value::Numbers truth(set.y.begin(), set.y.end());
  toRawScale(data, truth.data(), truth.size());
  Value::Numbers isTest(set.count);
  for (const std::size_t i : data.split.test) isTest[i] = 1;
  return Value::Object{{"x", Value::Numbers(set.x.begin(), set.x.end())},
                       {"truth", std::move(truth)},
                       {"prediction", std::move(prediction)},
                       {"isTest", std::move(isTest)}};
}

}  // namespace garden
