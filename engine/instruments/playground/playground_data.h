#pragma once
// The playground's data: a generated set or a table, as the plane (or line) that is drawn and as what the network sees.
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/spec_reader.h"
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

// A plane that somebody chose.
struct Plane {
  std::vector<Interval> bounds;                // of its two axes
  std::unique_ptr<const AxisEncoder> encoder;  // null for none
  Value about;                                 // { axes, at } as it was asked for, complete
};

// Planes through the columns of a table of more than two: two of numbers are the axes, the others have one value each.
class Slices {
 public:
  virtual ~Slices() = default;
  // Of each column, in the file's own units: { name, kind: 'number', min, max, bounds: of it as an axis, at: its mean }
  // or { name, kind: 'category', categories, at: the most frequent }
  virtual Value describe() const = 0;
  // Fields axes: two positions in describe(), and at: a value for each column, by default those of describe(), where
  // the values of the axes count for nothing. Errors, told by the reader: those of readList(), "not-whole",
  // "same-axes", "category-axis", "not-a-number", "unknown-category".
  virtual Plane read(SpecReader& reader) const = 0;
  // { axes, at? } → of every example { x: n×2 on the two axes, distance: n, from the plane: the root mean square over
  // the other columns, in standard deviations; another category counts as one }
  virtual Result<Value> examples(const Value& argument) const = 0;
  // { position } → what one example has in each column
  virtual Result<Value> cells(const Value& argument) const = 0;
};

struct PlaygroundData {
  Dataset shown;    // raw axes (as in the file or the generator) and raw targets
  Dataset network;  // the network's inputs and targets, example by example the same
  Split split;
  View view = View::scatter;
  std::vector<Interval> bounds;                // per raw axis; map and curve only
  std::unique_ptr<const AxisEncoder> encoder;  // null for the scatter view
  std::unique_ptr<const Slices> slices;        // scatter view of a table with two columns of numbers or more, else null
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
