#include "instruments/step_sum.h"

#include <doctest.h>

#include <Eigen/Dense>
#include <algorithm>
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

std::vector<double> listOfNumbers(const Value& answer, const char* name) {
  std::vector<double> numbers;
  for (const Value& item : listAt(answer, {name})) numbers.push_back(*item.asNumber());
  return numbers;
}

double f(double x) { return 0.2 + 0.4 * x * x + 0.3 * x * std::sin(15 * x) + 0.05 * std::cos(50 * x); }

}  // namespace

TEST_CASE("one neuron is a step at s = -b/w") {
  const Value answer = ask("one-neuron-step", "curve", Value::Object{{"w", 999}, {"b", -399.6}, {"count", 11}});
  CHECK(numberAt(answer, {"s"}) == Approx(0.4));
  CHECK(numberAt(answer, {"steepest"}) == Approx(999.0 / 4));
  const Value::Numbers y = numbersAt(answer, {"y"});
  CHECK(y[3] < 1e-6F);
  CHECK(y[4] == Approx(0.5));
  CHECK(y[5] > 1 - 1e-6F);
  // σ is 0.1 and 0.9 half a width to the left and to the right of s.
  const double width = numberAt(answer, {"width"});
  CHECK(1 / (1 + std::exp(-999 * width / 2)) == Approx(0.9));
  CHECK(numberAt(ask("one-neuron-step", "place", Value::Object{{"w", 20}, {"s", 0.3}}), {"b"}) == Approx(-6));
  CHECK(at(ask("one-neuron-step", "curve", Value::Object{{"w", 0}}), {"s"}).isNull());
}

TEST_CASE("a bump is two steps of opposite heights") {
  const Value bumps = Value::Array{Value::Array{0.2, 0.6, 3}, Value::Array{0.5, 0.9, -1}};
  const Value::Object spec{{"bumps", bumps}, {"f", typed("0")}, {"count", 101}, {"terms", true}};
  const Value answer = ask("bumps", "draw", spec);
  const Value::Numbers sum = numbersAt(answer, {"sum"});
  CHECK(sum[10] == 0);
  CHECK(sum[30] == 3);
  CHECK(sum[55] == 2);
  CHECK(sum[80] == -1);
  CHECK(sum[95] == 0);
  const Value::Array terms = listAt(answer, {"terms"});
  for (std::size_t i = 0; i < sum.size(); ++i) CHECK((*terms[0].asNumbers())[i] + (*terms[1].asNumbers())[i] == sum[i]);
  CHECK(numberAt(answer, {"error", "mean"}) == Approx(0.3 * 3 + 0.1 * 2 + 0.3 * 1).epsilon(1e-3));
  CHECK(numberAt(answer, {"error", "max"}) == 3);
  // The network that is drawn beside it computes the same.
  const Value soft = ask("bumps", "draw", with(spec, "steepness", 40));
  const Value network = at(soft, {"network"});
  const auto w = listOfNumbers(network, "weights");
  const auto b = listOfNumbers(network, "biases");
  const auto v = listOfNumbers(network, "outputs");
  REQUIRE(w.size() == 4);
  double y = 0;
  for (std::size_t i = 0; i < 4; ++i) y += v[i] / (1 + std::exp(-(w[i] * 0.55 + b[i])));
  CHECK(numbersAt(soft, {"sum"})[55] == Approx(y));
}

TEST_CASE("the machine's bumps are better than equal ones") {
  const Value answer = ask("bumps", "place", Value::Object{{"count", 5}});
  CHECK(listAt(answer, {"bumps"}).size() == 5);
  const Value equal = ask("step-sum", "draw", Value::Object{{"bumps", 5}});
  CHECK(numberAt(answer, {"error", "mean"}) < numberAt(equal, {"error", "mean"}));
  // Three levels on the grid are found exactly.
  const Value stairs = ask("bumps", "place", Value::Object{{"count", 3}, {"f", typed("step(x-0.2)+2*step(x-0.85)")}});
  CHECK(numberAt(stairs, {"error", "max"}) == 0);
}

TEST_CASE("the default target and midpoint heights") {
  const Value answer = ask("step-sum", "draw", Value::Object{{"bumps", 10}, {"count", 11}});
  for (std::size_t i = 0; i < 11; ++i) CHECK(numbersAt(answer, {"f"})[i] == Approx(f(static_cast<double>(i) / 10)));
  for (std::size_t j = 0; j < 10; ++j)
    CHECK(numbersAt(answer, {"heights"})[j] == Approx(f((static_cast<double>(j) + 0.5) / 10)));
  CHECK(numbersAt(answer, {"sum"})[10] == numbersAt(answer, {"heights"})[9]);
  CHECK(numberAt(answer, {"hiddenUnits"}) == 9);
}

TEST_CASE("the staircase's error falls like 1/N and stays under the bound") {
  for (const char* target : {"wiggle", "sine", "line", "corner", "bell"}) {
    CAPTURE(target);
    const Value answer =
        ask("step-sum", "series", Value::Object{{"f", Value::Object{{"target", target}}}, {"most", 10000}});
    const auto counts = listOfNumbers(answer, "bumps");
    const auto maxima = listOfNumbers(answer, "max");
    const auto bounds = listOfNumbers(answer, "bound");
    REQUIRE(counts.size() == 28);
    REQUIRE(counts[24] == 1000);
    CHECK(counts.back() == 10000);
    for (std::size_t i = 0; i < counts.size(); ++i) CHECK(maxima[i] <= bounds[i] * 1.001);
    // N times the error settles: it neither grows nor vanishes.
    CHECK(maxima.back() * counts.back() == Approx(maxima[24] * counts[24]).epsilon(0.05));
  }
  // For a line of slope a the error is known: max a/(2N), mean a/(4N), rms a/(2N·√3).
  const Value line = ask("step-sum", "draw", Value::Object{{"f", typed("3*x")}, {"bumps", 50}});
  CHECK(numberAt(line, {"error", "max"}) == Approx(0.03));
  CHECK(numberAt(line, {"error", "mean"}) == Approx(0.015).epsilon(1e-3));
  CHECK(numberAt(line, {"error", "rms"}) == Approx(0.03 / std::sqrt(3.0)).epsilon(1e-3));
  CHECK(numberAt(line, {"bound"}) == Approx(0.03));
}

TEST_CASE("without a Lipschitz constant there is no bound") {
  for (const char* target : {"step", "root"}) {
    CAPTURE(target);
    const Value answer = ask("step-sum", "draw", Value::Object{{"f", Value::Object{{"target", target}}}});
    CHECK(at(answer, {"bound"}).isNull());
  }
  CHECK(numberAt(ask("step-sum", "draw", Value::Object{{"f", typed("0.3")}}), {"bound"}) == 0);
}

TEST_CASE("a jump that falls on an edge is met exactly") {
  const auto errorFor = [](int bumps) {
    const Value::Object spec{{"f", Value::Object{{"target", "step"}}}, {"bumps", bumps}};
    return at(ask("step-sum", "draw", spec), {"error"});
  };
  CHECK(numberAt(errorFor(10), {"max"}) == 0);
  CHECK(numberAt(errorFor(10), {"mean"}) == 0);
  // Where it falls into the middle of a bump, half of the bump is off by the whole jump.
  CHECK(numberAt(errorFor(11), {"max"}) == 1);
  CHECK(numberAt(errorFor(11), {"mean"}) == Approx(1.0 / 22).epsilon(0.01));
}

TEST_CASE("least squares has the least rms error, hard and soft") {
  for (const double steepness : {0.0, 1.0, 4.0, 40.0}) {
    CAPTURE(steepness);
    const auto rms = [&](const char* heights) {
      const Value::Object spec{{"bumps", 30}, {"heights", heights}, {"steepness", steepness}};
      return numberAt(ask("step-sum", "draw", spec), {"error", "rms"});
    };
    CHECK(rms("least-squares") <= rms("mean") * 1.001);
    CHECK(rms("least-squares") < rms("midpoint"));
  }
  // Soft steps that are fitted follow a smooth curve far better than hard ones.
  const Value::Object soft{{"bumps", 100}, {"heights", "least-squares"}, {"steepness", 4}};
  const double hard = numberAt(ask("step-sum", "draw", with(soft, "steepness", 0)), {"error", "rms"});
  CHECK(numberAt(ask("step-sum", "draw", soft), {"error", "rms"}) < hard / 5);
}

TEST_CASE("soft sums are those of the network, term by term") {
  const Value::Object spec{{"bumps", 12}, {"steepness", 3}, {"count", 30}, {"from", 0.1}, {"to", 0.7}};
  const Value answer = ask("step-sum", "draw", spec);
  const Value::Numbers h = numbersAt(answer, {"heights"});
  for (std::size_t i = 0; i < 30; ++i) {
    const double x = 0.1 + 0.6 * static_cast<double>(i) / 29;
    double sum = static_cast<double>(h[0]);
    for (std::size_t j = 1; j < 12; ++j)
      sum += static_cast<double>(h[j] - h[j - 1]) / (1 + std::exp(-36 * (x - static_cast<double>(j) / 12)));
    CHECK(numbersAt(answer, {"sum"})[i] == Approx(sum).epsilon(1e-5));
  }
}

TEST_CASE("the terms add up to the sum, and are left out where there are too many") {
  const Value::Object spec{{"bumps", 12}, {"steepness", 3}, {"count", 30}, {"terms", 20}, {"termCount", 30}};
  const Value answer = ask("step-sum", "draw", spec);
  const Value::Array& curves = listAt(answer, {"terms", "curves"});
  REQUIRE(curves.size() == 12);
  for (std::size_t i = 0; i < 30; ++i) {
    double sum = 0;
    for (const Value& curve : curves) sum += static_cast<double>((*curve.asNumbers())[i]);
    CHECK(numbersAt(answer, {"sum"})[i] == Approx(sum).epsilon(1e-5));
  }
  CHECK_FALSE(ask("step-sum", "draw", with(spec, "terms", 11)).find("terms"));
  // Zoomed in there are fewer again; hard ones need no curves.
  const Value::Object narrow = with(with(with(with(spec, "bumps", 10000), "from", 0.5), "to", 0.5004), "steepness", 0);
  const Value zoomed = ask("step-sum", "draw", narrow);
  CHECK(numberAt(zoomed, {"terms", "first"}) == 5000);
  CHECK(numberAt(zoomed, {"terms", "count"}) == Approx(4).epsilon(0.3));
  CHECK(listAt(zoomed, {"terms", "curves"}).empty());
  const Value soft = ask("step-sum", "draw", with(narrow, "steepness", 5));
  CHECK(numberAt(soft, {"terms", "first"}) == 4999);
}

TEST_CASE("the error is that of the curve that is drawn") {
  for (const double steepness : {0.0, 1.0, 2.5, 30.0})
    for (const int bumps : {1, 3, 16}) {
      CAPTURE(steepness);
      CAPTURE(bumps);
      const Value::Object spec{{"bumps", bumps}, {"steepness", steepness}, {"heights", "mean"}, {"count", 10000}};
      const Value answer = ask("step-sum", "draw", spec);
      const Value::Numbers sum = numbersAt(answer, {"sum"});
      double max = 0;
      double mean = 0;
      double squares = 0;
      for (std::size_t i = 0; i < sum.size(); ++i) {
        const double deviation = std::fabs(f(static_cast<double>(i) / 9999) - static_cast<double>(sum[i]));
        max = std::max(max, deviation);
        mean += deviation / static_cast<double>(sum.size());
        squares += deviation * deviation / static_cast<double>(sum.size());
      }
      CHECK(numberAt(answer, {"error", "max"}) == Approx(max).epsilon(2e-3));
      CHECK(numberAt(answer, {"error", "mean"}) == Approx(mean).epsilon(1e-3));
      CHECK(numberAt(answer, {"error", "rms"}) == Approx(std::sqrt(squares)).epsilon(1e-3));
    }
}

TEST_CASE("soft least squares is what a dense solver finds") {
  for (const double steepness : {1.5, 5.0}) {
    constexpr int kBumps = 110;
    constexpr int kPlaces = 6 * kBumps;
    Eigen::MatrixXd shares(kPlaces, kBumps);
    Eigen::VectorXd values(kPlaces);
    const auto edge = [&](double place, int j) { return 1 / (1 + std::exp(-steepness * (place - j))); };
    for (int i = 0; i < kPlaces; ++i) {
      const double place = (i + 0.5) / 6;
      values[i] = f(place / kBumps);
      for (int j = 0; j < kBumps; ++j)
        shares(i, j) = (j == 0 ? 1 : edge(place, j)) - (j == kBumps - 1 ? 0 : edge(place, j + 1));
    }
    const Eigen::VectorXd expected = shares.colPivHouseholderQr().solve(values);
    const Value::Object spec{{"bumps", kBumps}, {"steepness", steepness}, {"heights", "least-squares"}};
    const Value::Numbers heights = numbersAt(ask("step-sum", "draw", spec), {"heights"});
    double farthest = 0;
    for (int j = 0; j < kBumps; ++j)
      farthest = std::max(farthest, std::fabs(static_cast<double>(heights[static_cast<std::size_t>(j)]) - expected[j]));
    CAPTURE(steepness);
    CHECK(farthest < 1e-4);
  }
}

TEST_CASE("a drawn function is joined by lines") {
  const Value samples = Value::Object{{"samples", Value::Numbers{0, 1, 0}}};
  const Value answer = ask("step-sum", "draw", Value::Object{{"f", samples}, {"count", 5}, {"bumps", 4}});
  CHECK(numbersAt(answer, {"f"}) == Value::Numbers{0, 0.5, 1, 0.5, 0});
  CHECK(numberAt(answer, {"error", "max"}) == Approx(0.25));
}

TEST_CASE("the catalogue of targets is complete and parses") {
  const Value answer = ask("step-sum", "targets");
  for (const Value& entry : listAt(answer, {"curves"}))
    ask("step-sum", "draw", Value::Object{{"f", Value::Object{{"target", textAt(entry, {"name"})}}}});
  CHECK(listAt(answer, {"surfaces"}).size() >= 5);
}

TEST_CASE("approximation: bad input") {
  const auto sum = instrumentOf("step-sum", {});
  const auto codeOf = [&](const Value::Object& spec) { return callError(*sum, "draw", spec).code; };
  CHECK(codeOf({{"bumps", 0}}) == "out-of-range-whole");
  CHECK(codeOf({{"bumps", 10001}}) == "out-of-range-whole");
  CHECK(codeOf({{"steepness", 0.5}}) == "out-of-range");
  CHECK(codeOf({{"heights", "median"}}) == "unknown-name");
  CHECK(codeOf({{"f", typed("sin(")}}) == "expression");
  CHECK(codeOf({{"f", typed("")}}) == "expression");
  CHECK(codeOf({{"f", typed("1/x")}}) == "not-finite");
  CHECK(codeOf({{"f", typed("log(x-2)")}}) == "not-finite");
  CHECK(codeOf({{"f", Value::Object{{"target", "sines"}}}}) == "unknown-name");
  CHECK(codeOf({{"f", Value::Object{{"samples", Value::Array{1}}}}}) == "wrong-count");
  CHECK(codeOf({{"f", 3}}) == "wrong-type");
  const auto bumps = instrumentOf("bumps", {});
  const Value short1 = Value::Object{{"bumps", Value::Array{Value(Value::Array{0, 1})}}};
  CHECK(callError(*bumps, "draw", short1).code == "wrong-count");
  CHECK(callError(*bumps, "draw", Value::Object{{"bumps", Value::Array{3}}}).code == "wrong-type");
  CHECK(callError(*bumps, "place", Value::Object{{"count", 0}}).code == "out-of-range-whole");
  CHECK(callError(*instrumentOf("one-neuron-step", {}), "curve", Value::Object{{"w", "x"}}).code == "wrong-type");
}
