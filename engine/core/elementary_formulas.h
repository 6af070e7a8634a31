#pragma once
// The formulas behind elementary.h without a branch, so that a loop over many numbers becomes SIMD and still gives
// the same bits as one number at a time. To be included where such a loop stands; others call elementary.h.
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <numbers>

namespace garden::formulas {

// ln 2 and π/2 in parts, so that n times the leading ones is exact for n below 2^20 (Cody and Waite, Software Manual
// for the Elementary Functions, 1980).
inline constexpr double kLn2High = 0x1.62e42feep-1;
inline constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
inline constexpr double kHalfPiHigh = 0x1.921fb544p+0;
inline constexpr double kHalfPiMiddle = 0x1.0b4611a6p-34;
inline constexpr double kHalfPiLow = 0x1.3198a2e037073p-69;
inline constexpr double kLargestAngle = 1e9;

// 1.5·2^52: a number below 2^51 in size becomes a whole one when this is added, half to even, and the sum's low bits
// are that whole number.
inline constexpr double kRounder = 0x1.8p52;

// 1/k!
inline constexpr std::array<double, 18> kInverseFactorials = [] {
  std::array<double, 18> inverses{1};
  double factorial = 1;
  for (std::size_t k = 1; k < inverses.size(); ++k) inverses[k] = 1 / (factorial *= static_cast<double>(k));
  return inverses;
}();

inline std::uint64_t bitsOf(double x) {
  std::uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}

inline double nearestWhole(double x) { return (x + kRounder) - kRounder; }

// 2^n for a whole n from −1022 to 1023.
inline double powerOfTwo(double n) {
  const std::uint64_t bits = (bitsOf(n + kRounder) + 1023U) << 52U;
  double power;
  std::memcpy(&power, &bits, sizeof power);
  return power;
}

// x = n·ln 2 + r, |r| ≤ ln 2 / 2, and Taylor's series for e^r. 2^n in two factors: the first product is exact, the
// second rounds once, to a subnormal number as well.
inline double exponential(double x) {
  const double limited = x > 800 ? 800 : (x < -800 ? -800 : x);
  const double n = nearestWhole(limited * std::numbers::log2e);
  const double r = (limited - n * kLn2High) - n * kLn2Low;
  double sum = 0;
  for (std::size_t k = 14; k > 0; --k) sum = r * (kInverseFactorials[k] + sum);
  const double half = nearestWhole(n * 0.5);
  return (1 + sum) * powerOfTwo(half) * powerOfTwo(n - half);
}

inline double sigmoid(double x) { return 1 / (1 + exponential(-x)); }

// Taylor's series of cos r (first = 0) or sin r / r (first = 1); up to r^17 it is exact to double for |r| ≤ π/4.
inline double alternatingSeries(double square, std::size_t first) {
  double sum = 0;
  for (std::size_t k = 16 + first;; k -= 2) {
    sum = kInverseFactorials[k] - square * sum;
    if (k == first) return sum;
  }
}

// sin(x + quarters·π/2) for quarters 0 or 1.
inline double shiftedSine(double x, std::uint64_t quarters) {
  const double rounded = x * (2 / std::numbers::pi) + kRounder;
  const double n = rounded - kRounder;
  const double r = ((x - n * kHalfPiHigh) - n * kHalfPiMiddle) - n * kHalfPiLow;
  const std::uint64_t quadrant = bitsOf(rounded) + quarters;
  const double even = r * alternatingSeries(r * r, 1);
  const double odd = alternatingSeries(r * r, 0);
  const double size = (quadrant & 1U) != 0 ? odd : even;
  const double value = (quadrant & 2U) != 0 ? -size : size;
  return std::fabs(x) <= kLargestAngle ? value : x - x + static_cast<double>(quarters);
}

}  // namespace garden::formulas
