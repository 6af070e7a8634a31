#include "data/encode_columns.h"

#include <algorithm>
#include <cmath>

namespace garden {

namespace {

constexpr std::size_t kIdentifierCategories = 100;

Error columnError(std::string_view code, const std::string& column, const std::string& problem) {
  return {code, column, join({"column \"", column, "\" ", problem}), {{"column", column}}};
}

bool isEmpty(const Table& table, const Column& column) { return column.missing == table.rows; }

bool isIdentifiers(const Table& table, const Column& column) {
  if (column.kind == ColumnKind::text) return true;
  return column.categories.size() > kIdentifierCategories && column.categories.size() * 2 > table.rows;
}

std::optional<Error> takeChosen(const Table& table, const std::vector<std::string>& names, ColumnSelection& selection) {
  for (const std::string& name : names) {
    const Column* column = table.find(name);
    if (!column) return columnError("unknown-column", name, "is not in the table");
    if (column == selection.target)
      return columnError("target-among-inputs", name, "is the target and cannot be an input");
    if (std::find(selection.inputs.begin(), selection.inputs.end(), column) != selection.inputs.end())
      return columnError("duplicate-column", name, "is chosen twice");
    if (isIdentifiers(table, *column))
      return columnError("identifier-column", name,
                         "has too many different texts to learn from (names or identifiers?)");
    selection.inputs.push_back(column);
  }
  return std::nullopt;
}

void takeOthers(const Table& table, ColumnSelection& selection) {
  for (const Column& column : table.columns) {
    if (&column == selection.target) continue;
    const bool empty = isEmpty(table, column);
    if (empty || isIdentifiers(table, column))
      selection.report.skippedColumns.push_back({column.name, empty ? "empty" : "identifiers"});
    else
      selection.inputs.push_back(&column);
  }
}

void takeCompleteRows(const Table& table, ColumnSelection& selection) {
  std::vector<const Column*> used = selection.inputs;
  used.push_back(selection.target);
  EncodeReport& report = selection.report;
  std::erase_if(used, [](const Column* column) { return column->missing == 0; });
  for (const Column* column : used) report.missingByColumn.push_back({column->name, column->missing});
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (std::none_of(used.begin(), used.end(), [row](const Column* column) { return column->isMissingAt(row); })) {
      selection.rows.push_back(row);
      continue;
    }
    ++report.rowsLeftOut;
    if (report.firstRowsLeftOut.size() < kRowsListed) report.firstRowsLeftOut.push_back(row + 1);
  }
  report.rowsUsed = selection.rows.size();
}

std::optional<Error> checkNumbers(const ColumnSelection& selection, const Column& column) {
  if (column.kind != ColumnKind::number) return std::nullopt;
  for (const std::size_t row : selection.rows) {
    if (std::abs(column.numbers[row]) <= kLargestNumber) continue;
    Error error = columnError("number-too-large", column.name,
                              join({"has a number beyond ±", kLargestNumber, " in row ", row + 1}));
    error.add("row", row + 1);
    error.add("max", kLargestNumber);
    return error;
  }
  return std::nullopt;
}

// Precondition: no row is complete, so some column has missing values.
Error nothingLeft(const EncodeReport& report) {
  const auto worst = std::max_element(report.missingByColumn.begin(), report.missingByColumn.end(),
                                      [](const auto& a, const auto& b) { return a.rows < b.rows; });
  Error error = columnError(
      "nothing-left", worst->column,
      join({"has ", worst->rows, " missing values, more than any other, and no row is complete: leave it out"}));
  error.add("missing", worst->rows);
  return error;
}

}  // namespace

Result<ColumnSelection> selectColumns(const Table& table, const EncodeChoice& choice) {
  ColumnSelection selection;
  selection.target = table.find(choice.target);
  if (!selection.target) return columnError("unknown-column", choice.target, "is not in the table");
  if (selection.target->kind == ColumnKind::text)
    return columnError("too-many-classes", choice.target,
                       join({"has too many different texts to be a target: at most ", kMaxClasses}));
  if (!choice.inputs)
    takeOthers(table, selection);
  else if (auto error = takeChosen(table, *choice.inputs, selection))
    return *std::move(error);
  if (selection.inputs.empty()) return Error{"no-inputs", "", "there is no column to learn from besides the target"};
  takeCompleteRows(table, selection);
  if (selection.rows.empty()) return nothingLeft(selection.report);
  if (auto error = checkNumbers(selection, *selection.target)) return *std::move(error);
  for (const Column* column : selection.inputs)
    if (auto error = checkNumbers(selection, *column)) return *std::move(error);
  return selection;
}

}  // namespace garden
