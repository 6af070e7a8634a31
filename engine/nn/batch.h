#pragma once
// How a mini-batch lies in memory. A batch matrix H (n×d, examples are rows) is stored in groups of four examples;
// within a group unit after unit, and for each unit the four examples side by side:
//
//   at(example e, unit u) = data[((e / 4) · d + u) · 4 + e % 4]
//
// so that every operation runs across four examples at once, whatever the layer's width, and an element-wise function
// is one walk over contiguous memory. The last group is padded; padded lanes hold zeros on the way in and get zero
// gradient on the way back.
#include <cstddef>

#include "core/aligned.h"
#include "core/lanes.h"

namespace garden {

template <class S> class BatchMatrix {
 public:
  BatchMatrix() = default;
  BatchMatrix(std::size_t groups, std::size_t units) : units_(units), data_(groups * units * kLanes) {}

  std::size_t units() const { return units_; }
  S* data() { return data_.data(); }
  const S* data() const { return data_.data(); }
  // Numbers from one group of four examples to the next.
  std::size_t stride() const { return units_ * kLanes; }
  S at(std::size_t example, std::size_t unit) const {
    return data_[((example / kLanes) * units_ + unit) * kLanes + example % kLanes];
  }

 private:
  std::size_t units_ = 0;
  AlignedVector<S> data_;
};

// Four rows, each `units` long, anywhere in memory → one group.
template <class S> inline void packGroup(const S* const* rows, std::size_t units, S* group) {
  const S* a = rows[0];
  const S* b = rows[1];
  const S* c = rows[2];
  const S* d = rows[3];
  for (std::size_t unit = 0; unit < units; ++unit)
    storeLanes<S>(group + unit * kLanes, Lanes<S>{a[unit], b[unit], c[unit], d[unit]});
}

// count examples, example after example (count×units), → groups.
template <class S> void packRows(const S* rows, std::size_t count, BatchMatrix<S>& batch) {
  const std::size_t units = batch.units();
  for (std::size_t first = 0; first < count; first += kLanes) {
    const S* group[kLanes];
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      group[lane] = rows + (first + lane < count ? first + lane : first) * units;
    packGroup(group, units, batch.data() + first * units);
  }
}

// groups → count examples, example after example.
template <class S> void unpackRows(const BatchMatrix<S>& batch, std::size_t count, S* rows) {
  for (std::size_t example = 0; example < count; ++example)
    for (std::size_t unit = 0; unit < batch.units(); ++unit)
      rows[example * batch.units() + unit] = batch.at(example, unit);
}

}  // namespace garden
