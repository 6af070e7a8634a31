#include "instruments/playground/playground_table_axes.h"

#include <algorithm>
#include <limits>

namespace garden {
namespace {

// A margin around the points, as a share of their range.
constexpr double kMargin = 0.08;

double rawNumber(const InputEncoding& input, float scaled) {
  return input.factor == 0 ? input.mean : input.mean + static_cast<double>(scaled) / input.factor;
}

// One value as its inputs; returns the place after them.
float* encodeValue(const InputEncoding& encoding, double value, float* inputs) {
  if (encoding.kind == ColumnKind::number) {
    *inputs = value == value ? encoding.scaled(value) : 0;
    return inputs + 1;
  }
  std::fill_n(inputs, encoding.width(), 0.0F);
  inputs[static_cast<std::size_t>(value)] = 1;
  return inputs + encoding.width();
}

}  // namespace

TableInputs::TableInputs(std::vector<InputEncoding> encodings, Formulas formulas, const Table& table)
    : encodings_(std::move(encodings)), formulas_(std::move(formulas)) {
  for (const InputEncoding& encoding : encodings_) {
    const auto& texts = formulas_.texts;
    const auto formula = std::find(texts.begin(), texts.end(), encoding.column);
    if (formula != texts.end()) {
      origins_.push_back({true, static_cast<std::size_t>(formula - texts.begin())});
      continue;
    }
    origins_.push_back({false, sources_.size()});
    sources_.push_back(static_cast<std::size_t>(table.find(encoding.column) - table.columns.data()));
  }
  for (const Origin& origin : origins_)
    for (std::size_t place = 0; origin.isFormula && place < table.columns.size(); ++place)
      if (formulas_.expressions[origin.index].uses(place) &&
          std::find(sources_.begin(), sources_.end(), place) == sources_.end())
        sources_.push_back(place);
}

const InputEncoding* TableInputs::encodingOf(std::size_t source) const {
  for (std::size_t k = 0; k < origins_.size(); ++k)
    if (!origins_[k].isFormula && origins_[k].index == source) return &encodings_[k];
  return nullptr;
}

bool TableInputs::isPlain() const { return encodings_.size() == sources_.size() + formulas_.texts.size(); }

void TableInputs::encode(const std::vector<std::vector<double>>& values, std::size_t n, float* inputs) const {
  std::vector<std::span<const double>> variables;
  for (std::size_t source = 0; source < sources_.size(); ++source) {
    variables.resize(std::max(variables.size(), sources_[source] + 1));
    variables[sources_[source]] = values[source];
  }
  const FormulaValues computed = formulas_.evaluate(variables, n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = 0; k < encodings_.size(); ++k) {
      const auto& column = origins_[k].isFormula ? computed[origins_[k].index] : values[origins_[k].index];
      inputs = encodeValue(encodings_[k], column[i], inputs);
    }
}

void TableAxes::encode(const float* axes, std::size_t n, float* inputs) const {
  std::vector<std::vector<double>> values;
  for (const double held : held_) values.emplace_back(n, held);
  for (std::size_t i = 0; i < n; ++i)
    for (const std::size_t axis : axes_) values[axis][i] = static_cast<double>(*axes++);
  inputs_->encode(values, n, inputs);
}

Interval boundsAround(double low, double high) {
  const double margin = high > low ? (high - low) * kMargin : 1;
  return {low - margin, high + margin};
}

void showAxes(std::shared_ptr<const TableInputs> inputs, PlaygroundData& data) {
  const std::size_t axes = inputs->sources().size();
  Dataset& shown = data.shown;
  std::vector<float> x;
  for (std::size_t i = 0; i < shown.count; ++i)
    x.insert(x.end(), &shown.x[i * shown.inputs], &shown.x[i * shown.inputs] + axes);
  shown.x = std::move(x);
  shown.inputs = axes;
  shown.inputNames.resize(axes);
  std::vector<std::size_t> all;
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const InputEncoding& encoding = *inputs->encodingOf(axis);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (std::size_t i = 0; i < shown.count; ++i) {
      float& number = shown.x[i * axes + axis];
      const double raw = rawNumber(encoding, number);
      number = static_cast<float>(raw);
      low = std::min(low, raw);
      high = std::max(high, raw);
    }
    data.bounds.push_back(boundsAround(low, high));
    all.push_back(axis);
  }
  data.view = axes == 2 ? View::map : View::curve;
  data.encoder = std::make_unique<TableAxes>(std::move(inputs), std::move(all), std::vector<double>(axes));
}

}  // namespace garden
