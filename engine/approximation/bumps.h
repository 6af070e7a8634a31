#pragma once
// Bumps: each two steps, up by its height at the left edge, down again at the right one.
#include <vector>

#include "approximation/staircase.h"

namespace garden {

struct Bump {
  double left;
  double right;
  double height;
};

// height·(σ(w·(x − left)) − σ(w·(x − right))); for steepness w = 0, σ is the step, 1 at 0.
double bumpAt(const Bump& bump, double steepness, double x);
double sumOfBumps(const std::vector<Bump>& bumps, double steepness, double x);

// Deviation of the sum from f on [0,1], at the middles of 4000 cells.
ApproximationError errorOfBumps(const Target& f, const std::vector<Bump>& bumps, double steepness);

// `count` hard bumps side by side over [0,1] of the least mean deviation from f, edges on a grid of 1/400, heights the
// medians of f. Dynamic programming over the edges (Bellman 1961, "On the approximation of curves by line segments
// using dynamic programming").
std::vector<Bump> placeBumps(const Target& f, std::size_t count);

}  // namespace garden
