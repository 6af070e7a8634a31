#include "core/fraction.h"

#include <cmath>
#include <numeric>

namespace garden {
namespace {

constexpr std::int64_t kLargest = std::int64_t{1} << 53;
constexpr std::int64_t kMostDecimals = 10'000;

bool isLarge(std::int64_t part) { return part > kLargest || part < -kLargest; }

MaybeFraction reduced(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t common = std::gcd(numerator, denominator);
  const Fraction fraction{numerator / common, denominator / common};
  if (isLarge(fraction.numerator) || isLarge(fraction.denominator)) return {};
  return fraction;
}

std::optional<std::int64_t> times(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product)) return {};
  return product;
}

}  // namespace

MaybeFraction shortDecimal(double value) {
  for (std::int64_t scale = 1; scale <= kMostDecimals; scale *= 10) {
    const double scaled = std::round(value * static_cast<double>(scale));
    // Not "greater", which a value that is no number would pass.
    if (!(std::fabs(scaled) <= static_cast<double>(kLargest))) return {};
    if (scaled / static_cast<double>(scale) == value) return reduced(static_cast<std::int64_t>(scaled), scale);
  }
  return {};
}

MaybeFraction sumOf(const MaybeFraction& a, const MaybeFraction& b) {
  if (!a || !b) return {};
  const std::int64_t common = std::gcd(a->denominator, b->denominator);
  const auto left = times(a->numerator, b->denominator / common);
  const auto right = times(b->numerator, a->denominator / common);
  const auto denominator = times(a->denominator, b->denominator / common);
  std::int64_t numerator = 0;
  if (!left || !right || !denominator || __builtin_add_overflow(*left, *right, &numerator)) return {};
  return reduced(numerator, *denominator);
}

MaybeFraction productOf(const MaybeFraction& a, const MaybeFraction& b) {
  if (!a || !b) return {};
  // Crosswise first: what cancels cannot overflow.
  const MaybeFraction left = reduced(a->numerator, b->denominator);
  const MaybeFraction right = reduced(b->numerator, a->denominator);
  const auto numerator = times(left->numerator, right->numerator);
  const auto denominator = times(left->denominator, right->denominator);
  if (!numerator || !denominator) return {};
  return reduced(*numerator, *denominator);
}

}  // namespace garden
