#include "nn/metrics.h"

#include <algorithm>
#include <cmath>

namespace garden {
namespace {

std::size_t indexOfLargest(const float* numbers, std::size_t count) {
  return static_cast<std::size_t>(std::max_element(numbers, numbers + count) - numbers);
}

}  // namespace

double Confusion::accuracy() const {
  double right = 0;
  double all = 0;
  for (std::size_t row = 0; row < classes; ++row)
    for (std::size_t column = 0; column < classes; ++column) {
      const auto count = static_cast<double>(counts[row * classes + column]);
      all += count;
      if (row == column) right += count;
    }
  return all > 0 ? right / all : 0;
}

Confusion confusionOf(const float* outputs, const float* targets, std::size_t n, std::size_t k) {
  Confusion confusion{k, std::vector<float>(k * k)};
  for (std::size_t i = 0; i < n; ++i)
    ++confusion.counts[indexOfLargest(targets + i * k, k) * k + indexOfLargest(outputs + i * k, k)];
  return confusion;
}

Confusion binaryConfusion(const float* outputs, const float* targets, std::size_t n, float threshold) {
  Confusion confusion{2, std::vector<float>(4)};
  for (std::size_t i = 0; i < n; ++i)
    ++confusion.counts[(targets[i] > threshold ? 2U : 0U) + (outputs[i] > threshold ? 1U : 0U)];
  return confusion;
}

double labelAccuracy(const float* outputs, const float* targets, std::size_t n, std::size_t k, float threshold) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < n * k; ++i) right += (outputs[i] > threshold) == (targets[i] > threshold);
  return n * k > 0 ? static_cast<double>(right) / static_cast<double>(n * k) : 0;
}

Fit fitOf(const float* outputs, const float* targets, std::size_t n, std::size_t k) {
  double residual = 0;
  double total = 0;
  for (std::size_t column = 0; column < k; ++column) {
    double mean = 0;
    for (std::size_t i = 0; i < n; ++i) mean += static_cast<double>(targets[i * k + column]) / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i) {
      const double y = static_cast<double>(targets[i * k + column]);
      const double error = y - static_cast<double>(outputs[i * k + column]);
      residual += error * error;
      total += (y - mean) * (y - mean);
    }
  }
  return {std::sqrt(residual / static_cast<double>(std::max<std::size_t>(n * k, 1))),
          total > 0 ? 1 - residual / total : 0};
}

}  // namespace garden
