#include "approximation/bumps.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

#include "core/elementary.h"

namespace garden {
namespace {

constexpr std::size_t kEdges = 400;

double stepOf(double steepness, double distance) {
  if (steepness == 0) return distance >= 0 ? 1 : 0;
  return 1 / (1 + exponential(-steepness * distance));
}

// The running median of a growing set, and the sum of distances to it.
class RunningMedian {
 public:
  void add(double value) {
    if (low_.empty() || value <= low_.top()) {
      low_.push(value);
      lowSum_ += value;
    } else {
      high_.push(value);
      highSum_ += value;
    }
    if (low_.size() > high_.size() + 1) {
      highSum_ += low_.top();
      lowSum_ -= low_.top();
      high_.push(low_.top());
      low_.pop();
    } else if (high_.size() > low_.size()) {
      lowSum_ += high_.top();
      highSum_ -= high_.top();
      low_.push(high_.top());
      high_.pop();
    }
  }
  double median() const { return low_.top(); }
  double deviation() const {
    const double m = median();
    return m * static_cast<double>(low_.size()) - lowSum_ + highSum_ - m * static_cast<double>(high_.size());
  }

 private:
  std::priority_queue<double> low_;
  std::priority_queue<double, std::vector<double>, std::greater<>> high_;
  double lowSum_ = 0;
  double highSum_ = 0;
};

// costs[from][to − 1]: the sum of deviations of values from … to−1 from their median.
std::vector<std::vector<double>> costsOf(const std::vector<double>& values) {
  std::vector<std::vector<double>> costs(values.size(), std::vector<double>(values.size()));
  for (std::size_t from = 0; from < values.size(); ++from) {
    RunningMedian set;
    for (std::size_t last = from; last < values.size(); ++last) {
      set.add(values[last]);
      costs[from][last] = set.deviation();
    }
  }
  return costs;
}

double medianOf(const std::vector<double>& values, std::size_t from, std::size_t to) {
  RunningMedian set;
  for (std::size_t i = from; i < to; ++i) set.add(values[i]);
  return set.median();
}

}  // namespace

double bumpAt(const Bump& bump, double steepness, double x) {
  return bump.height * (stepOf(steepness, x - bump.left) - stepOf(steepness, x - bump.right));
}

double sumOfBumps(const std::vector<Bump>& bumps, double steepness, double x) {
  double sum = 0;
  for (const Bump& bump : bumps) sum += bumpAt(bump, steepness, x);
  return sum;
}

ApproximationError errorOfBumps(const Target& f, const std::vector<Bump>& bumps, double steepness) {
  constexpr std::size_t kCells = 4000;
  std::vector<double> deviations(kCells);
  for (std::size_t i = 0; i < kCells; ++i) {
    const double x = (static_cast<double>(i) + 0.5) / kCells;
    deviations[i] = f(x) - sumOfBumps(bumps, steepness, x);
  }
  return summarize(deviations);
}

std::vector<Bump> placeBumps(const Target& f, std::size_t count) {
  std::vector<double> values(kEdges);
  for (std::size_t i = 0; i < kEdges; ++i) values[i] = f((static_cast<double>(i) + 0.5) / kEdges);
  const auto costs = costsOf(values);
  // best[i]: the least cost of values 0 … i−1 in as many bumps as rounds so far; from[k][i]: where the last one begins.
  std::vector<double> best(kEdges + 1, std::numeric_limits<double>::infinity());
  best[0] = 0;
  std::vector<std::vector<std::size_t>> from(count, std::vector<std::size_t>(kEdges + 1));
  for (std::size_t k = 0; k < count; ++k) {
    std::vector<double> next(kEdges + 1, std::numeric_limits<double>::infinity());
    for (std::size_t end = k + 1; end <= kEdges; ++end)
      for (std::size_t begin = k; begin < end; ++begin)
        if (const double cost = best[begin] + costs[begin][end - 1]; cost < next[end]) {
          next[end] = cost;
          from[k][end] = begin;
        }
    best = next;
  }
  std::vector<Bump> bumps(count);
  std::size_t end = kEdges;
  for (std::size_t k = count; k-- > 0;) {
    const std::size_t begin = from[k][end];
    bumps[k] = {static_cast<double>(begin) / kEdges, static_cast<double>(end) / kEdges, medianOf(values, begin, end)};
    end = begin;
  }
  return bumps;
}

}  // namespace garden
