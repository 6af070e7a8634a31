#pragma once
// Cells of delimited text, one after the other (RFC 4180, and the variants that spreadsheets write).
#include <cstddef>
#include <string>
#include <string_view>

namespace garden {

struct CsvCell {
  std::string_view text;  // valid until the next cell is read
  bool last = false;      // ends its record
};

// Records end with LF, CRLF or CR; blank lines are skipped. Spaces (and tabs, unless they delimit) around a cell are
// trimmed. A cell that starts with a quote runs to the closing one and may hold delimiters, line ends and doubled
// quotes; a quote elsewhere is an ordinary character.
class CsvReader {
 public:
  enum class Fault { none, unclosedQuote, textAfterQuote };

  CsvReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  // False at the end of the text or at a fault.
  bool next(CsvCell& cell);
  Fault fault() const { return fault_; }
  // 1-based line of the text on which the current record starts.
  std::size_t line() const { return recordLine_; }
  std::size_t position() const { return at_; }

 private:
  bool isSpace(char character) const { return character == ' ' || (character == '\t' && delimiter_ != '\t'); }
  bool endsCell(char character) const { return character == delimiter_ || character == '\n' || character == '\r'; }
  void skipSpaces();
  void skipLineEnd();
  void skipBlankLines();
  std::string_view plainCell();
  std::string_view quotedCell();

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t recordLine_ = 1;
  bool recordStart_ = true;
  Fault fault_ = Fault::none;
  std::string unescaped_;
};

}  // namespace garden
