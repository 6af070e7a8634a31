#include "core/elementary.h"

#include <doctest.h>

#include <cmath>
#include <limits>
#include <string>

#include "core/random.h"

using namespace garden;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kTolerance = 5e-16;

// The greatest of error(x) over many x from low to high.
template <class Error> double worst(double low, double high, Error error) {
  Random random(1, Stream::data);
  double greatest = 0;
  for (int i = 0; i < 100000; ++i) greatest = std::fmax(greatest, error(random.uniform(low, high)));
  return greatest;
}

double relative(double got, double expected) { return std::abs(got / expected - 1); }

}  // namespace

TEST_CASE("exp and log are the library's to two units in the last place") {
  CHECK(worst(-700, 700, [](double x) { return relative(exponential(x), std::exp(x)); }) < kTolerance);
  CHECK(worst(-1, 1, [](double x) { return relative(exponential(x), std::exp(x)); }) < kTolerance);
  CHECK(worst(0, 3, [](double x) { return relative(logarithm(x), std::log(x)); }) < kTolerance);
  CHECK(worst(-300, 300, [](double e) {
          const double x = std::pow(10, e);
          return relative(logarithm(x), std::log(x));
        }) < kTolerance);
  CHECK(logarithm(5e-324) == doctest::Approx(std::log(5e-324)).epsilon(1e-15));
}

TEST_CASE("exp and log at the ends of their ranges") {
  CHECK(exponential(0) == 1);
  CHECK(exponential(710) == kInfinity);
  CHECK(exponential(kInfinity) == kInfinity);
  CHECK(exponential(-750) == 0);
  CHECK(exponential(-kInfinity) == 0);
  CHECK(std::isnan(exponential(std::nan(""))));
  CHECK(logarithm(1) == 0);
  CHECK(logarithm(0) == -kInfinity);
  CHECK(logarithm(kInfinity) == kInfinity);
  CHECK(std::isnan(logarithm(-1)));
  CHECK(std::isnan(logarithm(std::nan(""))));
}

TEST_CASE("powers") {
  CHECK(power(0, 0) == 1);
  CHECK(power(0, 3) == 0);
  CHECK(power(0, 0.5) == 0);
  CHECK(power(0, 2.5) == 0);
  CHECK(power(0.5, 3) == 0.125);
  CHECK(power(10, 22) == 1e22);
  CHECK(power(2, 0.5) == doctest::Approx(std::sqrt(2)).epsilon(1e-15));
  CHECK(power(1, 1e9) == 1);
  CHECK(power(0.5, 2000) == 0);
  CHECK(worst(0, 500, [](double e) { return relative(power(0.9, e), std::pow(0.9, e)); }) < 60 * kTolerance);
}

TEST_CASE("sine and cosine are the library's near zero and far away") {
  for (const double range : {1.0, 100.0, 1e5, 1e9}) {
    const double tolerance = kTolerance * range;
    CHECK(worst(-range, range, [](double x) { return std::abs(sine(x) - std::sin(x)); }) < tolerance);
    CHECK(worst(-range, range, [](double x) { return std::abs(cosine(x) - std::cos(x)); }) < tolerance);
  }
  CHECK(worst(-0.1, 0.1, [](double x) { return relative(sine(x), std::sin(x)); }) < kTolerance);
  CHECK(sine(0) == 0);
  CHECK(cosine(0) == 1);
  CHECK(sine(1e300) == 0);
  CHECK(cosine(-1e300) == 1);
  CHECK(std::isnan(sine(kInfinity)));
  CHECK(std::isnan(cosine(std::nan(""))));
}

TEST_CASE("powers of ten scale exactly where double can") {
  for (int e = 0; e <= 22; ++e) {
    CHECK(timesPowerOfTen(1, e) == std::stod("1e" + std::to_string(e)));
    CHECK(timesPowerOfTen(7, -e) == std::stod("7e-" + std::to_string(e)));
  }
  for (int e = -300; e <= 300; e += 7)
    CHECK(relative(timesPowerOfTen(3.7, e), std::stod("3.7e" + std::to_string(e))) < 1e-15);
  CHECK(timesPowerOfTen(1, 1000000) == kInfinity);
  CHECK(timesPowerOfTen(1, -1000000) == 0);
}
