#pragma once
// Functions of two variables from towers. A first layer has two steps in x and two in y, a pair making a bump each; a
// unit of the second layer switches where their sum is over a threshold:
//
//   B(t) = σ(w·(t − low)) − σ(w·(t − high)),   S(x, y) = B(x) + B(y),   T(x, y) = height·σ(K·(S − θ))
//
// Where both bumps are up S is 2, where one is it is 1: θ = 3/2 keeps the first case alone. For steepness w = 0 every σ
// is the step. Otherwise K = 80, so that with θ = 3/2 one bump alone counts e^−40.
#include <vector>

#include "approximation/staircase.h"
#include "data/dataset.h"

namespace garden {

inline constexpr std::size_t kMostTowers = 64;     // along one axis
inline constexpr double kThresholdSteepness = 80;  // K

struct Tower {
  Interval x;
  Interval y;
  double height = 1;
  double threshold = 1.5;
};

// What is switched on: the pair of steps in x, both pairs, or the second layer as well. The values are B(x), S and T.
enum class TowerStage { ridge, cross, tower };

double towerAt(const Tower& tower, double steepness, TowerStage stage, double x, double y);

// How far T is from 1 within the footprint and from 0 without, at most, away from its border by at least `margin`; on a
// grid of 200×200 points of [0,1]², cell middles. 0 where the grid has no such point.
struct FootprintError {
  double inside = 0;
  double outside = 0;
};
FootprintError compareWithFootprint(const Tower& tower, double steepness, TowerStage stage, const Interval& x,
                                    const Interval& y, double margin);

// n×n towers over [0,1]², as high as f in the middle of their base; row after row from y = 0. w = steepness·n.
class TowerSum {
 public:
  TowerSum(const Target& f, std::size_t n, double steepness);
  double operator()(double x, double y) const;
  // At the middles of columns×rows cells of [0,1]², row after row from y = 1 at the top.
  std::vector<float> onGrid(std::size_t columns, std::size_t rows) const;
  // The index of the tower whose base holds a coordinate.
  std::size_t cellAt(double t) const;
  const std::vector<double>& heights() const { return heights_; }

 private:
  struct Share {
    std::size_t cell;
    double value;
  };
  std::vector<Share> sharesAt(double t) const;
  double sumOf(const std::vector<Share>& columns, const std::vector<Share>& rows) const;

  std::size_t n_;
  double steepness_;
  std::vector<double> heights_;
};

// On a grid of 200×200 points, cell middles. `f` holds the target's values there, as onGrid(200, 200) orders them.
inline constexpr std::size_t kErrorGrid = 200;
ApproximationError errorOfTowers(const std::vector<float>& f, const TowerSum& sum);

}  // namespace garden
