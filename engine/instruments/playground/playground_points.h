#pragma once
// Points drawn by hand as a playground's data.
#include "instruments/playground/playground_data.h"

namespace garden {

inline constexpr std::size_t kMostDrawnPoints = 5000;
inline constexpr double kDrawnHalfWidth = 6;  // as the generators' plane
inline constexpr std::int64_t kMostDrawnClasses = 10;

// { kind: 'points', task: 'binary' | 'multiclass' | 'regression', x: the points' coordinates within ±6, one point after
// the other (2n numbers), y: class 0, 1, … or value of each (n numbers), classes?: 3 … 10 (multiclass), seed?,
// testFraction? }. The view is a map of the plane [−6, 6]². Errors: "no-points" where there is none, and those of
// readList().
Result<PlaygroundData> makeFromPoints(const Value& spec, const Value& features);

}  // namespace garden
