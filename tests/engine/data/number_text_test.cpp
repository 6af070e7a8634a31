#include "data/number_text.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/random.h"

using namespace garden;

TEST_CASE("numbers as people and programs write them") {
  CHECK(parseNumber("0") == 0.0);
  CHECK(parseNumber("-12") == -12.0);
  CHECK(parseNumber("+3.5") == 3.5);
  CHECK(parseNumber(".5") == 0.5);
  CHECK(parseNumber("5.") == 5.0);
  CHECK(parseNumber("1e3") == 1000.0);
  CHECK(parseNumber("-2.5E-3") == -0.0025);
  CHECK(parseNumber("007") == 7.0);
  CHECK(parseNumber("0.1") == 0.1);
  CHECK(parseNumber("3,14", ',') == 3.14);
  CHECK(std::signbit(*parseNumber("-0")));
}

TEST_CASE("what is no number is refused") {
  for (const char* text :
       {"",     "-",   "+",     ".",   "e5",    "1e",  "1e+", "1 2",   " 1",    "1 ",     "0x1F",        "inf",
        "-inf", "nan", "1.2.3", "1,5", "1_000", "12a", "--1", "1e5.5", "1e999", "-1e400", "1\302\240000"})
    CHECK_MESSAGE(!parseNumber(text), text);
  CHECK_FALSE(parseNumber("3.14", ','));
}

namespace {

// Within 1e-15 of what the library reads, or one unit of the subnormal numbers.
bool readsAsLibrary(const std::string& text) {
  const double expected = std::strtod(text.c_str(), nullptr);
  const auto number = parseNumber(text);
  return number && std::abs(*number - expected) <= std::max(1e-15 * std::abs(expected), 5e-324);
}

}  // namespace

TEST_CASE("long and extreme numbers are read as the library reads them") {
  for (const char* text : {"123456789012345678901234567890", "0.1234567890123456789", "1.797693134862315e308", "5e-324",
                           "2.2250738585072011e-308", "9007199254740993", "123456789012345e22", "1e23", "8.5e-22"})
    CHECK_MESSAGE(readsAsLibrary(text), text);
  CHECK(readsAsLibrary("1" + std::string(300, '0')));
  CHECK(readsAsLibrary("0." + std::string(300, '0') + "1"));
  CHECK(parseNumber("0e999999999999999999") == 0.0);
  CHECK(parseNumber("1e-999999999999999999") == 0.0);
  CHECK(parseNumber("0." + std::string(5000, '0') + "1e5001") == 1.0);
}

TEST_CASE("every printed double comes back") {
  Random random(1, Stream::data);
  for (int i = 0; i < 20000; ++i) {
    const double value = random.normal() * std::pow(10, random.uniform(-300, 300));
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", value);
    CHECK_MESSAGE(readsAsLibrary(text), text);
  }
}

TEST_CASE("numbers of up to 15 digits come back to the bit") {
  Random random(2, Stream::data);
  for (int i = 0; i < 20000; ++i) {
    const double value = random.normal() * std::pow(10, random.uniform(-6, 15));
    char text[40];
    std::snprintf(text, sizeof text, i % 2 == 0 ? "%.15g" : "%.6g", value);
    CHECK_MESSAGE(parseNumber(text) == std::strtod(text, nullptr), text);
  }
}
