// Activations, dropout and loss changed while a network trains.
#include <doctest.h>

#include <algorithm>

#include "nn/trainer_support.h"

using namespace garden;
using namespace garden::check;

namespace {

// A 2-6-4-1 network that shuffles, with dropout in its first layer.
Value::Object netSpec(const char* activation = "tanh", double dropout = 0.25) {
  return withLayers(busySpec(), {Value::Object{{"units", 6}, {"activation", activation}, {"dropout", dropout}},
                                 layerOf(4, "tanh"), layerOf(1, "tanh")});
}

void steps(Trainer<float>& trainer, int count) {
  for (int i = 0; i < count; ++i) trainer.step();
}

}  // namespace

TEST_CASE("a network configured as it is goes on bit for bit, in the middle of a step too") {
  const TrainingData data = circle(50);
  for (const double dropout : {0.0, 0.25}) {
    Trainer<float> plain = trainerOn(data, netSpec("tanh", dropout));
    Trainer<float> told = trainerOn(data, netSpec("tanh", dropout));
    for (int i = 0; i < 20; ++i) {
      plain.step();
      told.advancePhase();
      told.configureNetwork(specOf(netSpec("tanh", dropout)).network);
      CHECK(told.phase() == Phase::forward);
      told.step();
    }
    CHECK(parametersOf(told) == parametersOf(plain));
  }
}

TEST_CASE("another activation is a network built with it and given the same weights") {
  const TrainingData data = circle(50);
  // Plain descent, which remembers nothing; no shuffling, so that both begin with the same batch.
  const auto spec = [](const char* activation) {
    return with(with(netSpec(activation, 0), "optimizer", Value::Object{{"type", "sgd"}, {"learningRate", 0.05}}),
                "shuffle", false);
  };
  Trainer<float> changed = trainerOn(data, spec("tanh"));
  changed.finishEpoch();
  changed.configureNetwork(specOf(spec("leaky-relu")).network);
  Trainer<float> built = trainerOn(data, with(spec("leaky-relu"), "schedule", Value::Object{{"type", "constant"}}));
  changed.configure(built.spec().optimizer, built.spec().schedule, built.spec().regularizer);
  const std::vector<float> weights = parametersOf(changed);
  std::copy(weights.begin(), weights.end(), built.network().parameters());
  CHECK(changed.loss(data.x.data(), data.y.data(), data.count) == built.loss(data.x.data(), data.y.data(), data.count));
  changed.finishEpoch();
  built.finishEpoch();
  CHECK(parametersOf(changed) == parametersOf(built));
  CHECK(changed.epochs() == 2);
}

TEST_CASE("optimizer, order and dropout's stream go on: there and back again leaves no trace") {
  const TrainingData data = circle(50);
  Trainer<float> plain = trainerOn(data, netSpec());
  Trainer<float> changed = trainerOn(data, netSpec());
  steps(plain, 10);
  steps(changed, 10);
  changed.configureNetwork(specOf(netSpec("relu", 0.5)).network);
  changed.configureNetwork(specOf(netSpec()).network);
  CHECK(changed.steps() == 10);
  steps(plain, 20);
  steps(changed, 20);
  CHECK(parametersOf(changed) == parametersOf(plain));
}

TEST_CASE("dropout comes and goes, and the passes have room for it") {
  const TrainingData data = circle(50);
  Trainer<float> trainer = trainerOn(data, netSpec("tanh", 0));
  steps(trainer, 3);
  trainer.configureNetwork(specOf(netSpec("tanh", 0.5)).network);
  CHECK(trainer.pass().examples == 0);
  trainer.advancePhase();
  const LayerPass<float>& layer = trainer.pass().layers[0];
  bool dropped = false;
  for (std::size_t unit = 0; unit < 6; ++unit) dropped = dropped || layer.mask.at(0, unit) == 0;
  CHECK(dropped);
  steps(trainer, 3);
  trainer.configureNetwork(specOf(netSpec("tanh", 0)).network);
  // Without dropout a step's gradient is that of the batch alone.
  Trainer<float> twin = trainerOn(data, netSpec("tanh", 0));
  twin.restore(trainer.state());
  steps(trainer, 5);
  steps(twin, 5);
  CHECK(parametersOf(trainer) == parametersOf(twin));
}

TEST_CASE("a step begun phase by phase is taken back, and begins again on the same examples and masks") {
  const TrainingData data = circle(50);
  for (const int phases : {1, 2, 3})
    // After 7 of the epoch's 7 batches the begun step is the first of another order.
    for (const int before : {0, 3, 7}) {
      CAPTURE(phases);
      CAPTURE(before);
      Trainer<float> changed = trainerOn(data, netSpec());
      Trainer<float> earlier = trainerOn(data, netSpec());
      steps(changed, before);
      steps(earlier, before);
      for (int i = 0; i < phases; ++i) changed.advancePhase();
      for (Trainer<float>* trainer : {&changed, &earlier}) trainer->configureNetwork(specOf(netSpec("relu")).network);
      CHECK(changed.phase() == Phase::update);
      CHECK(changed.pass().examples == 0);
      CHECK(changed.steps() == static_cast<std::uint64_t>(before));
      CHECK(changed.finishEpoch() == earlier.finishEpoch());
      steps(changed, 5);
      steps(earlier, 5);
      CHECK(parametersOf(changed) == parametersOf(earlier));
    }
}

TEST_CASE("another loss, and its delta, count from the next step on") {
  const TrainingData data = circle(50);
  const auto lossOf = [&data](const Trainer<float>& trainer) {
    return trainer.loss(data.x.data(), data.y.data(), data.count);
  };
  Trainer<float> trainer = trainerOn(data, netSpec());
  steps(trainer, 5);
  const float squared = lossOf(trainer);
  const auto huber = [](double delta) { return with(with(netSpec(), "loss", "huber"), "delta", delta); };
  trainer.configureNetwork(specOf(huber(100)).network);
  // So far out the Huber loss is the squared one.
  CHECK(lossOf(trainer) == doctest::Approx(squared));
  trainer.configureNetwork(specOf(huber(0.1)).network);
  CHECK(lossOf(trainer) < squared);
  CHECK(trainer.step());
}

TEST_CASE("reset() after a change is the same start, with what is set now") {
  const TrainingData data = circle(50);
  Trainer<float> changed = trainerOn(data, netSpec());
  const std::vector<float> start = parametersOf(changed);
  steps(changed, 10);
  changed.configureNetwork(specOf(netSpec("relu", 0.5)).network);
  changed.reset();
  CHECK(parametersOf(changed) == start);
  Trainer<float> built = trainerOn(data, netSpec("relu", 0.5));
  steps(changed, 10);
  steps(built, 10);
  CHECK(parametersOf(changed) == parametersOf(built));
}

TEST_CASE("which layers keep their parameters") {
  const LayerSpec tanh{4, Activation::tanh, 0, 1, 0};
  const LayerSpec leaky{4, Activation::leakyRelu, 0.2, 1, 0.5};
  const LayerSpec prelu{4, Activation::prelu, 0.25, 1, 0};
  const LayerSpec maxout{4, Activation::maxout, 0, 3, 0};
  CHECK(keepsParameters(tanh, leaky));
  CHECK_FALSE(keepsParameters(tanh, {5, Activation::tanh, 0, 1, 0}));
  for (const LayerSpec& own : {prelu, maxout}) {
    CHECK_FALSE(keepsParameters(tanh, own));
    CHECK_FALSE(keepsParameters(own, tanh));
    LayerSpec dropped = own;
    dropped.dropout = 0.5;
    CHECK(keepsParameters(own, dropped));
  }
  CHECK_FALSE(keepsParameters(prelu, {4, Activation::prelu, 0.5, 1, 0}));
  CHECK_FALSE(keepsParameters(maxout, {4, Activation::maxout, 0, 2, 0}));
}
