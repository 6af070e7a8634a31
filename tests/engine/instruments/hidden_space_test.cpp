#include "instruments/hidden_space.h"

#include <doctest.h>

#include <cmath>

#include "instruments/instrument_support.h"

using namespace garden;
using namespace garden::check;
using doctest::Approx;

namespace {

Value ask(std::string_view method, const Value& argument) {
  return callOf(*instrumentOf("hidden-space", {}), method, argument);
}

Value layer(int units, const char* activation) { return Value::Object{{"units", units}, {"activation", activation}}; }

Value::Object netOf(const char* kind, Value::Array layers) {
  return Value::Object{{"data", Value::Object{{"kind", kind}, {"testFraction", 0}}}, {"layers", std::move(layers)}};
}

// h = (relu(x₁ + x₂), relu(x₁ + x₂ − 1)), output sigmoid(h₁ − 2·h₂ − ½): XOR, by hand.
Value::Object byHand() {
  return Value::Object{{"net", netOf("xor-gate", {layer(2, "relu")})},
                       {"parameters", Value::Numbers{1, 1, 1, 1, 0, -1, 1, -2, -0.5F}},
                       {"second", 1}};
}

// The parameters of a network that the playground has trained.
Value::Numbers trained(const Value& net, int steps) {
  const auto playground = instrumentOf("playground", net);
  if (steps > 0) callOf(*playground, "run", Value::Object{{"steps", steps}});
  return numbersAt(callOf(*playground, "snapshot"), {"parameters"});
}

}  // namespace

TEST_CASE("hidden space: from identity to φ(x), where a line divides XOR") {
  CHECK(numbersAt(ask("look", with(byHand(), "t", 0)), {"points"}) == Value::Numbers{0, 0, 0, 1, 1, 0, 1, 1});
  const Value whole = ask("look", byHand());
  CHECK(numbersAt(whole, {"points"}) == Value::Numbers{0, 0, 1, 0, 1, 0, 2, 1});
  CHECK(numbersAt(whole, {"inputs"}) == Value::Numbers{0, 0, 0, 1, 1, 0, 1, 1});
  CHECK(numbersAt(whole, {"classes"}) == Value::Numbers{0, 1, 1, 0});
  CHECK(numbersAt(ask("look", with(byHand(), "t", 0.5)), {"points"})[7] == 1);
  const Value::Array line = listAt(whole, {"line"});
  REQUIRE(line.size() == 3);
  CHECK(*line[0].asNumber() == 1);
  CHECK(*line[1].asNumber() == -2);
  CHECK(*line[2].asNumber() == -0.5);
  const Value parts = ask("separate", byHand());
  CHECK(numberAt(parts, {"of"}) == 4);
  CHECK(numberAt(parts, {"input"}) == 3);
  CHECK(numberAt(parts, {"hidden"}) == 4);
  // The units in the other order: the same line, mirrored.
  const Value swapped = ask("look", with(with(byHand(), "first", 1), "second", 0));
  CHECK(*listAt(swapped, {"line"})[0].asNumber() == -2);
  CHECK(numbersAt(swapped, {"points"})[7] == 2);
}

TEST_CASE("hidden space: the boundary lies on the output's line once all is warped") {
  const Value look = ask("look", with(byHand(), "cells", 60));
  const Value::Numbers ends = numbersAt(look, {"boundary"});
  REQUIRE(ends.size() > 40);
  REQUIRE(numbersAt(look, {"inputBoundary"}).size() == ends.size());
  for (std::size_t i = 0; i < ends.size(); i += 2)
    CHECK(static_cast<double>(ends[i] - 2 * ends[i + 1]) == Approx(0.5).epsilon(0.01));
  // A sharp network, too: between the nodes its boundary is searched.
  const Value net = netOf("circle", {layer(6, "tanh"), layer(2, "tanh")});
  const Value::Object sharp{{"net", net}, {"parameters", trained(net, 3000)}, {"layer", 1}, {"second", 1}};
  const Value warp = ask("look", sharp);
  const Value::Array line = listAt(warp, {"line"});
  const double norm = std::hypot(*line[0].asNumber(), *line[1].asNumber());
  const Value::Numbers warped = numbersAt(warp, {"boundary"});
  REQUIRE(warped.size() > 40);
  for (std::size_t i = 0; i < warped.size(); i += 2) {
    const double off = *line[0].asNumber() * static_cast<double>(warped[i]) +
                       *line[1].asNumber() * static_cast<double>(warped[i + 1]) + *line[2].asNumber();
    CHECK(std::fabs(off) / norm < 0.01);
  }
  // In the input plane these are the parallels x₁ + x₂ = ½ and x₁ + x₂ = 3/2.
  const Value::Numbers inputs = numbersAt(look, {"inputBoundary"});
  for (std::size_t i = 0; i < inputs.size(); i += 2) {
    const auto sum = static_cast<double>(inputs[i] + inputs[i + 1]);
    CHECK(std::min(std::fabs(sum - 0.5), std::fabs(sum - 1.5)) < 0.02);
  }
  CHECK(numbersAt(look, {"nodes"}).size() == 2 * 61 * 61);
  const Value::Numbers map = numbersAt(look, {"map"});
  REQUIRE(map.size() == 60 * 60);
  // The middle says 1, the upper right corner 0: −1 … 1.
  CHECK(map[30 * 60 + 30] > 0);
  CHECK(map[59] < -0.5F);
}

TEST_CASE("hidden space: any layer of any network of the playground, up to 64 units wide") {
  const Value net = netOf("moons", {layer(64, "tanh"), layer(64, "gelu"), layer(3, "maxout")});
  const Value::Numbers parameters = trained(net, 20);
  const Value::Object spec{{"net", net}, {"parameters", parameters}, {"second", 2}, {"cells", 10}};
  for (int l = 0; l < 3; ++l) {
    const Value look = ask("look", with(spec, "layer", l));
    for (const float number : numbersAt(look, {"points"})) CHECK(std::isfinite(number));
    CHECK(at(look, {"line"}).isNull());
    CHECK(listAt(look, {"layers"}).size() == 3);
  }
  CHECK(callError(*instrumentOf("hidden-space", {}), "look", with(with(spec, "layer", 2), "second", 3)).code ==
        "out-of-range-whole");
}

TEST_CASE("hidden space: features, classes, labels and values") {
  const Value::Object circle = with(netOf("circle", {layer(2, "tanh")}), "features", Value::Array{"x1-squared", "x2"});
  const Value look = ask("look", Value::Object{{"net", circle}, {"parameters", trained(circle, 5)}, {"second", 1}});
  CHECK(numbersAt(look, {"nodes"}).size() == 2 * 41 * 41);
  CHECK(textsAt(look, {"columns"}) == std::vector<std::string>{"x1", "x2"});
  for (const char* kind : {"rings", "overlapping-labels", "plane"}) {
    CAPTURE(kind);
    const Value net = netOf(kind, {layer(4, "relu")});
    const Value::Object spec{{"net", net}, {"parameters", trained(net, 50)}, {"second", 1}};
    const Value answer = ask("look", with(spec, "cells", 12));
    CHECK(numbersAt(answer, {"map"}).size() % 144 == 0);
    CHECK(numbersAt(answer, {"boundary"}).empty() == (std::string_view(kind) == "plane"));
    CHECK(ask("separate", spec).isNull());
  }
}

TEST_CASE("hidden space: training makes moons separable by a line") {
  const Value net = netOf("moons", {layer(8, "tanh"), layer(2, "tanh")});
  const Value::Object spec{{"net", net}, {"parameters", trained(net, 2000)}, {"layer", 1}, {"second", 1}};
  const Value parts = ask("separate", spec);
  CHECK(numberAt(parts, {"of"}) == 60);
  CHECK(numberAt(parts, {"hidden"}) > numberAt(parts, {"input"}));
}

TEST_CASE("hidden space: bad input") {
  const auto space = instrumentOf("hidden-space", {});
  const auto codeOf = [&](const Value& spec) { return callError(*space, "look", spec).code; };
  CHECK(codeOf(with(byHand(), "t", 2)) == "out-of-range");
  CHECK(codeOf(with(byHand(), "parameters", Value::Numbers{1, 2})) == "mismatch");
  CHECK(codeOf(with(byHand(), "layer", 1)) == "out-of-range-whole");
  CHECK(codeOf(with(byHand(), "net", netOf("curve", {layer(2, "relu")}))) == "not-a-plane");
  CHECK(codeOf(with(byHand(), "net", netOf("xor", {}))) == "no-hidden-layer");
  CHECK(codeOf(with(byHand(), "net", netOf("xor", {layer(2, "softer")}))) == "unknown-name");
}
