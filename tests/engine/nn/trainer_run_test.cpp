// Whole runs: repeatability, states to come back to, divergence, learning.
#include <doctest.h>

#include <algorithm>
#include <cmath>

#include "nn/trainer_support.h"

using namespace garden;
using namespace garden::check;

namespace {

void runEpochs(Trainer<float>& trainer, int epochs) {
  for (int i = 0; i < epochs; ++i) trainer.finishEpoch();
}

bool allFinite(const std::vector<float>& numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](float v) { return std::isfinite(v); });
}

}  // namespace

TEST_CASE("the same seed gives the same bits, another seed others, for every optimizer") {
  const TrainingData data = circle(50);
  for (const CatalogEntry& entry : optimizerCatalog()) {
    CAPTURE(entry.name);
    const std::string name(entry.name);
    Trainer<float> first = trainerOn(data, busySpec(name.c_str()));
    Trainer<float> second = trainerOn(data, busySpec(name.c_str()));
    runEpochs(first, 5);
    runEpochs(second, 5);
    CHECK(parametersOf(first) == parametersOf(second));
    Trainer<float> third = trainerOn(data, with(busySpec(name.c_str()), "seed", 6));
    runEpochs(third, 5);
    CHECK(parametersOf(first) != parametersOf(third));
  }
}

TEST_CASE("drawing data, shuffling and dropout never move the initial weights") {
  Value::Object plain = withLayers(busySpec(), {layerOf(6, "tanh"), layerOf(4, "prelu"), layerOf(1, "tanh")});
  CHECK(parametersOf(Trainer<float>(specOf(busySpec()))) == parametersOf(Trainer<float>(specOf(std::move(plain)))));
}

TEST_CASE("reset() is the same start again") {
  const TrainingData data = circle(50);
  Trainer<float> trainer = trainerOn(data, busySpec());
  const std::vector<float> start = parametersOf(trainer);
  runEpochs(trainer, 3);
  const std::vector<float> after = parametersOf(trainer);
  trainer.step();
  trainer.advancePhase();
  trainer.reset();
  CHECK(parametersOf(trainer) == start);
  CHECK(trainer.steps() == 0);
  CHECK(trainer.epochs() == 0);
  CHECK(trainer.pass().examples == 0);
  runEpochs(trainer, 3);
  CHECK(parametersOf(trainer) == after);
}

TEST_CASE("restore() of an earlier state continues bit for bit, also from the middle of an epoch") {
  const TrainingData data = circle(50);
  Trainer<float> trainer = trainerOn(data, busySpec());
  for (int i = 0; i < 10; ++i) trainer.step();
  const TrainerState<float> state = trainer.state();
  const double epochs = trainer.epochs();
  const float loss = trainer.finishEpoch();
  runEpochs(trainer, 3);
  const std::vector<float> after = parametersOf(trainer);
  trainer.restore(state);
  CHECK(trainer.steps() == 10);
  CHECK(trainer.epochs() == epochs);
  CHECK(trainer.finishEpoch() == loss);
  runEpochs(trainer, 3);
  CHECK(parametersOf(trainer) == after);
}

TEST_CASE("after restore() there is no last batch: its examples were another order's") {
  const TrainingData data = circle(50);
  Trainer<float> trainer = trainerOn(data, busySpec());
  trainer.stepExample();
  const TrainerState<float> state = trainer.state();
  trainer.step();
  CHECK(trainer.pass().examples == 8);
  trainer.restore(state);
  // Cursor 1 less 8 examples would lie before the order's begin.
  CHECK(trainer.pass().examples == 0);
  trainer.step();
  trainer.setData(data.x.data(), data.y.data(), 3);
  CHECK(trainer.pass().examples == 0);
}

TEST_CASE("divergence is detected, names step and layer, and the parameters stay finite") {
  const TrainingData data = circle(50);
  for (const CatalogEntry& entry : optimizerCatalog())
    for (const char* hidden : {"identity", "relu", "tanh"}) {
      CAPTURE(entry.name);
      CAPTURE(hidden);
      const Value optimizer = Value::Object{{"type", entry.name}, {"learningRate", 100}};
      Trainer<float> trainer = trainerOn(data, {{"inputs", 2},
                                                {"layers", Value::Array{layerOf(4, hidden), layerOf(1, "identity")}},
                                                {"optimizer", optimizer}});
      runEpochs(trainer, 100);
      CHECK(allFinite(parametersOf(trainer)));
      if (entry.name == "sgd" || entry.name == "momentum" || entry.name == "nesterov") REQUIRE(trainer.divergence());
      if (!trainer.divergence()) continue;
      CHECK(trainer.divergence()->step == trainer.steps() + 1);
      CHECK(trainer.divergence()->layer < 2);
      const std::vector<float> before = parametersOf(trainer);
      CHECK_FALSE(trainer.step());
      CHECK_FALSE(trainer.stepExample());
      trainer.advancePhase();
      CHECK(parametersOf(trainer) == before);
    }
}

TEST_CASE("restore() and reset() take a diverged run back to work") {
  const TrainingData data = circle(50);
  Trainer<float> trainer = trainerOn(data, {{"inputs", 2},
                                            {"layers", Value::Array{layerOf(4, "relu"), layerOf(1, "identity")}},
                                            {"optimizer", Value::Object{{"learningRate", 50}}}});
  const TrainerState<float> start = trainer.state();
  runEpochs(trainer, 20);
  REQUIRE(trainer.divergence());
  trainer.restore(start);
  CHECK_FALSE(trainer.divergence());
  trainer.configure({OptimizerType::sgd, 0.01, {}}, {}, {});
  CHECK(trainer.step());
  trainer.reset();
  CHECK_FALSE(trainer.divergence());
  runEpochs(trainer, 20);
  CHECK_FALSE(trainer.divergence());
}

TEST_CASE("rates, penalties and batch size change while it trains, the weights stay") {
  const TrainingData data = circle(64);
  Trainer<float> trainer = trainerOn(data, busySpec("sgd"));
  runEpochs(trainer, 2);
  const std::vector<float> before = parametersOf(trainer);
  trainer.configure({OptimizerType::sgd, 0, {}}, {}, {});
  trainer.setBatchSize(32);
  CHECK(trainer.learningRate() == 0);
  runEpochs(trainer, 1);
  CHECK(parametersOf(trainer) == before);
  CHECK(trainer.pass().examples == 32);
  trainer.configure({OptimizerType::adam, 0.5, {0.9, 0.999, 1e-7}}, {ScheduleType::step, {2, 0.5, 0}}, {});
  CHECK(trainer.learningRate() == 0.25);  // the third epoch: past the first halving
  trainer.step();
  CHECK(parametersOf(trainer) != before);
}

TEST_CASE("one time-step of the optimizer per update, whatever the number of layers") {
  const Value::Array deep = {layerOf(3, "tanh"), layerOf(3, "tanh"), layerOf(3, "tanh"), layerOf(1, "tanh")};
  Trainer<float> trainer = trainerOn(circle(40), withLayers(busySpec(), deep));
  for (int i = 0; i < 7; ++i) trainer.step();
  CHECK(trainer.state().optimizer.timeStep() == 7);
}

TEST_CASE("XOR is learned from its four examples") {
  const TrainingData gate{4, {0, 0, 0, 1, 1, 0, 1, 1}, {0, 1, 1, 0}};
  for (const char* hidden : {"tanh", "relu", "maxout", "silu"}) {
    CAPTURE(hidden);
    Trainer<float> trainer = trainerOn(gate, {{"inputs", 2},
                                              {"layers", Value::Array{layerOf(8, hidden), layerOf(1, "sigmoid")}},
                                              {"loss", "binary-cross-entropy"},
                                              {"optimizer", Value::Object{{"type", "adam"}, {"learningRate", 0.05}}},
                                              {"batchSize", 4}});
    runEpochs(trainer, 500);
    CHECK(trainer.evaluate(gate.x.data(), gate.y.data(), 4, nullptr) < 0.02F);
  }
}

TEST_CASE("a circle is learned, by every optimizer") {
  const TrainingData data = circle(300);
  for (const CatalogEntry& entry : optimizerCatalog()) {
    CAPTURE(entry.name);
    // Plain descent and Adagrad's ever shorter steps need a larger rate; Adadelta's steps start at √ε.
    const double rate = entry.name == "adadelta" ? 10 : entry.name == "sgd" || entry.name == "adagrad" ? 0.3 : 0.03;
    const Value::Object optimizer{{"type", entry.name}, {"learningRate", rate}};
    Trainer<float> trainer = trainerOn(
        data,
        {{"inputs", 2}, {"layers", Value::Array{layerOf(8, "tanh"), layerOf(1, "tanh")}}, {"optimizer", optimizer}});
    const float before = trainer.loss(data.x.data(), data.y.data(), data.count);
    runEpochs(trainer, 100);
    const float after = trainer.loss(data.x.data(), data.y.data(), data.count);
    CHECK(before > 0.4F);
    CHECK(after < 0.12F);
  }
}
