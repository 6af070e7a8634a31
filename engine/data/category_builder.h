#pragma once
// Collects the cells of a text column. Internal to engine/data.
#include <string_view>

#include "data/table.h"
#include "data/text_index.h"

namespace garden {

class CategoryBuilder {
 public:
  explicit CategoryBuilder(Column& column) : column_(&column) {}

  void add(std::string_view cell);
  // Hands the categories over to the column.
  void finish();

 private:
  Column* column_;
  TextIndex categories_;
};

}  // namespace garden
