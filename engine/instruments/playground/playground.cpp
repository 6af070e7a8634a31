#include "instruments/playground/playground.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "instruments/divergence.h"
#include "instruments/playground/playground_views.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

constexpr std::array<std::string_view, 3> kStepKinds = {"example", "batch", "epoch"};
constexpr std::array<std::string_view, 4> kPhaseNames = {"update", "forward", "loss", "backward"};

// A state counts as good while the loss is at most this many times the first one: a run that diverges passes it on its
// way.
constexpr float kWildLoss = 2;

}  // namespace

Playground::Playground(PlaygroundSpec spec)
    : data_(std::move(spec.data)),
      head_(spec.head),
      training_(selectExamples(data_.network, data_.split.training)),
      test_(selectExamples(data_.network, data_.split.test)),
      trainer_(spec.trainer),
      good_(trainer_.state()) {
  trainer_.setData(training_.x.data(), training_.y.data(), training_.count);
  good_ = trainer_.state();
}

Result<Value> Playground::call(std::string_view method, const Value& argument) {
  if (method == "run") return run(argument);
  if (method == "snapshot") return snapshot(argument);
  if (method == "step") return stepBy(argument);
  if (method == "advance") return advance();
  if (method == "inspect") return inspectPass(trainer_, data_.split.training);
  if (method == "describe") return describePlayground(data_, head_, trainer_);
  if (method == "configure") return configure(argument);
  if (method == "reset") return reset();
  if (method == "restoreLastGood") return restoreLastGood();
  return unknownMethod(method);
}

Value Playground::progress() const {
  return Value::Object{{"step", static_cast<double>(trainer_.steps())},
                       {"epoch", trainer_.epochs()},
                       {"diverged", describeDivergence(trainer_)}};
}

void Playground::rememberGoodState() {
  if (trainer_.divergence() || trainer_.phase() != Phase::update || trainer_.steps() == 0) return;
  if (firstLoss_ == 0) firstLoss_ = trainer_.lastBatchLoss();
  if (trainer_.lastBatchLoss() <= kWildLoss * firstLoss_) good_ = trainer_.state();
}

Result<Value> Playground::run(const Value& argument) {
  SpecReader reader(argument);
  const std::int64_t steps = reader.integer("steps", 1, 1, 1'000'000);
  if (auto error = reader.finish()) return *error;
  for (std::int64_t i = 0; i < steps && trainer_.step(); ++i)
    if (firstLoss_ == 0) firstLoss_ = trainer_.lastBatchLoss();
  rememberGoodState();
  return progress();
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
  Grid grid;
  if (map) {
    SpecReader inner(*map, "map");
    grid.width = static_cast<std::size_t>(inner.integer("width", 100, 1, kMostGridSize));
    grid.height = static_cast<std::size_t>(inner.integer("height", 100, 1, kMostGridSize));
    if (auto error = inner.finish()) reader.fail(*error);
  }
  if (auto error = reader.finish()) return *error;
  Value::Object answer = *progress().asObject();
  answer.add("learningRate", trainer_.learningRate());
  answer.add("batchLoss", static_cast<double>(trainer_.lastBatchLoss()));
  answer.add("train", measure(trainer_, head_, data_, training_));
  answer.add("test", measure(trainer_, head_, data_, test_));
  const float* parameters = trainer_.network().parameters();
  answer.add("parameters", Value::Numbers(parameters, parameters + trainer_.network().parameterCount()));
  if (map && data_.view == View::map) answer.add("map", drawMap(trainer_, data_, grid));
  if (map && data_.view == View::curve) answer.add("map", drawCurve(trainer_, data_, grid.width));
  if (data_.view == View::scatter) answer.add("scatter", drawScatter(trainer_, data_, training_, test_));
  return Value(std::move(answer));
}

Result<Value> Playground::configure(const Value& argument) {
  SpecReader reader(argument);
  TrainerSpec spec = trainer_.spec();
  readTraining(reader, spec);
  if (auto error = reader.finish()) return *error;
  trainer_.configure(spec.optimizer, spec.schedule, spec.regularizer);
  trainer_.setBatchSize(spec.batchSize);
  return progress();
}

Result<Value> Playground::reset() {
  trainer_.reset();
  good_ = trainer_.state();
  firstLoss_ = 0;
  return progress();
}

Result<Value> Playground::restoreLastGood() {
  trainer_.restore(good_);
  return progress();
}

InstrumentResult createPlayground(const Value& value) {
  auto spec = readPlaygroundSpec(value);
  if (!spec) return spec.error();
  return std::unique_ptr<Instrument>(std::make_unique<Playground>(spec.take()));
}

}  // namespace garden
