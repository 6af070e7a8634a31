#include "instruments/playground/playground_points.h"

#include <doctest.h>

#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;

namespace {

// Two rows of points, one above the other.
Value pointsSpec(const char* task, const Value::Object& extra = {}) {
  Value::Numbers x;
  Value::Numbers y;
  for (int i = 0; i < 40; ++i) {
    x.push_back(static_cast<float>(i % 20) * 0.5F - 5);
    x.push_back(i < 20 ? 2.0F : -2.0F);
    y.push_back(i < 20 ? 1.0F : 0.0F);
  }
  Value::Object fields{
      {"kind", "points"}, {"task", task}, {"x", std::move(x)}, {"y", std::move(y)}, {"testFraction", 0.25}};
  for (const auto& [name, value] : extra) fields = with(fields, name, value);
  return fields;
}

Error pointsError(const Value::Object& extra) {
  return creationError("playground", playgroundSpec({{"data", pointsSpec("binary", extra)}}));
}

}  // namespace

TEST_CASE("drawn points are learned, in the plane of the generators") {
  const auto bench = playgroundOf({{"data", pointsSpec("binary")}});
  const Value shape = callOf(*bench, "describe");
  CHECK(textAt(shape, {"view"}) == "map");
  CHECK(textAt(shape, {"task"}) == "binary");
  CHECK(numberAt(shape, {"trainCount"}) == 30);
  CHECK(*(*listAt(shape, {"bounds"})[0].asArray())[0].asNumber() == -6);
  CHECK(numbersAt(shape, {"points", "x"})[1] == 2);
  callOf(*bench, "run", steps(400));
  const Value snapshot = callOf(*bench, "snapshot", mapOf(8, 8));
  CHECK(numberAt(snapshot, {"test", "accuracy"}) == 1);
  CHECK(numbersAt(snapshot, {"map"}).size() == 64);
}

TEST_CASE("drawn points have classes or values, and are seen through features") {
  const auto classes = playgroundOf(
      {{"data", pointsSpec("multiclass", {{"classes", 4}})}, {"features", Value::Array{"x1", "x2-squared", "sin-x1"}}});
  const Value shape = callOf(*classes, "describe");
  CHECK(textsAt(shape, {"outputs"}) == std::vector<std::string>{"A", "B", "C", "D"});
  CHECK(textsAt(shape, {"inputs"}) == std::vector<std::string>{"x1", "x2-squared", "sin-x1"});
  const auto values = playgroundOf({{"data", pointsSpec("regression")}});
  CHECK(textAt(callOf(*values, "describe"), {"task"}) == "regression");
}

TEST_CASE("a single point is enough to begin with") {
  const Value one = pointsSpec("binary", {{"x", Value::Array{0, 0}}, {"y", Value::Array{1}}});
  const auto bench = playgroundOf({{"data", one}});
  CHECK(numberAt(callOf(*bench, "describe"), {"trainCount"}) == 1);
  callOf(*bench, "run", steps(5));
}

TEST_CASE("points that cannot be are refused") {
  CHECK(pointsError({{"x", Value::Array{}}, {"y", Value::Array{}}}).code == "no-points");
  CHECK(pointsError({{"x", Value::Array{1, 2, 3}}, {"y", Value::Array{0}}}).code == "wrong-count");
  CHECK(pointsError({{"y", Value::Array{}}}).code == "wrong-count");
  CHECK(pointsError({{"x", Value::Array{7, 0}}, {"y", Value::Array{0}}}).where == "data.x[0]");
  CHECK(pointsError({{"x", Value::Array{0, 0}}, {"y", Value::Array{2}}}).code == "out-of-range");
  CHECK(pointsError({{"x", Value::Array{0, 0}}, {"y", Value::Array{0.5}}}).code == "not-whole");
  CHECK(pointsError({{"x", "many"}}).code == "wrong-type");
  CHECK(pointsError({{"classes", 3}}).code == "unknown-field");
  CHECK(pointsError({{"task", "multilabel"}}).where == "data.task");
}
