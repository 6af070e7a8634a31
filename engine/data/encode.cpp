#include "data/encode.h"

#include <algorithm>
#include <cmath>

#include "core/format_number.h"
#include "data/encode_columns.h"

namespace garden {

namespace {

struct Moments {
  double mean = 0;
  double deviation = 0;  // exactly 0 where all are equal
};

// Of column[rows[i]] for i in fitRows, or for all i where fitRows is empty.
Moments momentsOf(const Column& column, const std::vector<std::size_t>& rows, std::span<const std::size_t> fitRows) {
  const std::size_t count = fitRows.empty() ? rows.size() : fitRows.size();
  const auto valueAt = [&](std::size_t i) { return column.numbers[rows[fitRows.empty() ? i : fitRows[i]]]; };
  double sum = 0;
  bool constant = true;
  for (std::size_t i = 0; i < count; ++i) {
    sum += valueAt(i);
    constant = constant && valueAt(i) == valueAt(0);
  }
  if (constant) return {valueAt(0), 0};
  const double mean = sum / static_cast<double>(count);
  double squares = 0;
  for (std::size_t i = 0; i < count; ++i) squares += (valueAt(i) - mean) * (valueAt(i) - mean);
  return {mean, std::sqrt(squares / static_cast<double>(count))};
}

// The positions of the categories that occur in these rows, in the column's order.
std::vector<std::uint32_t> occurringCategories(const Column& column, const std::vector<std::size_t>& rows) {
  std::vector<bool> occurs(column.categories.size());
  for (const std::size_t row : rows) occurs[column.cells[row]] = true;
  std::vector<std::uint32_t> positions;
  for (std::size_t i = 0; i < occurs.size(); ++i)
    if (occurs[i]) positions.push_back(static_cast<std::uint32_t>(i));
  return positions;
}

class Encoder {
 public:
  Encoder(const Table& table, bool standardize, ColumnSelection selection)
      : standardize_(standardize), selection_(std::move(selection)) {
    result_.encoding.delimiter = table.delimiter;
    result_.encoding.target = selection_.target->name;
    result_.data.count = selection_.rows.size();
  }

  std::optional<Error> encodeTarget() {
    const bool numeric = selection_.target->kind == ColumnKind::number;
    if (auto error = numeric ? encodeNumericTarget() : encodeClasses()) return error;
    result_.encoding.task = result_.data.task;
    if (result_.data.task == Task::regression)
      result_.data.outputNames = {selection_.target->name};
    else
      result_.data.outputNames = result_.encoding.classNames;
    return std::nullopt;
  }

  void split(double testFraction, std::uint64_t seed) { result_.split = splitData(result_.data, testFraction, seed); }

  // Widths and names of the inputs; checks the size of what they will fill.
  std::optional<Error> planInputs() {
    for (const Column* column : selection_.inputs) {
      InputEncoding input{column->name, column->kind};
      occurring_.push_back(column->kind == ColumnKind::category ? occurringCategories(*column, selection_.rows)
                                                                : std::vector<std::uint32_t>{});
      for (const std::uint32_t position : occurring_.back()) {
        input.categories.push_back(column->categories[position]);
        result_.data.inputNames.push_back(join({column->name, "=", column->categories[position]}));
      }
      if (column->kind == ColumnKind::number) result_.data.inputNames.push_back(column->name);
      result_.encoding.inputs.push_back(std::move(input));
    }
    result_.data.inputs = result_.encoding.width();
    return checkWidth();
  }

  void fillInputs(std::span<const std::size_t> fitRows) {
    result_.data.x.resize(result_.data.count * result_.data.inputs);
    std::size_t first = 0;
    for (std::size_t i = 0; i < selection_.inputs.size(); ++i) {
      const Column& column = *selection_.inputs[i];
      InputEncoding& input = result_.encoding.inputs[i];
      if (column.kind == ColumnKind::number)
        fillNumbers(column, input, first, fitRows);
      else
        fillCategories(column, occurring_[i], first);
      first += input.width();
    }
    if (result_.data.task != Task::regression) return;
    const Moments moments = momentsOf(*selection_.target, selection_.rows, fitRows);
    result_.encoding.targetMean = moments.mean;
    if (moments.deviation > 0) result_.encoding.targetScale = moments.deviation;
  }

  const Split& split() const { return result_.split; }

  EncodedTable take() {
    result_.report = std::move(selection_.report);
    result_.rows = std::move(selection_.rows);
    return std::move(result_);
  }

 private:
  Error targetError(std::string_view code, const std::string& problem) const {
    const std::string& name = selection_.target->name;
    return {code, name, join({"target \"", name, "\" ", problem}), {{"column", name}}};
  }

  std::optional<Error> encodeNumericTarget() {
    Dataset& data = result_.data;
    data.outputs = 1;
    data.y.resize(data.count);
    const std::vector<double>& numbers = selection_.target->numbers;
    const double first = numbers[selection_.rows.front()];
    double other = first;
    std::size_t different = 1;  // values met, counted up to 3
    for (std::size_t i = 0; i < data.count; ++i) {
      const double value = numbers[selection_.rows[i]];
      data.y[i] = static_cast<float>(value);
      if (value == first || (different > 1 && value == other)) continue;
      if (different == 1) other = value;
      different = std::min<std::size_t>(different + 1, 3);
    }
    if (different == 1)
      return targetError("constant-target", join({"is ", first, " in every row: there is nothing to learn"}));
    const bool binary = different == 2 && std::floor(first) == first && std::floor(other) == other;
    data.task = binary ? Task::binary : Task::regression;
    if (!binary) return std::nullopt;
    const double high = std::max(first, other);
    for (std::size_t i = 0; i < data.count; ++i) data.y[i] = numbers[selection_.rows[i]] == high ? 1 : 0;
    result_.encoding.classNames = {formatNumber(std::min(first, other)), formatNumber(high)};
    return std::nullopt;
  }

  std::optional<Error> encodeClasses() {
    const Column& target = *selection_.target;
    const std::vector<std::uint32_t> classes = occurringCategories(target, selection_.rows);
    if (classes.size() == 1)
      return targetError("single-class",
                         join({"is \"", target.categories[classes[0]], "\" in every row: nothing to learn"}));
    if (classes.size() > kMaxClasses) {
      const std::size_t got = classes.size();
      Error error =
          targetError("too-many-classes", join({"has ", got, " classes; at most ", kMaxClasses, " can be learnt"}));
      error.add("got", got);
      error.add("max", kMaxClasses);
      return error;
    }
    std::vector<std::size_t> classAt(target.categories.size());
    for (std::size_t i = 0; i < classes.size(); ++i) {
      classAt[classes[i]] = i;
      result_.encoding.classNames.push_back(target.categories[classes[i]]);
    }
    Dataset& data = result_.data;
    data.task = classes.size() == 2 ? Task::binary : Task::multiclass;
    data.outputs = classes.size() == 2 ? 1 : classes.size();
    data.y.resize(data.count * data.outputs);
    for (std::size_t i = 0; i < data.count; ++i) {
      const std::size_t label = classAt[target.cells[selection_.rows[i]]];
      if (data.outputs == 1)
        data.y[i] = static_cast<float>(label);
      else
        data.y[i * data.outputs + label] = 1;
    }
    return std::nullopt;
  }

  std::optional<Error> checkWidth() const {
    const std::size_t width = result_.data.inputs;
    const std::vector<InputEncoding>& inputs = result_.encoding.inputs;
    const auto widest = std::max_element(inputs.begin(), inputs.end(),
                                         [](const auto& a, const auto& b) { return a.width() < b.width(); });
    if (width > kMaxEncodedInputs) {
      return Error{"too-many-inputs",
                   widest->column,
                   join({"the columns make ", width, " inputs, at most ", kMaxEncodedInputs,
                         " are possible: leave out \"", widest->column, "\", which alone makes ", widest->width()}),
                   {{"column", widest->column}, {"got", width}, {"max", kMaxEncodedInputs}}};
    }
    const std::size_t values = result_.data.count * (width + result_.data.outputs);
    if (values <= kMaxEncodedValues) return std::nullopt;
    return Error{"table-too-large",
                 widest->column,
                 join({result_.data.count, " rows of ", width, " inputs are more than ", kMaxEncodedValues,
                       " numbers: use fewer columns or rows"}),
                 {{"column", widest->column}, {"got", values}, {"max", kMaxEncodedValues}}};
  }

  void fillNumbers(const Column& column, InputEncoding& input, std::size_t at, std::span<const std::size_t> fitRows) {
    if (standardize_) {
      const Moments moments = momentsOf(column, selection_.rows, fitRows);
      input.mean = moments.mean;
      // The reciprocal of a denormal deviation overflows: such a column is as good as constant.
      input.factor = moments.deviation > 0 && std::isfinite(1 / moments.deviation) ? 1 / moments.deviation : 0;
    }
    Dataset& data = result_.data;
    for (std::size_t i = 0; i < data.count; ++i)
      data.x[i * data.inputs + at] = input.scaled(column.numbers[selection_.rows[i]]);
  }

  void fillCategories(const Column& column, const std::vector<std::uint32_t>& occurring, std::size_t first) {
    std::vector<std::size_t> offset(column.categories.size());
    for (std::size_t i = 0; i < occurring.size(); ++i) offset[occurring[i]] = first + i;
    Dataset& data = result_.data;
    for (std::size_t i = 0; i < data.count; ++i) data.x[i * data.inputs + offset[column.cells[selection_.rows[i]]]] = 1;
  }

  bool standardize_;
  ColumnSelection selection_;
  std::vector<std::vector<std::uint32_t>> occurring_;  // per input column, the categories that make its columns
  EncodedTable result_;
};

struct SplitRequest {
  double testFraction;
  std::uint64_t seed;
};

Result<EncodedTable> encodeWith(const Table& table, const EncodeChoice& choice, std::span<const std::size_t> fitRows,
                                const SplitRequest* request) {
  auto selection = selectColumns(table, choice);
  if (!selection) return selection.error();
  Encoder encoder(table, choice.standardize, selection.take());
  if (auto error = encoder.encodeTarget()) return *std::move(error);
  if (auto error = encoder.planInputs()) return *std::move(error);
  if (request) encoder.split(request->testFraction, request->seed);
  encoder.fillInputs(request ? std::span<const std::size_t>(encoder.split().training) : fitRows);
  return encoder.take();
}

}  // namespace

EncodeChoice readEncodeChoice(SpecReader& reader) {
  EncodeChoice choice;
  choice.target = reader.text("target", "");
  choice.standardize = reader.flag("standardize", true);
  const Value* inputs = reader.child("inputs");
  if (!inputs) return choice;
  const Value::Array* names = inputs->asArray();
  choice.inputs.emplace();
  bool texts = names != nullptr;
  for (std::size_t i = 0; texts && i < names->size(); ++i) {
    const std::string* name = (*names)[i].asText();
    texts = name != nullptr;
    if (texts) choice.inputs->push_back(*name);
  }
  const std::string path = reader.pathOf("inputs");
  if (!texts)
    reader.fail({"wrong-type", path, join({path, " must be a list of column names"}), {{"expected", "list"}}});
  return choice;
}

Result<EncodedTable> encode(const Table& table, const EncodeChoice& choice, std::span<const std::size_t> fitRows) {
  return encodeWith(table, choice, fitRows, nullptr);
}

Result<EncodedTable> encodeAndSplit(const Table& table, const EncodeChoice& choice, double testFraction,
                                    std::uint64_t seed) {
  const SplitRequest request{testFraction, seed};
  return encodeWith(table, choice, {}, &request);
}

}  // namespace garden
