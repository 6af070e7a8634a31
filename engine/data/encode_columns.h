#pragma once
// The first half of encoding: which columns and rows of a table are used. Internal to engine/data.
#include <cstddef>
#include <vector>

#include "core/result.h"
#include "data/encode.h"
#include "data/table.h"

namespace garden {

struct ColumnSelection {
  const Column* target = nullptr;
  std::vector<const Column*> inputs;
  std::vector<std::size_t> rows;  // those without a missing value in these columns
  EncodeReport report;
};

// Errors as in encode().
Result<ColumnSelection> selectColumns(const Table& table, const EncodeChoice& choice);

}  // namespace garden
