#include "instruments/tower.h"

#include <doctest.h>

#include <cmath>

#include "instruments/instrument_support.h"

using namespace garden;
using namespace garden::check;
using doctest::Approx;

namespace {

Value ask(const char* id, std::string_view method, const Value& argument = {}) {
  return callOf(*instrumentOf(id, {}), method, argument);
}
Value typed(const char* formula) { return Value::Object{{"expression", formula}}; }

}  // namespace

TEST_CASE("one tower: a cross of half height, a block once the threshold is on") {
  const Value::Object spec{
      {"x", Value::Array{0.25, 0.75}}, {"y", Value::Array{0.5, 1}}, {"tall", 4}, {"width", 4}, {"height", 4}};
  const Value::Numbers cross = numbersAt(ask("tower", "tower", with(spec, "threshold", false)), {"map"});
  CHECK(cross == Value::Numbers{2, 4, 4, 2, 2, 4, 4, 2, 0, 2, 2, 0, 0, 2, 2, 0});
  const Value::Numbers block = numbersAt(ask("tower", "tower", spec), {"map"});
  CHECK(block == Value::Numbers{0, 4, 4, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("many towers: f at the middles, error bounded by the Lipschitz constant over N") {
  const auto error = [](int n) {
    return numberAt(ask("tower", "sum", Value::Object{{"f", typed("x+2*y")}, {"n", n}}), {"error", "max"});
  };
  // |∂x| + |∂y| = 3, half a cell away: 3/(2n), less the half pixel that the grid does not reach.
  for (const int n : {1, 4, 16, 64}) CHECK(error(n) <= 3.0 / (2 * n) + 1e-9);
  CHECK(error(64) * 64 > 1);
  const Value sum = ask("tower", "sum", Value::Object{{"f", typed("x*y")}, {"n", 2}, {"width", 2}, {"height", 2}});
  CHECK(numbersAt(sum, {"map"}) == Value::Numbers{0.1875F, 0.5625F, 0.0625F, 0.1875F});
  CHECK(numbersAt(sum, {"heights"}) == Value::Numbers{0.0625F, 0.1875F, 0.1875F, 0.5625F});
  CHECK(numberAt(sum, {"units", "first"}) == 16);
  CHECK(numberAt(sum, {"units", "second"}) == 4);
}

TEST_CASE("a soft sum is the sum of its soft towers") {
  const int n = 5;
  const double steepness = 6;
  const Value spec = Value::Object{{"n", n}, {"steepness", steepness}, {"width", 9}, {"height", 9}};
  const Value answer = ask("tower", "sum", spec);
  std::vector<double> expected(81);
  for (int row = 0; row < n; ++row)
    for (int column = 0; column < n; ++column) {
      const auto index = static_cast<std::size_t>(row * n + column);
      const Value one = Value::Object{{"x", Value::Array{column / 5.0, (column + 1) / 5.0}},
                                      {"y", Value::Array{row / 5.0, (row + 1) / 5.0}},
                                      {"tall", static_cast<double>(numbersAt(answer, {"heights"})[index])},
                                      {"steepness", steepness * n},
                                      {"width", 9},
                                      {"height", 9}};
      const Value::Numbers map = numbersAt(ask("tower", "tower", one), {"map"});
      for (std::size_t i = 0; i < 81; ++i) expected[i] += static_cast<double>(map[i]);
    }
  for (std::size_t i = 0; i < 81; ++i) CHECK(numbersAt(answer, {"map"})[i] == Approx(expected[i]).epsilon(1e-5));
}

TEST_CASE("a staircase of as many bumps as samples copies their noise") {
  const Value::Object spec{{"f", typed("0.5")}, {"samples", 40}, {"noise", 0.2}, {"bumps", 1000}};
  const Value copy = ask("memorizer", "fit", spec);
  CHECK(numberAt(copy, {"trainRms"}) < 0.03);
  CHECK(numberAt(copy, {"testRms"}) > 0.12);
  // One bump is the mean of all samples: its error is the noise's over √40.
  const Value mean = ask("memorizer", "fit", with(spec, "bumps", 1));
  CHECK(numberAt(mean, {"testRms"}) < 0.1);
  CHECK(numberAt(mean, {"trainRms"}) > 0.12);
  CHECK(numbersAt(mean, {"x"}).size() == 40);
  CHECK(numbersAt(ask("memorizer", "fit", spec), {"y"}) == numbersAt(copy, {"y"}));
  CHECK(numberAt(ask("memorizer", "grow", Value::Object{{"perAxis", 10}, {"dimensions", 6}}), {"bumps"}) ==
        Approx(1e6));
  CHECK(numberAt(ask("memorizer", "grow", Value::Object{{"dimensions", 100}}), {"decimals"}) == Approx(100));
}

TEST_CASE("k layers of two ReLUs make 2^k pieces") {
  for (int k = 1; k <= 12; ++k) {
    const Value answer = ask("depth", "fold", Value::Object{{"layers", k}});
    CHECK(numberAt(answer, {"pieces"}) == std::pow(2, k));
    CHECK(numberAt(answer, {"singleLayer"}) == std::pow(2, k) - 1);
    CHECK(numberAt(answer, {"units"}) == 2 * k);
  }
  const Value saw = ask("depth", "fold", Value::Object{{"layers", 2}, {"count", 9}});
  CHECK(numbersAt(saw, {"y"}) == Value::Numbers{0, 0.5, 1, 0.5, 0, 0.5, 1, 0.5, 0});
  // A tent that does not reach 1/2 is never folded again.
  CHECK(numberAt(ask("depth", "fold", Value::Object{{"layers", 5}, {"peak", 0.4}}), {"pieces"}) == 2);
}

TEST_CASE("tower, memorizer, depth: bad input") {
  const auto tower = instrumentOf("tower", {});
  CHECK(callError(*tower, "tower", Value::Object{{"x", Value::Array{1, 0}}}).code == "mismatch");
  CHECK(callError(*tower, "sum", Value::Object{{"n", 65}}).code == "out-of-range-whole");
  CHECK(callError(*tower, "sum", Value::Object{{"steepness", 2}}).code == "out-of-range");
  CHECK(callError(*tower, "sum", Value::Object{{"f", typed("x+z")}}).code == "expression");
  CHECK(callError(*tower, "sum", Value::Object{{"f", typed("1/(x-y)")}}).code == "not-finite");
  CHECK(callError(*instrumentOf("memorizer", {}), "fit", Value::Object{{"samples", 0}}).code == "out-of-range-whole");
  CHECK(callError(*instrumentOf("memorizer", {}), "grow", Value::Object{{"perAxis", 1.5}}).code ==
        "out-of-range-whole");
  CHECK(callError(*instrumentOf("depth", {}), "fold", Value::Object{{"layers", 17}}).code == "out-of-range-whole");
}
