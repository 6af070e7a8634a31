#include "instruments/playground/playground_history.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace garden {
namespace {

// The distance between two measurements grows with the epochs: below 1 / kGrowth of them every epoch is measured.
constexpr double kGrowth = 0.02;

float numberOf(const std::optional<double>& measured) {
  return static_cast<float>(measured.value_or(std::numeric_limits<double>::quiet_NaN()));
}

}  // namespace

void History::note(double epoch, const Scores& scores) {
  noted_.insert(noted_.end(), {static_cast<float>(epoch), numberOf(scores.trainLoss), numberOf(scores.testLoss),
                               numberOf(scores.trainScore), numberOf(scores.testScore)});
  next_ = epoch * (1 + kGrowth);
}

Value History::take() { return Value(std::exchange(noted_, {})); }

void History::restart(double epoch) {
  noted_.clear();
  next_ = std::min(next_, epoch * (1 + kGrowth));
}

}  // namespace garden
