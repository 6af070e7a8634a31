#include "data/csv_reader.h"

#include <doctest.h>

#include <vector>

using namespace garden;

namespace {

using Records = std::vector<std::vector<std::string>>;

Records read(std::string_view text, char delimiter = ',') {
  CsvReader reader(text, delimiter);
  CsvCell cell;
  Records records;
  bool start = true;
  while (reader.next(cell)) {
    if (start) records.emplace_back();
    records.back().emplace_back(cell.text);
    start = cell.last;
  }
  CHECK(reader.fault() == CsvReader::Fault::none);
  return records;
}

CsvReader::Fault faultOf(std::string_view text) {
  CsvReader reader(text, ',');
  CsvCell cell;
  while (reader.next(cell)) {
  }
  CHECK_FALSE(reader.next(cell));
  return reader.fault();
}

}  // namespace

TEST_CASE("records end with LF, CRLF, CR or the text") {
  const Records expected = {{"a", "b"}, {"1", "2"}};
  CHECK(read("a,b\n1,2\n") == expected);
  CHECK(read("a,b\r\n1,2\r\n") == expected);
  CHECK(read("a,b\r1,2") == expected);
}

TEST_CASE("blank lines are skipped, empty cells are not") {
  CHECK(read("\n  \r\na,b\n\n\t\n1,2\n\n  ") == Records{{"a", "b"}, {"1", "2"}});
  CHECK(read("a,\n,b\n,") == Records{{"a", ""}, {"", "b"}, {"", ""}});
  CHECK(read("\"\"\n") == Records{{""}});
  CHECK(read("").empty());
  CHECK(read(" \n").empty());
}

TEST_CASE("spaces around cells are trimmed, inside quotes they stay") {
  CHECK(read("  a b\t, \" c \" ,d ") == Records{{"a b", " c ", "d"}});
  CHECK(read("\t\t\n a \tb", '\t') == Records{{"", "", ""}, {"a", "b"}});
}

TEST_CASE("quoted cells hold delimiters, line ends and quotes") {
  CHECK(read("\"a,b\",\"c\nd\",\"e\r\nf\"") == Records{{"a,b", "c\nd", "e\r\nf"}});
  CHECK(read("\"say \"\"hi\"\"\",x") == Records{{"say \"hi\"", "x"}});
  CHECK(read("\"\"\"\"") == Records{{"\""}});
  CHECK(read("\"\"\"\"\"\",\"a\"\"\"") == Records{{"\"\"", "a\""}});
  CHECK(read("6\" nail,b") == Records{{"6\" nail", "b"}});
}

TEST_CASE("lines are counted as an editor does") {
  CsvReader reader("a\n\n\"b\nb\rb\r\nb\"\r\nc", ',');
  CsvCell cell;
  std::vector<std::size_t> lines;
  while (reader.next(cell)) lines.push_back(reader.line());
  CHECK(lines == std::vector<std::size_t>{1, 3, 7});
}

TEST_CASE("faulty quotes stop the reader") {
  CHECK(faultOf("a,\"b") == CsvReader::Fault::unclosedQuote);
  CHECK(faultOf("\"") == CsvReader::Fault::unclosedQuote);
  CHECK(faultOf("\"a\"\"") == CsvReader::Fault::unclosedQuote);
  CHECK(faultOf("\"a\"b,c") == CsvReader::Fault::textAfterQuote);
}
