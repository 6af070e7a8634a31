#pragma once
// How good predictions are, beyond the loss.
#include <cstddef>
#include <vector>

namespace garden {

// n×k outputs against n×k one-hot targets: the largest output is the answer. counts is k×k, row = truth, column =
// answer.
struct Confusion {
  std::size_t classes = 0;
  std::vector<float> counts;
  double accuracy() const;
};

Confusion confusionOf(const float* outputs, const float* targets, std::size_t n, std::size_t k);

// The same for one output that says class 1 above `threshold` and class 0 below; targets likewise.
Confusion binaryConfusion(const float* outputs, const float* targets, std::size_t n, float threshold);

// Share of the n×k labels on the right side of the threshold.
double labelAccuracy(const float* outputs, const float* targets, std::size_t n, std::size_t k, float threshold);

struct Fit {
  double rmse;  // root of the mean squared error over all n×k numbers, in the targets' unit
  double r2;    // 1 − Σ(y − a)² / Σ(y − ȳ)², pooled over the k columns; 0 where the targets do not vary
};

Fit fitOf(const float* outputs, const float* targets, std::size_t n, std::size_t k);

}  // namespace garden
