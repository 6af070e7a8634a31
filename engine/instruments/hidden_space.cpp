#include "instruments/hidden_space.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "classic/perceptron.h"
#include "core/read_lists.h"
#include "instruments/calculator.h"
#include "instruments/contour.h"
#include "instruments/playground/playground_spec.h"
#include "instruments/playground/playground_views.h"
#include "nn/trainer.h"

namespace garden {
namespace {

constexpr std::size_t kChunk = 256;
// The best line is searched over all pairs: its time grows with the cube of their number.
constexpr std::size_t kMostSeparated = 60;

// A crossing is found to 1/8192 of a cell, about what a float of the plane can tell apart.
constexpr int kHalvings = 13;

using Points = std::vector<float>;  // x, y pairs

// A trained network over its plane, and the two units that are looked at.
struct Scene {
  PlaygroundSpec spec;
  Network<float> network;
  std::size_t layer = 0;
  std::size_t first = 0;
  std::size_t second = 0;
};

// What the network makes of points of the input plane.
struct Seen {
  Points hidden;               // n×2
  std::vector<float> outputs;  // n×outputs
};

std::size_t readIndex(SpecReader& reader, std::string_view name, std::size_t count) {
  return static_cast<std::size_t>(reader.integer(name, 0, 0, static_cast<std::int64_t>(count) - 1));
}

Result<Scene> readScene(SpecReader& reader) {
  static const Value kNothing;
  const Value* net = reader.child("net");
  auto spec = readPlaygroundSpec(net ? *net : kNothing);
  if (!spec) return spec.error();
  if (spec.value().data.view != View::map)
    return Error{"not-a-plane", "data", "only data with two input columns have an input plane to show"};
  const std::size_t hiddenLayers = spec.value().trainer.network.layers.size() - 1;
  if (hiddenLayers == 0) return Error{"no-hidden-layer", "layers", "this network has no hidden layer to look into"};
  Network<float> network(spec.value().trainer.network);
  const auto parameters = readList(reader, "parameters", {}, {0, network.parameterCount() + 1, -1e9, 1e9});
  if (!reader.error() && parameters.size() != network.parameterCount())
    reader.fail({"mismatch", "parameters",
                 join({"parameters must be ", std::to_string(network.parameterCount()), " numbers, not ",
                       std::to_string(parameters.size())})});
  if (reader.error()) return *reader.error();
  std::transform(parameters.begin(), parameters.end(), network.parameters(),
                 [](double number) { return static_cast<float>(number); });
  Scene scene{spec.take(), std::move(network)};
  scene.layer = readIndex(reader, "layer", hiddenLayers);
  const std::size_t units = scene.network.layers()[scene.layer].spec.units;
  scene.first = readIndex(reader, "first", units);
  scene.second = readIndex(reader, "second", units);
  return scene;
}

Seen see(const Scene& scene, const Points& plane) {
  const std::size_t n = plane.size() / 2;
  const std::size_t outputs = scene.network.outputs();
  Seen seen;
  Pass<float> pass = scene.network.makePass(std::min(kChunk, std::max<std::size_t>(n, 1)), PassKind::inference);
  std::vector<float> inputs(kChunk * scene.network.inputs());
  for (std::size_t start = 0; start < n; start += kChunk) {
    pass.examples = std::min(kChunk, n - start);
    scene.spec.data.encoder->encode(plane.data() + 2 * start, pass.examples, inputs.data());
    packRows(inputs.data(), pass.examples, pass.X);
    scene.network.forward(pass, nullptr);
    for (std::size_t i = 0; i < pass.examples; ++i) {
      seen.hidden.push_back(pass.layers[scene.layer].H.at(i, scene.first));
      seen.hidden.push_back(pass.layers[scene.layer].H.at(i, scene.second));
      for (std::size_t k = 0; k < outputs; ++k) seen.outputs.push_back(pass.layers.back().H.at(i, k));
    }
  }
  return seen;
}

Value::Numbers warped(const Points& plane, const Points& hidden, double t) {
  Value::Numbers numbers(plane.size());
  for (std::size_t i = 0; i < plane.size(); ++i)
    numbers[i] = static_cast<float>((1 - t) * static_cast<double>(plane[i]) + t * static_cast<double>(hidden[i]));
  return numbers;
}

// The input plane as a grid of cells, whose place (0, 0) is the upper left corner.
struct PlaneGrid {
  Interval x;
  Interval y;
  std::size_t cells;

  void add(Points& points, double column, double row) const {
    const auto share = static_cast<double>(cells);
    points.push_back(static_cast<float>(x.low + (x.high - x.low) * column / share));
    points.push_back(static_cast<float>(y.high - (y.high - y.low) * row / share));
  }
  // Its nodes, or the middles of its cells.
  Points places(bool middles) const {
    Points points;
    const std::size_t side = middles ? cells : cells + 1;
    const double shift = middles ? 0.5 : 0;
    for (std::size_t row = 0; row < side; ++row)
      for (std::size_t column = 0; column < side; ++column)
        add(points, static_cast<double>(column) + shift, static_cast<double>(row) + shift);
    return points;
  }
};

// How far output k is over what decides for it: its threshold, or the largest of the others.
double leadOf(const Scene& scene, const float* outputs, std::size_t k) {
  if (scene.spec.data.shown.task != Task::multiclass)
    return static_cast<double>(outputs[k] - scene.spec.head.threshold());
  float rival = -INFINITY;
  for (std::size_t other = 0; other < scene.network.outputs(); ++other)
    if (other != k) rival = std::max(rival, outputs[other]);
  return static_cast<double>(outputs[k] - rival);
}

// A place on the grid between two of its neighbouring nodes, on whose sides output k's lead differs.
struct Crossing {
  std::array<double, 2> below;  // column and row on the side where the lead is negative
  std::array<double, 2> above;
  std::array<double, 2> middle() const { return {(below[0] + above[0]) / 2, (below[1] + above[1]) / 2}; }
};

Crossing crossingAt(double column, double row, const std::vector<double>& leads, std::size_t side) {
  const std::array<double, 2> a = {std::floor(column), std::floor(row)};
  const std::array<double, 2> b = {std::ceil(column), std::ceil(row)};
  const double lead = leads[static_cast<std::size_t>(a[1]) * side + static_cast<std::size_t>(a[0])];
  return lead < 0 ? Crossing{a, b} : Crossing{b, a};
}

// Between two nodes a network may turn as sharply as it likes, so the places are searched by halving.
void refine(const Scene& scene, const PlaneGrid& grid, std::size_t k, std::vector<Crossing>& crossings) {
  const std::size_t outputs = scene.network.outputs();
  for (int i = 0; i < kHalvings; ++i) {
    Points middles;
    for (const Crossing& crossing : crossings) grid.add(middles, crossing.middle()[0], crossing.middle()[1]);
    const Seen seen = see(scene, middles);
    for (std::size_t c = 0; c < crossings.size(); ++c) {
      const bool negative = leadOf(scene, seen.outputs.data() + c * outputs, k) < 0;
      (negative ? crossings[c].below : crossings[c].above) = crossings[c].middle();
    }
  }
}

// Pairs of points of the input plane between which the answer changes.
Points boundaryOf(const Scene& scene, const PlaneGrid& grid, const Seen& nodes) {
  Points ends;
  if (scene.spec.data.shown.task == Task::regression) return ends;
  const std::size_t side = grid.cells + 1;
  const std::size_t outputs = scene.network.outputs();
  std::vector<double> leads(side * side);
  for (std::size_t k = 0; k < outputs; ++k) {
    for (std::size_t i = 0; i < leads.size(); ++i) leads[i] = leadOf(scene, nodes.outputs.data() + i * outputs, k);
    std::vector<Crossing> crossings;
    for (const auto& piece : zeroLines(leads, side)) {
      crossings.push_back(crossingAt(piece[0], piece[1], leads, side));
      crossings.push_back(crossingAt(piece[2], piece[3], leads, side));
    }
    refine(scene, grid, k, crossings);
    for (const Crossing& crossing : crossings) grid.add(ends, crossing.middle()[0], crossing.middle()[1]);
  }
  return ends;
}

// Answers plane after plane, each brought to −1 … 1 (one output) or 0 … 1 (more).
Value::Numbers mapOf(const Scene& scene, const Seen& middles) {
  const std::size_t outputs = scene.network.outputs();
  const std::size_t n = middles.outputs.size() / outputs;
  double low = static_cast<double>(scene.spec.head.low);
  double high = static_cast<double>(scene.spec.head.high);
  const bool regression = scene.spec.data.shown.task == Task::regression;
  if (regression) {
    const std::vector<float>& y = scene.spec.data.network.y;
    low = static_cast<double>(*std::min_element(y.begin(), y.end()));
    high = static_cast<double>(*std::max_element(y.begin(), y.end()));
  }
  Value::Numbers planes(n * outputs);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = 0; k < outputs; ++k) {
      const double share = (static_cast<double>(middles.outputs[i * outputs + k]) - low) / std::max(1e-9, high - low);
      planes[k * n + i] = static_cast<float>(std::clamp(outputs == 1 ? 2 * share - 1 : share, -1.0, 1.0));
    }
  return planes;
}

// The interval of one of two coordinates, with some room around it. A unit that answers the same everywhere still has
// an axis.
Interval reachOf(const Points& hidden, std::size_t axis) {
  constexpr double kFar = std::numeric_limits<double>::infinity();
  Interval reach{kFar, -kFar};
  for (std::size_t i = axis; i < hidden.size(); i += 2) {
    reach.low = std::min(reach.low, static_cast<double>(hidden[i]));
    reach.high = std::max(reach.high, static_cast<double>(hidden[i]));
  }
  const double room = std::max(0.05 * (reach.high - reach.low), 1e-3 * (1 + std::fabs(reach.high)));
  return {reach.low - room, reach.high + room};
}

Value pair(const Interval& interval) { return Value::Array{interval.low, interval.high}; }

Value rangeAt(const Interval& plane, const Interval& hidden, double t) {
  return pair({(1 - t) * plane.low + t * hidden.low, (1 - t) * plane.high + t * hidden.high});
}

// sigmoid, tanh and the identity answer their threshold where Z is that of the head's middle: 0, or the middle itself.
Value lineOf(const Scene& scene) {
  const std::vector<LayerShape>& layers = scene.network.layers();
  const LayerShape& output = layers.back();
  const bool pair = scene.layer + 2 == layers.size() && output.inputs == 2 && scene.first != scene.second;
  if (!pair || output.spec.units != 1 || scene.spec.data.shown.task == Task::regression) return {};
  const float* v = scene.network.parameters() + output.weights;
  const float c = scene.network.parameters()[output.biases];
  const bool plain = output.spec.activation == Activation::identity;
  const double middle = plain ? static_cast<double>(scene.spec.head.threshold()) : 0;
  return Value::Array{static_cast<double>(v[scene.first]), static_cast<double>(v[scene.second]),
                      static_cast<double>(c) - middle};
}

Value describeLayers(const Scene& scene) {
  Value::Array layers;
  for (std::size_t l = 0; l + 1 < scene.network.layers().size(); ++l) {
    const LayerSpec& spec = scene.network.layers()[l].spec;
    layers.push_back(Value::Object{{"units", spec.units}, {"activation", nameOf(spec.activation)}});
  }
  return layers;
}

Result<Value> look(SpecReader& reader) {
  auto read = readScene(reader);
  if (!read) return read.error();
  const Scene scene = read.take();
  const double t = reader.number("t", 1, 0, 1);
  const auto cells = static_cast<std::size_t>(reader.integer("cells", 40, 2, 60));
  if (auto error = reader.finish()) return *error;
  const PlaygroundData& data = scene.spec.data;
  const PlaneGrid grid{data.bounds[0], data.bounds[1], cells};
  const Points& inputs = data.shown.x;
  const Points places = grid.places(false);
  const Seen examples = see(scene, inputs);
  const Seen nodes = see(scene, places);
  const Points border = boundaryOf(scene, grid, nodes);
  Points all = nodes.hidden;
  all.insert(all.end(), examples.hidden.begin(), examples.hidden.end());
  Value::Numbers isTest(data.shown.count);
  for (const std::size_t i : data.split.test) isTest[i] = 1;
  return Value(
      Value::Object{{"task", taskName(data.shown.task)},
                    {"columns", Value::Array{data.shown.inputNames[0], data.shown.inputNames[1]}},
                    {"bounds", Value::Array{pair(grid.x), pair(grid.y)}},
                    {"range", Value::Array{rangeAt(grid.x, reachOf(all, 0), t), rangeAt(grid.y, reachOf(all, 1), t)}},
                    {"layers", describeLayers(scene)},
                    {"parameterCount", scene.network.parameterCount()},
                    {"points", warped(inputs, examples.hidden, t)},
                    {"inputs", Value::Numbers(inputs.begin(), inputs.end())},
                    {"classes", targetNumbers(data.shown)},
                    {"isTest", std::move(isTest)},
                    {"nodes", warped(places, nodes.hidden, t)},
                    {"map", mapOf(scene, see(scene, grid.places(true)))},
                    {"boundary", warped(border, see(scene, border).hidden, t)},
                    {"inputBoundary", Value::Numbers(border.begin(), border.end())},
                    {"line", lineOf(scene)}});
}

std::size_t separated(const Points& plane, const std::vector<int>& labels) {
  std::vector<PlanePoint> points;
  for (std::size_t i = 0; i < labels.size(); ++i)
    points.push_back({static_cast<double>(plane[2 * i]), static_cast<double>(plane[2 * i + 1]), labels[i]});
  return countCorrect(bestLine(points), points);
}

Result<Value> separate(SpecReader& reader) {
  auto read = readScene(reader);
  if (!read) return read.error();
  const Scene scene = read.take();
  if (auto error = reader.finish()) return *error;
  const PlaygroundData& data = scene.spec.data;
  if (data.shown.task != Task::binary) return Value();
  const std::size_t n = std::min(kMostSeparated, data.split.training.size());
  Points plane;
  std::vector<int> labels;
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t at = data.split.training[i];
    plane.insert(plane.end(), {data.shown.x[2 * at], data.shown.x[2 * at + 1]});
    labels.push_back(data.shown.y[at] > 0.5F ? 1 : -1);
  }
  return Value(Value::Object{
      {"of", n}, {"input", separated(plane, labels)}, {"hidden", separated(see(scene, plane).hidden, labels)}});
}

constexpr std::array kMethods{CalculatorMethod{"look", look}, CalculatorMethod{"separate", separate}};

}  // namespace

InstrumentResult createHiddenSpace(const Value& spec) { return createCalculator(spec, kMethods); }

}  // namespace garden
