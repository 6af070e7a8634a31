#include "data/csv_dialect.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "data/csv_reader.h"
#include "data/number_text.h"
#include "data/text_index.h"

namespace garden {

namespace {

constexpr std::size_t kDelimiterRecords = 50;
constexpr std::size_t kHeaderRecords = 200;
constexpr std::size_t kSampleBytes = 1 << 20;  // enough whatever the records' length

char lower(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

// How well a delimiter divides the first records.
struct Division {
  double share = 0;  // of the records that have as many cells as the first
  std::size_t columns = 0;
};

Division divide(std::string_view text, char delimiter) {
  CsvReader reader(text, delimiter);
  CsvCell cell;
  std::size_t records = 0;
  std::size_t alike = 0;
  std::size_t cells = 0;
  Division division;
  while (records < kDelimiterRecords && (records == 0 || reader.position() < kSampleBytes) && reader.next(cell)) {
    ++cells;
    if (!cell.last) continue;
    if (records++ == 0) division.columns = cells;
    alike += cells == division.columns ? 1 : 0;
    cells = 0;
  }
  const bool divides = reader.fault() == CsvReader::Fault::none && division.columns >= 2;
  if (divides) division.share = static_cast<double>(alike) / static_cast<double>(records);
  return division;
}

// What one column's cells say about the one above them.
struct HeaderEvidence {
  std::string first;
  bool firstIsNumber = false;
  bool anyNumber = false;
  bool anyText = false;
  bool recurs = false;

  void see(std::string_view cell, char delimiter) {
    recurs = recurs || cell == first;
    if (isMissing(cell)) return;
    (cellNumber(cell, delimiter) ? anyNumber : anyText) = true;
  }
};

bool judgeHeader(const std::vector<HeaderEvidence>& columns) {
  std::size_t inFavour = 0;
  std::size_t against = 0;
  bool recurs = false;
  TextIndex names;
  for (const HeaderEvidence& column : columns) {
    against += column.firstIsNumber ? 1 : 0;
    if (column.firstIsNumber || isMissing(column.first)) continue;
    inFavour += column.anyNumber && !column.anyText ? 1 : 0;
    recurs = recurs || column.recurs;
    recurs = recurs || names.contains(column.first);
    names.positionOf(column.first);
  }
  if (inFavour + against > 0) return inFavour > against;
  return names.size() > 0 && !recurs;
}

}  // namespace

bool isMissing(std::string_view cell) {
  constexpr std::array<std::string_view, 6> words = {"na", "n/a", "nan", "null", "?", "-"};
  if (cell.empty()) return true;
  if (cell.size() > 4) return false;
  return std::any_of(words.begin(), words.end(), [cell](auto word) { return equalsIgnoringCase(cell, word); });
}

std::optional<double> cellNumber(std::string_view cell, char delimiter) {
  const auto number = parseNumber(cell, '.');
  return number || delimiter != ';' ? number : parseNumber(cell, ',');
}

char detectDelimiter(std::string_view text) {
  char best = ',';
  Division bestDivision = divide(text, best);
  for (const char delimiter : {';', '\t', '|'}) {
    const Division division = divide(text, delimiter);
    const bool wider = best == ',' || division.columns > bestDivision.columns;
    if (division.share == 0 || division.share < bestDivision.share) continue;
    if (division.share == bestDivision.share && !wider) continue;
    best = delimiter;
    bestDivision = division;
  }
  return best;
}

bool detectHeader(std::string_view text, char delimiter) {
  CsvReader reader(text, delimiter);
  CsvCell cell;
  std::vector<HeaderEvidence> columns;
  std::size_t record = 0;
  std::size_t column = 0;
  while (record <= kHeaderRecords && (record == 0 || reader.position() < kSampleBytes) && reader.next(cell)) {
    if (record == 0) {
      columns.push_back({std::string(cell.text), cellNumber(cell.text, delimiter).has_value()});
    } else if (column < columns.size()) {
      columns[column].see(cell.text, delimiter);
    }
    ++column;
    if (!cell.last) continue;
    ++record;
    column = 0;
  }
  return judgeHeader(columns);
}

}  // namespace garden
