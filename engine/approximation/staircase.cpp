#include "approximation/staircase.h"

#include <algorithm>
#include <cmath>

#include "approximation/banded_system.h"
#include "core/elementary_formulas.h"

namespace garden {
namespace {

constexpr double kSaturated = 36;  // 1 − σ(36) is below half a unit in the last place of 1
constexpr std::size_t kGrid = 4096;
constexpr std::size_t kFewestPerBump = 4;
constexpr double kLeftOfEdge = 1e-12;
constexpr std::size_t kFitted = 6;  // places within each bump that least squares looks at

std::size_t samplesPerBump(std::size_t bumps) { return std::max(kFewestPerBump, (kGrid + bumps - 1) / bumps); }

// Which edges j (1 … N−1, at j/N) are neither fully on nor fully off at x·N = place.
struct Window {
  std::size_t first;
  std::size_t last;  // one past
};

Window windowAt(double place, double steepness, std::size_t bumps) {
  const double reach = kSaturated / steepness;
  const double limit = static_cast<double>(bumps);
  const auto first = static_cast<std::size_t>(std::clamp(std::ceil(place - reach), 1.0, limit));
  const auto last = static_cast<std::size_t>(std::clamp(std::floor(place + reach) + 1, 1.0, limit));
  return {first, std::max(first, last)};
}

// How many bumps to either side still count. All of them where there are fewer.
std::size_t reachOf(double steepness, std::size_t bumps) {
  return std::min(bumps, static_cast<std::size_t>(std::ceil(kSaturated / steepness)) + 1);
}

// At equal places in each bump the sum is the same combination of the heights around: weights[k] is what height
// j + k − reach adds to S in bump j, σ at that bump's left edge less σ at its right one. The outermost weights stand
// for everything beyond them, so all weights add up to 1.
struct Kernel {
  std::size_t reach;
  std::vector<double> weights;  // 2·reach + 1
};

void shapeKernel(Kernel& kernel, double steepness, double share) {
  const std::size_t last = 2 * kernel.reach;
  const auto reach = static_cast<double>(kernel.reach);
  kernel.weights.resize(last + 1);
  for (std::size_t k = 0; k < last; ++k)
    kernel.weights[k] = formulas::sigmoid(steepness * (share - static_cast<double>(k + 1) + reach));
  kernel.weights[last] = 0;
  for (std::size_t k = last; k > 0; --k) kernel.weights[k] = kernel.weights[k - 1] - kernel.weights[k];
  kernel.weights[0] = 1 - kernel.weights[0];
}

// Loops over whole blocks keep what they read in the nearest cache.
constexpr std::size_t kBlock = 512;

// to[j] += weight·from[j]
void addScaled(double weight, const double* __restrict from, double* __restrict to, std::size_t count) {
  for (std::size_t j = 0; j < count; ++j) to[j] += weight * from[j];
}

// The first and the last number go on beyond both ends.
std::vector<double> padded(const std::vector<double>& heights, std::size_t reach) {
  std::vector<double> wide(reach, heights.front());
  wide.insert(wide.end(), heights.begin(), heights.end());
  wide.insert(wide.end(), reach, heights.back());
  return wide;
}

// S in every bump, at the place that the kernel was shaped for.
void sumHeights(const std::vector<double>& wide, const Kernel& kernel, std::vector<double>& sums) {
  std::fill(sums.begin(), sums.end(), 0);
  for (std::size_t start = 0; start < sums.size(); start += kBlock)
    for (std::size_t k = 0; k < kernel.weights.size(); ++k)
      addScaled(kernel.weights[k], wide.data() + start + k, sums.data() + start, std::min(kBlock, sums.size() - start));
}

// The equations that say: the sum of squared deviations at kFitted places of each bump is least.
class NormalEquations {
 public:
  NormalEquations(std::size_t bumps, double steepness)
      : bumps_(bumps),
        reach_(reachOf(steepness, bumps)),
        wide_(bumps + 2 * reach_),
        // Rows that neither end has a part in.
        equal_{2 * reach_ + 1, bumps > reach_ ? bumps - reach_ : 0},
        system_(bumps, std::min(bumps - 1, 2 * reach_),
                equal_.first < equal_.last ? equal_ : BandedSystem::EqualRows{0, 1}) {}

  // f in the middle of each bump's part `share`.
  void add(const Kernel& kernel, const std::vector<double>& values) {
    for (std::size_t start = 0; start < bumps_; start += kBlock)
      for (std::size_t k = 0; k < kernel.weights.size(); ++k)
        addScaled(kernel.weights[k], values.data() + start, wide_.data() + start + k, std::min(kBlock, bumps_ - start));
    if (equal_.first >= equal_.last) {
      for (std::size_t j = 0; j < bumps_; ++j) addProducts(kernel, j, 0, bumps_);
      return;
    }
    // Bump j has a part in the rows from j − reach to j + reach.
    for (std::size_t j = 0; j <= equal_.first + reach_; ++j) addProducts(kernel, j, 0, equal_.first);
    for (std::size_t j = equal_.last - reach_; j < bumps_; ++j) addProducts(kernel, j, equal_.last, bumps_);
    const std::span<double> row = system_.row(equal_.first);
    const std::size_t count = kernel.weights.size();
    for (std::size_t apart = 0; apart < count; ++apart)
      for (std::size_t k = apart; k < count; ++k)
        row[row.size() - 1 - apart] += kernel.weights[k] * kernel.weights[k - apart];
  }

  std::vector<double> solve() {
    std::vector<double> right(bumps_);
    for (std::size_t i = 0; i < wide_.size(); ++i) right[bumpOf(i)] += wide_[i];
    return system_.solve(std::move(right));
  }

 private:
  // Which height the number i of the padded heights is.
  std::size_t bumpOf(std::size_t i) const { return std::clamp(i, reach_, reach_ + bumps_ - 1) - reach_; }

  // The products of the weights in bump j, into the rows from `first` up to before `last`.
  void addProducts(const Kernel& kernel, std::size_t j, std::size_t first, std::size_t last) {
    const std::size_t begin = bumpOf(j);
    equation_.assign(bumpOf(j + 2 * reach_) - begin + 1, 0);
    for (std::size_t k = 0; k < kernel.weights.size(); ++k) equation_[bumpOf(j + k) - begin] += kernel.weights[k];
    for (std::size_t i = first > begin ? first - begin : 0; i < equation_.size() && begin + i < last; ++i)
      addScaled(equation_[i], equation_.data(), &system_.row(begin + i).back() - i, i + 1);
  }

  std::size_t bumps_;
  std::size_t reach_;
  std::vector<double> wide_;      // right sides of the padded heights
  std::vector<double> equation_;  // one bump's weights, those beyond the ends added to the outermost
  BandedSystem::EqualRows equal_;
  BandedSystem system_;
};

std::vector<double> softLeastSquares(const Target& f, std::size_t bumps, double steepness) {
  const std::vector<double> values = f.valuesAt(gridOf(kFitted * bumps, 0.5, kFitted * bumps));
  NormalEquations equations(bumps, steepness);
  Kernel kernel{reachOf(steepness, bumps), {}};
  std::vector<double> ofPart(bumps);
  for (std::size_t part = 0; part < kFitted; ++part) {
    for (std::size_t j = 0; j < bumps; ++j) ofPart[j] = values[j * kFitted + part];
    shapeKernel(kernel, steepness, (static_cast<double>(part) + 0.5) / kFitted);
    equations.add(kernel, ofPart);
  }
  return equations.solve();
}

}  // namespace

double Staircase::operator()(double x) const {
  const std::size_t bumps = heights.size();
  const double place = x * static_cast<double>(bumps);
  if (steepness == 0) {
    const double cell = std::clamp(std::floor(place), 0.0, static_cast<double>(bumps - 1));
    return heights[static_cast<std::size_t>(cell)];
  }
  const Window window = windowAt(place, steepness, bumps);
  double sum = heights[window.first - 1];
  // e^(−z) grows by the same factor from edge to edge; within the window it stays between e^−36 and e^36.
  double power = formulas::exponential(-steepness * (place - static_cast<double>(window.first)));
  const double factor = formulas::exponential(steepness);
  for (std::size_t edge = window.first; edge < window.last; ++edge, power *= factor)
    sum += (heights[edge] - heights[edge - 1]) / (1 + power);
  return sum;
}

double Staircase::term(std::size_t j, double x) const {
  const double place = x * static_cast<double>(heights.size()) - static_cast<double>(j);
  const auto step = [this](double z) { return steepness == 0 ? (z >= 0 ? 1 : 0) : formulas::sigmoid(steepness * z); };
  const double left = j == 0 ? 1 : step(place);
  const double right = j + 1 == heights.size() ? 0 : step(place - 1);
  return heights[j] * (left - right);
}

Staircase buildStaircase(const Target& f, std::size_t bumps, Heights heights, double steepness) {
  Staircase staircase{steepness, std::vector<double>(bumps)};
  if (heights == Heights::leastSquares && steepness > 0) {
    staircase.heights = softLeastSquares(f, bumps, steepness);
    return staircase;
  }
  const std::size_t samples = heights == Heights::midpoint ? 1 : samplesPerBump(bumps);
  const std::vector<double> values = f.valuesAt(gridOf(bumps * samples, 0.5, bumps * samples));
  for (std::size_t j = 0; j < bumps; ++j) {
    double sum = 0;
    for (std::size_t i = 0; i < samples; ++i) sum += values[j * samples + i];
    staircase.heights[j] = sum / static_cast<double>(samples);
  }
  return staircase;
}

ApproximationError summarize(std::span<const double> deviations) {
  ApproximationError error;
  double squares = 0;
  for (const double deviation : deviations) {
    error.max = std::max(error.max, std::fabs(deviation));
    error.mean += std::fabs(deviation);
    squares += deviation * deviation;
  }
  const auto cells = static_cast<double>(deviations.size());
  error.mean /= cells;
  error.rms = std::sqrt(squares / cells);
  return error;
}

ApproximationError errorOf(const Target& f, const Staircase& staircase) {
  const std::size_t bumps = staircase.heights.size();
  const std::size_t parts = (samplesPerBump(bumps) + 3) / 4 * 4;
  const std::vector<double> values = f.valuesAt(gridOf(bumps * parts, 0, bumps * parts));
  std::vector<double> edges = gridOf(bumps, 1, bumps);
  for (double& edge : edges) edge -= kLeftOfEdge;
  const std::vector<double> ends = f.valuesAt(edges);
  const bool soft = staircase.steepness > 0;
  Kernel kernel{soft ? reachOf(staircase.steepness, bumps) : 0, {}};
  const std::vector<double> wide = padded(staircase.heights, kernel.reach);
  std::vector<double> sums = staircase.heights;
  ApproximationError error;
  double squares = 0;
  // Simpson's rule within each bump: exact for mean and square where f is straight over the bump and crosses the
  // height in its middle.
  for (std::size_t i = 0; i <= parts; ++i) {
    if (soft) {
      shapeKernel(kernel, staircase.steepness, static_cast<double>(i) / static_cast<double>(parts));
      sumHeights(wide, kernel, sums);
    }
    const double weight = i == 0 || i == parts ? 1 : (i % 2 == 1 ? 4 : 2);
    for (std::size_t j = 0; j < bumps; ++j) {
      const double deviation = std::fabs((i == parts ? ends[j] : values[j * parts + i]) - sums[j]);
      error.max = std::max(error.max, deviation);
      error.mean += weight * deviation;
      squares += weight * deviation * deviation;
    }
  }
  const double whole = 3 * static_cast<double>(bumps * parts);
  error.mean /= whole;
  error.rms = std::sqrt(squares / whole);
  return error;
}

namespace {

// The steepest of the cells between values at equal distances.
struct Steepest {
  std::size_t cell;
  double rise;
};

Steepest steepestOf(const std::vector<double>& values) {
  Steepest steepest{0, 0};
  for (std::size_t i = 0; i + 1 < values.size(); ++i)
    if (const double rise = std::fabs(values[i + 1] - values[i]); rise > steepest.rise) steepest = {i, rise};
  return steepest;
}

}  // namespace

std::optional<double> lipschitzConstant(const Target& f) {
  constexpr std::size_t kCells = 4000;
  constexpr std::size_t kParts = 64;
  constexpr double kSteeper = 1.5;
  const auto [cell, rise] = steepestOf(f.valuesAt(gridOf(kCells, 0, kCells + 1)));
  const double from = static_cast<double>(cell * kParts);
  const double inside = steepestOf(f.valuesAt(gridOf(kCells * kParts, from, kParts + 1))).rise;
  if (inside * kParts > kSteeper * rise) return std::nullopt;
  return rise * kCells;
}

}  // namespace garden
