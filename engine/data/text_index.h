#pragma once
// Different texts with their positions in order of first appearance. Internal to engine/data.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace garden {

// Searches by bisection and inserts by moving the rest along: for the few thousand texts of a table's header or column
// that is fast enough, and much smaller than a hash table.
class TextIndex {
 public:
  // The position of the text, which is added where it is not known yet.
  std::uint32_t positionOf(std::string_view text);
  bool contains(std::string_view text) const;
  std::size_t size() const { return texts_.size(); }
  // All of them; the index is empty afterwards.
  std::vector<std::string> take();

 private:
  // Where the text stands in sorted_, or would.
  std::size_t rankOf(std::string_view text) const;
  bool isAt(std::size_t rank, std::string_view text) const;

  std::vector<std::string> texts_;
  std::vector<std::uint32_t> sorted_;  // positions in texts_
};

}  // namespace garden
