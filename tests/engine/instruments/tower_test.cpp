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

TEST_CASE("one tower: a ridge, a cross of twice the height in its middle, a block once the threshold is on") {
  const Value::Object spec{
      {"x", Value::Array{0.25, 0.75}}, {"y", Value::Array{0.5, 1}}, {"tall", 4}, {"width", 4}, {"height", 4}};
  const auto map = [&](const char* stage) {
    return numbersAt(ask("tower", "tower", with(spec, "stage", stage)), {"map"});
  };
  CHECK(map("ridge") == Value::Numbers{0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0});
  CHECK(map("cross") == Value::Numbers{1, 2, 2, 1, 1, 2, 2, 1, 0, 1, 1, 0, 0, 1, 1, 0});
  CHECK(map("tower") == Value::Numbers{0, 4, 4, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  // A threshold that one bump alone passes keeps the arms, and in full height.
  const Value low = ask("tower", "tower", with(spec, "threshold", 0.5));
  CHECK(numbersAt(low, {"map"}) == Value::Numbers{4, 4, 4, 4, 4, 4, 4, 4, 0, 4, 4, 0, 0, 4, 4, 0});
}

TEST_CASE("the section runs through the tower's middle") {
  const Value::Object spec{{"x", Value::Array{0.25, 0.75}}, {"y", Value::Array{0.5, 1}}, {"count", 5}};
  const Value answer = ask("tower", "tower", spec);
  CHECK(numbersAt(answer, {"section", "sum"}) == Value::Numbers{1, 2, 2, 1, 1});
  CHECK(numbersAt(answer, {"section", "output"}) == Value::Numbers{0, 1, 1, 0, 0});
  const Value ridge = ask("tower", "tower", with(spec, "stage", "ridge"));
  CHECK(numbersAt(ridge, {"section", "sum"}) == Value::Numbers{0, 1, 1, 0, 0});
}

TEST_CASE("the network's numbers are the tower") {
  const Value::Object spec{
      {"x", Value::Array{0.3, 0.6}}, {"y", Value::Array{0.1, 0.5}}, {"steepness", 20}, {"threshold", 1.2}};
  const Value answer = ask("tower", "tower", with(with(spec, "width", 5), "height", 5));
  const auto sigma = [](double z) { return 1 / (1 + std::exp(-z)); };
  const double w = numberAt(answer, {"network", "weight"});
  const Value::Array biases = listAt(answer, {"network", "biases"});
  const auto step = [&](std::size_t i, double t) { return sigma(w * t + *biases[i].asNumber()); };
  const double k = numberAt(answer, {"network", "second"});
  for (std::size_t i = 0; i < 25; ++i) {
    const std::size_t row = i / 5;
    const double x = (static_cast<double>(i % 5) + 0.5) / 5;
    const double y = 1 - (static_cast<double>(row) + 0.5) / 5;
    const double sum = step(0, x) - step(1, x) + step(2, y) - step(3, y);
    CHECK(static_cast<double>(numbersAt(answer, {"map"})[i]) ==
          Approx(sigma(k * sum + numberAt(answer, {"network", "secondBias"}))).epsilon(1e-5));
  }
}

TEST_CASE("a tower against its footprint: steep edges, the right place, and no arms") {
  const Value::Array x{0.2, 0.5};
  const Value::Array y{0.4, 0.9};
  const Value::Object spec{
      {"x", x}, {"y", y}, {"steepness", 100}, {"footprint", Value::Object{{"x", x}, {"y", y}, {"margin", 0.03}}}};
  const auto worst = [](const Value::Object& asked, std::string_view where) {
    return numberAt(ask("tower", "tower", asked), {"worst", where});
  };
  CHECK(worst(spec, "inside") < 0.01);
  CHECK(worst(spec, "outside") < 0.01);
  // Arms: 80·(1 − 0.9) = 8 is well over the threshold.
  CHECK(worst(with(spec, "threshold", 0.9), "outside") == Approx(1 / (1 + std::exp(-8.0))).epsilon(0.01));
  // The nearest points of the grid outside stand 0.0325 from an edge, in an arm.
  CHECK(worst(with(spec, "stage", "cross"), "outside") == Approx(1 + 1 / (1 + std::exp(3.25))).epsilon(1e-3));
  // Rounded corners: 0.03 within them the sum is 2σ(0.03·20) = 1.29, below 3/2.
  CHECK(worst(with(spec, "steepness", 20), "inside") > 0.9);
  CHECK(worst(with(spec, "x", Value::Array{0.24, 0.5}), "inside") > 0.9);
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
  CHECK(numbersAt(sum, {"difference"}) == Value::Numbers{0, 0, 0, 0});
  CHECK(numbersAt(sum, {"heights"}) == Value::Numbers{0.0625F, 0.1875F, 0.1875F, 0.5625F});
  CHECK(numberAt(sum, {"units", "first"}) == 16);
  CHECK(numberAt(sum, {"units", "second"}) == 4);
}

TEST_CASE("many towers: what stands at a place, and errors that fall like 1/n") {
  const Value sum = ask("tower", "sum", Value::Object{{"f", typed("x+y")}, {"n", 4}, {"at", Value::Array{0.6, 1}}});
  CHECK(numberAt(sum, {"at", "f"}) == Approx(1.6));
  CHECK(numberAt(sum, {"at", "sum"}) == Approx(1.5));
  CHECK(numberAt(sum, {"at", "height"}) == Approx(1.5));
  CHECK(numberAt(sum, {"at", "column"}) == 2);
  CHECK(numberAt(sum, {"at", "row"}) == 3);
  const Value series = ask("tower", "series", Value::Object{{"f", typed("x+y")}});
  const Value::Array counts = listAt(series, {"n"});
  const Value::Array max = listAt(series, {"max"});
  REQUIRE(counts.size() == 7);
  CHECK(*counts.back().asNumber() == 64);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    // Slope 1 in both directions: 1/n in the corner of a tower, less what the error's grid does not reach.
    CHECK(*max[i].asNumber() * *counts[i].asNumber() <= 1 + 1e-6);
    CHECK(*max[i].asNumber() * *counts[i].asNumber() > 0.65);
  }
  CHECK(numberAt(ask("tower", "sum", Value::Object{{"f", typed("x+y")}, {"n", 16}}), {"error", "max"}) ==
        Approx(*max[4].asNumber()));
}

TEST_CASE("a soft sum is the sum of its soft towers") {
  const int n = 5;
  const double steepness = 6;
  const Value spec = Value::Object{{"n", n}, {"steepness", steepness}, {"width", 9}, {"height", 9}};
  const Value answer = ask("tower", "sum", spec);
  std::vector<double> expected(81);
  std::size_t index = 0;
  for (int row = 0; row < n; ++row)
    for (int column = 0; column < n; ++column, ++index) {
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
}

TEST_CASE("the series of a memorizer holds what single fits say, and its best") {
  const Value::Object spec{{"samples", 60}, {"noise", 0.15}, {"seed", 3}};
  const Value series = ask("memorizer", "series", with(spec, "most", 120));
  const Value::Numbers train = numbersAt(series, {"train"});
  const Value::Numbers test = numbersAt(series, {"test"});
  REQUIRE(train.size() == 120);
  for (const int bumps : {1, 7, 60, 120}) {
    const Value one = ask("memorizer", "fit", with(spec, "bumps", bumps));
    const auto index = static_cast<std::size_t>(bumps - 1);
    CHECK(static_cast<double>(train[index]) == Approx(numberAt(one, {"trainRms"})));
    CHECK(static_cast<double>(test[index]) == Approx(numberAt(one, {"testRms"})));
  }
  const auto best = static_cast<std::size_t>(numberAt(series, {"best", "bumps"}));
  CHECK(best > 3);
  CHECK(best < 40);
  for (const float value : test) CHECK(value >= test[best - 1]);
  CHECK(numberAt(series, {"best", "testRms"}) == Approx(static_cast<double>(test[best - 1])));
}

TEST_CASE("bumps grow as a power of the dimension") {
  CHECK(numberAt(ask("memorizer", "grow", Value::Object{{"perAxis", 10}, {"dimensions", 6}}), {"bumps"}) ==
        Approx(1e6));
  CHECK(numberAt(ask("memorizer", "grow", Value::Object{{"dimensions", 100}}), {"decimals"}) == Approx(100));
  const Value image = ask("memorizer", "grow", Value::Object{{"perAxis", 10}, {"dimensions", 784}});
  CHECK(at(image, {"bumps"}).isNull());
  CHECK(numberAt(image, {"decimals"}) == Approx(784));
  CHECK(numbersAt(image, {"growth"}).size() == 784);
  CHECK(static_cast<double>(numbersAt(image, {"growth"})[1]) == Approx(2));
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

TEST_CASE("pieces are counted after each layer, and fewer where the tent is lower") {
  const auto growth = [](double peak) {
    std::vector<double> counts;
    const Value answer = ask("depth", "fold", Value::Object{{"layers", 8}, {"peak", peak}});
    for (const Value& count : listAt(answer, {"growth"})) counts.push_back(*count.asNumber());
    return counts;
  };
  CHECK(growth(1) == std::vector<double>{2, 4, 8, 16, 32, 64, 128, 256});
  CHECK(growth(0.5) == std::vector<double>(8, 2));
  CHECK(growth(0) == std::vector<double>(8, 1));
  // Counted independently: by the changes of the slope's sign on a fine grid.
  for (const double peak : {0.7, 0.81, 0.9}) {
    const int cells = 1 << 18;
    int pieces = 1;
    double before = 1;
    for (int i = 0; i < cells; ++i) {
      double x = (i + 0.37) / cells;
      double slope = 1;
      for (int k = 0; k < 8; ++k) {
        if (x > 0.5) slope = -slope;
        x = 2 * peak * std::min(x, 1 - x);
      }
      if (slope != before) ++pieces;
      before = slope;
    }
    CHECK(growth(peak).back() == pieces);
  }
}

TEST_CASE("paper: whole folds are the composed tent, between them a turn and a stretch") {
  const auto paper = [](double moment, std::string_view what) {
    const Value spec = Value::Object{{"at", moment}, {"count", 9}, {"thickness", 0.2}};
    return numbersAt(ask("depth", "paper", spec), {what});
  };
  CHECK(paper(0, "y") == Value::Numbers{0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1});
  CHECK(paper(2, "y") == Value::Numbers{0, 0.5, 1, 0.5, 0, 0.5, 1, 0.5, 0});
  // A quarter of the layer: the right part stands upright over the crease.
  const Value::Numbers upright = paper(0.25, "above");
  CHECK(static_cast<double>(upright[8]) == Approx(0.7));
  CHECK(static_cast<double>(upright[2]) == Approx(0.1));
  // Folded, not yet stretched: sheets 0.1 above the table and 0.3, then 0.05 and 0.15.
  CHECK(static_cast<double>(paper(0.5, "y")[8]) == Approx(0).epsilon(1e-6));
  CHECK(static_cast<double>(paper(0.5, "above")[8]) == Approx(0.3));
  CHECK(static_cast<double>(paper(1, "above")[8]) == Approx(0.15));
  CHECK(static_cast<double>(paper(1, "above")[0]) == Approx(0.05));
  // After two folds the four sheets lie over one another.
  const Value::Numbers stack = paper(2, "above");
  CHECK(static_cast<double>(stack[1]) == Approx(0.025));
  CHECK(static_cast<double>(stack[7]) == Approx(0.075));
  CHECK(static_cast<double>(stack[5]) == Approx(0.125));
  CHECK(static_cast<double>(stack[3]) == Approx(0.175));
}

TEST_CASE("tower, memorizer, depth: bad input") {
  const auto tower = instrumentOf("tower", {});
  CHECK(callError(*tower, "tower", Value::Object{{"x", Value::Array{1, 0}}}).code == "mismatch");
  CHECK(callError(*tower, "tower", Value::Object{{"threshold", 3}}).code == "out-of-range");
  CHECK(callError(*tower, "tower", Value::Object{{"footprint", Value::Object{{"margins", 1}}}}).where ==
        "footprint.margins");
  CHECK(callError(*tower, "sum", Value::Object{{"at", Value::Array{0.5, 2}}}).code == "out-of-range");
  CHECK(callError(*tower, "sum", Value::Object{{"n", 65}}).code == "out-of-range-whole");
  CHECK(callError(*tower, "sum", Value::Object{{"steepness", 2}}).code == "out-of-range");
  CHECK(callError(*tower, "sum", Value::Object{{"f", typed("x+z")}}).code == "expression");
  CHECK(callError(*tower, "sum", Value::Object{{"f", typed("1/(x-y)")}}).code == "not-finite");
  CHECK(callError(*instrumentOf("memorizer", {}), "fit", Value::Object{{"samples", 0}}).code == "out-of-range-whole");
  CHECK(callError(*instrumentOf("memorizer", {}), "grow", Value::Object{{"perAxis", 1.5}}).code ==
        "out-of-range-whole");
  CHECK(callError(*instrumentOf("depth", {}), "fold", Value::Object{{"layers", 17}}).code == "out-of-range-whole");
}
