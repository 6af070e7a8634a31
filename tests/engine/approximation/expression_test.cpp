#include "approximation/expression.h"

#include <doctest.h>

#include <cmath>
#include <string>
#include <vector>

using doctest::Approx;
using garden::Expression;

namespace {

double valueOf(std::string_view text, double x = 0, double y = 0) {
  const auto parsed = Expression::parse(text, 2);
  INFO(text);
  REQUIRE(parsed);
  return parsed.value()(x, y);
}

garden::Error errorOf(std::string_view text, int variables = 1) {
  const auto parsed = Expression::parse(text, variables);
  INFO(text);
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == "expression");
  return parsed.error();
}

std::string columnAndProblem(std::string_view text) {
  const garden::Error error = errorOf(text);
  return error.details[0].second + " " + error.details[1].second;
}

}  // namespace

TEST_CASE("operators have the usual order") {
  CHECK(valueOf("1 + 2*3") == 7);
  CHECK(valueOf("(1+2)*3") == 9);
  CHECK(valueOf("7 - 4 - 1") == 2);
  CHECK(valueOf("8/4/2") == 1);
  CHECK(valueOf("2^3^2") == Approx(512));
  CHECK(valueOf("-x^2", 3) == Approx(-9));
  CHECK(valueOf("(-x)^2", 3) == Approx(9));
  CHECK(valueOf("(-x)^3", 3) == Approx(-27));
  CHECK(valueOf("2^-1") == Approx(0.5));
  CHECK(valueOf("--x", 5) == 5);
  CHECK(valueOf("2*-x", 5) == -10);
  CHECK(valueOf("+x", 5) == 5);
}

TEST_CASE("functions, constants, variables and numbers") {
  CHECK(valueOf("sin(7*x)*exp(-x)", 0.3) == Approx(std::sin(2.1) * std::exp(-0.3)));
  CHECK(valueOf("tan(x)", 0.4) == Approx(std::tan(0.4)));
  CHECK(valueOf("tanh(x)", 0.4) == Approx(std::tanh(0.4)));
  CHECK(valueOf("log(e^2)") == Approx(2));
  CHECK(valueOf("cos(pi)") == Approx(-1));
  CHECK(valueOf("sqrt(x) + abs(-y)", 9, 4) == Approx(7));
  CHECK(valueOf("sigmoid(0) + relu(-3) + relu(2)") == Approx(2.5));
  CHECK(valueOf("step(x)", -1e-9) == 0);
  CHECK(valueOf("step(x)", 0) == 1);
  CHECK(valueOf("min(x, y) + 10*max(x, y)", 1, 2) == 21);
  CHECK(valueOf("2e3 + .5 + 1.E-1") == Approx(2000.6));
  CHECK(valueOf("2*e") == Approx(2 * std::exp(1.0)));
}

TEST_CASE("no value is a NaN or an infinity, never a crash") {
  CHECK(std::isnan(valueOf("sqrt(-1)")));
  CHECK(std::isnan(valueOf("log(-1)")));
  CHECK(std::isnan(valueOf("(-2)^0.5")));
  CHECK(std::isnan(valueOf("0/0")));
  CHECK(std::isinf(valueOf("1/0")));
  CHECK(std::isinf(valueOf("exp(exp(exp(9)))")));
  CHECK(std::isnan(valueOf("min(1, 0/0)")));
  CHECK(std::isnan(valueOf("min(0/0, 1)")));
}

TEST_CASE("mistakes are named with their column") {
  CHECK(columnAndProblem("") == "1 unexpected-end");
  CHECK(columnAndProblem("  ") == "3 unexpected-end");
  CHECK(columnAndProblem("2*") == "3 unexpected-end");
  CHECK(columnAndProblem("2x") == "2 unexpected-character");
  CHECK(columnAndProblem("(1+2") == "5 unexpected-end");
  CHECK(columnAndProblem("1+2)") == "4 unexpected-character");
  CHECK(columnAndProblem("3 + * 4") == "5 unexpected-character");
  CHECK(columnAndProblem("x + sn(x)") == "5 unknown-name");
  CHECK(columnAndProblem("x + y") == "5 unknown-name");
  CHECK(columnAndProblem("sin x") == "5 unexpected-character");
  CHECK(columnAndProblem("1 + sin(x, x)") == "5 wrong-argument-count");
  CHECK(columnAndProblem("min(x)") == "1 wrong-argument-count");
  CHECK(columnAndProblem("1.2.3") == "1 bad-number");
  CHECK(columnAndProblem("1e999") == "1 bad-number");
  CHECK(columnAndProblem("x # 2") == "3 unexpected-character");
  CHECK(columnAndProblem("x \xE2\x88\x92 2") == "3 unexpected-character");
  CHECK(errorOf("2x").message == "column 2: an operator is missing here, such as * for multiplication");
}

TEST_CASE("length and depth are limited") {
  CHECK(errorOf(std::string(501, '1')).details[1].second == "too-long");
  CHECK(errorOf(std::string(200, '(') + "x" + std::string(200, ')')).details[1].second == "too-deep");
  CHECK(errorOf(std::string(499, '-') + "x").details[1].second == "too-deep");
  CHECK(valueOf(std::string(20, '(') + "x" + std::string(20, ')'), 4) == 4);
  std::string chain = "x";
  while (chain.size() < 498) chain += "+x";
  CHECK(valueOf(chain, 1) == 250);
  std::string tower = "1";
  while (tower.size() < 498) tower += "^1";
  CHECK(errorOf(tower).details[1].second == "too-deep");
}

TEST_CASE("many points at once have the values that they have one by one, to the bit") {
  std::vector<double> x, y;
  for (int i = 0; i < 1000; ++i) {
    x.push_back(i / 100.0 - 3);
    y.push_back(2 - i / 250.0);
  }
  std::string deep = "x";
  for (int i = 0; i < 20; ++i) deep = "y-(" + deep + "*x)";
  for (const std::string& text :
       {std::string("0.2 + 0.4*x^2 + 0.3*x*sin(15*x) + 0.05*cos(50*x)"), std::string("x^y + y^3 - (-x)^2 + 2^x"),
        std::string("min(tan(x), max(tanh(y), exp(-x)))"), std::string("log(x) + sqrt(y)"),
        std::string("sigmoid(100*x)*relu(y) + step(x)*abs(y)"), deep}) {
    CAPTURE(text);
    const auto parsed = Expression::parse(text, 2);
    REQUIRE(parsed);
    std::vector<double> values(x.size());
    parsed.value().evaluate(x, y, values);
    std::size_t different = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double one = parsed.value()(x[i], y[i]);
      if (one != values[i] && !(std::isnan(one) && std::isnan(values[i]))) ++different;
    }
    CHECK(different == 0);
  }
  // Without y it is 0.
  std::vector<double> values(x.size(), 9);
  Expression::parse("x + 5*y", 2).value().evaluate(x, {}, values);
  CHECK(values == x);
}

TEST_CASE("formulas of any variables, by their names") {
  const std::vector<std::string_view> names = {"x1", "키", "petal length", "unused"};
  const auto parsed = Expression::parse("x1^2 + 키 * `petal length`", names);
  REQUIRE(parsed);
  const std::vector<double> x1 = {1, 2, 3};
  const std::vector<double> height = {10, 20, 30};
  const std::vector<double> petals = {0.5, 1, 2};
  const std::vector<std::span<const double>> columns = {x1, height, petals};
  std::vector<double> values(3);
  parsed.value().evaluate(columns, values);
  CHECK(values == std::vector<double>{6, 24, 69});
  CHECK(parsed.value().uses(2));
  CHECK_FALSE(parsed.value().uses(3));
  const auto problem = [&](std::string_view text) {
    const auto refused = Expression::parse(text, names);
    REQUIRE_FALSE(refused);
    return refused.error().details[0].second + " " + refused.error().details[1].second;
  };
  CHECK(problem("x1 + x") == "6 unknown-name");
  CHECK(problem("`petal") == "7 unexpected-end");
  CHECK(problem("2 * `stem`") == "6 unknown-name");
  CHECK(problem("``") == "2 unknown-name");
}
