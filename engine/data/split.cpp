#include "data/split.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/random.h"

namespace garden {

namespace {

// The stratum of each example: its class, or 0 for all where there are no exclusive classes.
std::vector<std::size_t> strata(const Dataset& data) {
  std::vector<std::size_t> result(data.count);
  if (data.task != Task::binary && data.task != Task::multiclass) return result;
  for (std::size_t i = 0; i < data.count; ++i) result[i] = classOf(data, &data.y[i * data.outputs]);
  return result;
}

// How many of each stratum go to the test: the cumulative share rounded, so that rounding errors of many small strata
// do not add up, and never the last one.
std::vector<std::size_t> testQuotas(const std::vector<std::size_t>& stratumOf, double testFraction) {
  std::vector<std::size_t> sizes;
  for (const std::size_t stratum : stratumOf) {
    if (stratum >= sizes.size()) sizes.resize(stratum + 1);
    ++sizes[stratum];
  }
  std::size_t before = 0;
  double seen = 0;
  for (std::size_t& size : sizes) {
    if (size == 0) continue;
    seen += static_cast<double>(size);
    const auto due = static_cast<std::size_t>(std::lround(seen * testFraction));
    const std::size_t quota = std::min(due > before ? due - before : 0, size - 1);
    before += quota;
    size = quota;
  }
  return sizes;
}

}  // namespace

Split splitData(const Dataset& data, double testFraction, std::uint64_t seed) {
  const std::vector<std::size_t> stratumOf = strata(data);
  std::vector<std::size_t> quotas = testQuotas(stratumOf, testFraction);
  std::vector<std::size_t> order(data.count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  Random(seed, Stream::split).shuffle(order.data(), order.size());
  Split split;
  for (const std::size_t example : order) {
    std::size_t& left = quotas[stratumOf[example]];
    if (left > 0) {
      --left;
      split.test.push_back(example);
    } else {
      split.training.push_back(example);
    }
  }
  return split;
}

Dataset selectExamples(const Dataset& data, const std::vector<std::size_t>& positions) {
  Dataset part = data;
  part.count = positions.size();
  part.x.resize(part.count * part.inputs);
  part.y.resize(part.count * part.outputs);
  for (std::size_t i = 0; i < positions.size(); ++i) {
    std::copy_n(data.x.data() + positions[i] * data.inputs, data.inputs, part.x.data() + i * data.inputs);
    std::copy_n(data.y.data() + positions[i] * data.outputs, data.outputs, part.y.data() + i * data.outputs);
  }
  return part;
}

}  // namespace garden
