#include "core/elementary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

namespace garden {
namespace {

// Whole exponents up to here are multiplied out: half of a half is a quarter to the bit.
constexpr double kMostMultiplications = 1e6;

// ln 2 and π/2 in parts, so that n times the leading ones is exact for n below 2^20 (Cody and Waite, Software Manual
// for the Elementary Functions, 1980).
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kHalfPiHigh = 0x1.921fb544p+0;
constexpr double kHalfPiMiddle = 0x1.0b4611a6p-34;
constexpr double kHalfPiLow = 0x1.3198a2e037073p-69;
constexpr double kLargestAngle = 1e9;

// 1/k!
constexpr std::array<double, 18> kInverseFactorials = [] {
  std::array<double, 18> inverses{1};
  double factorial = 1;
  for (std::size_t k = 1; k < inverses.size(); ++k) inverses[k] = 1 / (factorial *= static_cast<double>(k));
  return inverses;
}();

// Taylor's series of cos r (first = 0) or sin r / r (first = 1); up to r^17 it is exact to double for |r| ≤ π/4.
double alternatingSeries(double r, std::size_t first) {
  double sum = 0;
  for (std::size_t k = 16 + first;; k -= 2) {
    sum = kInverseFactorials[k] - r * r * sum;
    if (k == first) return sum;
  }
}

// sin(x + quarters·π/2).
double shiftedSine(double x, std::int64_t quarters) {
  if (!(std::abs(x) <= kLargestAngle)) return x - x + static_cast<double>(quarters);
  const double n = std::nearbyint(x * (2 / std::numbers::pi));
  const double r = ((x - n * kHalfPiHigh) - n * kHalfPiMiddle) - n * kHalfPiLow;
  const std::int64_t quadrant = (static_cast<std::int64_t>(n) + quarters) & 3;
  const double size = (quadrant & 1) != 0 ? alternatingSeries(r, 0) : r * alternatingSeries(r, 1);
  return quadrant >= 2 ? -size : size;
}

// 10^(2^i). The first five, and their products up to 10^22, are exact (Clinger 1990, "How to Read Floating Point
// Numbers Accurately").
constexpr std::array<double, 9> kPowersOfTen = {1e1, 1e2, 1e4, 1e8, 1e16, 1e32, 1e64, 1e128, 1e256};
constexpr std::size_t kExactPowers = 5;
constexpr std::int64_t kBeyondDouble = 511;  // 10^±511 of a number of 19 digits is infinite or 0

}  // namespace

// x = n·ln 2 + r, |r| ≤ ln 2 / 2, and Taylor's series for e^r.
double exponential(double x) {
  const double clamped = x > 800 ? 800 : x < -800 ? -800 : x;
  if (clamped != clamped) return clamped;
  const double n = std::nearbyint(clamped * std::numbers::log2e);
  const double r = (clamped - n * kLn2High) - n * kLn2Low;
  double sum = 0;
  for (std::size_t k = 14; k > 0; --k) sum = r * (kInverseFactorials[k] + sum);
  return std::ldexp(1 + sum, static_cast<int>(n));
}

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
  return exponent * kLn2High + (2 * s + (2 * s * sum + exponent * kLn2Low));
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

double sine(double x) { return shiftedSine(x, 0); }

double cosine(double x) { return shiftedSine(x, 1); }

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
