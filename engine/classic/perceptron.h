#pragma once
// The perceptron on points of the plane: its rule, when it must end, and the best that any line can do.
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace garden {

using Vector3 = std::array<double, 3>;  // (w₁, w₂, b), or an example (x₁, x₂, 1)

struct PlanePoint {
  double x1;
  double x2;
  int label;  // +1 or −1
};

double scoreOf(const Vector3& weights, const PlanePoint& point);
// A score of 0 or more says +1.
bool isCorrect(const Vector3& weights, const PlanePoint& point);
std::size_t countCorrect(const Vector3& weights, const std::vector<PlanePoint>& points);

// What one update adds, η·Σ label·(x₁, x₂, 1): over all misclassified points, or with `single` over the first one at or
// after `cursor` (going round). Empty when all are correct.
struct Update {
  Vector3 added;
  std::vector<std::size_t> from;  // the points it came from
};
Update perceptronUpdate(const Vector3& weights, const std::vector<PlanePoint>& points, double rate, bool single,
                        std::size_t cursor);

// Separable by a line with every point strictly on its side: the best margin γ (over unit vectors of (x₁, x₂, 1)), the
// largest norm R, and (R/γ)², which single updates from zero weights never exceed (Novikoff 1962). Nothing where not
// separable. γ is the distance of 0 from the convex hull of the label·(x₁, x₂, 1), found among its corners, edges and
// triangles. At most 60 points.
struct Separation {
  double margin;
  double radius;
  double bound;
};
std::optional<Separation> separationOf(const std::vector<PlanePoint>& points);

// The line that gets the most points right, by trying every way a line can divide them: it can be turned until it
// touches two points, so lines through pairs, tilted a little to either side.
Vector3 bestLine(const std::vector<PlanePoint>& points);

}  // namespace garden
