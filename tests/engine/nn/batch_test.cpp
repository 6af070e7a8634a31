#include "nn/batch.h"

#include <doctest.h>

#include <vector>

using namespace garden;

namespace {

// 100·example + unit + 1: no two alike, none zero.
template <class S> std::vector<S> numberedRows(std::size_t count, std::size_t units) {
  std::vector<S> rows;
  for (std::size_t example = 0; example < count; ++example)
    for (std::size_t unit = 0; unit < units; ++unit) rows.push_back(static_cast<S>(100 * example + unit + 1));
  return rows;
}

// A batch in which every lane holds rubbish, as after an earlier, longer batch.
template <class S> BatchMatrix<S> usedBatch(std::size_t groups, std::size_t units) {
  BatchMatrix<S> batch(groups, units);
  for (std::size_t i = 0; i < groups * units * kLanes; ++i) batch.data()[i] = S(-7);
  return batch;
}

}  // namespace

TEST_CASE_TEMPLATE("packed rows are found by at(), come back by unpackRows(), and padding repeats an example", S, float,
                   double) {
  for (std::size_t count = 1; count <= 9; ++count)
    for (std::size_t units = 1; units <= 5; ++units) {
      CAPTURE(count);
      CAPTURE(units);
      const std::vector<S> rows = numberedRows<S>(count, units);
      BatchMatrix<S> batch = usedBatch<S>(laneGroups(count), units);
      packRows(rows.data(), count, batch);
      for (std::size_t example = 0; example < laneGroups(count) * kLanes; ++example)
        for (std::size_t unit = 0; unit < units; ++unit) {
          const std::size_t source = example < count ? example : example / kLanes * kLanes;
          REQUIRE(batch.at(example, unit) == rows[source * units + unit]);
        }
      std::vector<S> back(count * units + 1, S(-1));
      unpackRows(batch, count, back.data());
      CHECK(back.back() == S(-1));
      back.pop_back();
      CHECK(back == rows);
    }
}

TEST_CASE("one group is packed from rows anywhere in memory") {
  const std::vector<float> rows = numberedRows<float>(4, 3);
  const float* scattered[kLanes] = {rows.data() + 9, rows.data(), rows.data() + 3, rows.data() + 6};
  BatchMatrix<float> batch = usedBatch<float>(1, 3);
  packGroup(scattered, 3, batch.data());
  for (std::size_t lane = 0; lane < kLanes; ++lane)
    for (std::size_t unit = 0; unit < 3; ++unit) CHECK(batch.at(lane, unit) == scattered[lane][unit]);
}

TEST_CASE("groups lie one after the other, the four examples of a unit side by side") {
  BatchMatrix<float> batch(2, 3);
  for (std::size_t i = 0; i < 24; ++i) batch.data()[i] = static_cast<float>(i);
  CHECK(batch.units() == 3);
  CHECK(batch.stride() == 12);
  CHECK(batch.at(0, 0) == 0);
  CHECK(batch.at(3, 0) == 3);
  CHECK(batch.at(0, 1) == 4);
  CHECK(batch.at(5, 2) == 21);
}
