#include "instruments/activations.h"

#include <doctest.h>

#include <cmath>

#include "instruments/instrument_support.h"
#include "nn/activation.h"

using namespace garden;
using namespace garden::check;
using doctest::Approx;

namespace {

Value ask(std::string_view method, const Value& argument) {
  return callOf(*instrumentOf("activations", {}), method, argument);
}

double valueAt(const char* name, double x, int k = 1) {
  return numberAt(ask("probe", Value::Object{{"activation", name}, {"x", x}, {"k", k}}), {"value"});
}
double slopeAt(const char* name, double x, int k = 1) {
  return numberAt(ask("probe", Value::Object{{"activation", name}, {"x", x}, {"k", k}}), {"slope"});
}
double property(const char* name, const char* which) {
  return numberAt(ask("properties", Value::Object{{"activation", name}}), {which});
}
bool has(const char* name, const char* which) {
  return *at(ask("properties", Value::Object{{"activation", name}}), {which}).asFlag();
}

}  // namespace

TEST_CASE("the textbook values of the activations") {
  CHECK(valueAt("sigmoid", 0) == Approx(0.5));
  CHECK(slopeAt("sigmoid", 0) == Approx(0.25));
  for (const double x : {-2.0, -0.3, 0.0, 1.7}) {
    CHECK(valueAt("tanh", x) == Approx(2 * valueAt("sigmoid", 2 * x) - 1));
    CHECK(slopeAt("tanh", x) == Approx(1 - std::tanh(x) * std::tanh(x)));
  }
  CHECK(valueAt("leaky-relu", -3) == Approx(-0.03));
  CHECK(valueAt("elu", -1) == Approx(std::exp(-1) - 1));
  CHECK(valueAt("selu", 2) == Approx(2 * 1.0507009873554805));
  CHECK(valueAt("selu", -1) == Approx(1.0507009873554805 * 1.6732632423543772 * (std::exp(-1) - 1)));
  CHECK(valueAt("softplus", 0) == Approx(std::log(2.0)));
}

TEST_CASE("parameters of activations are used") {
  const Value leaky = Value::Object{{"activation", "leaky-relu"}, {"slope", 0.2}, {"x", -2}};
  CHECK(numberAt(ask("probe", leaky), {"value"}) == Approx(-0.4));
  const Value elu = Value::Object{{"activation", "elu"}, {"alpha", 2}, {"x", -1}};
  CHECK(numberAt(ask("probe", elu), {"value"}) == Approx(2 * (std::exp(-1) - 1)));
  const Value pieces = Value::Array{Value::Array{-2, 0}, Value::Array{0.5, 1}, Value::Array{3, -4}};
  const auto maxout = [&](double x) {
    return ask("probe", Value::Object{{"activation", "maxout"}, {"pieces", pieces}, {"x", x}});
  };
  CHECK(numberAt(maxout(-1), {"value"}) == Approx(2));
  CHECK(numberAt(maxout(-1), {"slope"}) == Approx(-2));
  CHECK(numberAt(maxout(1), {"value"}) == Approx(1.5));
  CHECK(numberAt(maxout(3), {"value"}) == Approx(5));
  CHECK(numberAt(maxout(3), {"slope"}) == Approx(3));
}

TEST_CASE("ranges, slopes and saturation are computed") {
  CHECK(property("sigmoid", "low") == Approx(0).epsilon(1e-9));
  CHECK(property("sigmoid", "high") == Approx(1));
  CHECK(property("sigmoid", "largestSlope") == Approx(0.25));
  CHECK(property("sigmoid", "largestSlopeAt") == Approx(0).epsilon(1e-3));
  CHECK(property("tanh", "largestSlope") == Approx(1));
  CHECK(property("silu", "low") == Approx(-0.278464542761074));
  CHECK(property("gelu", "low") == Approx(-0.169971198508));
  CHECK(property("selu", "low") == Approx(-1.0507009873554805 * 1.6732632423543772));
  CHECK(has("sigmoid", "saturatesLeft"));
  CHECK(has("sigmoid", "saturatesRight"));
  CHECK(has("relu", "saturatesLeft"));
  CHECK_FALSE(has("relu", "saturatesRight"));
  CHECK_FALSE(has("leaky-relu", "saturatesLeft"));
  CHECK_FALSE(has("relu", "boundedAbove"));
  CHECK(has("relu", "boundedBelow"));
  CHECK_FALSE(has("step", "continuous"));
  CHECK(has("elu", "continuous"));
}

TEST_CASE("means for normal inputs") {
  const double densityAtZero = 1 / std::sqrt(2 * std::acos(-1.0));
  CHECK(property("sigmoid", "mean") == Approx(0.5));
  CHECK(property("relu", "mean") == Approx(densityAtZero));
  CHECK(property("relu", "secondMoment") == Approx(0.5));
  CHECK(property("leaky-relu", "mean") == Approx(0.99 * densityAtZero));
  CHECK(property("step", "mean") == Approx(0.5));
  CHECK(has("tanh", "zeroCentred"));
  CHECK(has("identity", "zeroCentred"));
  CHECK_FALSE(has("sigmoid", "zeroCentred"));
  CHECK_FALSE(has("relu", "zeroCentred"));
  // SELU's constants are the fixed point of mean 0 and variance 1.
  CHECK(has("selu", "zeroCentred"));
  CHECK(property("selu", "secondMoment") == Approx(1));
  // Without λ the mean stays, and every layer shrinks the variance by λ².
  const Value withoutLambda = ask("properties", Value::Object{{"activation", "selu"}, {"lambda", 1}});
  CHECK(numberAt(withoutLambda, {"mean"}) == Approx(0));
  CHECK(numberAt(withoutLambda, {"secondMoment"}) == Approx(1 / (1.0507009873554805 * 1.0507009873554805)));
}

TEST_CASE("a function composed with itself") {
  const double once = 1 / (1 + std::exp(-0.7));
  const double twice = 1 / (1 + std::exp(-once));
  CHECK(valueAt("sigmoid", 0.7, 2) == Approx(twice));
  CHECK(slopeAt("sigmoid", 0.7, 2) == Approx(once * (1 - once) * twice * (1 - twice)));
  CHECK(slopeAt("sigmoid", 0, 10) <= std::pow(0.25, 10));
  const Value curve =
      ask("curve", Value::Object{{"activation", "tanh"}, {"from", -1}, {"to", 1}, {"count", 6}, {"k", 3}});
  CHECK(numbersAt(curve, {"y"}).size() == 6);
  CHECK(numbersAt(curve, {"y"})[5] == Approx(std::tanh(std::tanh(std::tanh(1.0)))));
}

TEST_CASE("every activation of one number can be drawn, described and timed") {
  for (const CatalogEntry& entry : activationCatalog()) {
    if (entry.name == "softmax") continue;
    CAPTURE(entry.name);
    const Value::Object spec{{"activation", entry.name}};
    for (const float y : numbersAt(ask("curve", spec), {"y"})) CHECK(std::isfinite(y));
    CHECK(std::isfinite(numberAt(ask("properties", spec), {"mean"})));
    CHECK(numberAt(ask("work", with(spec, "count", 2000)), {"evaluations"}) >= 2000);
  }
}

TEST_CASE("activations: bad input") {
  const auto instrument = instrumentOf("activations", {});
  CHECK(callError(*instrument, "curve", Value::Object{{"activation", "softmax"}}).code == "not-pointwise");
  CHECK(callError(*instrument, "curve", Value::Object{{"activation", "rulu"}}).code == "unknown-name");
  CHECK(callError(*instrument, "curve", Value::Object{{"from", 2}, {"to", 2}}).code == "mismatch");
  CHECK(callError(*instrument, "curve", Value::Object{{"count", 1}}).code == "out-of-range-whole");
  CHECK(callError(*instrument, "probe", Value::Object{{"k", 31}}).code == "out-of-range-whole");
  CHECK(callError(*instrument, "probe", Value::Object{{"y", 31}}).code == "unknown-field");
  const Value one = Value::Object{{"activation", "maxout"}, {"pieces", Value::Array{Value(Value::Array{1, 2})}}};
  CHECK(callError(*instrument, "probe", one).code == "wrong-count");
  CHECK(callError(*instrument, "draw").code == "unknown-name");
  CHECK(creationError("activations", Value::Object{{"x", 1}}).code == "unknown-field");
}
