#include "core/fraction.h"

#include <doctest.h>

#include <cmath>

using namespace garden;

namespace {
bool is(const MaybeFraction& fraction, std::int64_t numerator, std::int64_t denominator) {
  return fraction == Fraction{numerator, denominator};
}
}  // namespace

TEST_CASE("short decimals are fractions in lowest terms") {
  CHECK(is(shortDecimal(0), 0, 1));
  CHECK(is(shortDecimal(-3), -3, 1));
  CHECK(is(shortDecimal(0.5), 1, 2));
  CHECK(is(shortDecimal(-1.25), -5, 4));
  CHECK(is(shortDecimal(0.1), 1, 10));
  CHECK(is(shortDecimal(0.0625), 1, 16));
  CHECK(is(shortDecimal(999'999.9999), 9'999'999'999, 10'000));
  CHECK_FALSE(shortDecimal(1.0 / 3));
  CHECK_FALSE(shortDecimal(0.00001));
  CHECK_FALSE(shortDecimal(1e300));
  CHECK_FALSE(shortDecimal(std::nan("")));
  CHECK_FALSE(shortDecimal(INFINITY));
}

TEST_CASE("sums and products are exact where doubles are not") {
  CHECK(0.1 + 0.2 != 0.3);
  CHECK(sumOf(shortDecimal(0.1), shortDecimal(0.2)) == shortDecimal(0.3));
  CHECK(is(sumOf(Fraction{1, 6}, Fraction{-1, 10}), 1, 15));
  CHECK(is(productOf(Fraction{-2, 3}, Fraction{9, 4}), -3, 2));
  CHECK(is(productOf(Fraction{0, 1}, Fraction{7, 10'000}), 0, 1));
  CHECK(is(sumOf(Fraction{1, 2}, Fraction{-1, 2}), 0, 1));
}

TEST_CASE("what outgrows the page is no fraction") {
  const Fraction large{std::int64_t{1} << 53, 1};
  CHECK(sumOf(large, Fraction{-1, 1}));
  CHECK_FALSE(sumOf(large, Fraction{1, 1}));
  CHECK_FALSE(productOf(large, Fraction{2, 1}));
  CHECK_FALSE(productOf(large, large));
  CHECK_FALSE(productOf(Fraction{1, std::int64_t{1} << 53}, Fraction{1, 3}));
  CHECK(is(productOf(large, Fraction{1, std::int64_t{1} << 53}), 1, 1));
  CHECK_FALSE(sumOf({}, Fraction{1, 1}));
  CHECK_FALSE(productOf(Fraction{1, 1}, {}));
}
