#pragma once
// How the columns of a table become numbers and outputs become answers: enough to encode a new row in the same way.
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "data/dataset.h"
#include "data/table.h"

namespace garden {

// Larger numbers are refused: single precision ends at 3.4e38, and squares and sums must stay within double.
inline constexpr double kLargestNumber = 1e30;

// One input column. Numbers become (x − mean)·factor within ±kLargestNumber; factor is 1/sd, 1 without standardisation
// and 0 for a constant column. Categories become one column each, 1 for the one that holds (one-hot).
struct InputEncoding {
  std::string column;
  ColumnKind kind = ColumnKind::number;
  double mean = 0;
  double factor = 1;
  std::vector<std::string> categories = {};

  std::size_t width() const { return kind == ColumnKind::number ? 1 : categories.size(); }
  float scaled(double number) const;
};

struct Encoding {
  std::vector<InputEncoding> inputs;
  Task task = Task::regression;
  std::string target;
  // Regression: (y − targetMean)/targetScale has mean 0 and standard deviation 1 over the rows fitted. Otherwise 0
  // and 1.
  double targetMean = 0;
  double targetScale = 1;
  std::vector<std::string> classNames;  // binary and multiclass
  char delimiter = ',';                 // of the table: with ';' a decimal comma is understood

  // Columns of an encoded row.
  std::size_t width() const;
  // width() numbers from one cell per entry of `inputs`, as they would stand in the table. Errors, with the column's
  // name as `where`: "wrong-cell-count", "missing-value", "not-a-number", "out-of-range", "unknown-category".
  Result<std::vector<float>> encodeRow(std::span<const std::string> cells) const;
  float scaleTarget(double target) const;
  // The inverse of scaleTarget.
  double unscaleTarget(double output) const { return output * targetScale + targetMean; }
  // Binary: class 1 where outputs[0] > threshold (0.5 for probabilities, 0 for ±1 outputs); multiclass: the largest.
  // Precondition: a classification, with as many outputs as it has columns.
  const std::string& className(std::span<const float> outputs, float threshold = 0.5F) const;
};

}  // namespace garden
