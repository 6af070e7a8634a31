#pragma once
// Where a function over a grid is zero: marching squares with straight pieces.
#include <array>
#include <cstddef>
#include <vector>

namespace garden {

// `values` are side·side numbers at whole positions (column, row). Each piece is (column, row) of its two ends, on the
// edges of one cell, by linear interpolation. A value of 0 counts as positive. In a saddle's cell the two pieces keep
// the positive corners apart.
std::vector<std::array<double, 4>> zeroLines(const std::vector<double>& values, std::size_t side);

}  // namespace garden
