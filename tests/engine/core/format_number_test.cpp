#include "core/format_number.h"

#include <doctest.h>

#include <cmath>
#include <limits>

using namespace garden;

TEST_CASE("numbers are written as a person would") {
  CHECK(formatNumber(0) == "0");
  CHECK(formatNumber(12) == "12");
  CHECK(formatNumber(-2.5) == "-2.5");
  CHECK(formatNumber(0.03) == "0.03");
  CHECK(formatNumber(0.00001) == "0.00001");
  CHECK(formatNumber(1000000) == "1000000");
  CHECK(formatNumber(9007199254740991.0) == "9.00719925e15");
  CHECK(formatNumber(1e-8) == "1e-8");
  CHECK(formatNumber(1e300) == "1e300");
  CHECK(formatNumber(9.9999999999e99) == "1e100");
}

TEST_CASE("numbers that end nowhere are rounded to nine digits") {
  CHECK(formatNumber(1.0 / 3) == "0.333333333");
  CHECK(formatNumber(200.0 / 3) == "66.6666667");
}

TEST_CASE("what is no number, and the extremes, have a text too") {
  CHECK(formatNumber(std::nan("")) == "NaN");
  CHECK(formatNumber(-std::numeric_limits<double>::infinity()) == "-Infinity");
  CHECK(formatNumber(std::numeric_limits<double>::max()) == "1.79769313e308");
  CHECK(formatNumber(std::numeric_limits<double>::denorm_min()).substr(0, 2) == "4.");
}
