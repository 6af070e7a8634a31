#include "nn/optimizer.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "../../reference/optimizers.h"

using namespace garden;

namespace {

std::size_t indexOf(std::string_view type) {
  const auto catalog = optimizerCatalog();
  const auto found =
      std::find_if(catalog.begin(), catalog.end(), [&](const CatalogEntry& entry) { return entry.name == type; });
  REQUIRE(found != catalog.end());
  return static_cast<std::size_t>(found - catalog.begin());
}

OptimizerSpec specOf(const reference::OptimizerSteps& recorded) {
  return {static_cast<OptimizerType>(indexOf(recorded.type)), recorded.learningRate, recorded.values};
}

OptimizerSpec read(Value::Object fields) {
  const Value spec(std::move(fields));
  SpecReader reader(spec, "optimizer");
  const OptimizerSpec optimizer = readOptimizer(reader);
  const auto error = reader.finish();
  INFO((error ? error->message : ""));
  REQUIRE_FALSE(error);
  return optimizer;
}

// One parameter's path under the same gradient, step after step.
template <class S> std::vector<S> pathOf(const OptimizerSpec& spec, S start, S gradient, int steps) {
  Optimizer<S> optimizer(spec, 1);
  std::vector<S> path;
  for (int i = 0; i < steps; ++i) {
    optimizer.update(&start, &gradient, spec.learningRate);
    path.push_back(start);
  }
  return path;
}

}  // namespace

// TensorFlow.js computes in float: ten steps of a handful of operations, each wrong by half an ulp of about 6e-8.
TEST_CASE_TEMPLATE("ten steps of every optimizer as TensorFlow.js (adadelta, adamw: the papers) takes them", S, float,
                   double) {
  CHECK(std::size(reference::kOptimizers) == optimizerCatalog().size());
  for (const reference::OptimizerSteps& recorded : reference::kOptimizers) {
    CAPTURE(recorded.type);
    Optimizer<S> optimizer(specOf(recorded), reference::kParameters);
    std::vector<S> parameters(reference::kStart.begin(), reference::kStart.end());
    for (std::size_t step = 0; step < reference::kSteps; ++step) {
      CAPTURE(step);
      const std::vector<S> gradients(recorded.gradients[step].begin(), recorded.gradients[step].end());
      optimizer.update(parameters.data(), gradients.data(), recorded.learningRate);
      for (std::size_t i = 0; i < reference::kParameters; ++i) {
        const double expected = recorded.parameters[step][i];
        const double difference = std::abs(static_cast<double>(parameters[i]) - expected);
        CHECK(difference <= 3e-6 * std::max(1.0, std::abs(expected)));
      }
    }
    CHECK(optimizer.timeStep() == reference::kSteps);
  }
}

TEST_CASE("the first steps by hand") {
  CHECK(pathOf<double>(read({{"type", "sgd"}, {"learningRate", 0.5}}), 1, 2, 2) == std::vector<double>{0, -1});
  CHECK(pathOf<double>(read({{"type", "momentum"}, {"learningRate", 0.5}, {"momentum", 0.5}}), 1, 2, 3) ==
        std::vector<double>{0, -1.5, -3.25});
  CHECK(pathOf<double>(read({{"type", "nesterov"}, {"learningRate", 0.5}, {"momentum", 0.5}}), 1, 2, 2) ==
        std::vector<double>{-0.5, -2.25});
  // Adam's first step is the learning rate itself, whatever the gradient's size.
  for (const double gradient : {1e-3, 1.0, 1e6}) {
    const auto path =
        pathOf<double>(read({{"type", "adam"}, {"learningRate", 0.1}, {"epsilon", 1e-12}}), 1, gradient, 2);
    CHECK(path[0] == doctest::Approx(0.9));
    CHECK(path[1] == doctest::Approx(0.8));
  }
  // AdamW without a gradient only decays.
  const auto decayed = pathOf<double>(read({{"type", "adamw"}, {"learningRate", 0.1}, {"weightDecay", 0.5}}), 1, 0, 2);
  CHECK(decayed[0] == doctest::Approx(0.95));
  CHECK(decayed[1] == doctest::Approx(0.9025));
}

TEST_CASE("no gradient, no step; and a largest gradient leaves every parameter finite") {
  for (const CatalogEntry& entry : optimizerCatalog()) {
    CAPTURE(entry.name);
    if (entry.name != "adamw") CHECK(pathOf<float>(read({{"type", entry.name}}), 1, 0, 3).back() == 1);
    for (const float gradient : {1e18F, -1e18F, 1e-30F}) {
      const auto path = pathOf<float>(read({{"type", entry.name}, {"learningRate", 100}}), 1, gradient, 50);
      CHECK(std::all_of(path.begin(), path.end(), [](float w) { return std::isfinite(w); }));
    }
  }
}

TEST_CASE("decoupled decay takes a weight at most to zero, however large the rates") {
  const auto path = pathOf<float>(read({{"type", "adamw"}, {"learningRate", 100}, {"weightDecay", 10}}), 0.5F, 0, 50);
  CHECK(std::all_of(path.begin(), path.end(), [](float w) { return w == 0.0F; }));
}

TEST_CASE("configure() changes rates at once and keeps the averages of the same type") {
  const OptimizerSpec slow = read({{"type", "momentum"}, {"learningRate", 0.1}, {"momentum", 0.5}});
  Optimizer<double> optimizer(slow, 1);
  double w = 0;
  const double gradient = 1;
  optimizer.update(&w, &gradient, 0.1);
  optimizer.configure(read({{"type", "momentum"}, {"learningRate", 1}, {"momentum", 0.25}}));
  optimizer.update(&w, &gradient, 1);
  // m = 1, then 0.25·1 + 1.
  CHECK(w == doctest::Approx(-0.1 - 1.25));
  CHECK(optimizer.timeStep() == 2);
  optimizer.configure(read({{"type", "adam"}}));
  CHECK(optimizer.timeStep() == 0);
  optimizer.update(&w, &gradient, 0.01);
  CHECK(w == doctest::Approx(-1.36));
}

TEST_CASE("reset() forgets the averages") {
  for (const CatalogEntry& entry : optimizerCatalog()) {
    const OptimizerSpec spec = read({{"type", entry.name}});
    Optimizer<float> optimizer(spec, 1);
    const float gradient = 0.7F;
    float first = 1;
    optimizer.update(&first, &gradient, spec.learningRate);
    optimizer.reset();
    float second = 1;
    optimizer.update(&second, &gradient, spec.learningRate);
    CHECK(first == second);
    CHECK(optimizer.timeStep() == 1);
  }
}

TEST_CASE("every optimizer is read with its own parameters in their order") {
  CHECK(read({}).type == OptimizerType::sgd);
  CHECK(read({}).learningRate == 0.03);
  const OptimizerSpec adam =
      read({{"type", "adam"}, {"learningRate", 1}, {"beta1", 0.5}, {"beta2", 0.75}, {"epsilon", 0.125}});
  CHECK(adam.values == std::array<double, 3>{0.5, 0.75, 0.125});
  CHECK(read({{"type", "adagrad"}}).values[0] == 0.1);
  const Value misfit(Value::Object{{"type", "sgd"}, {"momentum", 0.5}});
  SpecReader reader(misfit, "optimizer");
  readOptimizer(reader);
  CHECK(reader.finish()->message == "optimizer.momentum is not a known field");
}
