#include "instruments/playground/playground_slices.h"

#include <doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/random.h"
#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;

namespace {

// size and age are numbers, colour is one of three categories (red in every second row), weight is a number that is
// not always an input; price follows from all of them. Row 2 has the middle size and the middle age.
std::string wares(std::size_t rows = 80) {
  Random random(5, Stream::data);
  std::string text = "size,colour,age,weight,price\n";
  for (std::size_t i = 0; i < rows; ++i) {
    const double drawn = std::round(random.uniform(10, 50));
    const double size = i < 3 ? std::array{10, 50, 30}[i] : drawn;
    const double age = i < 3 ? std::array{0.0, 9.0, 4.5}[i] : std::round(random.uniform(0, 90)) / 10;
    const double weight = std::round(random.uniform(100, 900));
    const char* colour = i % 2 == 0 ? "red" : i % 3 == 0 ? "blue" : "green";
    const double price = 3 * size - 4 * age + weight / 50 + (i % 2 == 0 ? 20 : 0);
    text += join({size, ",", colour, ",", age, ",", weight, ",", price, "\n"});
  }
  return text;
}

Value waresWith(const Value::Object& extra) {
  Value::Object data = *tableOf(wares().c_str(), "price").asObject();
  for (const auto& [name, value] : extra) data = with(data, name, value);
  return data;
}

std::unique_ptr<Instrument> waresBench(const Value::Object& extra = {}) {
  auto bench = playgroundOf({{"data", waresWith(extra)}});
  callOf(*bench, "run", steps(200));
  return bench;
}

constexpr std::size_t kMiddle = 2;  // the row in the middle of sizes and ages

Value::Array list(std::initializer_list<Value> items) { return items; }

Value sliceOf(Value::Array axes, Value::Array at, int cells) {
  return Value::Object{
      {"map", Value::Object{{"width", cells}, {"height", cells}, {"axes", std::move(axes)}, {"at", std::move(at)}}}};
}

Value plane(Value::Array axes) { return Value::Object{{"axes", std::move(axes)}}; }

Error mapError(Instrument& bench, Value::Object fields) {
  return callError(bench, "snapshot", Value::Object{{"map", std::move(fields)}});
}

// What the network predicts of the example at `position`, and a fine map through this example, in the cell where it is.
void checkCellIsPrediction(Instrument& bench, std::size_t position) {
  const Value::Array cells = *callOf(bench, "cells", Value::Object{{"position", position}}).asArray();
  const Value::Array columns = listAt(callOf(bench, "describe"), {"slices"});
  REQUIRE(cells.size() == columns.size());
  const int fine = 400;
  const auto nearest = [&](std::size_t axis) {
    const Value::Array bounds = listAt(columns[axis], {"bounds"});
    const double low = *bounds[0].asNumber();
    const double high = *bounds[1].asNumber();
    return static_cast<std::size_t>((*cells[axis].asNumber() - low) / (high - low) * fine);
  };
  const Value snapshot = callOf(bench, "snapshot", sliceOf(list({0, 2}), cells, fine));
  const std::size_t column = nearest(0);
  const std::size_t row = static_cast<std::size_t>(fine) - 1 - nearest(2);
  const double shown = static_cast<double>(numbersAt(snapshot, {"map"})[row * static_cast<std::size_t>(fine) + column]);
  const double predicted = static_cast<double>(numbersAt(callOf(bench, "predictions"), {"prediction"})[position]);
  if (position == kMiddle) {
    const Value single = callOf(bench, "snapshot", sliceOf(list({0, 2}), cells, 1));
    CHECK(static_cast<double>(numbersAt(single, {"map"})[0]) == predicted);
  }
  // Half a cell is 0.06 of a size and 0.013 of an age: less than 0.3 of a price.
  CHECK(shown == doctest::Approx(predicted).epsilon(0.005));
}

}  // namespace

TEST_CASE("a table of many columns describes them as axes and as what may be held") {
  const auto bench = waresBench();
  const Value shape = callOf(*bench, "describe");
  CHECK(textAt(shape, {"view"}) == "scatter");
  const Value::Array columns = listAt(shape, {"slices"});
  REQUIRE(columns.size() == 4);
  CHECK(textAt(columns[0], {"name"}) == "size");
  CHECK(textAt(columns[0], {"kind"}) == "number");
  CHECK(textAt(columns[1], {"name"}) == "colour");
  CHECK(textsAt(columns[1], {"categories"}) == std::vector<std::string>{"red", "green", "blue"});
  CHECK(textAt(columns[1], {"at"}) == "red");
  double sum = 0;
  double most = 0;
  for (std::size_t i = 0; i < 80; ++i) {
    const Value::Array cells = *callOf(*bench, "cells", Value::Object{{"position", i}}).asArray();
    sum += *cells[0].asNumber();
    most = std::max(most, *cells[0].asNumber());
    CHECK(*cells[1].asText() == (i % 2 == 0 ? "red" : i % 3 == 0 ? "blue" : "green"));
  }
  CHECK(numberAt(columns[0], {"at"}) == doctest::Approx(sum / 80));
  CHECK(numberAt(columns[0], {"max"}) == most);
  CHECK(*listAt(columns[0], {"bounds"})[1].asNumber() > most);
}

TEST_CASE("the map at a place is what the network predicts of the row there") {
  const auto bench = waresBench();
  for (const std::size_t position : {0U, 1U, 2U, 3U, 40U}) checkCellIsPrediction(*bench, position);
  const auto unscaled = waresBench({{"standardize", false}});
  checkCellIsPrediction(*unscaled, kMiddle);
}

TEST_CASE("what is held moves the map, the axes' own values do not, and the plane is told with it") {
  const auto bench = waresBench();
  const Value map = callOf(*bench, "snapshot", sliceOf(list({0, 2}), list({1, "red", 2, 300}), 12));
  CHECK(numbersAt(map, {"map"}).size() == 144);
  CHECK(*listAt(map, {"plane", "axes"})[1].asNumber() == 2);
  CHECK(*listAt(map, {"plane", "at"})[1].asText() == "red");
  const auto mapAt = [&](Value::Array at) {
    return numbersAt(callOf(*bench, "snapshot", sliceOf(list({0, 2}), std::move(at), 12)), {"map"});
  };
  CHECK(mapAt(list({9, "red", -5, 300})) == numbersAt(map, {"map"}));
  CHECK(mapAt(list({1, "blue", 2, 300})) != numbersAt(map, {"map"}));
  CHECK(mapAt(list({1, "red", 2, 400})) != numbersAt(map, {"map"}));
  // The usual values where none are chosen.
  const Value usual = callOf(*bench, "snapshot", Value::Object{{"map", plane(list({0, 2}))}});
  CHECK(*listAt(usual, {"plane", "at"})[1].asText() == "red");
  CHECK(numbersAt(usual, {"map"}).size() == 10'000);
  // Without axes there is no map, as ever.
  CHECK_FALSE(callOf(*bench, "snapshot", mapOf(12, 12)).find("map"));
}

TEST_CASE("the other way round the map is its mirror image") {
  const auto bench = waresBench();
  const Value::Array at = list({1, "green", 2, 300});
  const Value::Numbers one = numbersAt(callOf(*bench, "snapshot", sliceOf(list({0, 2}), at, 8)), {"map"});
  const Value::Numbers other = numbersAt(callOf(*bench, "snapshot", sliceOf(list({2, 0}), at, 8)), {"map"});
  for (std::size_t row = 0; row < 8; ++row)
    for (std::size_t column = 0; column < 8; ++column)
      CHECK(one[8 * row + column] == other[8 * (7 - column) + (7 - row)]);
}

TEST_CASE("the units are drawn over the same plane as the map") {
  const auto bench = waresBench();
  const Value::Array at = list({1, "green", 2, 300});
  const Value map = callOf(*bench, "snapshot", sliceOf(list({0, 2}), at, 9));
  const Value units = callOf(
      *bench, "units", Value::Object{{"width", 9}, {"height", 9}, {"axes", list({0, 2})}, {"at", Value::Array(at)}});
  const Value::Array& layers = listAt(units, {"layers"});
  REQUIRE(layers.size() == 2);
  CHECK(layers[0].asNumbers()->size() == 4 * 81);
  const Value described = callOf(*bench, "describe");
  const float mean = static_cast<float>(*listAt(described, {"targetScale"})[0].asNumber());
  const float scale = static_cast<float>(*listAt(described, {"targetScale"})[1].asNumber());
  for (std::size_t cell = 0; cell < 81; ++cell)
    CHECK(mean + scale * (*layers[1].asNumbers())[cell] ==
          doctest::Approx(static_cast<double>(numbersAt(map, {"map"})[cell])).epsilon(1e-5));
  CHECK(callError(*bench, "units", Value::Object{}).code == "no-plane");
  CHECK(callError(*bench, "units", Value::Object{{"axes", list({1, 2})}}).code == "category-axis");
}

TEST_CASE("the examples seen from a plane: their places and how far from it they are") {
  const auto bench = waresBench();
  const Value::Array cells = *callOf(*bench, "cells", Value::Object{{"position", 4}}).asArray();
  const Value seen = callOf(*bench, "slice", Value::Object{{"axes", list({3, 0})}, {"at", Value::Array(cells)}});
  const Value::Numbers x = numbersAt(seen, {"x"});
  const Value::Numbers distance = numbersAt(seen, {"distance"});
  REQUIRE(x.size() == 160);
  REQUIRE(distance.size() == 80);
  CHECK(static_cast<double>(x[8]) == *cells[3].asNumber());
  CHECK(static_cast<double>(x[9]) == *cells[0].asNumber());
  CHECK(distance[4] == 0);
  CHECK(*std::max_element(distance.begin(), distance.end()) > 1);
  CHECK(*std::max_element(distance.begin(), distance.end()) < 4);
}

TEST_CASE("formulas are evaluated on the plane, also those of columns that are no inputs") {
  const auto bench =
      waresBench({{"inputs", list({"size", "colour"})}, {"formulas", list({"size*age", "log(weight)"})}});
  const Value::Array columns = listAt(callOf(*bench, "describe"), {"slices"});
  REQUIRE(columns.size() == 4);
  CHECK(textAt(columns[0], {"name"}) == "size");
  CHECK(textAt(columns[1], {"name"}) == "colour");
  CHECK(textAt(columns[2], {"name"}) == "age");
  CHECK(textAt(columns[3], {"name"}) == "weight");
  for (const std::size_t position : {2U, 5U}) checkCellIsPrediction(*bench, position);
  // Where the logarithm has no value, there is still an answer.
  const Value snapshot = callOf(*bench, "snapshot", sliceOf(list({0, 2}), list({1, "red", 1, -3}), 4));
  for (const float price : numbersAt(snapshot, {"map"})) CHECK(std::isfinite(price));
}

TEST_CASE("a formula that needs a third column has planes too; one without any value counts for nothing") {
  const auto bench =
      playgroundOf({{"data", waresWith({{"inputs", list({"size", "age"})}, {"formulas", list({"size*weight"})}})}});
  CHECK(listAt(callOf(*bench, "describe"), {"slices"}).size() == 3);
  const std::string text = "a,b,c,y\n1,2,,3\n2,5,,1\n4,4,,2\n6,1,,9\n3,3,,5\n";
  const Value table = tableOf(text.c_str(), "y");
  const auto empty = playgroundOf({{"data", with(*table.asObject(), "formulas", list({"a+c"}))}});
  const Value shape = callOf(*empty, "describe");
  CHECK(textAt(shape, {"view"}) == "scatter");
  CHECK(listAt(shape, {"slices"}).size() == 2);
}

TEST_CASE("rows that are left out are in no plane") {
  const std::string text = "a,b,c,y\n1,2,5,3\n99,,5,1\n2,5,6,1\n4,4,5,2\n6,1,7,9\n3,3,8,5\n";
  const auto bench = playgroundOf({{"data", tableOf(text.c_str(), "y")}});
  CHECK(numberAt(listAt(callOf(*bench, "describe"), {"slices"})[0], {"max"}) == 6);
  const Value::Array second = *callOf(*bench, "cells", Value::Object{{"position", 1}}).asArray();
  CHECK(*second[0].asNumber() == 2);
}

TEST_CASE("one or two columns of numbers keep their picture and have no planes; nor has a plane of categories") {
  const std::string two = "a,b,y\n1,2,3\n2,5,1\n4,4,2\n6,1,9\n3,3,5\n";
  const auto bench = playgroundOf({{"data", tableOf(two.c_str(), "y")}});
  CHECK(textAt(callOf(*bench, "describe"), {"view"}) == "map");
  CHECK_FALSE(callOf(*bench, "describe").find("slices"));
  CHECK(mapError(*bench, {{"axes", list({0, 1})}}).code == "unknown-field");
  CHECK(callError(*bench, "slice", plane(list({0, 1}))).code == "no-slices");
  CHECK(callError(*bench, "cells").code == "no-slices");
  const std::string categories = "a,b,c,y\n1,p,u,3\n2,q,v,1\n4,p,v,2\n6,q,u,9\n3,p,u,5\n";
  const auto none = playgroundOf({{"data", tableOf(categories.c_str(), "y")}});
  CHECK_FALSE(callOf(*none, "describe").find("slices"));
}

TEST_CASE("planes that make no sense are refused with what, where and why") {
  const auto bench = waresBench();
  const auto axes = [&](Value::Array list) { return mapError(*bench, {{"axes", std::move(list)}}); };
  CHECK(axes(list({0, 0})).code == "same-axes");
  CHECK(axes(list({0, 1})).code == "category-axis");
  CHECK(axes(list({0, 1})).where == "map.axes[1]");
  CHECK(axes(list({0, 4})).code == "out-of-range");
  CHECK(axes(list({-1, 2})).code == "out-of-range");
  CHECK(axes(list({0, 0.5})).code == "not-whole");
  CHECK(axes(list({0})).code == "wrong-count");
  CHECK(axes(list({"size", "age"})).code == "out-of-range");
  CHECK(mapError(*bench, {{"axes", "size"}}).code == "wrong-type");
  const auto held = [&](Value at) { return mapError(*bench, {{"axes", list({0, 2})}, {"at", std::move(at)}}); };
  CHECK(held(3).code == "wrong-type");
  CHECK(held(list({1, "red", 2})).code == "wrong-count");
  CHECK(held(list({1, "pink", 2, 3})).code == "unknown-category");
  CHECK(held(list({1, "pink", 2, 3})).where == "map.at[1]");
  CHECK(held(list({1, 0, 2, 3})).code == "unknown-category");
  CHECK(held(list({1, "red", 2, "heavy"})).code == "not-a-number");
  CHECK(held(list({1, "red", 2, 1e31})).code == "not-a-number");
  CHECK(held(list({1, "red", 2, std::nan("")})).code == "not-a-number");
  CHECK(callError(*bench, "slice").code == "same-axes");
  CHECK(callError(*bench, "cells", Value::Object{{"position", 80}}).code == "out-of-range-whole");
}
