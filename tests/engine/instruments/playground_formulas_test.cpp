#include "instruments/playground/playground_formulas.h"

#include <doctest.h>

#include <cmath>

#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;
using doctest::Approx;

namespace {

Value formulasOf(const Value& data, const Value::Array& texts) {
  return Value::Object{{"kind", "formulas"}, {"of", data}, {"formulas", texts}};
}

Error planeError(const Value::Array& texts) {
  return creationError("playground", playgroundSpec({{"data", formulasOf(generated("circle"), texts)}}));
}

constexpr const char* kTable =
    "long side,b,kind,y\n1,2,p,3\n2,5,q,7\n3,1,p,4\n4,4,q,8\n5,,p,9\n6,3,q,9\n7,8,p,15\n8,2,q,10\n";

Value tableWith(const Value::Array& texts, const Value::Array& inputs) {
  Value::Object fields = *tableOf(kTable, "y").asObject();
  fields.add("formulas", texts);
  fields.add("inputs", inputs);
  return fields;
}

}  // namespace

TEST_CASE("a formula of the plane is one more input, on the map too") {
  const Value data = formulasOf(generated("circle", 100), {"x1^2 + x2^2"});
  const auto bench = playgroundOf({{"data", data}, {"features", Value::Array{"x1"}}, {"layers", Value::Array{}}});
  const Value shape = callOf(*bench, "describe");
  CHECK(textsAt(shape, {"inputs"}) == std::vector<std::string>{"x1", "x1^2 + x2^2"});
  CHECK(textsAt(shape, {"columns"}) == std::vector<std::string>{"x1", "x2"});
  CHECK(textAt(shape, {"view"}) == "map");
  const Value::Numbers points = numbersAt(shape, {"points", "x"});
  const Value::Numbers x = numbersAt(callOf(*bench, "explain", Value::Object{{"position", 4}}), {"x"});
  CHECK(x[0] == points[8]);
  CHECK(x[1] == Approx(points[8] * points[8] + points[9] * points[9]));
  // No hidden layer: only the formula makes the circle a line.
  callOf(*bench, "run", steps(1500));
  const Value snapshot = callOf(*bench, "snapshot", mapOf(9, 9));
  CHECK(numberAt(snapshot, {"test", "accuracy"}) > 0.95);
  const Value::Numbers map = numbersAt(snapshot, {"map"});
  CHECK((map[40] > 0.5F) != (map[0] > 0.5F));
}

TEST_CASE("drawn points and lines have formulas too") {
  const Value points = Value::Object{{"kind", "points"}, {"x", Value::Array{1, 2, 3, 4}}, {"y", Value::Array{0, 1}}};
  const auto drawn = playgroundOf({{"data", formulasOf(points, {"max(x1, x2)"})}});
  CHECK(listAt(callOf(*drawn, "describe"), {"inputs"}).size() == 3);
  const auto line = playgroundOf({{"data", formulasOf(generated("curve"), {"sin(3*x)", "x^2"})}});
  CHECK(listAt(callOf(*line, "describe"), {"inputs"}).size() == 3);
}

TEST_CASE("formulas that cannot be are refused where they stand") {
  const Error syntax = planeError({"x1", "x1 +"});
  CHECK(syntax.code == "duplicate-name");
  const Error end = planeError({"2*x1", "x1 +"});
  CHECK(end.code == "expression");
  CHECK(end.where == "data.formulas[1]");
  CHECK(end.details[0].second == "5");
  CHECK(planeError({"y"}).code == "expression");
  CHECK(planeError({"2*x1", "2*x1"}).code == "duplicate-name");
  CHECK(planeError({"log(x1)"}).code == "no-value");
  CHECK(planeError({"exp(exp(x1^2 + 9))"}).code == "no-value");
  CHECK(planeError({1}).code == "wrong-type");
  CHECK(planeError(Value::Array(21, "x1*2")).code == "wrong-count");
  const Value nested = formulasOf(formulasOf(generated("circle"), {"x1*2"}), {"x1*3"});
  CHECK(creationError("playground", playgroundSpec({{"data", nested}})).where == "data.of.kind");
}

TEST_CASE("formulas of a table: columns by name, standardised, and drawn where the columns make a plane") {
  const auto bench =
      playgroundOf({{"data", tableWith({"`long side` * b"}, {"long side", "b"})}, {"layers", Value::Array{}}});
  const Value shape = callOf(*bench, "describe");
  CHECK(textAt(shape, {"view"}) == "map");
  CHECK(textsAt(shape, {"columns"}) == std::vector<std::string>{"long side", "b"});
  CHECK(textsAt(shape, {"inputs"}).back() == "`long side` * b");
  CHECK(numberAt(shape, {"report", "rowsLeftOut"}) == 1);
  const Value::Numbers rows = numbersAt(shape, {"report", "rows"});
  CHECK(rows == Value::Numbers{0, 1, 2, 3, 5, 6, 7});
  CHECK(numbersAt(shape, {"points", "x"}).size() == 14);
  CHECK(numbersAt(callOf(*bench, "snapshot", mapOf(3, 3)), {"map"}).size() == 9);
}

TEST_CASE("a formula of a column that is no input leaves no plane to draw") {
  const auto bench = playgroundOf({{"data", tableWith({"`long side` + 1"}, {"b"})}});
  CHECK(textAt(callOf(*bench, "describe"), {"view"}) == "scatter");
}

TEST_CASE("formulas of a table that cannot be") {
  const auto errorOf = [](const Value::Array& texts) {
    return creationError("playground", playgroundSpec({{"data", tableWith(texts, {"b"})}}));
  };
  CHECK(errorOf({"y * 2"}).code == "target-among-inputs");
  CHECK(errorOf({"kind + 1"}).code == "expression");
  CHECK(errorOf({"`long side"}).code == "expression");
  CHECK(errorOf({"b"}).code == "duplicate-name");
  const Error none = errorOf({"1 / (b - 5)"});
  CHECK(none.code == "no-value");
  CHECK(none.details[1].second == "2");
}

TEST_CASE("the rows behind examples can be asked for, as texts with their lines") {
  const auto table = instrumentOf("table", Value::Object{{"text", "a,b\n1,\"x\ny\"\n2.5,z\n"}});
  const Value rows = callOf(*table, "rows", Value::Object{{"rows", Value::Array{1, 0}}});
  REQUIRE(rows.asArray());
  CHECK(numberAt((*rows.asArray())[0], {"line"}) == 4);
  CHECK(textsAt((*rows.asArray())[0], {"cells"}) == std::vector<std::string>{"2.5", "z"});
  CHECK(textsAt((*rows.asArray())[1], {"cells"}) == std::vector<std::string>{"1", "x\ny"});
  CHECK(callError(*table, "rows", Value::Object{{"rows", Value::Array{2}}}).code == "out-of-range");
}
