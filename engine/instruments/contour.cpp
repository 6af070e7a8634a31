#include "instruments/contour.h"

namespace garden {
namespace {

struct Corner {
  double column;
  double row;
  double value;
};

std::array<double, 2> crossing(const Corner& a, const Corner& b) {
  const double share = a.value / (a.value - b.value);
  return {a.column + share * (b.column - a.column), a.row + share * (b.row - a.row)};
}

}  // namespace

std::vector<std::array<double, 4>> zeroLines(const std::vector<double>& values, std::size_t side) {
  std::vector<std::array<double, 4>> pieces;
  const auto corner = [&](std::size_t column, std::size_t row) {
    return Corner{static_cast<double>(column), static_cast<double>(row), values[row * side + column]};
  };
  for (std::size_t row = 0; row + 1 < side; ++row)
    for (std::size_t column = 0; column + 1 < side; ++column) {
      // Clockwise: each edge leads from one corner to the next.
      const std::array<Corner, 4> corners = {corner(column, row), corner(column + 1, row), corner(column + 1, row + 1),
                                             corner(column, row + 1)};
      // Ends in the order of the walk, beginning where the function turns positive: every piece then goes around its
      // positive corners.
      std::vector<std::array<double, 2>> ends;
      std::size_t start = 4;
      for (std::size_t i = 0; i < 4; ++i)
        if (corners[i].value < 0 && corners[(i + 1) % 4].value >= 0) start = i;
      if (start == 4) continue;
      for (std::size_t i = 0; i < 4; ++i) {
        const Corner& a = corners[(start + i) % 4];
        const Corner& b = corners[(start + i + 1) % 4];
        if ((a.value < 0) != (b.value < 0)) ends.push_back(crossing(a, b));
      }
      for (std::size_t i = 0; i + 1 < ends.size(); i += 2)
        pieces.push_back({ends[i][0], ends[i][1], ends[i + 1][0], ends[i + 1][1]});
    }
  return pieces;
}

}  // namespace garden
