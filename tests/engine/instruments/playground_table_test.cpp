#include "instruments/playground/playground_table.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>

#include "core/random.h"
#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;

namespace {

// `rows` rows of two numbers and what `label` makes of them.
template <class F> std::string csv(const char* header, std::size_t rows, F label) {
  Random random(21, Stream::data);
  std::string text = std::string(header) + "\n";
  for (std::size_t i = 0; i < rows; ++i) {
    const double a = std::round(random.uniform(100, 200));
    const double b = std::round(random.uniform(-5, 5) * 10) / 10;
    text += std::to_string(a) + "," + std::to_string(b) + "," + label(a, b) + "\n";
  }
  return text;
}

std::string flowers() {
  return csv("length,width,species", 120, [](double a, double b) { return a < 135 ? "ant" : b < 0 ? "bee" : "cat"; });
}

std::string prices() {
  return csv("size,age,price", 120, [](double a, double b) { return std::to_string(1000 * a - 300 * b); });
}

}  // namespace

TEST_CASE("three species in a table are told apart, and shown in the file's own units") {
  const auto bench = playgroundOf({{"data", tableOf(flowers().c_str(), "species")}});
  const Value shape = callOf(*bench, "describe");
  CHECK(textAt(shape, {"task"}) == "multiclass");
  CHECK(textAt(shape, {"view"}) == "map");
  CHECK(textsAt(shape, {"columns"}) == std::vector<std::string>{"length", "width"});
  std::vector<std::string> species = textsAt(shape, {"outputs"});
  std::sort(species.begin(), species.end());
  CHECK(species == std::vector<std::string>{"ant", "bee", "cat"});
  const Value::Array& bounds = listAt(shape, {"bounds"});
  CHECK(*(*bounds[0].asArray())[0].asNumber() < 105);
  CHECK(*(*bounds[0].asArray())[1].asNumber() > 195);
  const Value::Numbers& x = numbersAt(shape, {"points", "x"});
  for (std::size_t i = 0; i < x.size(); i += 2) CHECK((x[i] >= 99.9F && x[i] <= 200.1F));
  callOf(*bench, "run", steps(1500));
  const Value snapshot = callOf(*bench, "snapshot", mapOf(10, 10));
  CHECK(numberAt(snapshot, {"test", "accuracy"}) > 0.9);
  CHECK(numbersAt(snapshot, {"map"}).size() == 300);
}

TEST_CASE("a regression on a table: RMSE and map in the target's unit") {
  const auto bench = playgroundOf({{"data", tableOf(prices().c_str(), "price")}, {"layers", Value::Array{}}});
  callOf(*bench, "run", steps(3000));
  const Value snapshot = callOf(*bench, "snapshot", mapOf(4, 4));
  CHECK(numberAt(snapshot, {"test", "r2"}) > 0.999);
  CHECK(numberAt(snapshot, {"test", "rmse"}) < 1000);
  for (const float price : numbersAt(snapshot, {"map"})) CHECK((price > 80000 && price < 220000));
  const Value shape = callOf(*bench, "describe");
  CHECK(*listAt(shape, {"outputRange"})[0].asNumber() > 90000);
}

TEST_CASE("more inputs than two: prediction against truth, training examples first") {
  std::string text = "a,b,c,y\n";
  for (int i = 0; i < 40; ++i)
    text += std::to_string(i) + "," + std::to_string(i * 7 % 11) + "," + std::to_string(i % 3) + "," +
            std::to_string(2 * i + 5) + "\n";
  const auto bench = playgroundOf({{"data", tableOf(text.c_str(), "y")}});
  const Value shape = callOf(*bench, "describe");
  CHECK(textAt(shape, {"view"}) == "scatter");
  CHECK_FALSE(at(shape, {"points"}).find("x"));
  callOf(*bench, "run", steps(2000));
  const Value snapshot = callOf(*bench, "snapshot", mapOf(5, 5));
  CHECK_FALSE(snapshot.find("map"));
  const Value::Numbers& truth = numbersAt(snapshot, {"scatter", "truth"});
  const Value::Numbers& prediction = numbersAt(snapshot, {"scatter", "prediction"});
  const Value::Numbers& isTest = numbersAt(snapshot, {"scatter", "isTest"});
  REQUIRE(truth.size() == 40);
  CHECK(std::is_sorted(isTest.begin(), isTest.end()));
  CHECK(std::count(isTest.begin(), isTest.end(), 1.0F) == 10);
  double squares = 0;
  for (std::size_t i = 0; i < 40; ++i) {
    const double odd = std::round((static_cast<double>(truth[i]) - 5) / 2) * 2 + 5;
    CHECK(static_cast<double>(truth[i]) == doctest::Approx(odd).epsilon(1e-5));
    if (isTest[i] == 0) squares += std::pow(static_cast<double>(truth[i] - prediction[i]), 2);
  }
  CHECK(numberAt(snapshot, {"train", "rmse"}) == doctest::Approx(std::sqrt(squares / 30)).epsilon(1e-4));
}

TEST_CASE("one column of numbers is a curve; rows with missing values are reported") {
  const std::string text = "x,y\n1,2\n2,4\n3,\n4,8\n5,10\n6,12\n7,14\n8,16\n";
  const auto bench = playgroundOf({{"data", tableOf(text.c_str(), "y")}});
  const Value shape = callOf(*bench, "describe");
  CHECK(textAt(shape, {"view"}) == "curve");
  CHECK(numberAt(shape, {"report", "rowsUsed"}) == 7);
  CHECK(numberAt(shape, {"report", "rowsLeftOut"}) == 1);
  CHECK(*listAt(shape, {"report", "firstRowsLeftOut"})[0].asNumber() == 3);
  CHECK(numbersAt(callOf(*bench, "snapshot", mapOf(9, 1)), {"map"}).size() == 9);
}

TEST_CASE("how a table's columns become the network's inputs is told, so that somebody else can do the same") {
  const std::string text = "size,colour,y\n1,red,20\n3,blue,40\n5,red,60\n7,red,80\n9,blue,100\n11,red,120\n";
  const auto bench = playgroundOf({{"data", tableOf(text.c_str(), "y")}});
  const Value shape = callOf(*bench, "describe");
  const Value::Array& encoding = listAt(shape, {"report", "encoding"});
  REQUIRE(encoding.size() == 2);
  CHECK(textAt(encoding[0], {"kind"}) == "number");
  CHECK(*listAt(encoding[1], {"categories"})[1].asText() == "blue");
  const double mean = numberAt(encoding[0], {"mean"});
  const double factor = numberAt(encoding[0], {"factor"});
  const double targetMean = *listAt(shape, {"targetScale"})[0].asNumber();
  const double targetScale = *listAt(shape, {"targetScale"})[1].asNumber();
  // y = 10·size + 10 in every row, so the same holds for means and deviations.
  CHECK(targetMean == doctest::Approx(10 * mean + 10));
  CHECK(targetScale == doctest::Approx(10 / factor));
  const Value all = callOf(*bench, "predictions");
  CHECK(numbersAt(all, {"x"})[3] == doctest::Approx((3 - mean) * factor));
  CHECK(numbersAt(all, {"x"})[5] == 1);
}

TEST_CASE("bad tables are refused with a message, and so are bad choices") {
  const auto errorOf = [](Value data) {
    return creationError("playground", playgroundSpec({{"data", std::move(data)}}));
  };
  CHECK(errorOf(tableOf("", "y")).code == "csv-empty");
  CHECK(errorOf(tableOf("a,y\n1,2\n3\n", "y")).code == "csv-ragged-row");
  CHECK(errorOf(tableOf("a,y\n\"1,2\n", "y")).code == "csv-unclosed-quote");
  CHECK(errorOf(tableOf(flowers().c_str(), "colour")).code == "unknown-column");
  CHECK(errorOf(tableOf("a,y\n1,5\n2,5\n3,5\n", "y")).code == "constant-target");
  CHECK(errorOf(Value::Object{{"kind", "table"}, {"text", 3}}).code == "wrong-type");
  CHECK(errorOf(Value::Object{{"kind", "table"}}).code == "csv-empty");
  const Value table = tableOf(flowers().c_str(), "species");
  CHECK(errorOf(with(*table.asObject(), "standardise", true)).code == "unknown-field");
}

TEST_CASE("a table alone is described column by column") {
  const std::string text = "name;size;note\nAda;1,5;a\nBob;;b\nAda;3;c\n";
  const auto table = instrumentOf("table", Value::Object{{"text", text}});
  const Value described = callOf(*table, "describe", Value::Object{{"rows", 2}});
  CHECK(textAt(described, {"delimiter"}) == ";");
  CHECK(*at(described, {"header"}).asFlag());
  CHECK(numberAt(described, {"rows"}) == 3);
  const Value::Array& columns = listAt(described, {"columns"});
  REQUIRE(columns.size() == 3);
  CHECK(textAt(columns[0], {"kind"}) == "category");
  CHECK(textsAt(columns[0], {"categories"}) == std::vector<std::string>{"Ada", "Bob"});
  CHECK(textAt(columns[1], {"kind"}) == "number");
  CHECK(numberAt(columns[1], {"missing"}) == 1);
  CHECK(numberAt(columns[1], {"firstMissing"}) == 2);
  CHECK(numberAt(columns[1], {"min"}) == 1.5);
  CHECK(numberAt(columns[1], {"max"}) == 3);
  const Value::Array& preview = listAt(described, {"preview"});
  REQUIRE(preview.size() == 2);
  CHECK(*(*preview[0].asArray())[1].asText() == "1.5");
  CHECK(*(*preview[1].asArray())[1].asText() == "");
  CHECK(callError(*table, "describe", Value::Object{{"rows", 201}}).where == "rows");
  CHECK(callError(*table, "snapshot").code == "unknown-name");
  CHECK(creationError("table", Value::Object{{"text", "a,b\n1\n"}}).code == "csv-ragged-row");
  CHECK(creationError("table", Value::Object{{"txt", text}}).code != "none");
}
