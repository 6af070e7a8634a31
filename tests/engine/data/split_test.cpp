#include "data/split.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace garden;

namespace {

// `sizes[c]` examples of class c, class after class; x is the position.
Dataset classes(const std::vector<std::size_t>& sizes) {
  Dataset data;
  data.task = sizes.size() == 2 ? Task::binary : Task::multiclass;
  data.inputs = 1;
  data.outputs = sizes.size() == 2 ? 1 : sizes.size();
  for (std::size_t label = 0; label < sizes.size(); ++label)
    for (std::size_t i = 0; i < sizes[label]; ++i) {
      data.x.push_back(static_cast<float>(data.count++));
      for (std::size_t column = 0; column < data.outputs; ++column)
        data.y.push_back(data.outputs == 1 ? static_cast<float>(label) : static_cast<float>(column == label));
    }
  return data;
}

std::vector<std::size_t> countClasses(const Dataset& data, const std::vector<std::size_t>& positions) {
  std::vector<std::size_t> counts(data.outputs == 1 ? 2 : data.outputs);
  for (const std::size_t i : positions) ++counts[classOf(data, &data.y[i * data.outputs])];
  return counts;
}

void checkPartition(const Split& split, std::size_t count) {
  std::vector<std::size_t> all = split.training;
  all.insert(all.end(), split.test.begin(), split.test.end());
  std::sort(all.begin(), all.end());
  std::vector<std::size_t> expected(count);
  std::iota(expected.begin(), expected.end(), std::size_t{0});
  CHECK(all == expected);
}

}  // namespace

TEST_CASE("a split is disjoint, complete, repeatable and in random order") {
  const Dataset data = classes({500, 500});
  const Split split = splitData(data, 0.3, 4);
  checkPartition(split, 1000);
  CHECK(split.test.size() == 300);
  CHECK_FALSE(std::is_sorted(split.training.begin(), split.training.end()));
  CHECK_FALSE(std::is_sorted(split.test.begin(), split.test.end()));
  CHECK(splitData(data, 0.3, 4).test == split.test);
  CHECK(splitData(data, 0.3, 5).test != split.test);
}

TEST_CASE("every class keeps its share") {
  const Dataset data = classes({100, 50, 10});
  const Split split = splitData(data, 0.2, 1);
  CHECK(countClasses(data, split.test) == std::vector<std::size_t>{20, 10, 2});
}

TEST_CASE("rounding of many small classes does not add up, and each stays in training") {
  const Dataset data = classes(std::vector<std::size_t>(40, 3));
  const Split split = splitData(data, 0.1, 1);
  CHECK(split.test.size() == 12);
  const Split most = splitData(data, 0.9, 1);
  for (const std::size_t count : countClasses(data, most.training)) CHECK(count >= 1);
}

TEST_CASE("regression is split as a whole, and one example always trains") {
  Dataset data = classes({10, 10});
  data.task = Task::regression;
  CHECK(splitData(data, 0.25, 1).test.size() == 5);
  CHECK(splitData(data, 0, 1).test.empty());
  Dataset one = classes({1, 0});
  one.task = Task::regression;
  const Split split = splitData(one, 0.9, 1);
  CHECK(split.training.size() == 1);
  CHECK(split.test.empty());
  CHECK(splitData(Dataset{}, 0.5, 1).training.empty());
}

TEST_CASE("selected examples come with their targets") {
  const Dataset data = classes({2, 1, 1});
  const Dataset part = selectExamples(data, {3, 0});
  CHECK(part.count == 2);
  CHECK(part.x == std::vector<float>{3, 0});
  CHECK(part.y == std::vector<float>{0, 0, 1, 1, 0, 0});
}
