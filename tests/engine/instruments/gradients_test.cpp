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

TEST_CASE("sizes over the last layer's") {
  const Value answer = ask("vanishing", "flow", Value::Object{{"depth", 7}});
  const auto deltas = numbersIn(answer, "deltas");
  const auto shares = numbersIn(at(answer, {"toLast"}), "deltas");
  CHECK(shares.back() == 1);
  CHECK(shares.front() == Approx(deltas.front() / deltas.back()));
  CHECK(numbersIn(at(answer, {"toLast"}), "bound").front() == Approx(std::pow(0.25, 6)));
  // Nothing comes through weights of 0, and nothing over nothing is no number.
  const Value zero = ask("vanishing", "flow", Value::Object{{"initializer", Value::Object{{"type", "zero"}}}});
  CHECK(numbersIn(at(zero, {"toLast"}), "deltas").back() == 0);
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

TEST_CASE("zigzag: the mean loss is the bowl that is described") {
  for (const bool centred : {false, true}) {
    const Value answer = ask("zigzag", "descend", Value::Object{{"centred", centred}, {"steps", 5}});
    const auto x = listAt(answer, {"x"});
    double mean = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double error = -2 * entry(answer, "x", i, 0) + 2 * entry(answer, "x", i, 1);
      mean += error * error / 2 / static_cast<double>(x.size());
    }
    CHECK(numbersIn(answer, "losses").front() == Approx(mean));
    CHECK(numbersIn(answer, "losses").size() == 6);
    // (w − goal) = (−2, 2) in the directions of the axes, with their curvatures.
    const Value bowl = at(answer, {"bowl"});
    const auto curvatures = numbersIn(bowl, "curvatures");
    CHECK(curvatures[0] >= curvatures[1]);
    CHECK(curvatures[1] > 0);
    double sum = 0;
    for (std::size_t k = 0; k < 2; ++k) {
      const double along = -2 * entry(bowl, "axes", k, 0) + 2 * entry(bowl, "axes", k, 1);
      sum += curvatures[k] * along * along / 2;
    }
    CHECK(sum == Approx(mean));
    const auto errors = numbersIn(answer, "errors");
    CHECK(entry(answer, "gradients", 3, 1) == Approx(errors[3] * entry(answer, "x", 3, 1)));
  }
}

TEST_CASE("zigzag: arrived is where the path comes to stay") {
  const Value::Object centred{{"centred", true}, {"learningRate", 4}, {"steps", 200}};
  const Value answer = ask("zigzag", "descend", centred);
  const auto arrived = static_cast<std::size_t>(numberAt(answer, {"arrived"}));
  REQUIRE(arrived > 0);
  for (std::size_t i = arrived - 1; i <= 200; ++i) {
    const double away = std::hypot(entry(answer, "path", i, 0) - 1, entry(answer, "path", i, 1) + 1);
    CHECK((away <= 0.1) == (i >= arrived));
  }
  CHECK(at(ask("zigzag", "descend", Value::Object{{"steps", 1}}), {"arrived"}).isNull());
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

TEST_CASE("dying-relu: a dead unit gives every example the gradient 0, a leaky one does not") {
  const Value::Object dead{{"weight", -1}, {"bias", -0.5}, {"count", 11}};
  const Value answer = ask("dying-relu", "examine", dead);
  for (const Value& example : listAt(answer, {"examples"})) {
    CHECK(numberAt(example, {"z"}) < 0);
    CHECK(numberAt(example, {"slope"}) == 0);
    for (const Value& part : listAt(example, {"gradient"})) CHECK(std::fabs(*part.asNumber()) == 0);
  }
  for (const float y : numbersAt(ask("dying-relu", "examine",
                                     Value::Object{{"weight", 1}, {"bias", 0}, {"from", -1}, {"to", 1}, {"count", 3}}),
                                 {"curve"}))
    CHECK(y >= 0);
  // The mean of the examples' gradients is the batch's.
  const Value::Object leaky = with(dead, "activation", "leaky-relu");
  const Value one = ask("dying-relu", "examine", leaky);
  double sum = 0;
  for (const Value& example : listAt(one, {"examples"})) sum += *listAt(example, {"gradient"})[0].asNumber() / 5;
  CHECK(sum != 0);
  const Value descent = ask("dying-relu", "descend",
                            Value::Object{{"activation", "leaky-relu"}, {"weight", -1}, {"bias", -0.5}, {"steps", 1}});
  CHECK(entry(descent, "gradients", 0, 0) == Approx(sum));
  CHECK(numbersIn(descent, "active")[0] == 0);
}

TEST_CASE("dying-relu: PReLU learns its slope, by the gradient of the loss") {
  const Value::Object prelu{{"activation", "prelu"}, {"weight", -1}, {"bias", -0.5}, {"steps", 1}, {"alpha", 0.25}};
  const Value answer = ask("dying-relu", "descend", prelu);
  const auto alphas = numbersIn(answer, "alphas");
  CHECK(alphas[0] == 0.25);
  const auto lossAt = [&](double alpha) {
    return numbersIn(ask("dying-relu", "descend", with(prelu, "alpha", alpha)), "losses")[0];
  };
  const double slope = (lossAt(0.2501) - lossAt(0.2499)) / 0.0002;
  CHECK(alphas[1] == Approx(0.25 - 0.1 * slope).epsilon(1e-6));
}

TEST_CASE("dying-relu: the dead land is a plateau") {
  const Value map = ask("dying-relu", "landscape", Value::Object{{"size", 30}, {"reach", 3}});
  const auto losses = numbersAt(map, {"losses"});
  const auto slopes = numbersAt(map, {"slopes"});
  std::size_t dead = 0;
  for (std::size_t row = 0; row < 30; ++row)
    for (std::size_t column = 0; column < 30; ++column) {
      const double w = -3 + 0.2 * (static_cast<double>(column) + 0.5);
      const double b = 3 - 0.2 * (static_cast<double>(row) + 0.5);
      const bool off = b <= 0 && 2 * w + b <= 0;
      CHECK((slopes[row * 30 + column] == 0) == off);
      if (!off) continue;
      ++dead;
      // h = 0 everywhere: the mean of y²/2.
      CHECK(losses[row * 30 + column] == Approx((0.0625 + 0.25 + 0.5625 + 1) / 10));
    }
  CHECK(dead > 200);
}

TEST_CASE("gradients: bad input") {
  CHECK(callError(*instrumentOf("vanishing", {}), "flow", Value::Object{{"depth", 31}}).code == "out-of-range-whole");
  const Value bad = Value::Object{{"initializer", Value::Object{{"type", "xavier"}}}};
  CHECK(callError(*instrumentOf("vanishing", {}), "flow", bad).code == "unknown-name");
  CHECK(callError(*instrumentOf("zigzag", {}), "descend", Value::Object{{"start", 1}}).code == "wrong-type");
  CHECK(callError(*instrumentOf("dying-relu", {}), "descend", Value::Object{{"points", Value::Array{}}}).code ==
        "wrong-count");
}
