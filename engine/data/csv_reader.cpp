#include "data/csv_reader.h"

namespace garden {

void CsvReader::skipSpaces() {
  while (at_ < text_.size() && isSpace(text_[at_])) ++at_;
}

// Precondition: a line end stands here.
void CsvReader::skipLineEnd() {
  const bool carriageReturn = text_[at_++] == '\r';
  if (carriageReturn && at_ < text_.size() && text_[at_] == '\n') ++at_;
  ++line_;
}

void CsvReader::skipBlankLines() {
  while (at_ < text_.size()) {
    const std::size_t lineStart = at_;
    skipSpaces();
    if (at_ == text_.size()) return;
    if (text_[at_] != '\n' && text_[at_] != '\r') {
      at_ = lineStart;
      return;
    }
    skipLineEnd();
  }
}

std::string_view CsvReader::plainCell() {
  const std::size_t start = at_;
  while (at_ < text_.size() && !endsCell(text_[at_])) ++at_;
  std::size_t end = at_;
  while (end > start && isSpace(text_[end - 1])) --end;
  return text_.substr(start, end - start);
}

// Precondition: an opening quote stands here. A cell without doubled quotes is returned in place.
std::string_view CsvReader::quotedCell() {
  std::size_t start = ++at_;
  bool escaped = false;
  unescaped_.clear();
  for (; at_ < text_.size(); ++at_) {
    const char character = text_[at_];
    const bool pair = at_ + 1 < text_.size();
    if (character == '\n' || (character == '\r' && !(pair && text_[at_ + 1] == '\n'))) ++line_;
    if (character != '"') continue;
    if (!(pair && text_[at_ + 1] == '"')) break;
    escaped = true;
    unescaped_.append(text_, start, at_ + 1 - start);
    start = ++at_ + 1;
  }
  if (at_ == text_.size()) {
    fault_ = Fault::unclosedQuote;
    return {};
  }
  const std::string_view rest = text_.substr(start, at_ - start);
  ++at_;
  skipSpaces();
  if (at_ < text_.size() && !endsCell(text_[at_])) fault_ = Fault::textAfterQuote;
  if (!escaped) return rest;
  unescaped_.append(rest);
  return unescaped_;
}

bool CsvReader::next(CsvCell& cell) {
  if (fault_ != Fault::none) return false;
  if (recordStart_) {
    skipBlankLines();
    if (at_ == text_.size()) return false;
    recordLine_ = line_;
  }
  skipSpaces();
  cell.text = at_ < text_.size() && text_[at_] == '"' ? quotedCell() : plainCell();
  if (fault_ != Fault::none) return false;
  cell.last = at_ == text_.size() || text_[at_] != delimiter_;
  recordStart_ = cell.last;
  if (!cell.last)
    ++at_;
  else if (at_ < text_.size())
    skipLineEnd();
  return true;
}

}  // namespace garden
