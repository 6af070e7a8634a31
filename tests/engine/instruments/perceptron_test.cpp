#include "instruments/perceptron.h"

#include <doctest.h>

#include <cmath>

#include "core/random.h"
#include "instruments/instrument_support.h"

using namespace garden;
using namespace garden::check;
using doctest::Approx;

namespace {

Value ask(std::string_view method, const Value& argument = {}) {
  return callOf(*instrumentOf("perceptron", {}), method, argument);
}
Value tableOf(const char* gate) { return at(ask("gate", Value::Object{{"name", gate}}), {"points"}); }
bool flagAt(const Value& answer, const char* name) { return *at(answer, {name}).asFlag(); }

}  // namespace

TEST_CASE("the gates by hand make their truth tables") {
  for (const char* name : {"AND", "OR", "NAND"}) {
    const Value gate = ask("gate", Value::Object{{"name", name}});
    const Value answer = ask("evaluate", gate);
    CHECK(numberAt(answer, {"count"}) == 4);
  }
  const Value scores =
      ask("evaluate", Value::Object{{"points", tableOf("XOR")}, {"weights", Value::Array{1, 2}}, {"bias", -1}});
  CHECK(*listAt(scores, {"scores"})[3].asNumber() == 2);
  CHECK(numberAt(scores, {"count"}) == 3);
}

TEST_CASE("one update adds the misclassified points") {
  const Value::Object spec{{"points", tableOf("AND")}, {"learningRate", 0.5}};
  const Value single = ask("step", spec);  // all say 1; (0,0) is the first that is wrong
  CHECK(*listAt(single, {"added"})[2].asNumber() == -0.5);
  CHECK(*listAt(single, {"added"})[0].asNumber() == 0);
  CHECK(numberAt(single, {"cursor"}) == 1);
  const Value batch = ask("step", with(spec, "rule", "batch"));
  CHECK(*listAt(batch, {"added"})[0].asNumber() == -0.5);
  CHECK(*listAt(batch, {"added"})[1].asNumber() == -0.5);
  CHECK(numberAt(batch, {"bias"}) == -1.5);
  CHECK(listAt(batch, {"from"}).size() == 3);
  const Value::Object done = with(with(spec, "weights", Value::Array{1, 1}), "bias", -1.5);
  CHECK(at(ask("step", done), {"added"}).isNull());
}

TEST_CASE("separable gates converge within the bound") {
  for (const char* name : {"AND", "OR", "NAND"}) {
    const Value answer = ask("train", Value::Object{{"points", tableOf(name)}});
    CHECK(flagAt(answer, "converged"));
    CHECK(flagAt(answer, "separable"));
    CHECK(numberAt(answer, {"updates"}) <= numberAt(answer, {"bound"}));
    CHECK(flagAt(ask("train", Value::Object{{"points", tableOf(name)}, {"rule", "batch"}}), "converged"));
  }
  // AND: the widest unit vector is along (1, 1, −3/2)·c with margin |1/2|/‖(1, 1, −3/2)‖.
  CHECK(numberAt(ask("train", Value::Object{{"points", tableOf("AND")}}), {"margin"}) == Approx(0.5 / std::sqrt(4.25)));
  CHECK(numberAt(ask("train", Value::Object{{"points", tableOf("AND")}}), {"bound"}) == Approx(3 * 17));
}

TEST_CASE("random separable points converge within the bound, their margin is that of a brute search") {
  Random random(7, Stream::data);
  for (int round = 0; round < 5; ++round) {
    Value::Array points;
    for (int i = 0; i < 20; ++i) {
      const double x = random.uniform(-1, 1);
      const double y = random.uniform(-1, 1);
      if (std::fabs(x + 0.5 * y) > 0.2) points.push_back(Value::Array{x, y, x + 0.5 * y > 0 ? 1 : 0});
    }
    const Value answer = ask("train", Value::Object{{"points", points}, {"most", 2000}});
    CHECK(flagAt(answer, "converged"));
    CHECK(numberAt(answer, {"updates"}) <= numberAt(answer, {"bound"}));
    double best = 0;
    for (int i = 0; i < 20000; ++i) {
      const double w[3] = {random.normal(), random.normal(), random.normal() * 0.3};
      const double norm = std::sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
      double least = 1e9;
      for (const Value& p : points) {
        const Value::Array& a = *p.asArray();
        const double sign = *a[2].asNumber() == 1 ? 1 : -1;
        least = std::min(least, sign * (w[0] * *a[0].asNumber() + w[1] * *a[1].asNumber() + w[2]) / norm);
      }
      best = std::max(best, least);
    }
    CHECK(numberAt(answer, {"margin"}) >= best);
    CHECK(numberAt(answer, {"margin"}) == Approx(best).epsilon(0.1));
  }
}

TEST_CASE("XOR: cycles, no bound, 3 of 4 at best") {
  for (const char* rule : {"single", "batch"}) {
    const Value answer = ask("train", Value::Object{{"points", tableOf("XOR")}, {"rule", rule}});
    CHECK_FALSE(flagAt(answer, "converged"));
    CHECK_FALSE(flagAt(answer, "separable"));
    CHECK(at(answer, {"bound"}).isNull());
    CHECK(numberAt(answer, {"cycle", "length"}) > 0);
  }
  const Value best = callOf(*instrumentOf("xor-wall", {}), "best", Value::Object{{"points", tableOf("XOR")}});
  CHECK(numberAt(best, {"count"}) == 3);
  const Value::Object line{
      {"points", tableOf("XOR")}, {"weights", at(best, {"weights"})}, {"bias", at(best, {"bias"})}};
  CHECK(numberAt(ask("evaluate", line), {"count"}) == 3);
  CHECK(numberAt(ask("best", Value::Object{{"points", tableOf("NAND")}}), {"count"}) == 4);
}

TEST_CASE("the path of the rule: where each update came from, and how many points are right on the way") {
  const Value answer = ask("train", Value::Object{{"points", tableOf("AND")}});
  const Value::Array path = listAt(answer, {"path"});
  const Value::Array from = listAt(answer, {"from"});
  const Value::Array counts = listAt(answer, {"counts"});
  REQUIRE(path.size() == from.size() + 1);
  REQUIRE(counts.size() == path.size());
  CHECK(*counts.front().asNumber() == 1);
  CHECK(*counts.back().asNumber() == 4);
  const double corners[4][2] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  for (std::size_t k = 0; k < from.size(); ++k) {
    REQUIRE(from[k].asArray()->size() == 1);
    const auto i = static_cast<std::size_t>(*(*from[k].asArray())[0].asNumber());
    const double y = i == 3 ? 1 : -1;
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const double added = *(*path[k + 1].asArray())[axis].asNumber() - *(*path[k].asArray())[axis].asNumber();
      CHECK(added == y * (axis < 2 ? corners[i][axis] : 1));
    }
  }
}

TEST_CASE("clouds are separable with the gap asked for, until labels are flipped") {
  for (int seed = 1; seed <= 5; ++seed) {
    const Value::Object spec{{"count", 20}, {"gap", 0.2}, {"seed", seed}};
    const Value points = at(ask("cloud", spec), {"points"});
    REQUIRE(points.asArray()->size() == 20);
    double ones = 0;
    for (const Value& point : *points.asArray()) ones += *(*point.asArray())[2].asNumber();
    CHECK(ones == 10);
    CHECK(numberAt(ask("best", Value::Object{{"points", points}}), {"count"}) == 20);
    const Value flipped = at(ask("cloud", with(spec, "flips", 4)), {"points"});
    CHECK(numberAt(ask("best", Value::Object{{"points", flipped}}), {"count"}) < 20);
  }
  CHECK(callError(*instrumentOf("perceptron", {}), "cloud", Value::Object{{"gap", 3}}).code == "out-of-range");
}

TEST_CASE("perceptron: bad input") {
  const auto perceptron = instrumentOf("perceptron", {});
  CHECK(callError(*perceptron, "train").code == "wrong-type");
  CHECK(callError(*perceptron, "gate", Value::Object{{"name", "NOR"}}).code == "unknown-name");
  const Value three = Value::Array{Value(Value::Array{0, 1, 2})};
  CHECK(callError(*perceptron, "train", Value::Object{{"points", three}}).code == "out-of-range");
  CHECK(callError(*perceptron, "train", Value::Object{{"points", tableOf("OR")}, {"weights", Value::Array{1}}}).code ==
        "wrong-count");
}
