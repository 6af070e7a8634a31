#include "data/table.h"

#include <array>
#include <cmath>

#include "data/category_builder.h"
#include "data/csv_dialect.h"
#include "data/csv_reader.h"
#include "data/text_index.h"
#include "data/utf8.h"

namespace garden {

namespace {

constexpr double kMissingNumber = std::numeric_limits<double>::quiet_NaN();

struct DelimiterName {
  std::string_view name;
  char character;
};

constexpr std::array<DelimiterName, 4> kDelimiters = {
    {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"pipe", '|'}}};

Error limitError(std::string_view code, std::string_view what, std::size_t got, std::size_t max) {
  std::string message = join({"the table has ", got, " ", what, "; at most ", max, " can be read"});
  return {code, "", message, {{"got", got}, {"max", max}}};
}

// Two passes over the text, so that no cell is stored twice: the first reads numbers and gives a column up at its first
// text, the second reads the columns given up as categories.
class TableParser {
 public:
  TableParser(std::string_view text, const CsvOptions& options) : text_(text), limits_(options.limits) {
    table_.delimiter = options.delimiter ? *options.delimiter : detectDelimiter(text);
    table_.header = options.header ? *options.header : detectHeader(text, table_.delimiter);
  }

  Result<Table> parse() {
    const std::size_t width = firstRecordWidth();
    if (width == 0) return Error{"csv-empty", "", "the table is empty"};
    if (width > limits_.columns) return limitError("csv-too-many-columns", "columns", width, limits_.columns);
    table_.columns.resize(width);
    marks_.resize(width);
    if (auto error = readNumbers()) return *std::move(error);
    if (table_.rows == 0) return Error{"csv-no-rows", "", "the table has column names but no rows"};
    nameColumns();
    readCategories();
    return std::move(table_);
  }

 private:
  // Which decimal marks a column has used.
  struct Marks {
    bool point = false;
    bool comma = false;
  };

  std::size_t firstRecordWidth() const {
    CsvReader reader(text_, table_.delimiter);
    CsvCell cell;
    std::size_t width = 0;
    while (!cell.last && reader.next(cell)) ++width;
    return reader.fault() == CsvReader::Fault::none ? width : width + 1;
  }

  std::optional<Error> readNumbers() {
    CsvReader reader(text_, table_.delimiter);
    CsvCell cell;
    std::size_t column = 0;
    bool inHeader = table_.header;
    while (reader.next(cell)) {
      if (column < table_.columns.size()) {
        if (inHeader)
          table_.columns[column].name = cell.text;
        else
          readNumber(column, cell.text);
      }
      ++column;
      if (!cell.last) continue;
      if (column != table_.columns.size()) return raggedRow(column, reader.line());
      if (!inHeader) {
        table_.lines.push_back(static_cast<std::uint32_t>(reader.line()));
        ++table_.rows;
        if (auto error = checkSize()) return error;
      }
      inHeader = false;
      column = 0;
    }
    return quoteFault(reader, column, inHeader);
  }

  void readNumber(std::size_t index, std::string_view cell) {
    Column& column = table_.columns[index];
    if (column.kind != ColumnKind::number) return;
    const auto number = cellNumber(cell, table_.delimiter);
    if (!number && isMissing(cell)) {
      column.numbers.push_back(kMissingNumber);
      ++column.missing;
      return;
    }
    if (number && table_.delimiter == ';') {
      marks_[index].point = marks_[index].point || cell.find('.') != std::string_view::npos;
      marks_[index].comma = marks_[index].comma || cell.find(',') != std::string_view::npos;
    }
    if (number && !(marks_[index].point && marks_[index].comma)) {
      column.numbers.push_back(*number);
      return;
    }
    column.kind = ColumnKind::category;
    column.numbers = {};
    column.missing = 0;
  }

  std::optional<Error> checkSize() const {
    if (table_.rows > limits_.rows) return limitError("csv-too-many-rows", "or more rows", table_.rows, limits_.rows);
    const std::size_t cells = table_.rows * table_.columns.size();
    if (cells > limits_.cells) return limitError("csv-too-many-cells", "or more cells", cells, limits_.cells);
    return std::nullopt;
  }

  // The row being read.
  std::string rowWhere(bool inHeader) const { return inHeader ? "header" : join({"row ", table_.rows + 1}); }

  Error raggedRow(std::size_t got, std::size_t line) const {
    const std::size_t expected = table_.columns.size();
    const std::size_t row = table_.rows + 1;
    return {"csv-ragged-row",
            join({"row ", row}),
            join({"line ", line, " (row ", row, ") has ", got, got == 1 ? " cell" : " cells",
                  ", but the first line has ", expected}),
            {{"row", row}, {"line", line}, {"expected", expected}, {"got", got}}};
  }

  std::optional<Error> quoteFault(const CsvReader& reader, std::size_t column, bool inHeader) const {
    if (reader.fault() == CsvReader::Fault::none) return std::nullopt;
    const bool unclosed = reader.fault() == CsvReader::Fault::unclosedQuote;
    const std::size_t row = inHeader ? 0 : table_.rows + 1;
    const std::size_t columnNumber = column + 1;
    const std::size_t lineNumber = reader.line();
    const std::string where = join({rowWhere(inHeader), ", column ", columnNumber});
    return Error{unclosed ? "csv-unclosed-quote" : "csv-text-after-quote",
                 where,
                 join({where, " (line ", lineNumber, "): ",
                       (unclosed ? "the opening quote is never closed"
                                 : "text follows the closing quote (write a quote inside quotes twice)")}),
                 {{"row", row}, {"column", columnNumber}, {"line", lineNumber}}};
  }

  void nameColumns() {
    TextIndex taken;
    for (const Column& column : table_.columns) taken.positionOf(column.name);
    TextIndex used;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      std::string& name = table_.columns[i].name;
      std::string base = name;
      if (base.empty()) base = join({"column ", i + 1});
      std::string candidate = base;
      // A made-up name must not take one that a later column has by right.
      for (std::size_t copy = 2; used.contains(candidate) || (candidate != name && taken.contains(candidate)); ++copy)
        candidate = join({base, " (", copy, ")"});
      used.positionOf(candidate);
      name = std::move(candidate);
    }
  }

  void readCategories() {
    std::vector<CategoryBuilder> builders;
    std::vector<CategoryBuilder*> builderOf(table_.columns.size());
    builders.reserve(table_.columns.size());
    for (std::size_t i = 0; i < table_.columns.size(); ++i)
      if (table_.columns[i].kind == ColumnKind::category) builderOf[i] = &builders.emplace_back(table_.columns[i]);
    if (builders.empty()) return;
    CsvReader reader(text_, table_.delimiter);
    CsvCell cell;
    std::size_t column = 0;
    bool inHeader = table_.header;
    while (reader.next(cell)) {
      if (!inHeader && builderOf[column]) builderOf[column]->add(cell.text);
      ++column;
      if (!cell.last) continue;
      column = 0;
      inHeader = false;
    }
    for (CategoryBuilder& builder : builders) builder.finish();
  }

  std::string_view text_;
  CsvLimits limits_;
  Table table_;
  std::vector<Marks> marks_;
};

}  // namespace

const Column* Table::find(std::string_view name) const {
  for (const Column& column : columns)
    if (column.name == name) return &column;
  return nullptr;
}

CsvOptions readCsvOptions(SpecReader& reader) {
  constexpr std::array<std::string_view, 5> delimiters = {"auto", "comma", "semicolon", "tab", "pipe"};
  constexpr std::array<std::string_view, 3> headers = {"auto", "yes", "no"};
  CsvOptions options;
  const std::string delimiter = reader.choice("delimiter", "auto", delimiters);
  for (const DelimiterName& known : kDelimiters)
    if (known.name == delimiter) options.delimiter = known.character;
  const std::string header = reader.choice("header", "auto", headers);
  if (header != "auto") options.header = header == "yes";
  return options;
}

Result<Table> parseCsv(std::string_view text, const CsvOptions& options) {
  if (text.size() > options.limits.bytes)
    return limitError("csv-too-large", "bytes", text.size(), options.limits.bytes);
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const std::size_t invalid = findInvalidUtf8(text);
  if (invalid < text.size())
    return Error{"csv-not-utf8",
                 join({"byte ", invalid + 1}),
                 "the table is not UTF-8 text: save it as \"CSV UTF-8\"",
                 {{"byte", invalid + 1}}};
  return TableParser(text, options).parse();
}

}  // namespace garden
