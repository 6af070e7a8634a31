#include "data/encoding.h"

#include <algorithm>
#include <cmath>

#include "core/spec_reader.h"
#include "data/csv_dialect.h"

namespace garden {

namespace {

std::string_view trimmed(std::string_view cell) {
  const std::size_t first = cell.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
}

}  // namespace

float InputEncoding::scaled(double number) const {
  return static_cast<float>(std::clamp((number - mean) * factor, -kLargestNumber, kLargestNumber));
}

std::size_t Encoding::width() const {
  std::size_t sum = 0;
  for (const InputEncoding& input : inputs) sum += input.width();
  return sum;
}

float Encoding::scaleTarget(double value) const {
  return static_cast<float>(std::clamp((value - targetMean) / targetScale, -kLargestNumber, kLargestNumber));
}

Result<std::vector<float>> Encoding::encodeRow(std::span<const std::string> cells) const {
  if (cells.size() != inputs.size()) {
    const std::size_t expected = inputs.size();
    return Error{"wrong-cell-count", "", join({"a row must have ", expected, " cells"}), {{"expected", expected}}};
  }
  std::vector<float> row;
  row.reserve(width());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const InputEncoding& input = inputs[i];
    const std::string_view cell = trimmed(cells[i]);
    if (isMissing(cell)) return Error{"missing-value", input.column, join({input.column, " is missing"})};
    if (input.kind == ColumnKind::number) {
      const auto number = cellNumber(cell, delimiter);
      if (!number)
        return Error{"not-a-number", input.column, join({input.column, " must be a number"}), {{"got", cells[i]}}};
      if (std::abs(*number) > kLargestNumber) {
        const double most = kLargestNumber;
        return Error{"out-of-range",
                     input.column,
                     join({input.column, " must be a number from -", most, " to ", most}),
                     {{"min", join({"-", most})}, {"max", most}, {"got", cells[i]}}};
      }
      row.push_back(input.scaled(*number));
      continue;
    }
    const auto known = std::find(input.categories.begin(), input.categories.end(), cell);
    if (known == input.categories.end())
      return Error{
          "unknown-category", input.column, join({input.column, " has no category \"", cell, "\""}), {{"got", cell}}};
    row.resize(row.size() + input.categories.size());
    *(row.end() - (input.categories.end() - known)) = 1;
  }
  return row;
}

const std::string& Encoding::className(std::span<const float> outputs, float threshold) const {
  if (task == Task::binary) return classNames[outputs[0] > threshold ? 1 : 0];
  const auto best = std::max_element(outputs.begin(), outputs.end());
  return classNames[static_cast<std::size_t>(best - outputs.begin())];
}

}  // namespace garden
