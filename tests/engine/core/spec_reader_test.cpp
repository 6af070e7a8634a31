#include "core/spec_reader.h"

#include <doctest.h>

#include <array>
#include <cmath>
#include <limits>

using namespace garden;

namespace {
constexpr std::array<std::string_view, 2> kColours = {"blue", "orange"};
}

TEST_CASE("fields are read, and absent ones take their defaults") {
  const Value spec(Value::Object{{"rate", 0.5}, {"units", 4}, {"shuffle", false}, {"colour", "orange"}});
  SpecReader reader(spec);
  CHECK(reader.number("rate", 1, 0, 10) == 0.5);
  CHECK(reader.integer("units", 1, 1, 64) == 4);
  CHECK(reader.flag("shuffle", true) == false);
  CHECK(reader.choice("colour", "blue", kColours) == "orange");
  CHECK(reader.number("absent", 7, 0, 10) == 7);
  CHECK_FALSE(reader.finish());
}

TEST_CASE("an error says where, what is allowed and what was given") {
  const Value spec(Value::Object{{"units", 65}});
  SpecReader reader(spec, "layers[1]");
  reader.integer("units", 1, 1, 64);
  const auto error = reader.finish();
  REQUIRE(error);
  CHECK(error->where == "layers[1].units");
  CHECK(error->message == "layers[1].units must be a whole number from 1 to 64, not 65");
}

TEST_CASE("non-finite, fractional, mistyped, misspelt and unknown input is refused") {
  const auto refused = [](Value::Object fields, auto read) {
    const Value spec(std::move(fields));
    SpecReader reader(spec);
    read(reader);
    return reader.finish().value_or(Error{}).code;
  };
  const auto number = [](SpecReader& r) { r.number("x", 0, -1, 1); };
  const auto integer = [](SpecReader& r) { r.integer("x", 0, -9, 9); };
  CHECK(refused({{"x", std::numeric_limits<double>::quiet_NaN()}}, number) == "out-of-range");
  CHECK(refused({{"x", std::numeric_limits<double>::infinity()}}, number) == "out-of-range");
  CHECK(refused({{"x", "1"}}, number) == "wrong-type");
  CHECK(refused({{"x", 1.5}}, integer) == "out-of-range-whole");
  CHECK(refused({{"x", 1e300}}, integer) == "out-of-range-whole");
  CHECK(refused({{"y", 1}}, integer) == "unknown-field");
  CHECK(refused({{"x", "green"}}, [](SpecReader& r) { r.choice("x", "blue", kColours); }) == "unknown-name");
  CHECK(refused({{"x", "long"}}, [](SpecReader& r) { r.text("x", "", 3); }) == "too-long");
}

TEST_CASE("a spec that is no object is refused") {
  const Value spec(3);
  SpecReader reader(spec);
  CHECK(reader.finish()->code == "wrong-type");
}
