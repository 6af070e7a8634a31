#include "instruments/regression.h"

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
Value pointsOf(const std::vector<std::pair<double, double>>& list) {
  Value::Array points;
  for (const auto& [x, y] : list) points.push_back(Value::Array{x, y});
  return points;
}
double item(const Value& answer, const std::vector<std::string_view>& path, std::size_t i) {
  return *listAt(answer, path)[i].asNumber();
}

const Value kPoints = pointsOf({{0, 1}, {1, 3}, {2, 2}, {3, 5}, {4, 4}});

}  // namespace

TEST_CASE("the least squares line by the textbook formula") {
  // x̄ = 2, ȳ = 3, Sxy = 8, Sxx = 10: slope 0.8, intercept 1.4, Σr² = 10 − 0.8·8 = 3.6.
  const Value fit = ask("linear-regression", "fit", Value::Object{{"points", kPoints}});
  CHECK(numberAt(fit, {"slope"}) == Approx(0.8));
  CHECK(numberAt(fit, {"intercept"}) == Approx(1.4));
  CHECK(numberAt(fit, {"sumOfSquares"}) == Approx(3.6));
  CHECK(*at(fit, {"unique"}).asFlag());
  const Value line =
      ask("linear-regression", "measure", Value::Object{{"points", kPoints}, {"slope", 1}, {"intercept", 1}});
  CHECK(item(line, {"residuals"}, 2) == -1);
  CHECK(numberAt(line, {"sumOfSquares"}) == 0 + 1 + 1 + 1 + 1);
  const Value vertical = ask("linear-regression", "fit", Value::Object{{"points", pointsOf({{2, 1}, {2, 3}})}});
  CHECK_FALSE(*at(vertical, {"unique"}).asFlag());
  CHECK(numberAt(vertical, {"sumOfSquares"}) == Approx(2));
}

TEST_CASE("gradient descent comes to the same line below its limit and leaves it above") {
  const Value::Object spec{{"points", kPoints}, {"steps", 10000}, {"learningRate", 0.05}};
  const Value path = ask("linear-regression", "descend", spec);
  CHECK(item(path, {"slopes"}, 10000) == Approx(0.8));
  CHECK(item(path, {"intercepts"}, 10000) == Approx(1.4));
  CHECK(item(path, {"sums"}, 0) == 55);
  const double limit = numberAt(path, {"limit"});
  const Value below = ask("linear-regression", "descend", with(spec, "learningRate", limit * 0.99));
  CHECK_FALSE(*at(below, {"diverged"}).asFlag());
  CHECK(item(below, {"sums"}, 10000) == Approx(3.6));
  CHECK(*at(ask("linear-regression", "descend", with(spec, "learningRate", limit * 1.01)), {"diverged"}).asFlag());
}

TEST_CASE("a polynomial of degree n goes through n + 1 points, up to 15") {
  std::vector<std::pair<double, double>> list;
  for (int i = 0; i <= 15; ++i) list.emplace_back(i / 15.0, i % 2);
  const Value fit = ask("polynomial", "fit", Value::Object{{"train", pointsOf(list)}, {"degree", 15}, {"count", 16}});
  CHECK(numberAt(fit, {"trainRmse"}) < 1e-9);
  for (std::size_t i = 0; i <= 15; ++i) CHECK(numbersAt(fit, {"y"})[i] == Approx(i % 2 == 0 ? 0.0 : 1.0).epsilon(1e-5));
  // x³ is found by any degree from 3 on, and not by 2.
  list.clear();
  for (int i = 0; i < 30; ++i) list.emplace_back(i / 10.0, std::pow(i / 10.0, 3));
  const Value cubic = ask("polynomial", "series", Value::Object{{"train", pointsOf(list)}});
  CHECK(item(cubic, {"trainRmse"}, 2) > 0.1);
  for (std::size_t degree = 3; degree <= 15; ++degree) CHECK(item(cubic, {"trainRmse"}, degree) < 1e-9);
}

TEST_CASE("without noise the points lie on f, which is given too") {
  const Value data =
      ask("polynomial", "data",
          Value::Object{{"f", Value::Object{{"target", "sine"}}}, {"noise", 0}, {"count", 5}, {"samples", 9}});
  for (const char* set : {"train", "test"})
    for (const Value& point : listAt(data, {set})) {
      const Value::Array& xy = *point.asArray();
      CHECK(*xy[1].asNumber() == Approx(0.5 + 0.4 * std::sin(2 * std::acos(-1.0) * *xy[0].asNumber())));
    }
  CHECK(listAt(ask("polynomial", "data", Value::Object{{"tests", 40}}), {"test"}).size() == 40);
  CHECK(numbersAt(data, {"truth"})[1] == Approx(0.9));
  CHECK(numbersAt(data, {"truth"})[3] == Approx(0.1));
}

TEST_CASE("too high a degree overfits, L2 helps") {
  const Value data = ask("polynomial", "data", Value::Object{{"samples", 18}, {"noise", 0.15}});
  const Value::Object sets{{"train", at(data, {"train"})}, {"test", at(data, {"test"})}};
  const Value plain = ask("polynomial", "series", sets);
  for (std::size_t degree = 1; degree <= 15; ++degree)
    CHECK(item(plain, {"trainRmse"}, degree) <= item(plain, {"trainRmse"}, degree - 1) + 1e-9);
  CHECK(item(plain, {"testRmse"}, 15) > 2 * item(plain, {"trainRmse"}, 15));
  const Value damped = ask("polynomial", "series", with(sets, "l2", 0.1));
  CHECK(item(damped, {"testRmse"}, 15) < item(plain, {"testRmse"}, 15));
  CHECK(item(damped, {"trainRmse"}, 15) > item(plain, {"trainRmse"}, 15));
}

TEST_CASE("more coefficients than points: the shortest that fit") {
  const Value two = pointsOf({{0, 1}, {1, 2}});
  CHECK(numberAt(ask("polynomial", "fit", Value::Object{{"train", two}, {"degree", 9}}), {"trainRmse"}) < 1e-9);
  const Value one = pointsOf({{0.5, 3}});
  CHECK(numberAt(ask("polynomial", "fit", Value::Object{{"train", one}, {"degree", 9}}), {"trainRmse"}) < 1e-9);
}

TEST_CASE("regression: bad input") {
  const auto line = instrumentOf("linear-regression", {});
  CHECK(callError(*line, "fit").code == "wrong-type");
  CHECK(callError(*line, "fit", Value::Object{{"points", Value::Array{}}}).code == "wrong-count");
  CHECK(callError(*line, "fit", Value::Object{{"points", Value::Array{Value(Value::Array{1, "2"})}}}).code ==
        "out-of-range");
  CHECK(callError(*line, "fit", Value::Object{{"points", Value::Array{Value(Value::Array{1, NAN})}}}).code ==
        "out-of-range");
  CHECK(callError(*line, "descend", Value::Object{{"points", kPoints}, {"steps", -1}}).code == "out-of-range-whole");
  CHECK(callError(*instrumentOf("polynomial", {}), "fit", Value::Object{{"train", kPoints}, {"degree", 16}}).code ==
        "out-of-range-whole");
}
