#pragma once
// Paths in a plane of two weights, which the figures of small descents draw.
#include <array>
#include <vector>

#include "core/read_lists.h"

namespace garden {

using Pair = std::array<double, 2>;

inline constexpr double kWild = 1e9;  // beyond it a path is no longer a picture

inline Value pairs(const std::vector<Pair>& list) {
  Value::Array rows;
  for (const Pair& pair : list) rows.push_back(listOf(pair));
  return rows;
}

}  // namespace garden
