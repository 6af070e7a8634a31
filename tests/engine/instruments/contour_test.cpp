#include "instruments/contour.h"

#include <doctest.h>

#include <cmath>

using namespace garden;
using doctest::Approx;

TEST_CASE("the zero line of a plane is straight, and exact") {
  std::vector<double> values;
  for (int row = 0; row < 5; ++row)
    for (int column = 0; column < 5; ++column) values.push_back(column + 0.5 * row - 2.25);
  const auto pieces = zeroLines(values, 5);
  CHECK(pieces.size() >= 4);
  for (const auto& piece : pieces)
    for (const std::size_t end : {std::size_t{0}, std::size_t{2}})
      CHECK(piece[end] + 0.5 * piece[end + 1] == Approx(2.25));
}

TEST_CASE("a circle's zero line has the circle's length") {
  constexpr int side = 41;
  std::vector<double> values;
  for (int row = 0; row < side; ++row)
    for (int column = 0; column < side; ++column) values.push_back(std::hypot(column - 20.0, row - 20.0) - 12.3);
  double length = 0;
  for (const auto& piece : zeroLines(values, side)) length += std::hypot(piece[2] - piece[0], piece[3] - piece[1]);
  CHECK(length == Approx(2 * 3.14159265 * 12.3).epsilon(0.01));
}

TEST_CASE("nothing to draw, and a saddle in two pieces") {
  CHECK(zeroLines({1, 2, 3, 4}, 2).empty());
  CHECK(zeroLines({-1, -2, -3, -4}, 2).empty());
  CHECK(zeroLines({1, -1, -1, 1}, 2).size() == 2);
  CHECK(zeroLines({-1, 1, 1, -1}, 2).size() == 2);
}
