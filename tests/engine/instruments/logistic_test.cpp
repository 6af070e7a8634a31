#include "instruments/logistic.h"

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
double item(const Value& answer, const std::vector<std::string_view>& path, std::size_t i) {
  return *listAt(answer, path)[i].asNumber();
}
Value row(const std::vector<double>& numbers) {
  Value::Array list;
  for (const double number : numbers) list.emplace_back(number);
  return list;
}

}  // namespace

TEST_CASE("odds, log-odds and probability belong together") {
  const Value answer = ask("logistic", "point", Value::Object{{"beta", row({-1, 2})}, {"x", row({1.5})}});
  CHECK(numberAt(answer, {"logit"}) == Approx(2));
  CHECK(numberAt(answer, {"odds"}) == Approx(std::exp(2.0)));
  CHECK(numberAt(answer, {"p"}) == Approx(1 / (1 + std::exp(-2.0))));
  CHECK(numberAt(ask("logistic", "odds", Value::Object{{"p", 0.8}}), {"odds"}) == Approx(4));
  CHECK(numberAt(ask("logistic", "odds", Value::Object{{"p", 0.8}}), {"logit"}) == Approx(std::log(4.0)));
  const Value map = ask("logistic", "map", Value::Object{{"beta", row({0, 0, 50})}, {"width", 1}, {"height", 2}});
  CHECK(numbersAt(map, {"map"})[0] > 0.99F);
  CHECK(numbersAt(map, {"map"})[1] < 0.01F);
  CHECK(numbersAt(ask("logistic", "curve", Value::Object{{"beta", row({0, 1})}, {"count", 3}}), {"p"})[1] == 0.5F);
}

TEST_CASE("two classes in turn, as far apart as asked") {
  for (const int features : {1, 2}) {
    const Value::Object spec{{"features", features}, {"samples", 500}, {"distance", 3}, {"seed", 4}};
    const Value answer = ask("logistic", "data", spec);
    const Value::Array rows = listAt(answer, {"examples"});
    REQUIRE(rows.size() == 500);
    std::vector<double> means(4);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Value::Array& example = *rows[i].asArray();
      REQUIRE(example.size() == static_cast<std::size_t>(features) + 1);
      CHECK(*example.back().asNumber() == static_cast<double>(i % 2));
      for (std::size_t j = 0; j + 1 < example.size(); ++j) means[2 * (i % 2) + j] += *example[j].asNumber() / 250;
    }
    CHECK(std::hypot(means[2] - means[0], means[3] - means[1]) == Approx(3).epsilon(0.1));
    const Value::Array again = listAt(ask("logistic", "data", spec), {"examples"});
    CHECK(*again[7].asArray()->front().asNumber() == *rows[7].asArray()->front().asNumber());
  }
}

TEST_CASE("Newton's fit makes the gradient zero") {
  const Value::Array list{row({1, 0}), row({2, 0}), row({3, 1}), row({4, 0}), row({5, 1}), row({6, 1})};
  const Value fit = ask("logistic", "fit", Value::Object{{"examples", list}});
  CHECK(*at(fit, {"converged"}).asFlag());
  const double a = item(fit, {"beta"}, 0);
  const double b = item(fit, {"beta"}, 1);
  double constant = 0;
  double slope = 0;
  const int labels[] = {0, 0, 1, 0, 1, 1};
  for (int x = 1; x <= 6; ++x) {
    const double error = 1 / (1 + std::exp(-a - b * x)) - labels[x - 1];
    constant += error;
    slope += error * x;
  }
  CHECK(constant == Approx(0).epsilon(1e-8));
  CHECK(slope == Approx(0).epsilon(1e-8));
  const Value loss = ask("logistic", "loss", Value::Object{{"examples", list}, {"beta", at(fit, {"beta"})}});
  CHECK(numberAt(loss, {"loss"}) == Approx(numberAt(fit, {"loss"})));
  CHECK(numberAt(loss, {"correct"}) == 4);
  CHECK(item(loss, {"p"}, 2) == Approx(1 / (1 + std::exp(-a - 3 * b))));
  CHECK(numberAt(ask("logistic", "loss", Value::Object{{"examples", list}}), {"loss"}) == Approx(std::log(2.0)));
}

TEST_CASE("separable classes have no best β unless it is penalised") {
  const Value::Array list{row({-1, 0, 0}), row({-2, 1, 0}), row({1, 0, 1}), row({2, 1, 1})};
  const Value free = ask("logistic", "fit", Value::Object{{"examples", list}});
  CHECK_FALSE(*at(free, {"converged"}).asFlag());
  CHECK(numberAt(free, {"loss"}) < 1e-6);
  const Value held = ask("logistic", "fit", Value::Object{{"examples", list}, {"l2", 0.1}});
  CHECK(*at(held, {"converged"}).asFlag());
  CHECK(item(held, {"beta"}, 1) > 0);
  CHECK(item(held, {"beta"}, 1) < 5);
}

TEST_CASE("softmax: the curriculum's numbers, shifts and temperature") {
  const Value answer = ask("softmax", "compute");
  CHECK(item(answer, {"stable", "probabilities"}, 0) == Approx(0.2447).epsilon(2e-4));
  CHECK(item(answer, {"stable", "probabilities"}, 1) == Approx(0.6652).epsilon(2e-4));
  CHECK(item(answer, {"stable", "probabilities"}, 2) == Approx(0.0900).epsilon(5e-4));
  CHECK(item(answer, {"naive", "probabilities"}, 1) == Approx(0.66524096));
  CHECK(textAt(answer, {"naive", "problem"}) == "none");
  CHECK(numberAt(answer, {"argmax"}) == 1);
  CHECK(item(answer, {"oneHot"}, 1) == 1);
  CHECK(item(answer, {"oneHot"}, 0) == 0);
  CHECK(at(answer, {"sigmoid"}).isNull());
  const Value shifted = ask("softmax", "compute", Value::Object{{"shift", 50}});
  for (std::size_t i = 0; i < 3; ++i)
    CHECK(item(shifted, {"stable", "probabilities"}, i) == item(answer, {"stable", "probabilities"}, i));
  CHECK(item(shifted, {"z"}, 1) == 52);
  const Value hot = ask("softmax", "compute", Value::Object{{"temperature", 100}});
  CHECK(item(hot, {"stable", "probabilities"}, 2) == Approx(1.0 / 3).epsilon(0.02));
  const Value cold = ask("softmax", "compute", Value::Object{{"temperature", 0.01}});
  CHECK(item(cold, {"stable", "probabilities"}, 1) == 1);
}

TEST_CASE("a score at its rest has probability 1/2") {
  const std::vector<double> scores{1, 2, 0};
  for (const double temperature : {0.5, 1.0, 3.0})
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const Value::Object spec{{"scores", row(scores)}, {"temperature", temperature}};
      std::vector<double> moved = scores;
      moved[i] = item(ask("softmax", "compute", spec), {"rests"}, i);
      const Value answer = ask("softmax", "compute", with(spec, "scores", row(moved)));
      CHECK(item(answer, {"stable", "probabilities"}, i) == Approx(0.5).epsilon(1e-6));
    }
  CHECK(item(ask("softmax", "compute", Value::Object{{"scores", row({1000, 0, 0})}}), {"rests"}, 1) == 1000);
  CHECK(at(ask("softmax", "compute", Value::Object{{"scores", row({7})}}), {"rests"}).isNull());
}

TEST_CASE("the naive softmax overflows, underflows, and the stable one does neither") {
  const Value over = ask("softmax", "compute", Value::Object{{"scores", row({1000, 1, 0})}});
  CHECK(textAt(over, {"naive", "problem"}) == "overflow");
  CHECK(listAt(over, {"naive", "exponentials"})[0].isNull());
  CHECK(listAt(over, {"naive", "probabilities"})[0].isNull());
  CHECK(item(over, {"naive", "probabilities"}, 1) == 0);
  CHECK(item(over, {"stable", "probabilities"}, 0) == 1);
  const Value under = ask("softmax", "compute", Value::Object{{"scores", row({-1000, -1001})}});
  CHECK(textAt(under, {"naive", "problem"}) == "underflow");
  CHECK(item(under, {"stable", "probabilities"}, 0) == Approx(1 / (1 + std::exp(-1.0))));
  // Two classes: the sigmoid of the difference.
  CHECK(numberAt(under, {"sigmoid"}) == Approx(1 / (1 + std::exp(-1.0))));
  // Single exponentials fit, their sum does not.
  CHECK(textAt(ask("softmax", "compute", Value::Object{{"scores", row({88.5, 88.5})}}), {"naive", "problem"}) ==
        "overflow");
}

TEST_CASE("logistic and softmax: bad input") {
  const auto logistic = instrumentOf("logistic", {});
  CHECK(callError(*logistic, "fit").code == "wrong-type");
  CHECK(callError(*logistic, "fit", Value::Object{{"examples", Value::Array{row({1, 2})}}}).code == "out-of-range");
  CHECK(callError(*logistic, "fit", Value::Object{{"examples", Value::Array{row({1, 1}), row({1, 2, 1})}}}).code ==
        "wrong-count");
  CHECK(callError(*logistic, "point", Value::Object{{"beta", row({1})}}).code == "wrong-count");
  CHECK(callError(*logistic, "data", Value::Object{{"features", 3}}).code == "out-of-range-whole");
  CHECK(callError(*logistic, "odds", Value::Object{{"p", 1}}).code == "out-of-range");
  CHECK(callError(*logistic, "map", Value::Object{{"low", 3}, {"high", 1}}).code == "mismatch");
  const auto softmax = instrumentOf("softmax", {});
  CHECK(callError(*softmax, "compute", Value::Object{{"scores", Value::Array{}}}).code == "wrong-count");
  CHECK(callError(*softmax, "compute", Value::Object{{"temperature", 0}}).code == "out-of-range");
}
