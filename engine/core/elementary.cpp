#include "core/elementary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

#include "core/elementary_formulas.h"

namespace garden {
namespace {

// Whole exponents up to here are multiplied out: half of a half is a quarter to the bit.
constexpr double kMostMultiplications = 1e6;

// 10^(2^i). The first five, and their products up to 10^22, are exact (Clinger 1990, "How to Read Floating Point
// Numbers Accurately").
constexpr std::array<double, 9> kPowersOfTen = {1e1, 1e2, 1e4, 1e8, 1e16, 1e32, 1e64, 1e128, 1e256};
constexpr std::size_t kExactPowers = 5;
constexpr std::int64_t kBeyondDouble = 511;  // 10^±511 of a number of 19 digits is infinite or 0

}  // namespace

double exponential(double x) { return formulas::exponential(x); }

// x = 2^e·m with m from √½ to √2; log m = 2 artanh s, s = (m − 1)/(m + 1), by its series.
double logarithm(double x) {
  if (!(x > 0) || std::isinf(x))
    return x == 0 ? -std::numeric_limits<double>::infinity() : x < 0 ? std::numeric_limits<double>::quiet_NaN() : x;
  int exponent = 0;
  double m = std::frexp(x, &exponent);
  if (m < std::numbers::sqrt2 / 2) {
    m *= 2;
    --exponent;
  }
  const double s = (m - 1) / (m + 1);
  double sum = 0;
  for (int k = 21; k >= 3; k -= 2) sum = s * s * (1.0 / k + sum);
  return exponent * formulas::kLn2High + (2 * s + (2 * s * sum + exponent * formulas::kLn2Low));
}

double power(double base, double exponent) {
  if (exponent == 0) return 1;
  if (base == 0) return 0;
  const double whole = std::floor(exponent);
  if (whole != exponent || exponent < 0 || exponent > kMostMultiplications)
    return exponential(exponent * logarithm(base));
  double result = 1;
  for (auto left = static_cast<unsigned>(exponent); left > 0; left >>= 1U, base *= base)
    if ((left & 1U) != 0) result *= base;
  return result;
}

double sine(double x) { return formulas::shiftedSine(x, 0); }

double cosine(double x) { return formulas::shiftedSine(x, 1); }

double timesPowerOfTen(double value, std::int64_t exponent) {
  const auto power = static_cast<std::uint64_t>(std::min(std::abs(exponent), kBeyondDouble));
  const auto scale = [&value, up = exponent > 0](double factor) { value = up ? value * factor : value / factor; };
  double exact = 1;
  for (std::size_t i = 0; i < kExactPowers; ++i)
    if ((power >> i & 1U) != 0) exact *= kPowersOfTen[i];
  scale(exact);
  for (std::size_t i = kExactPowers; i < kPowersOfTen.size(); ++i)
    if ((power >> i & 1U) != 0) scale(kPowersOfTen[i]);
  return value;
}

}  // namespace garden
