#include "instruments/playground/playground_views.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>

#include "instruments/playground_support.h"
#include "nn/trainer_support.h"

using namespace garden;
using namespace garden::check;

namespace {

// A trainer with the playground's network and parameters: what the playground shows must be what this computes.
Trainer<float> twin(const Value& snapshot, Value::Object fields) {
  Trainer<float> trainer(check::specOf(std::move(fields)));
  const Value::Numbers& parameters = numbersAt(snapshot, {"parameters"});
  REQUIRE(parameters.size() == trainer.network().parameterCount());
  std::copy(parameters.begin(), parameters.end(), trainer.network().parameters());
  return trainer;
}

Value outputLayer(int units, const char* activation) { return layerOf(units, activation); }

}  // namespace

TEST_CASE("describe says what a generated plane is") {
  const auto bench = playgroundOf();
  const Value shape = callOf(*bench, "describe");
  CHECK(textAt(shape, {"task"}) == "binary");
  CHECK(textAt(shape, {"view"}) == "map");
  CHECK(textAt(shape, {"loss"}) == "binary-cross-entropy");
  CHECK(textsAt(shape, {"inputs"}) == std::vector<std::string>{"x1", "x2"});
  CHECK(textsAt(shape, {"outputs"}).size() == 2);
  CHECK(numberAt(shape, {"parameterCount"}) == 17);
  CHECK(numberAt(shape, {"trainCount"}) == 70);
  CHECK(numberAt(shape, {"testCount"}) == 30);
  CHECK(numberAt(shape, {"batchesPerEpoch"}) == 7);
  CHECK(listAt(shape, {"layers"}).size() == 2);
  CHECK(textAt(listAt(shape, {"layers"})[1], {"activation"}) == "sigmoid");
  CHECK(listAt(shape, {"bounds"}).size() == 2);
  CHECK(numbersAt(shape, {"points", "x"}).size() == 200);
  const Value::Numbers& isTest = numbersAt(shape, {"points", "isTest"});
  CHECK(std::count(isTest.begin(), isTest.end(), 1.0F) == 30);
}

TEST_CASE("loss, accuracy and map of a snapshot are those of a trainer with the same parameters") {
  const auto bench = playgroundOf();
  callOf(*bench, "run", steps(200));
  const Value shape = callOf(*bench, "describe");
  const Value snapshot = callOf(*bench, "snapshot", mapOf(5, 3));
  const Trainer<float> trainer = twin(snapshot, {{"inputs", 2},
                                                 {"layers", Value::Array{tanhLayer(4), outputLayer(1, "sigmoid")}},
                                                 {"loss", "binary-cross-entropy"}});
  const Value::Numbers& x = numbersAt(shape, {"points", "x"});
  const Value::Numbers& y = numbersAt(shape, {"points", "y"});
  const Value::Numbers& isTest = numbersAt(shape, {"points", "isTest"});
  for (const bool test : {false, true}) {
    Value::Numbers chosenX;
    Value::Numbers chosenY;
    for (std::size_t i = 0; i < y.size(); ++i) {
      if ((isTest[i] != 0) != test) continue;
      chosenX.insert(chosenX.end(), {x[2 * i], x[2 * i + 1]});
      chosenY.push_back(y[i]);
    }
    Value::Numbers outputs(chosenY.size());
    const float loss = trainer.evaluate(chosenX.data(), chosenY.data(), chosenY.size(), outputs.data());
    double right = 0;
    for (std::size_t i = 0; i < outputs.size(); ++i) right += (outputs[i] > 0.5F) == (chosenY[i] > 0.5F);
    const char* part = test ? "test" : "train";
    CHECK(numberAt(snapshot, {part, "loss"}) == doctest::Approx(static_cast<double>(loss)).epsilon(1e-5));
    CHECK(numberAt(snapshot, {part, "accuracy"}) == doctest::Approx(right / static_cast<double>(outputs.size())));
    const Value::Numbers& confusion = numbersAt(snapshot, {part, "confusion"});
    CHECK(confusion.size() == 4);
    CHECK(confusion[0] + confusion[3] == doctest::Approx(right));
  }
  // Row 0 is the top: the largest x2. Cells are sampled at their centres.
  const auto bound = [&](std::size_t axis, std::size_t end) {
    return *(*listAt(shape, {"bounds"})[axis].asArray())[end].asNumber();
  };
  const Value::Numbers& map = numbersAt(snapshot, {"map"});
  REQUIRE(map.size() == 15);
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t column = 0; column < 5; ++column) {
      const double x1 = bound(0, 0) + (bound(0, 1) - bound(0, 0)) * (static_cast<double>(column) + 0.5) / 5;
      const double x2 = bound(1, 1) - (bound(1, 1) - bound(1, 0)) * (static_cast<double>(row) + 0.5) / 3;
      const float inputs[] = {static_cast<float>(x1), static_cast<float>(x2)};
      float output = 0;
      trainer.predict(inputs, 1, &output);
      CHECK(map[row * 5 + column] == doctest::Approx(output).epsilon(1e-5));
    }
}

TEST_CASE("features are the network's inputs, the map stays over the plane") {
  const auto bench = playgroundOf({{"features", Value::Array{"x1-squared", "x2-squared", "sin-x1"}}});
  const Value shape = callOf(*bench, "describe");
  CHECK(textsAt(shape, {"inputs"}) == std::vector<std::string>{"x1-squared", "x2-squared", "sin-x1"});
  CHECK(listAt(shape, {"columns"}).size() == 2);
  const Value snapshot = callOf(*bench, "snapshot", mapOf(4, 4));
  CHECK(numbersAt(snapshot, {"map"}).size() == 16);
  CHECK(numbersAt(snapshot, {"parameters"}).size() == 3 * 4 + 4 + 5);
}

TEST_CASE("more classes: one plane and one confusion row each") {
  const auto bench = playgroundOf({{"data", generated("blobs")}});
  callOf(*bench, "run", steps(300));
  const Value snapshot = callOf(*bench, "snapshot", mapOf(6, 5));
  const Value::Numbers& map = numbersAt(snapshot, {"map"});
  REQUIRE(map.size() == 3 * 30);
  for (std::size_t cell = 0; cell < 30; ++cell)
    CHECK(map[cell] + map[30 + cell] + map[60 + cell] == doctest::Approx(1).epsilon(1e-5));
  CHECK(numbersAt(snapshot, {"test", "confusion"}).size() == 9);
  CHECK(numberAt(snapshot, {"train", "accuracy"}) > 0.8);
}

TEST_CASE("labels: points are bit masks, one plane a label, accuracy by label") {
  const auto bench = playgroundOf({{"data", generated("overlapping-labels")}});
  const Value shape = callOf(*bench, "describe");
  CHECK(textAt(shape, {"task"}) == "multilabel");
  for (const float mask : numbersAt(shape, {"points", "y"})) CHECK((mask >= 0 && mask < 8));
  const Value snapshot = callOf(*bench, "snapshot", mapOf(2, 2));
  CHECK(numbersAt(snapshot, {"map"}).size() == 12);
  CHECK(numberAt(snapshot, {"train", "accuracy"}) >= 0);
}

TEST_CASE("a curve: one axis, the fit from left to right, R² and RMSE") {
  const auto bench = playgroundOf({{"data", generated("curve", 100)}, {"layers", Value::Array{tanhLayer(16)}}});
  const Value shape = callOf(*bench, "describe");
  CHECK(textAt(shape, {"view"}) == "curve");
  CHECK(listAt(shape, {"bounds"}).size() == 1);
  CHECK(numbersAt(shape, {"points", "x"}).size() == 100);
  callOf(*bench, "run", steps(3000));
  const Value snapshot = callOf(*bench, "snapshot", mapOf(50, 20));
  CHECK(numbersAt(snapshot, {"map"}).size() == 50);
  const double rmse = numberAt(snapshot, {"train", "rmse"});
  CHECK(numberAt(snapshot, {"train", "loss"}) == doctest::Approx(rmse * rmse / 2).epsilon(1e-4));
  CHECK(numberAt(snapshot, {"train", "r2"}) > 0.3);
}

TEST_CASE("no test examples: no measurement of them, and none is drawn") {
  const Value data = with(*generated("circle").asObject(), "testFraction", 0);
  const auto bench = playgroundOf({{"data", data}});
  const Value snapshot = callOf(*bench, "snapshot");
  CHECK(at(snapshot, {"test"}).isNull());
  CHECK(numberAt(snapshot, {"train", "examples"}) == 60);
  CHECK_FALSE(snapshot.find("map"));
}
