#pragma once
// Functions of two variables from towers: two steps in x and two in y make a bump each; where both are up their sum is
// 2, elsewhere at most 1, and a threshold of 3/2 in a second layer keeps the first case alone:
//
//   T(x, y) = height·σ(K·(B(x) + B(y) − 3/2)),   B(t) = σ(w·(t − low)) − σ(w·(t − high))
//
// For steepness w = 0 every σ is the step. Otherwise K = 80, so that one bump alone counts e^−40.
#include <vector>

#include "approximation/staircase.h"
#include "data/dataset.h"

namespace garden {

inline constexpr std::size_t kMostTowers = 64;  // along one axis

struct Tower {
  Interval x;
  Interval y;
  double height;
};

// With `threshold` false, what the first layer alone adds up to: height·(B(x) + B(y))/2.
double towerAt(const Tower& tower, double steepness, bool threshold, double x, double y);

// n×n towers over [0,1]², as high as f in the middle of their base; row after row from y = 0. w = steepness·n.
class TowerSum {
 public:
  TowerSum(const Target& f, std::size_t n, double steepness);
  double operator()(double x, double y) const;
  const std::vector<double>& heights() const { return heights_; }

 private:
  struct Share {
    std::size_t cell;
    double value;
  };
  std::vector<Share> sharesAt(double t) const;

  std::size_t n_;
  double steepness_;
  std::vector<double> heights_;
};

// On a grid of 200×200 points, cell middles.
ApproximationError errorOfTowers(const Target& f, const TowerSum& sum);

}  // namespace garden
