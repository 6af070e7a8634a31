#include "data/category_builder.h"

#include "data/csv_dialect.h"

namespace garden {

void CategoryBuilder::add(std::string_view cell) {
  if (isMissing(cell)) {
    ++column_->missing;
    if (column_->kind == ColumnKind::category) column_->cells.push_back(kMissingCategory);
    return;
  }
  if (column_->kind == ColumnKind::text) return;
  const std::uint32_t position = categories_.positionOf(cell);
  if (position == column_->counts.size()) column_->counts.push_back(0);
  ++column_->counts[position];
  column_->cells.push_back(position);
  if (categories_.size() <= kMaxCategories) return;
  column_->kind = ColumnKind::text;
  column_->cells = {};
  column_->counts = {};
  categories_.take();
}

void CategoryBuilder::finish() { column_->categories = categories_.take(); }

}  // namespace garden
