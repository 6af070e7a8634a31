#pragma once
// Input features of 2-D data: what a network sees instead of the bare coordinates.
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "data/dataset.h"

namespace garden {

// sin and cos take the coordinate in radians.
struct FeatureEntry {
  std::string_view name;
  float (*value)(float x1, float x2);
};

std::span<const FeatureEntry> featureCatalog();

// The entries of these names, in their order. Errors: "unknown-name" at `where`[i]; "duplicate-name"; "no-features" for
// an empty list.
Result<std::vector<const FeatureEntry*>> findFeatures(std::span<const std::string> names, const std::string& where);

// n×k from n×2; `features` has k entries, `out` room for n·k numbers. Finite for |x| < 1e19 (squares in `float`).
void computeFeatures(std::span<const FeatureEntry* const> features, const float* x, std::size_t n, float* out);

// The data set with its two inputs replaced by the features. Precondition: data.inputs == 2. Bounds per feature are
// left out: they would not be a plane to draw on.
Dataset withFeatures(const Dataset& data, std::span<const FeatureEntry* const> features);

}  // namespace garden
