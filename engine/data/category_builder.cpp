#include "data/category_builder.h"

#include <iterator>

#include "data/csv_dialect.h"

namespace garden {

std::uint32_t CategoryBuilder::positionOf(std::string_view cell) {
  const auto known = positions_.find(cell);
  if (known != positions_.end()) return known->second;
  const auto position = static_cast<std::uint32_t>(categories_.size());
  positions_.emplace(categories_.emplace_back(cell), position);
  column_->counts.push_back(0);
  return position;
}

void CategoryBuilder::add(std::string_view cell) {
  if (isMissing(cell)) {
    ++column_->missing;
    if (column_->kind == ColumnKind::category) column_->cells.push_back(kMissingCategory);
    return;
  }
  if (column_->kind == ColumnKind::text) return;
  const std::uint32_t position = positionOf(cell);
  ++column_->counts[position];
  column_->cells.push_back(position);
  if (categories_.size() <= kMaxCategories) return;
  column_->kind = ColumnKind::text;
  column_->cells = {};
  column_->counts = {};
  positions_.clear();
  categories_.clear();
}

void CategoryBuilder::finish() {
  positions_.clear();
  column_->categories.assign(std::make_move_iterator(categories_.begin()), std::make_move_iterator(categories_.end()));
}

}  // namespace garden
