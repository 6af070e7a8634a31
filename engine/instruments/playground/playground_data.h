#pragma once
// The playground's data: a generated set or a table, as the plane (or line) that is drawn and as what the network sees.
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/value.h"
#include "data/dataset.h"
#include "data/split.h"
#include "nn/head.h"

namespace garden {

// How the picture shows the network: over a plane, over a line, or prediction against truth where there are more
// inputs.
enum class View { map, curve, scatter };

// Raw axes (n×axes) → network inputs (n×inputs).
class AxisEncoder {
 public:
  virtual ~AxisEncoder() = default;
  virtual void encode(const float* axes, std::size_t n, float* inputs) const = 0;
};

struct PlaygroundData {
  Dataset shown;    // raw axes (as in the file or the generator) and raw targets
  Dataset network;  // the network's inputs and targets, example by example the same
  Split split;
  View view = View::scatter;
  std::vector<Interval> bounds;                // per raw axis; map and curve only
  std::unique_ptr<const AxisEncoder> encoder;  // null for the scatter view
  // Network target scale → raw scale of a regression: raw = mean + scale · value.
  double targetMean = 0;
  double targetScale = 1;
  Value report;  // what a table had to leave out; null otherwise
};

// From the spec's `data` and, for generated planes, its `features`. The targets of `network` are 0 and 1 (or a number);
// applyHead() brings them to the head's scale.
Result<PlaygroundData> makePlaygroundData(const Value& data, const Value& features);

// Examples of two inputs with their split, seen through the features.
Result<PlaygroundData> makePlane(Dataset shown, double testFraction, std::uint64_t seed, const Value& features);

void applyHead(const Head& head, PlaygroundData& data);

}  // namespace garden
