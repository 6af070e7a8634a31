#include "core/random.h"

#include <cmath>

#include "core/elementary.h"

namespace garden {

Random::Random(std::uint64_t seed, Stream stream)
    : state_(0), increment_((static_cast<std::uint64_t>(stream) << 1U) | 1U) {
  bits();
  state_ += seed;
  bits();
}

std::uint32_t Random::bits() {
  const std::uint64_t old = state_;
  state_ = old * 6364136223846793005ULL + increment_;
  const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
  const auto rotation = static_cast<std::uint32_t>(old >> 59U);
  return (shifted >> rotation) | (shifted << ((32U - rotation) & 31U));
}

double Random::uniform() {
  const std::uint64_t high = bits() >> 5U;
  const std::uint64_t low = bits() >> 6U;
  return static_cast<double>((high << 26U) | low) * 0x1p-53;
}

double Random::uniform(double low, double high) { return low + (high - low) * uniform(); }

double Random::normal() {
  if (hasSpare_) {
    hasSpare_ = false;
    return spare_;
  }
  double u = 0;
  double v = 0;
  double s = 0;
  do {
    u = 2 * uniform() - 1;
    v = 2 * uniform() - 1;
    s = u * u + v * v;
  } while (s >= 1 || s == 0);
  const double factor = std::sqrt(-2 * logarithm(s) / s);
  spare_ = v * factor;
  hasSpare_ = true;
  return u * factor;
}

// Lemire 2019, "Fast Random Integer Generation in an Interval": a multiplication instead of two divisions.
std::uint32_t Random::below(std::uint32_t bound) {
  std::uint64_t product = static_cast<std::uint64_t>(bits()) * bound;
  if (static_cast<std::uint32_t>(product) < bound) {
    const std::uint32_t threshold = (0U - bound) % bound;
    while (static_cast<std::uint32_t>(product) < threshold) product = static_cast<std::uint64_t>(bits()) * bound;
  }
  return static_cast<std::uint32_t>(product >> 32U);
}

}  // namespace garden
