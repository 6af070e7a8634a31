#pragma once
// f on [0,1] built from N bumps of equal width. Neighbouring bumps share an edge, where one steps down as the other
// steps up, so the network has N − 1 hidden units and the first height as output bias:
//
//   S(x) = h₁ + Σ_{j=1}^{N−1} (h_{j+1} − h_j) · σ(w·(x − j/N)),   w = steepness·N
//
// with σ the logistic function, or the step for steepness 0 ("hard").
#include <optional>
#include <span>
#include <vector>

#include "approximation/target.h"

namespace garden {

inline constexpr std::size_t kMostBumps = 10'000;

// A staircase is summed in O(1 + 36/steepness) per point: beyond that distance σ is 0 or 1 to double precision.
struct Staircase {
  double steepness = 0;         // per bump width; 0 is hard, else ≥ 1
  std::vector<double> heights;  // N
  double operator()(double x) const;
  // The share of bump j, from 0, in S(x): its height times σ at its left edge less σ at its right one; the first has no
  // left edge and the last no right one.
  double term(std::size_t j, double x) const;
};

enum class Heights { midpoint, mean, leastSquares };

// Heights at the bumps' middles, the means of f over the bumps, or those of least squared error of the whole sum (for
// hard steps the means). Integrals are sums over `samplesPerBump` midpoints.
Staircase buildStaircase(const Target& f, std::size_t bumps, Heights heights, double steepness);

struct ApproximationError {
  double max = 0;
  double mean = 0;  // of |f − S|
  double rms = 0;
};

// Of deviations at the middles of equal cells of [0,1].
ApproximationError summarize(std::span<const double> deviations);

// Over [0,1], on a grid of at least 4096 cells that includes both sides of every bump's edges: where f jumps at an
// edge, each bump is compared with f on its own side.
ApproximationError errorOf(const Target& f, const Staircase& staircase);

// The greatest |f(x) − f(x′)|/|x − x′| on a grid of 4000 cells: an estimate of the Lipschitz constant from below. The
// midpoint staircase of N hard steps is then nowhere farther from f than L/(2N). Nothing where f has no such constant,
// as at a jump or where the tangent is vertical: looked at more closely, its steepest cell is steeper still.
std::optional<double> lipschitzConstant(const Target& f);

}  // namespace garden
