#pragma once
// Exact fractions of the size that is written on a page. What would outgrow that is no fraction: every operation
// answers with nothing then, and goes on with nothing.
#include <cstdint>
#include <optional>

namespace garden {

// In lowest terms, the sign in the numerator; both parts at most 2⁵³ in size, so that a page's numbers hold them.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  friend bool operator==(const Fraction&, const Fraction&) = default;
};

using MaybeFraction = std::optional<Fraction>;

// The decimal with at most four digits after the point that `value` is the nearest double of; nothing if there is none.
MaybeFraction shortDecimal(double value);

MaybeFraction sumOf(const MaybeFraction& a, const MaybeFraction& b);
MaybeFraction productOf(const MaybeFraction& a, const MaybeFraction& b);

}  // namespace garden
