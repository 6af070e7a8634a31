#pragma once
// What the facades of the approximation lessons share.
#include "approximation/staircase.h"
#include "core/read_lists.h"

namespace garden {

// 0 (hard steps) or 1 to 10,000.
double readSteepness(SpecReader& reader);
Heights readHeights(SpecReader& reader);
Value describe(const ApproximationError& error);

template <class F> Value::Numbers sample(const Samples& samples, const F& f) {
  Value::Numbers numbers(samples.count);
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<float>(f(samples.at(i)));
  return numbers;
}

// The curve of f.
Value::Numbers sample(const Samples& samples, const Target& f);

}  // namespace garden
