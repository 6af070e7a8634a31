#pragma once
// Which examples are trained on and which are kept apart to test.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/parameter.h"
#include "data/dataset.h"

namespace garden {

inline constexpr Parameter kTestFraction{"testFraction", 0.2, 0, 0.9};

// Positions of examples in the data set: disjoint, together complete, each in random order.
struct Split {
  std::vector<std::size_t> training;
  std::vector<std::size_t> test;
};

// Seeded by Stream::split. Binary and multiclass data are split class by class, so that every class keeps its share to
// within one example and at least one training example; so does any data set as a whole. `testFraction` within the
// range of kTestFraction. An empty data set gives an empty split.
Split splitData(const Dataset& data, double testFraction, std::uint64_t seed);

// The examples at these positions, in their order; everything else as in `data`. Precondition: positions < data.count.
Dataset selectExamples(const Dataset& data, const std::vector<std::size_t>& positions);

}  // namespace garden
