#include "nn/trainer.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "nn/trainer_support.h"

using namespace garden;
using namespace garden::check;

namespace {

// One linear unit: its batches can be read from its inputs.
Value::Object plainSpec(int batchSize) {
  return {{"inputs", 1},
          {"layers", Value::Array{layerOf(1, "identity")}},
          {"batchSize", batchSize},
          {"optimizer", Value::Object{{"learningRate", 0.0001}}}};
}

std::vector<float> inputsOf(const Trainer<float>& trainer) {
  std::vector<float> inputs(trainer.pass().examples);
  unpackRows(trainer.pass().X, trainer.pass().examples, inputs.data());
  return inputs;
}

// The inputs of one epoch, batch by batch.
std::vector<std::vector<float>> batchesOfEpoch(Trainer<float>& trainer, std::size_t batches) {
  std::vector<std::vector<float>> list;
  for (std::size_t i = 0; i < batches; ++i) {
    REQUIRE(trainer.step());
    list.push_back(inputsOf(trainer));
  }
  return list;
}

std::vector<float> joined(const std::vector<std::vector<float>>& batches) {
  std::vector<float> all;
  for (const auto& batch : batches) all.insert(all.end(), batch.begin(), batch.end());
  return all;
}

}  // namespace

TEST_CASE("an epoch: every example once, the last batch shorter, another order each time") {
  const TrainingData data = numbered(23);
  Trainer<float> trainer = trainerOn(data, plainSpec(10));
  std::set<std::vector<float>> orders;
  for (int epoch = 1; epoch <= 5; ++epoch) {
    const auto batches = batchesOfEpoch(trainer, 3);
    CHECK(batches[0].size() == 10);
    CHECK(batches[1].size() == 10);
    CHECK(batches[2].size() == 3);
    std::vector<float> order = joined(batches);
    orders.insert(order);
    std::sort(order.begin(), order.end());
    CHECK(order == data.x);
    CHECK(trainer.epochs() == epoch);
    CHECK(trainer.steps() == static_cast<std::uint64_t>(3 * epoch));
  }
  CHECK(orders.size() == 5);
}

TEST_CASE("the shorter batch's loss and gradient are means over its own examples") {
  Value::Object fields = plainSpec(4);
  fields.add("shuffle", false);
  const TrainingData data{5, {0, 0, 0, 0, 2}, {1, 1, 1, 1, 3}};
  Trainer<float> trainer = trainerOn(data, std::move(fields));
  trainer.network().parameters()[0] = 0;
  trainer.step();
  CHECK(trainer.lastBatchLoss() == 0.5F);
  CHECK(trainer.gradients()[1] == -1);
  trainer.network().parameters()[0] = 0;
  trainer.network().parameters()[1] = 0;
  trainer.step();
  CHECK(trainer.lastBatchLoss() == 4.5F);
  CHECK(trainer.gradients()[0] == -6);
  CHECK(trainer.gradients()[1] == -3);
}

TEST_CASE("without shuffling examples come in their order; a batch larger than the data holds them all") {
  Value::Object fields = plainSpec(100);
  fields.add("shuffle", false);
  Trainer<float> trainer = trainerOn(numbered(7), std::move(fields));
  for (int i = 0; i < 3; ++i) CHECK(batchesOfEpoch(trainer, 1)[0] == numbered(7).x);
}

TEST_CASE("step by example, by batch and by epoch share one epoch") {
  Trainer<float> trainer = trainerOn(numbered(12), plainSpec(5));
  std::vector<std::vector<float>> batches;
  for (int i = 0; i < 3; ++i) {
    REQUIRE(trainer.stepExample());
    batches.push_back(inputsOf(trainer));
    CHECK(batches.back().size() == 1);
    CHECK(trainer.batchExamples()[0] == static_cast<std::size_t>(batches.back()[0]));
  }
  batches.push_back(batchesOfEpoch(trainer, 1)[0]);
  CHECK(batches.back().size() == 5);
  CHECK(trainer.epochs() == doctest::Approx(8.0 / 12));
  trainer.finishEpoch();
  CHECK(trainer.epochs() == 1);
  batches.push_back(inputsOf(trainer));
  CHECK(batches.back().size() == 4);
  std::vector<float> all = joined(batches);
  std::sort(all.begin(), all.end());
  CHECK(all == numbered(12).x);
}

TEST_CASE("an epoch's loss is the mean over its examples") {
  const TrainingData data{3, {0, 0, 0}, {1, 2, 4}};
  Trainer<float> trainer = trainerOn(data, with(plainSpec(2), "optimizer", Value::Object{{"learningRate", 0}}));
  CHECK(trainer.finishEpoch() == doctest::Approx((1 + 4 + 16) / 6.0));
}

TEST_CASE("phase by phase is the same as whole steps, bit for bit") {
  const TrainingData data = circle(50);
  Trainer<float> whole = trainerOn(data, busySpec());
  Trainer<float> phases = trainerOn(data, busySpec());
  for (int step = 0; step < 30; ++step) {
    whole.step();
    CHECK(phases.advancePhase() == Phase::forward);
    CHECK(phases.advancePhase() == Phase::loss);
    CHECK(phases.advancePhase() == Phase::backward);
    CHECK(phases.advancePhase() == Phase::update);
  }
  CHECK(parametersOf(whole) == parametersOf(phases));
  CHECK(whole.lastBatchLoss() == phases.lastBatchLoss());
}

TEST_CASE("step() completes a step begun phase by phase, and does no second one") {
  const TrainingData data = circle(20);
  for (int begun = 1; begun <= 3; ++begun) {
    Trainer<float> whole = trainerOn(data, busySpec());
    Trainer<float> mixed = trainerOn(data, busySpec());
    whole.step();
    for (int i = 0; i < begun; ++i) mixed.advancePhase();
    CHECK(mixed.step());
    CHECK(mixed.steps() == 1);
    CHECK(mixed.phase() == Phase::update);
    CHECK(parametersOf(whole) == parametersOf(mixed));
  }
  // With the last batch of an epoch begun, that epoch is finished and no other.
  Trainer<float> trainer = trainerOn(data, busySpec());
  trainer.step();
  trainer.step();
  trainer.advancePhase();
  trainer.finishEpoch();
  CHECK(trainer.epochs() == 1);
}

TEST_CASE("pre-activations, activations and all their gradients are readable after a step") {
  Value::Object fields = withLayers(busySpec("sgd"), {layerOf(6, "tanh"), layerOf(1, "tanh")});
  fields = with(fields, "regularization", Value::Object{});
  Trainer<float> trainer = trainerOn(circle(8), std::move(fields));
  const std::vector<float> before = parametersOf(trainer);
  trainer.step();
  const Pass<float>& pass = trainer.pass();
  const LayerShape& shape = trainer.network().layers()[0];
  for (std::size_t example = 0; example < 8; ++example)
    for (std::size_t unit = 0; unit < 6; ++unit) {
      double z = static_cast<double>(before[shape.biases + unit]);
      for (std::size_t k = 0; k < 2; ++k)
        z += static_cast<double>(pass.X.at(example, k)) * static_cast<double>(before[shape.weights + k * 6 + unit]);
      CHECK(static_cast<double>(pass.layers[0].Z.at(example, unit)) == doctest::Approx(z).epsilon(1e-5));
      CHECK(static_cast<double>(pass.layers[0].H.at(example, unit)) == doctest::Approx(std::tanh(z)).epsilon(1e-5));
      const float h = pass.layers[0].H.at(example, unit);
      const float dZ = pass.layers[0].dH.at(example, unit) * (1 - h * h);
      CHECK(pass.layers[0].dZ.at(example, unit) == doctest::Approx(dZ));
    }
  for (std::size_t i = 0; i < before.size(); ++i)
    CHECK(trainer.network().parameters()[i] ==
          doctest::Approx(before[i] - static_cast<float>(0.01) * trainer.gradients()[i]).epsilon(1e-6));
}

TEST_CASE("gradients() are those of a step over all data, in chunks or not") {
  // 700 examples are evaluated in three chunks.
  const TrainingData data = circle(700);
  Value::Object fields = withLayers(busySpec("sgd"), {layerOf(6, "tanh"), layerOf(4, "prelu"), layerOf(1, "tanh")});
  Trainer<float> trainer = trainerOn(data, std::move(fields));
  trainer.setBatchSize(700);
  std::vector<float> expected(trainer.network().parameterCount());
  trainer.gradients(data.x.data(), data.y.data(), data.count, expected.data());
  const float loss = trainer.evaluate(data.x.data(), data.y.data(), data.count, nullptr);
  const float penalised = trainer.loss(data.x.data(), data.y.data(), data.count);
  CHECK(penalised == doctest::Approx(loss + penalty(trainer.spec().regularizer, trainer.network())));
  CHECK(penalised > loss);
  trainer.step();
  CHECK(trainer.lastBatchLoss() == doctest::Approx(loss).epsilon(1e-5));
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK(std::abs(trainer.gradients()[i] - expected[i]) < 1e-5F);
}

TEST_CASE("predictions do not depend on how many are asked for at once") {
  const TrainingData data = circle(700);
  Trainer<float> trainer = trainerOn(data, busySpec());
  trainer.finishEpoch();
  std::vector<float> together(700);
  trainer.predict(data.x.data(), 700, together.data());
  for (std::size_t i = 0; i < 700; i += 13) {
    float alone = 0;
    trainer.predict(data.x.data() + 2 * i, 1, &alone);
    CHECK(alone == together[i]);
  }
}
