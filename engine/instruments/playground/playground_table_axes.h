#pragma once
// The columns of a table that a network's inputs are made of, as the axes of a picture in the file's own units.
#include <memory>
#include <vector>

#include "data/encoding.h"
#include "data/table.h"
#include "instruments/playground/playground_data.h"
#include "instruments/playground/playground_formulas.h"

namespace garden {

// Columns of a table, and formulas of them, → the network's inputs.
class TableInputs {
 public:
  // `encodings`: of the network's inputs, among them those of the formulas, which are columns of the table too.
  TableInputs(std::vector<InputEncoding> encodings, Formulas formulas, const Table& table);

  // The columns that everything is made of, by their places in the table: inputs themselves first, then those that only
  // a formula needs.
  const std::vector<std::size_t>& sources() const { return sources_; }
  // How a source becomes inputs; null for one that only a formula needs.
  const InputEncoding* encodingOf(std::size_t source) const;
  // Whether no source is needed by a formula alone, and each formula is an input. (One without any value is none.)
  bool isPlain() const;

  // For each source n values, numbers or positions among its encoding's categories → n×inputs. Where a formula has no
  // value, it counts as its mean: that is of the picture alone, the examples have been looked through.
  void encode(const std::vector<std::vector<double>>& values, std::size_t n, float* inputs) const;

 private:
  struct Origin {
    bool isFormula;
    std::size_t index;  // of the formula or of the source
  };

  std::vector<InputEncoding> encodings_;
  std::vector<Origin> origins_;  // of each encoding
  Formulas formulas_;
  std::vector<std::size_t> sources_;
};

// Two sources, or one, are the axes; the others are held.
class TableAxes final : public AxisEncoder {
 public:
  // `axes`: which sources; `held`: a value for every source, where it is no axis.
  TableAxes(std::shared_ptr<const TableInputs> inputs, std::vector<std::size_t> axes, std::vector<double> held)
      : inputs_(std::move(inputs)), axes_(std::move(axes)), held_(std::move(held)) {}

  void encode(const float* axes, std::size_t n, float* inputs) const override;

 private:
  std::shared_ptr<const TableInputs> inputs_;
  std::vector<std::size_t> axes_;
  std::vector<double> held_;
};

// An axis that shows these values, with a margin.
Interval boundsAround(double low, double high);

// A table whose inputs are one or two columns of numbers, and formulas of these: its curve or map in the file's own
// units.
void showAxes(std::shared_ptr<const TableInputs> inputs, PlaygroundData& data);

}  // namespace garden
