#include "classic/perceptron.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace garden {
namespace {

using Vector = Eigen::Vector3d;

constexpr double kTolerance = 1e-9;

// The point of the affine hull of `corners` nearest to 0, where it lies in their convex hull.
std::optional<Vector> nearestInside(const std::vector<Vector>& corners) {
  const auto count = static_cast<Eigen::Index>(corners.size());
  if (count == 1) return corners[0];
  Eigen::MatrixXd edges(3, count - 1);
  for (Eigen::Index i = 1; i < count; ++i) edges.col(i - 1) = corners[static_cast<std::size_t>(i)] - corners[0];
  const Eigen::VectorXd shares = edges.completeOrthogonalDecomposition().solve(-corners[0]);
  if (shares.minCoeff() < -kTolerance || shares.sum() > 1 + kTolerance) return std::nullopt;
  return corners[0] + edges * shares;
}

// Whether v is the point of the whole hull nearest to 0: nothing lies below the plane through v across it.
bool isNearest(const Vector& v, const std::vector<Vector>& corners) {
  const double square = v.squaredNorm();
  if (square < kTolerance * kTolerance) return false;
  return std::all_of(corners.begin(), corners.end(),
                     [&](const Vector& c) { return v.dot(c) >= square - kTolerance * (1 + square); });
}

std::optional<Vector> nearestOfHull(const std::vector<Vector>& all) {
  const std::size_t n = all.size();
  const auto tried = [&](const std::vector<Vector>& corners) {
    const auto v = nearestInside(corners);
    return v && isNearest(*v, all) ? v : std::nullopt;
  };
  for (std::size_t i = 0; i < n; ++i) {
    if (auto v = tried({all[i]})) return v;
    for (std::size_t j = i + 1; j < n; ++j) {
      if (auto v = tried({all[i], all[j]})) return v;
      for (std::size_t k = j + 1; k < n; ++k)
        if (auto v = tried({all[i], all[j], all[k]})) return v;
    }
  }
  return std::nullopt;
}

// The line through (x, y) along (dx, dy).
Vector3 lineThrough(double x, double y, double dx, double dy) { return {-dy, dx, dy * x - dx * y}; }

}  // namespace

double scoreOf(const Vector3& weights, const PlanePoint& point) {
  return weights[0] * point.x1 + weights[1] * point.x2 + weights[2];
}

bool isCorrect(const Vector3& weights, const PlanePoint& point) {
  return (scoreOf(weights, point) >= 0) == (point.label > 0);
}

std::size_t countCorrect(const Vector3& weights, const std::vector<PlanePoint>& points) {
  return static_cast<std::size_t>(
      std::count_if(points.begin(), points.end(), [&](const PlanePoint& p) { return isCorrect(weights, p); }));
}

Update perceptronUpdate(const Vector3& weights, const std::vector<PlanePoint>& points, double rate, bool single,
                        std::size_t cursor) {
  Update update{{0, 0, 0}, {}};
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::size_t index = single ? (cursor + i) % points.size() : i;
    const PlanePoint& p = points[index];
    if (isCorrect(weights, p)) continue;
    update.from.push_back(index);
    update.added[0] += rate * p.label * p.x1;
    update.added[1] += rate * p.label * p.x2;
    update.added[2] += rate * p.label;
    if (single) break;
  }
  return update;
}

std::optional<Separation> separationOf(const std::vector<PlanePoint>& points) {
  std::vector<Vector> signedPoints;
  double radius = 0;
  for (const PlanePoint& p : points) {
    signedPoints.push_back(p.label * Vector(p.x1, p.x2, 1));
    radius = std::max(radius, signedPoints.back().norm());
  }
  const auto nearest = nearestOfHull(signedPoints);
  if (!nearest) return std::nullopt;
  const double margin = nearest->norm();
  return Separation{margin, radius, (radius / margin) * (radius / margin)};
}

Vector3 bestLine(const std::vector<PlanePoint>& points) {
  Vector3 best{0, 0, 1};
  std::size_t most = 0;
  const auto consider = [&](Vector3 line) {
    for (int side = 0; side < 2; ++side) {
      if (const std::size_t correct = countCorrect(line, points); correct > most) {
        most = correct;
        best = line;
      }
      for (double& weight : line) weight = -weight;
    }
  };
  consider({0, 0, 1});
  for (std::size_t i = 0; i < points.size(); ++i)
    for (std::size_t j = i + 1; j < points.size(); ++j) {
      const double dx = points[j].x1 - points[i].x1;
      const double dy = points[j].x2 - points[i].x2;
      // A little to one side, to the other, and tilted between the two points either way.
      for (const double first : {-1e-6, 1e-6})
        for (const double second : {-1e-6, 1e-6}) {
          const double x = points[i].x1 - first * dy;
          const double y = points[i].x2 + first * dx;
          consider(lineThrough(x, y, dx - (second - first) * dy, dy + (second - first) * dx));
        }
    }
  return best;
}

}  // namespace garden
