#include "instruments/playground/playground.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "instruments/divergence.h"
#include "instruments/playground/playground_insight.h"
#include "instruments/playground/playground_views.h"
#include "instruments/playground/playground_weights.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

constexpr std::array<std::string_view, 3> kStepKinds = {"example", "batch", "epoch"};
constexpr std::span<const std::string_view> kPaces = std::span(kStepKinds).first<2>();
constexpr std::array<std::string_view, 4> kPhaseNames = {"update", "forward", "loss", "backward"};

// A state counts as good while the loss is at most this many times the first one: a run that diverges passes it on its
// way.
constexpr float kWildLoss = 2;

constexpr std::int64_t kMostBins = 200;
constexpr std::int64_t kMostFactors = 2000;

Grid readGrid(SpecReader& reader, std::int64_t size) {
  Grid grid;
  grid.width = static_cast<std::size_t>(reader.integer("width", size, 1, kMostGridSize));
  grid.height = static_cast<std::size_t>(reader.integer("height", size, 1, kMostGridSize));
  return grid;
}

}  // namespace

Playground::Playground(PlaygroundSpec spec)
    : data_(std::move(spec.data)),
      head_(spec.head),
      training_(selectExamples(data_.network, data_.split.training)),
      test_(selectExamples(data_.network, data_.split.test)),
      trainer_(spec.trainer),
      start_(std::move(spec.parameters)),
      good_(trainer_.state()),
      best_(good_) {
  trainer_.setData(training_.x.data(), training_.y.data(), training_.count);
  toStart();
}

void Playground::toStart() {
  std::copy(start_.begin(), start_.end(), trainer_.network().parameters());
  good_ = best_ = trainer_.state();
  firstLoss_ = 0;
  stopped_ = {};
  stops_.restart();
  history_.restart(0);
}

Result<Value> Playground::call(std::string_view method, const Value& argument) {
  if (method == "run") return run(argument);
  if (method == "snapshot") return snapshot(argument);
  if (method == "step") return stepBy(argument);
  if (method == "advance") return advance();
  if (method == "inspect") return inspectPass(trainer_, data_.split.training);
  if (method == "describe") return describePlayground(data_, head_, trainer_);
  if (method == "units") return units(argument);
  if (method == "explain") return explainExample(trainer_, data_, argument);
  if (method == "predictions") return predictAll(trainer_, data_);
  if (method == "slice" || method == "cells") return slice(method, argument);
  if (method == "configure") return configure(argument);
  if (method == "schedule") return schedule(argument);
  if (method == "setParameters") return setWeights(trainer_, argument);
  if (method == "hold") return holdWeights(trainer_, argument);
  if (method == "stopWhen") return stopWhen(argument);
  if (method == "reset") return reset();
  if (method == "restoreLastGood") return restore(good_);
  if (method == "restoreBest") return restore(best_);
  return unknownMethod(method);
}

Value Playground::progress() const {
  return Value::Object{{"step", static_cast<double>(trainer_.steps())},
                       {"epoch", trainer_.epochs()},
                       {"diverged", describeDivergence(trainer_)},
                       {"stopped", stopped_.empty() ? Value() : Value(stopped_)}};
}

void Playground::rememberGoodState() {
  if (trainer_.divergence() || trainer_.phase() != Phase::update || trainer_.steps() == 0) return;
  if (firstLoss_ == 0) firstLoss_ = trainer_.lastBatchLoss();
  if (trainer_.lastBatchLoss() <= kWildLoss * firstLoss_) good_ = trainer_.state();
}

Result<Value> Playground::run(const Value& argument) {
  SpecReader reader(argument);
  const std::int64_t steps = reader.integer("steps", 1, 1, 1'000'000);
  const bool byExample = reader.choice("by", "batch", kPaces) == "example";
  if (auto error = reader.finish()) return *error;
  stopped_ = {};
  for (std::int64_t i = 0; i < steps && stopped_.empty(); ++i) {
    if (!(byExample ? trainer_.stepExample() : trainer_.step())) break;
    if (firstLoss_ == 0) firstLoss_ = trainer_.lastBatchLoss();
    if (trainer_.atEpochEnd()) endEpoch();
  }
  rememberGoodState();
  return progress();
}

Scores Playground::scores() const {
  const auto number = [](const Value& measured, std::string_view name) -> std::optional<double> {
    const Value* field = measured.find(name);
    return field && field->asNumber() ? std::optional(*field->asNumber()) : std::nullopt;
  };
  const Value train = measure(trainer_, head_, data_, training_);
  const Value test = measure(trainer_, head_, data_, test_);
  const std::string_view score = data_.network.task == Task::regression ? "r2" : "accuracy";
  return {number(train, "loss"), number(test, "loss"), number(train, score), number(test, score)};
}

void Playground::endEpoch() {
  const double epoch = trainer_.epochs();
  const bool noting = history_.due(epoch) && !trainer_.divergence();
  const Scores measured = noting || stops_.needScores() ? scores() : Scores{};
  if (noting) history_.note(epoch, measured);
  stopped_ = stops_.judge(epoch, measured);
  if (stops_.needScores() && stops_.isBest()) best_ = trainer_.state();
}

Result<Value> Playground::stepBy(const Value& argument) {
  SpecReader reader(argument);
  const std::string by = reader.choice("by", "batch", kStepKinds);
  if (auto error = reader.finish()) return *error;
  if (by == "example")
    trainer_.stepExample();
  else if (by == "batch")
    trainer_.step();
  else
    trainer_.finishEpoch();
  rememberGoodState();
  return progress();
}

Result<Value> Playground::advance() {
  const Phase phase = trainer_.advancePhase();
  rememberGoodState();
  Value::Object answer = *progress().asObject();
  answer.add("phase", kPhaseNames[static_cast<std::size_t>(phase)]);
  return Value(std::move(answer));
}

Result<Value> Playground::snapshot(const Value& argument) {
  SpecReader reader(argument);
  const Value* map = reader.child("map");
  const auto bins = static_cast<std::size_t>(reader.integer("statistics", 0, 0, kMostBins));
  const bool fingerprint = reader.flag("fingerprint", false);
  Grid grid;
  Plane plane;
  if (map) {
    SpecReader inner(*map, "map");
    grid = readGrid(inner, 100);
    if (data_.slices && map->find("axes")) plane = data_.slices->read(inner);
    if (auto error = inner.finish()) reader.fail(*error);
  }
  if (auto error = reader.finish()) return *error;
  Value::Object answer = *progress().asObject();
  answer.add("learningRate", trainer_.learningRate());
  answer.add("batchLoss", static_cast<double>(trainer_.lastBatchLoss()));
  answer.add("history", history_.take());
  answer.add("train", measure(trainer_, head_, data_, training_));
  answer.add("test", measure(trainer_, head_, data_, test_));
  const float* parameters = trainer_.network().parameters();
  answer.add("parameters", Value::Numbers(parameters, parameters + trainer_.network().parameterCount()));
  if (data_.view == View::curve) grid.height = 1;
  if (map && data_.encoder) answer.add("map", drawMap(trainer_, data_, data_.bounds, *data_.encoder, grid));
  if (plane.encoder) {
    answer.add("map", drawMap(trainer_, data_, plane.bounds, *plane.encoder, grid));
    answer.add("plane", std::move(plane.about));
  }
  if (data_.view == View::scatter) answer.add("scatter", drawScatter(trainer_, data_, training_, test_));
  if (bins > 0) answer.add("statistics", layerStatistics(trainer_, bins));
  if (fingerprint) answer.add("fingerprint", fingerprintOf(trainer_.network()));
  return Value(std::move(answer));
}

Result<Value> Playground::units(const Value& argument) {
  SpecReader reader(argument);
  Grid grid = readGrid(reader, 20);
  Plane plane;
  if (data_.slices && argument.find("axes")) plane = data_.slices->read(reader);
  if (auto error = reader.finish()) return *error;
  if (plane.encoder) return drawUnits(trainer_, plane.bounds, *plane.encoder, grid);
  if (!data_.encoder) return Error{"no-plane", "", "these data have more than two inputs: there is no plane", {}};
  if (data_.view == View::curve) grid.height = 1;
  return drawUnits(trainer_, data_.bounds, *data_.encoder, grid);
}

Result<Value> Playground::slice(std::string_view method, const Value& argument) const {
  if (!data_.slices) return Error{"no-slices", "", "these data are no table with columns to choose a plane from", {}};
  return method == "slice" ? data_.slices->examples(argument) : data_.slices->cells(argument);
}

Result<Value> Playground::configure(const Value& argument) {
  auto settings = readSettings(argument, data_.network.task, {head_, trainer_.spec()});
  if (!settings) return settings.error();
  const TrainerSpec& spec = settings.value().trainer;
  forgetLosses(spec.network);
  head_ = settings.value().head;
  trainer_.configure(spec.optimizer, spec.schedule, spec.regularizer);
  trainer_.setBatchSize(spec.batchSize);
  trainer_.configureNetwork(spec.network);
  return progress();
}

// Losses so far are no yardstick for a network with other outputs (only dropout leaves those), nor for another loss.
void Playground::forgetLosses(NetworkSpec wanted) {
  const NetworkSpec& now = trainer_.spec().network;
  if (now.loss != wanted.loss || now.delta != wanted.delta) firstLoss_ = 0;
  for (std::size_t l = 0; l < wanted.layers.size(); ++l) wanted.layers[l].dropout = now.layers[l].dropout;
  if (now != wanted) stops_.restart();
}

Result<Value> Playground::schedule(const Value& argument) const {
  SpecReader reader(argument);
  const double epochs = reader.number("epochs", 100, 0, 1e9);
  const auto count = static_cast<std::size_t>(reader.integer("count", 100, 2, kMostFactors));
  if (auto error = reader.finish()) return *error;
  Value::Numbers factors(count);
  const double stride = epochs / static_cast<double>(count - 1);
  for (std::size_t i = 0; i < count; ++i)
    factors[i] = static_cast<float>(scheduleFactor(trainer_.spec().schedule, stride * static_cast<double>(i)));
  return Value(std::move(factors));
}

Result<Value> Playground::stopWhen(const Value& argument) {
  auto conditions = StopConditions::read(argument);
  if (!conditions) return conditions.error();
  stops_ = conditions.take();
  best_ = trainer_.state();
  stopped_ = {};
  return progress();
}

Result<Value> Playground::reset() {
  trainer_.reset();
  toStart();
  return progress();
}

Result<Value> Playground::restore(const TrainerState<float>& state) {
  trainer_.restore(state);
  history_.restart(trainer_.epochs());
  return progress();
}

InstrumentResult createPlayground(const Value& value) {
  auto spec = readPlaygroundSpec(value);
  if (!spec) return spec.error();
  return std::unique_ptr<Instrument>(std::make_unique<Playground>(spec.take()));
}

}  // namespace garden
