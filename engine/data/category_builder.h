#pragma once
// Collects the cells of a text column. Internal to engine/data.
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "data/table.h"

namespace garden {

class CategoryBuilder {
 public:
  explicit CategoryBuilder(Column& column) : column_(&column) {}

  void add(std::string_view cell);
  // Hands the categories over to the column.
  void finish();

 private:
  std::uint32_t positionOf(std::string_view cell);

  Column* column_;
  std::deque<std::string> categories_;  // does not move its strings, which the keys below point into
  std::unordered_map<std::string_view, std::uint32_t> positions_;
};

}  // namespace garden
