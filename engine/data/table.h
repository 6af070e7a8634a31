#pragma once
// A table of numbers and categories, read from delimited text.
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/spec_reader.h"

namespace garden {

// number: every cell that is not missing is a finite number. category: text. text: more than kMaxCategories different
// texts, which are not kept (names, comments, identifiers).
enum class ColumnKind { number, category, text };

inline constexpr std::size_t kMaxCategories = 10'000;
inline constexpr std::uint32_t kMissingCategory = std::numeric_limits<std::uint32_t>::max();

struct Column {
  std::string name;
  ColumnKind kind = ColumnKind::number;
  std::vector<double> numbers;          // number: one per row, NaN where missing
  std::vector<std::uint32_t> cells;     // category: one per row, a position in `categories` or kMissingCategory
  std::vector<std::string> categories;  // in order of first appearance
  std::vector<std::size_t> counts;      // rows per category
  std::size_t missing = 0;

  // Precondition: kind is number or category.
  bool isMissingAt(std::size_t row) const {
    return kind == ColumnKind::number ? numbers[row] != numbers[row] : cells[row] == kMissingCategory;
  }
};

struct Table {
  std::vector<Column> columns;
  std::size_t rows = 0;
  std::vector<std::uint32_t> lines;  // the line of the text on which each row starts, from 1
  char delimiter = ',';
  bool header = false;

  // The column of this name, or null.
  const Column* find(std::string_view name) const;
};

struct CsvLimits {
  std::size_t bytes = 256U << 20U;
  std::size_t columns = 1'000;
  std::size_t rows = 2'000'000;
  std::size_t cells = 20'000'000;  // what a browser tab's memory holds as double
};

struct CsvOptions {
  std::optional<char> delimiter = {};  // one of , ; tab |; detected where absent
  std::optional<bool> header = {};     // detected where absent
  CsvLimits limits = {};
};

// "delimiter": "auto" (default), "comma", "semicolon", "tab" or "pipe"; "header": "auto" (default), "yes" or "no".
CsvOptions readCsvOptions(SpecReader& reader);

// Reads UTF-8 text, with or without a byte order mark. How cells are quoted and trimmed: csv_reader.h; what is missing,
// how delimiter and header are detected: csv_dialect.h. Quoted numbers are numbers, a quoted missing word is missing.
// A column in which some numbers have a decimal point and others a comma is no column of numbers. Column names: empty
// ones become "column 3", repeated ones "name (2)".
// Errors: "csv-empty", "csv-no-rows", "csv-not-utf8", "csv-ragged-row", "csv-unclosed-quote", "csv-text-after-quote",
// "csv-too-large", "csv-too-many-columns", "csv-too-many-rows", "csv-too-many-cells". Their `where` is "row 12" or
// "row 12, column 3" (rows of data, from 1) or "header"; `details` has row, column, line, expected, got, max as they
// apply.
Result<Table> parseCsv(std::string_view text, const CsvOptions& options = {});

}  // namespace garden
