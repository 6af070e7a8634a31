#include "instruments/gradients.h"

#include <doctest.h>

#include <cmath>

#include "instruments/instrument_support.h"
#include "nn/activation.h"

using namespace garden;
using namespace garden::check;
using doctest::Approx;

namespace {

Value ask(const char* id, std::string_view method, const Value& argument = {}) {
  return callOf(*instrumentOf(id, {}), method, argument);
}
std::vector<double> numbersIn(const Value& answer, const char* name) {
  std::vector<double> numbers;
  for (const Value& item : listAt(answer, {name})) numbers.push_back(*item.asNumber());
  return numbers;
}
double entry(const Value& answer, const char* name, std::size_t row, std::size_t column) {
  return *(*listAt(answer, {name})[row].asArray())[column].asNumber();
}
Value constantOne() { return Value::Object{{"type", "constant"}, {"value", 1}}; }

}  // namespace

TEST_CASE("a chain of single sigmoids: no more than a quarter of the gradient passes each") {
  const Value::Object spec{{"depth", 20}, {"width", 1}, {"examples", 1}, {"initializer", constantOne()}};
  const Value answer = ask("vanishing", "flow", spec);
  const auto deltas = numbersIn(answer, "deltas");
  const auto bound = numbersIn(answer, "bound");
  REQUIRE(deltas.size() == 20);
  CHECK(bound[0] == Approx(std::pow(0.25, 20)).epsilon(1e-6));
  for (std::size_t l = 0; l + 1 < 20; ++l) {
    CHECK(deltas[l] <= 0.25 * deltas[l + 1]);
    CHECK(deltas[l] > 0);
  }
  // With weight 1, δ⁽ˡ⁾ = δ⁽ˡ⁺¹⁾·h(1 − h).
  const auto h = numbersIn(answer, "activations");
  CHECK(deltas[4] == Approx(deltas[5] * h[4] * (1 - h[4])));
}

TEST_CASE("sigmoid vanishes, ReLU with He's and SELU with LeCun's initialisation keep their size") {
  const auto ratio = [](const char* activation, const char* initializer) {
    const Value answer = ask("vanishing", "flow",
                             Value::Object{{"depth", 20},
                                           {"width", 128},
                                           {"activation", activation},
                                           {"initializer", Value::Object{{"type", initializer}}}});
    const auto deltas = numbersIn(answer, "deltas");
    return deltas.front() / deltas.back();
  };
  CHECK(ratio("sigmoid", "glorot-uniform") < 1e-8);
  CHECK(ratio("relu", "he-normal") > 0.1);
  CHECK(ratio("relu", "he-normal") < 10);
  CHECK(ratio("selu", "lecun-normal") > 0.1);
  CHECK(ratio("selu", "lecun-normal") < 10);
  CHECK(ratio("relu", "glorot-uniform") < 0.01);
}

TEST_CASE("every activation flows") {
  for (const CatalogEntry& known : activationCatalog()) {
    if (known.name == "softmax") continue;
    CAPTURE(known.name);
    const Value answer = ask("vanishing", "flow", Value::Object{{"activation", known.name}, {"width", 5}});
    for (const double delta : numbersIn(answer, "deltas")) CHECK(std::isfinite(delta));
  }
}

TEST_CASE("positive inputs force gradients of one sign, centred ones do not") {
  const Value zigzag = ask("zigzag", "descend");
  CHECK(numberAt(zigzag, {"sameSign"}) == 1);
  CHECK(listAt(zigzag, {"path"}).size() == 61);
  // The goal lies where one weight rises and the other falls: the way there is a detour.
  const Value straight = ask("zigzag", "descend", Value::Object{{"centred", true}});
  CHECK(numberAt(straight, {"sameSign"}) < 1);
  CHECK(numberAt(straight, {"length"}) / numberAt(straight, {"distance"}) <
        numberAt(zigzag, {"length"}) / numberAt(zigzag, {"distance"}));
  // ∂L/∂w = (a − y)·x for the first example.
  const double error = -2 * entry(zigzag, "x", 0, 0) + 2 * entry(zigzag, "x", 0, 1);
  CHECK(entry(zigzag, "gradients", 0, 0) == Approx(error * entry(zigzag, "x", 0, 0)));
  CHECK(entry(zigzag, "path", 1, 1) == Approx(1 - 0.5 * entry(zigzag, "gradients", 0, 1)));
}

TEST_CASE("a step too large kills a ReLU; a leaky one lives") {
  const Value well = ask("dying-relu", "descend", Value::Object{{"steps", 2000}});
  CHECK(at(well, {"deadFrom"}).isNull());
  CHECK(numbersIn(well, "losses").back() < 1e-4);
  const Value::Object large{{"learningRate", 5}, {"steps", 50}};
  const Value dead = ask("dying-relu", "descend", large);
  CHECK(numberAt(dead, {"deadFrom"}) == 1);
  CHECK(entry(dead, "gradients", 50, 0) == 0);
  CHECK(entry(dead, "path", 50, 0) == entry(dead, "path", 1, 0));
  // From the dead weights on, with a smaller step: leaky, PReLU and ELU come back.
  const Value::Object stuck{
      {"weight", entry(dead, "path", 50, 0)}, {"bias", entry(dead, "path", 50, 1)}, {"steps", 5000}};
  CHECK(numberAt(ask("dying-relu", "descend", stuck), {"deadFrom"}) == 0);
  for (const char* activation : {"leaky-relu", "prelu", "elu"}) {
    CAPTURE(activation);
    const Value alive = ask("dying-relu", "descend", with(stuck, "activation", activation));
    CHECK(at(alive, {"deadFrom"}).isNull());
    CHECK(numbersIn(alive, "losses").back() < numbersIn(alive, "losses").front());
  }
}

TEST_CASE("gradients: bad input") {
  CHECK(callError(*instrumentOf("vanishing", {}), "flow", Value::Object{{"depth", 31}}).code == "out-of-range-whole");
  const Value bad = Value::Object{{"initializer", Value::Object{{"type", "xavier"}}}};
  CHECK(callError(*instrumentOf("vanishing", {}), "flow", bad).code == "unknown-name");
  CHECK(callError(*instrumentOf("zigzag", {}), "descend", Value::Object{{"start", 1}}).code == "wrong-type");
  CHECK(callError(*instrumentOf("dying-relu", {}), "descend", Value::Object{{"points", Value::Array{}}}).code ==
        "wrong-count");
}
