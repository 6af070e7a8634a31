#pragma once
// Examples with their targets, ready for training: what generators and tables turn into.
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace garden {

// What the outputs mean, and with it which loss and which metrics fit.
enum class Task { regression, binary, multiclass, multilabel };

inline constexpr std::array<std::string_view, 4> kTaskNames = {"regression", "binary", "multiclass", "multilabel"};

constexpr std::string_view taskName(Task task) { return kTaskNames[static_cast<std::size_t>(task)]; }

// A closed interval on one axis.
struct Interval {
  double low;
  double high;
};

// `count` examples, example after example, all values finite.
// y by task: regression the value; binary one column of 0 and 1; multiclass one-hot; multilabel 0 or 1 per label.
// outputNames by task: regression the names of the columns; binary the names of class 0 and class 1 (two names for one
// column); multiclass and multilabel one name per column.
struct Dataset {
  Task task = Task::regression;
  std::size_t count = 0;
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  std::vector<float> x;  // count×inputs
  std::vector<float> y;  // count×outputs
  std::vector<std::string> inputNames;
  std::vector<std::string> outputNames;
  std::vector<Interval> inputBounds;  // a natural range per input axis for display; empty where there is none
};

// The class of one example of a binary or multiclass task: 0 … classes−1. `target` has data.outputs values.
inline std::size_t classOf(const Dataset& data, const float* target) {
  if (data.task == Task::binary) return target[0] > 0.5F ? 1 : 0;
  std::size_t best = 0;
  for (std::size_t column = 1; column < data.outputs; ++column)
    if (target[column] > target[best]) best = column;
  return best;
}

}  // namespace garden
