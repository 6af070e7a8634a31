#include "data/text_index.h"

#include <utility>

namespace garden {

std::size_t TextIndex::rankOf(std::string_view text) const {
  std::size_t first = 0;
  std::size_t count = sorted_.size();
  while (count > 0) {
    const std::size_t half = count / 2;
    const bool after = texts_[sorted_[first + half]] < text;
    first += after ? half + 1 : 0;
    count = after ? count - half - 1 : half;
  }
  return first;
}

bool TextIndex::isAt(std::size_t rank, std::string_view text) const {
  return rank < sorted_.size() && texts_[sorted_[rank]] == text;
}

bool TextIndex::contains(std::string_view text) const { return isAt(rankOf(text), text); }

std::uint32_t TextIndex::positionOf(std::string_view text) {
  const std::size_t rank = rankOf(text);
  if (isAt(rank, text)) return sorted_[rank];
  const auto position = static_cast<std::uint32_t>(texts_.size());
  texts_.emplace_back(text);
  sorted_.insert(sorted_.begin() + static_cast<std::ptrdiff_t>(rank), position);
  return position;
}

std::vector<std::string> TextIndex::take() {
  sorted_.clear();
  return std::exchange(texts_, {});
}

}  // namespace garden
