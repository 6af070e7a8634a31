#include "instruments/playground/playground_table.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "core/format_number.h"
#include "core/read_lists.h"
#include "data/encode.h"
#include "instruments/playground/playground_formulas.h"
#include "instruments/playground/playground_slices.h"

namespace garden {
namespace {

constexpr std::size_t kMostListed = 100;
constexpr std::size_t kPreviewRows = 8;
constexpr std::size_t kMostPreviewRows = 200;

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
    if (method == "rows") return rows(argument);
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
  Result<Value> rows(const Value& argument) const {
    SpecReader reader(argument);
    const std::vector<double> positions =
        readList(reader, "rows", {}, {0, kMostPreviewRows, 0, static_cast<double>(table_.rows - 1)});
    if (auto error = reader.finish()) return *error;
    Value::Array answer;
    for (const double position : positions) {
      const auto row = static_cast<std::size_t>(position);
      Value::Array cells;
      for (const Column& column : table_.columns) cells.emplace_back(cellText(column, row));
      answer.push_back(Value::Object{{"line", static_cast<double>(table_.lines[row])}, {"cells", std::move(cells)}});
    }
    return Value(std::move(answer));
  }

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

Value describeReport(const EncodedTable& encoded) {
  const EncodeReport& report = encoded.report;
  Value::Array rows;
  for (const std::size_t row : report.firstRowsLeftOut) rows.emplace_back(row);
  Value::Array missing;
  for (const auto& column : report.missingByColumn)
    missing.push_back(Value::Object{{"column", column.column}, {"rows", column.rows}});
  Value::Array skipped;
  for (const auto& column : report.skippedColumns)
    skipped.push_back(Value::Object{{"column", column.column}, {"reason", column.reason}});
  return Value::Object{{"rowsUsed", report.rowsUsed},
                       {"rowsLeftOut", report.rowsLeftOut},
                       {"rows", Value::Numbers(encoded.rows.begin(), encoded.rows.end())},
                       {"firstRowsLeftOut", std::move(rows)},
                       {"missingByColumn", std::move(missing)},
                       {"skippedColumns", std::move(skipped)},
                       {"encoding", describeEncoding(encoded.encoding)}};
}

// A formula of what is to be predicted would give it away.
std::optional<Error> checkTarget(const Formulas& formulas, const std::string& target, const Table& table) {
  const Column* column = table.find(target);
  if (!column) return std::nullopt;
  for (std::size_t i = 0; i < formulas.expressions.size(); ++i)
    if (formulas.expressions[i].uses(static_cast<std::size_t>(column - table.columns.data())))
      return Error{"target-among-inputs",
                   join({"data.formulas[", i, "]"}),
                   join({"\"", target, "\" is the target and cannot be part of an input"}),
                   {{"column", target}}};
  return std::nullopt;
}

// A plane or line where the inputs are made of one or two columns of numbers, else slices.
void addPicture(EncodedTable& encoded, Formulas formulas, Table& table, PlaygroundData& data) {
  const auto inputs =
      std::make_shared<const TableInputs>(std::move(encoded.encoding.inputs), std::move(formulas), table);
  const std::vector<std::size_t>& sources = inputs->sources();
  const bool areNumbers = std::all_of(sources.begin(), sources.end(), [&](std::size_t place) {
    return table.columns[place].kind == ColumnKind::number;
  });
  if (inputs->isPlain() && areNumbers && !sources.empty() && sources.size() <= 2) {
    showAxes(inputs, data);
    return;
  }
  data.slices = makeSlices(inputs, table, std::move(encoded.rows));
}

PlaygroundData makeData(EncodedTable encoded, Formulas formulas, Table& table) {
  PlaygroundData data;
  data.shown = encoded.data;
  data.network = std::move(encoded.data);
  data.split = std::move(encoded.split);
  data.report = describeReport(encoded);
  data.targetMean = encoded.encoding.targetMean;
  data.targetScale = encoded.encoding.targetScale;
  if (data.network.task == Task::regression)
    for (float& target : data.network.y) target = encoded.encoding.scaleTarget(static_cast<double>(target));
  addPicture(encoded, std::move(formulas), table, data);
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

Result<PlaygroundData> makeFromTable(const Value& spec, const Value&) {
  SpecReader reader(spec, "data");
  reader.child("kind");
  auto read = readTable(reader);
  EncodeChoice choice = readEncodeChoice(reader);
  const std::vector<std::string> texts = readFormulas(reader);
  const double testFraction = reader.number(kTestFraction);
  const auto seed = static_cast<std::uint64_t>(reader.integer("seed", 1, 0, std::numeric_limits<std::uint32_t>::max()));
  if (auto error = reader.finish()) return *error;
  if (!read) return read.error();
  Table table = read.take();
  auto formulas = addFormulaColumns(texts, table);
  if (!formulas) return formulas.error();
  if (auto error = checkTarget(formulas.value(), choice.target, table)) return *error;
  if (choice.inputs) choice.inputs->insert(choice.inputs->end(), texts.begin(), texts.end());
  auto encoded = encodeAndSplit(table, choice, testFraction, seed);
  if (!encoded) return encoded.error();
  return makeData(encoded.take(), formulas.take(), table);
}

}  // namespace garden
