#include "instruments/playground/playground_insight.h"

#include <doctest.h>

#include <cmath>
#include <numeric>

#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;

TEST_CASE("units: the last layer's planes are the map, and hidden ones are what the inputs make of them") {
  const auto bench = playgroundOf();
  callOf(*bench, "run", steps(30));
  const Value planes = callOf(*bench, "units", Value::Object{{"width", 9}, {"height", 11}});
  const Value::Array& layers = listAt(planes, {"layers"});
  REQUIRE(layers.size() == 2);
  CHECK(*layers[1].asNumbers() == numbersAt(callOf(*bench, "snapshot", mapOf(9, 11)), {"map"}));
  const Value::Numbers& hidden = *layers[0].asNumbers();
  REQUIRE(hidden.size() == 4 * 99);
  const Value::Numbers w = numbersAt(callOf(*bench, "snapshot"), {"parameters"});
  const Value shape = callOf(*bench, "describe");
  const double low = *listAt(listAt(shape, {"bounds"})[0], {})[0].asNumber();
  const double high = *listAt(listAt(shape, {"bounds"})[0], {})[1].asNumber();
  // The first cell: leftmost and topmost.
  const double x1 = low + (high - low) * 0.5 / 9;
  const double x2 = low + (high - low) * 10.5 / 11;
  for (std::size_t unit = 0; unit < 4; ++unit)
    CHECK(hidden[unit * 99] == doctest::Approx(std::tanh(x1 * w[unit] + x2 * w[4 + unit] + w[8 + unit])).epsilon(1e-4));
}

TEST_CASE("units over a line, and none where there is no plane") {
  const auto line = playgroundOf({{"data", generated("curve")}});
  const Value planes = callOf(*line, "units", Value::Object{{"width", 30}, {"height", 30}});
  CHECK(listAt(planes, {"layers"})[0].asNumbers()->size() == 4 * 30);
  const auto table = playgroundOf({{"data", tableOf("a,b,c,y\n1,2,3,4\n2,3,5,6\n3,5,8,1\n4,4,4,2\n", "y")}});
  CHECK(callError(*table, "units", Value::Object{}).code == "no-plane");
  CHECK(callError(*line, "units", Value::Object{{"width", 0}}).code == "out-of-range-whole");
}

TEST_CASE("explain: one example's numbers hang together, and its gradient is the change of its loss") {
  const auto bench = playgroundOf();
  callOf(*bench, "run", steps(15));
  const Value about = callOf(*bench, "explain", Value::Object{{"position", 41}});
  const Value::Numbers x = numbersAt(about, {"x"});
  const Value::Array& layers = listAt(about, {"layers"});
  const Value::Numbers dZ = numbersAt(layers[0], {"dZ"});
  const Value::Numbers dW = numbersAt(layers[0], {"dW"});
  for (std::size_t input = 0; input < 2; ++input)
    for (std::size_t unit = 0; unit < 4; ++unit)
      CHECK(dW[input * 4 + unit] == doctest::Approx(x[input] * dZ[unit]).epsilon(1e-5));
  const Value::Numbers points = numbersAt(callOf(*bench, "describe"), {"points", "x"});
  CHECK(x[0] == points[82]);
  CHECK(x[1] == points[83]);
  const Value::Numbers weights = numbersAt(callOf(*bench, "snapshot"), {"parameters"});
  const double step = 1e-2;
  const auto lossAt = [&](double shift) {
    callOf(*bench, "setParameters",
           Value::Object{{"positions", Value::Array{5}},
                         {"values", Value::Array{static_cast<double>(weights[5]) + shift}}});
    return numberAt(callOf(*bench, "explain", Value::Object{{"position", 41}}), {"loss"});
  };
  CHECK(dW[5] == doctest::Approx((lossAt(step) - lossAt(-step)) / (2 * step)).epsilon(2e-2));
  CHECK(callError(*bench, "explain", Value::Object{{"position", 100}}).code == "out-of-range-whole");
}

TEST_CASE("statistics: the norm is that of the last batch's gradients, and histograms count everything") {
  const auto bench = playgroundOf();
  callOf(*bench, "step");
  const Value pass = callOf(*bench, "inspect");
  const Value seen = callOf(*bench, "snapshot", Value::Object{{"statistics", 12}});
  const Value::Array& layers = listAt(seen, {"statistics", "layers"});
  REQUIRE(layers.size() == 2);
  for (std::size_t l = 0; l < 2; ++l) {
    double sum = 0;
    for (const char* field : {"dW", "db"})
      for (const float g : numbersAt(listAt(pass, {"layers"})[l], {field})) sum += static_cast<double>(g) * g;
    CHECK(numberAt(layers[l], {"gradientNorm"}) == doctest::Approx(std::sqrt(sum)));
  }
  const Value::Numbers weights = numbersAt(layers[0], {"weights", "counts"});
  CHECK(weights.size() == 12);
  CHECK(std::accumulate(weights.begin(), weights.end(), 0.0F) == 8);
  const Value::Numbers activations = numbersAt(layers[0], {"activations", "counts"});
  CHECK(std::accumulate(activations.begin(), activations.end(), 0.0F) == 40);
  CHECK(numberAt(layers[0], {"activations", "low"}) >= -1);
  const Value start = callOf(*playgroundOf(), "snapshot", Value::Object{{"statistics", 5}});
  CHECK(at(listAt(start, {"statistics", "layers"})[0], {"activations"}).isNull());
}

TEST_CASE("predictions: every example in the order of the data, regression in the raw unit") {
  const auto bench = playgroundOf({{"data", tableOf("a,b,y\n1,2,100\n2,3,300\n3,5,200\n4,4,250\n", "y")}});
  const Value all = callOf(*bench, "predictions");
  const Value::Numbers truth = numbersAt(all, {"truth"});
  const float expected[] = {100, 300, 200, 250};
  for (std::size_t i = 0; i < 4; ++i) CHECK(truth[i] == doctest::Approx(expected[i]));
  CHECK(numbersAt(all, {"prediction"}).size() == 4);
  // The network's own inputs: each column has mean 0 over the training examples.
  const Value::Numbers x = numbersAt(all, {"x"});
  REQUIRE(x.size() == 8);
  CHECK(x[2] - x[0] == doctest::Approx(x[4] - x[2]));
  CHECK(numbersAt(all, {"isTest"}) == numbersAt(callOf(*bench, "describe"), {"points", "isTest"}));
}
