#include "instruments/playground/playground_table.h"

#include <algorithm>
#include <limits>

#include "core/format_number.h"
#include "core/spec_reader.h"
#include "data/encode.h"

namespace garden {
namespace {

constexpr std::size_t kMostListed = 100;
constexpr std::size_t kPreviewRows = 8;
constexpr std::size_t kMostPreviewRows = 200;
// A margin around the points, as a share of their range.
constexpr double kMargin = 0.08;

Result<Table> readTable(SpecReader& reader) {
  static const std::string kNothing;
  const CsvOptions options = readCsvOptions(reader);
  const Value* field = reader.child("text");
  if (field && !field->asText()) reader.fail({"wrong-type", "text", "text must be a text", {{"expected", "a text"}}});
  if (reader.error()) return *reader.error();
  const std::string& text = field ? *field->asText() : kNothing;
  return parseCsv(text, options);
}

std::string_view nameOf(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::number:
      return "number";
    case ColumnKind::category:
      return "category";
    case ColumnKind::text:
      return "text";
  }
  return "";
}

void describeNumbers(const Column& column, Value::Object& description) {
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  for (const double number : column.numbers) {
    if (number < low) low = number;
    if (number > high) high = number;
  }
  if (low > high) return;
  description.add("min", low);
  description.add("max", high);
}

Value describeColumn(const Column& column, std::size_t rows) {
  Value::Object description{{"name", column.name}, {"kind", nameOf(column.kind)}, {"missing", column.missing}};
  if (column.kind == ColumnKind::text) return description;
  if (column.kind == ColumnKind::number)
    describeNumbers(column, description);
  else {
    Value::Array names;
    for (std::size_t i = 0; i < std::min(column.categories.size(), kMostListed); ++i)
      names.emplace_back(column.categories[i]);
    description.add("categories", std::move(names));
    description.add("categoryCount", column.categories.size());
  }
  for (std::size_t row = 0; row < rows && column.missing > 0; ++row)
    if (column.isMissingAt(row)) {
      description.add("firstMissing", row + 1);
      break;
    }
  return description;
}

std::string cellText(const Column& column, std::size_t row) {
  if (column.kind == ColumnKind::text || column.isMissingAt(row)) return "";
  return column.kind == ColumnKind::number ? formatNumber(column.numbers[row]) : column.categories[column.cells[row]];
}

class TableInstrument final : public Instrument {
 public:
  explicit TableInstrument(Table table) : table_(std::move(table)) {}

  Result<Value> call(std::string_view method, const Value& argument) override {
    if (method != "describe") return unknownMethod(method);
    SpecReader reader(argument);
    const auto rows = static_cast<std::size_t>(reader.integer("rows", kPreviewRows, 0, kMostPreviewRows));
    if (auto error = reader.finish()) return *error;
    Value::Array columns;
    for (const Column& column : table_.columns) columns.push_back(describeColumn(column, table_.rows));
    Value::Array preview;
    for (std::size_t row = 0; row < std::min(rows, table_.rows); ++row) {
      Value::Array cells;
      for (const Column& column : table_.columns) cells.emplace_back(cellText(column, row));
      preview.emplace_back(std::move(cells));
    }
    return Value(Value::Object{{"delimiter", std::string(1, table_.delimiter)},
                               {"header", table_.header},
                               {"rows", table_.rows},
                               {"columns", std::move(columns)},
                               {"preview", std::move(preview)}});
  }

 private:
  Table table_;
};

// How each column becomes inputs of the network: (number − mean)·factor, or one input per category.
Value describeEncoding(const Encoding& encoding) {
  Value::Array columns;
  for (const InputEncoding& input : encoding.inputs) {
    Value::Object column{{"column", input.column}, {"kind", nameOf(input.kind)}};
    if (input.kind == ColumnKind::number) {
      column.add("mean", input.mean);
      column.add("factor", input.factor);
    } else {
      Value::Array categories;
      for (const std::string& category : input.categories) categories.emplace_back(category);
      column.add("categories", std::move(categories));
    }
    columns.emplace_back(std::move(column));
  }
  return columns;
}

Value describeReport(const EncodeReport& report, const Encoding& encoding) {
  Value::Array rows;
  for (const std::size_t row : report.firstRowsLeftOut) rows.emplace_back(row);
  Value::Array missing;
  for (const auto& column : report.missingByColumn)
    missing.push_back(Value::Object{{"column", column.column}, {"rows", column.rows}});
  Value::Array skipped;
  for (const auto& column : report.skippedColumns)
    skipped.push_back(Value::Object{{"column", column.column}, {"reason", column.reason}});
  return Value::Object{{"rowsUsed", report.rowsUsed},          {"rowsLeftOut", report.rowsLeftOut},
                       {"firstRowsLeftOut", std::move(rows)},  {"missingByColumn", std::move(missing)},
                       {"skippedColumns", std::move(skipped)}, {"encoding", describeEncoding(encoding)}};
}

double rawNumber(const InputEncoding& input, float scaled) {
  return input.factor == 0 ? input.mean : input.mean + static_cast<double>(scaled) / input.factor;
}

// Numbers of the file's columns → the same on the network's scale.
class ScalingEncoder final : public AxisEncoder {
 public:
  explicit ScalingEncoder(std::vector<InputEncoding> columns) : columns_(std::move(columns)) {}
  void encode(const float* axes, std::size_t n, float* inputs) const override {
    for (std::size_t i = 0; i < n; ++i)
      for (const InputEncoding& column : columns_) *inputs++ = column.scaled(static_cast<double>(*axes++));
  }

 private:
  std::vector<InputEncoding> columns_;
};

// The data in the file's own units, to draw them.
void showRawAxes(const Encoding& encoding, PlaygroundData& data) {
  const std::size_t axes = encoding.inputs.size();
  for (std::size_t axis = 0; axis < axes; ++axis) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (std::size_t i = 0; i < data.shown.count; ++i) {
      float& number = data.shown.x[i * axes + axis];
      const double raw = rawNumber(encoding.inputs[axis], number);
      number = static_cast<float>(raw);
      low = std::min(low, raw);
      high = std::max(high, raw);
    }
    const double margin = high > low ? (high - low) * kMargin : 1;
    data.bounds.push_back({low - margin, high + margin});
  }
  data.encoder = std::make_unique<ScalingEncoder>(encoding.inputs);
}

PlaygroundData makeData(EncodedTable encoded) {
  PlaygroundData data;
  data.shown = encoded.data;
  data.network = std::move(encoded.data);
  data.split = std::move(encoded.split);
  data.report = describeReport(encoded.report, encoded.encoding);
  data.targetMean = encoded.encoding.targetMean;
  data.targetScale = encoded.encoding.targetScale;
  if (data.network.task == Task::regression)
    for (float& target : data.network.y) target = encoded.encoding.scaleTarget(static_cast<double>(target));
  const auto& inputs = encoded.encoding.inputs;
  const bool numbers =
      std::all_of(inputs.begin(), inputs.end(), [](const InputEncoding& i) { return i.kind == ColumnKind::number; });
  if (numbers && inputs.size() <= 2) {
    data.view = inputs.size() == 2 ? View::map : View::curve;
    showRawAxes(encoded.encoding, data);
  }
  return data;
}

}  // namespace

InstrumentResult createTableInstrument(const Value& spec) {
  SpecReader reader(spec);
  auto table = readTable(reader);
  if (auto error = reader.finish()) return *error;
  if (!table) return table.error();
  return std::unique_ptr<Instrument>(std::make_unique<TableInstrument>(table.take()));
}

Result<PlaygroundData> makeFromTable(const Value& spec) {
  SpecReader reader(spec, "data");
  reader.child("kind");
  auto table = readTable(reader);
  const EncodeChoice choice = readEncodeChoice(reader);
  const double testFraction = reader.number(kTestFraction);
  const auto seed = static_cast<std::uint64_t>(reader.integer("seed", 1, 0, std::numeric_limits<std::uint32_t>::max()));
  if (auto error = reader.finish()) return *error;
  if (!table) return table.error();
  auto encoded = encodeAndSplit(table.value(), choice, testFraction, seed);
  if (!encoded) return encoded.error();
  return makeData(encoded.take());
}

}  // namespace garden
