#include "data/table.h"

#include <doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace garden;

namespace {

Table parse(std::string_view text, const CsvOptions& options = {}) {
  auto table = parseCsv(text, options);
  REQUIRE_MESSAGE(table.ok(), table.error().message);
  return table.take();
}

Error refusal(std::string_view text, const CsvOptions& options = {}) {
  const auto table = parseCsv(text, options);
  REQUIRE_FALSE(table.ok());
  return table.error();
}

std::vector<std::string> names(const Table& table) {
  std::vector<std::string> result;
  for (const Column& column : table.columns) result.push_back(column.name);
  return result;
}

std::string detail(const Error& error, std::string_view key) {
  for (const auto& [name, value] : error.details)
    if (name == key) return value;
  return "";
}

}  // namespace

TEST_CASE("numbers, categories and missing values of a small table") {
  const Table table = parse("size,colour\n1.5,red\n,blue\nNA,red\n-2e1,?\n");
  REQUIRE(table.columns.size() == 2);
  CHECK(table.rows == 4);
  CHECK(table.header);
  CHECK(table.lines == std::vector<std::uint32_t>{2, 3, 4, 5});
  const Column& size = table.columns[0];
  CHECK(size.kind == ColumnKind::number);
  CHECK(size.missing == 2);
  CHECK(size.numbers[0] == 1.5);
  CHECK(size.numbers[3] == -20);
  CHECK(std::isnan(size.numbers[1]));
  CHECK(size.isMissingAt(2));
  const Column& colour = table.columns[1];
  CHECK(colour.kind == ColumnKind::category);
  CHECK(colour.categories == std::vector<std::string>{"red", "blue"});
  CHECK(colour.counts == std::vector<std::size_t>{2, 1});
  CHECK(colour.cells == std::vector<std::uint32_t>{0, 1, 0, kMissingCategory});
  CHECK(colour.missing == 1);
  CHECK(colour.isMissingAt(3));
  CHECK(table.find("colour") == &colour);
  CHECK(table.find("Colour") == nullptr);
}

TEST_CASE("one text makes a whole column categories, numbers included") {
  const Table table = parse("a,b\n1,1\n1.0,2\nx,3\n1,4\n");
  CHECK(table.columns[0].categories == std::vector<std::string>{"1", "1.0", "x"});
  CHECK(table.columns[0].counts == std::vector<std::size_t>{2, 1, 1});
  CHECK(table.columns[0].numbers.empty());
  CHECK(table.columns[1].kind == ColumnKind::number);
}

TEST_CASE("hexadecimal, infinite and overflowing cells are text") {
  for (const std::string cell : {"0x10", "inf", "-Infinity", "1e999"})
    CHECK(parse("a,b\n1,2\n" + cell + ",3\n").columns[0].kind == ColumnKind::category);
}

TEST_CASE("spreadsheet dialects") {
  const Table european = parse("\xEF\xBB\xBFx;y;z\r\n3,14;1;1.234,5\r\n-2,5;2;7\r\n");
  CHECK(european.delimiter == ';');
  CHECK(european.columns[0].name == "x");
  CHECK(european.columns[0].numbers == std::vector<double>{3.14, -2.5});
  CHECK(european.columns[2].kind == ColumnKind::category);
  CHECK(parse("x;y\n1,5;a\n2.5;b\n").columns[0].kind == ColumnKind::category);
  CHECK(parse("x\ty\r1\t2\r").columns[1].numbers == std::vector<double>{2});
  CHECK(parse("\"x\",\"y\"\n\"1\",\"a, \"\"b\"\"\nc\"\n").columns[1].categories[0] == "a, \"b\"\nc");
  CHECK(parse("\"x\",\"y\"\n\"1\",\"2\"\n").columns[0].numbers == std::vector<double>{1});
}

TEST_CASE("column names are made unique and never empty") {
  CHECK(names(parse("a,,a,a\n1,2,3,4\n")) == std::vector<std::string>{"a", "column 2", "a (2)", "a (3)"});
  CHECK(names(parse("a,a,a (2)\n1,2,3\n")) == std::vector<std::string>{"a", "a (3)", "a (2)"});
  CHECK(names(parse(",column 1\n1,2\n")) == std::vector<std::string>{"column 1 (2)", "column 1"});
  CHECK(names(parse("1,2\n3,4\n")) == std::vector<std::string>{"column 1", "column 2"});
}

TEST_CASE("delimiter and header can be prescribed") {
  CsvOptions options;
  options.header = false;
  CHECK(parse("x,y\n1,2\n", options).rows == 2);
  options.header = true;
  CHECK(parse("1,2\n3,4\n", options).columns[0].name == "1");
  options.delimiter = ';';
  CHECK(parse("x,y\n1,2\n", options).columns.size() == 1);

  const Value spec(Value::Object{{"delimiter", "tab"}, {"header", "no"}});
  SpecReader reader(spec);
  const CsvOptions read = readCsvOptions(reader);
  CHECK_FALSE(reader.finish());
  CHECK(read.delimiter == '\t');
  CHECK(read.header == false);
  const Value empty;
  SpecReader defaults(empty);
  CHECK_FALSE(readCsvOptions(defaults).delimiter);
  const Value wrong(Value::Object{{"delimiter", ":"}});
  SpecReader misled(wrong);
  readCsvOptions(misled);
  CHECK(misled.finish()->code == "unknown-name");
}

TEST_CASE("ragged rows are named by line and row") {
  const Error error = refusal("a,b\n\n1,2\n\n3\n4,5,6\n");
  CHECK(error.code == "csv-ragged-row");
  CHECK(error.where == "row 2");
  CHECK(error.message == "line 5 (row 2) has 1 cell, but the first line has 2");
  CHECK(detail(error, "line") == "5");
  CHECK(detail(error, "got") == "1");
  CHECK(detail(refusal("a,b\n1,2\n4,5,6\n"), "got") == "3");
}

TEST_CASE("faulty quotes are named by row and column") {
  const Error open = refusal("a,b\n1,2\n3,\"4\n5,6\n");
  CHECK(open.code == "csv-unclosed-quote");
  CHECK(open.where == "row 2, column 2");
  CHECK(detail(open, "line") == "3");
  const Error after = refusal("a,b\n\"1\"x,2\n");
  CHECK(after.code == "csv-text-after-quote");
  CHECK(after.where == "row 1, column 1");
  CHECK(refusal("\"a,b\n1,2\n").code == "csv-unclosed-quote");
}

TEST_CASE("empty tables and foreign encodings are refused") {
  CHECK(refusal("").code == "csv-empty");
  CHECK(refusal("\xEF\xBB\xBF\r\n  \n").code == "csv-empty");
  CHECK(refusal("a,b\n").code == "csv-no-rows");
  CHECK(refusal("a,b\n1,\xC6\xEB\n").code == "csv-not-utf8");
  CHECK(refusal(std::string_view("\xFF\xFE"
                                 "a\0,\0b\0",
                                 8))
            .code == "csv-not-utf8");
}

TEST_CASE("limits are kept") {
  std::string wide = "1";
  for (int i = 1; i < 1000; ++i) wide += ",1";
  CHECK(parse(wide).columns.size() == 1000);
  CHECK(refusal(wide + ",1").code == "csv-too-many-columns");
  CHECK(detail(refusal(wide + ",1"), "got") == "1001");
  CsvOptions options;
  options.limits.rows = 3;
  CHECK(parse("a\n1\n2\n3\n", options).rows == 3);
  CHECK(refusal("a\n1\n2\n3\n4\n", options).code == "csv-too-many-rows");
  options.limits = {};
  options.limits.cells = 4;
  CHECK(parse("1,2\n3,4\n", options).rows == 2);
  CHECK(refusal("1,2\n3,4\n5,6\n", options).code == "csv-too-many-cells");
  options.limits = {};
  options.limits.bytes = 5;
  CHECK(refusal("a,b\n1,2\n", options).code == "csv-too-large");
}

TEST_CASE("a column of ever new texts is kept as text without its cells") {
  std::string text = "id,x\n";
  for (std::size_t i = 0; i <= kMaxCategories; ++i) text += "id" + std::to_string(i) + ",1\n";
  text += ",2\n";
  const Table table = parse(text);
  CHECK(table.columns[0].kind == ColumnKind::text);
  CHECK(table.columns[0].missing == 1);
  CHECK(table.columns[0].cells.empty());
  CHECK(table.columns[0].categories.empty());
  CHECK(table.columns[1].numbers.size() == kMaxCategories + 2);
}

TEST_CASE("a hundred thousand rows of ten columns arrive complete") {
  std::string text = "a,b,c,d,e,f,g,h,i,label\n";
  for (int row = 0; row < 100000; ++row) {
    for (int column = 0; column < 9; ++column) text += std::to_string(row * 0.25 + column) + ",";
    text += row % 3 == 0 ? "red\n" : "blue\n";
  }
  const Table table = parse(text);
  CHECK(table.rows == 100000);
  CHECK(table.columns[8].numbers[99999] == 99999 * 0.25 + 8);
  CHECK(table.columns[9].counts == std::vector<std::size_t>{33334, 66666});
}
