#pragma once
// Planes through a table of more than two columns: two columns of numbers are the axes, the others have one value each.
#include "instruments/playground/playground_table_axes.h"

namespace garden {

// Takes the columns out of the table; `rows` says which row of it each example is. Null where fewer than two sources
// hold numbers.
std::unique_ptr<const Slices> makeSlices(std::shared_ptr<const TableInputs> inputs, Table& table,
                                         std::vector<std::size_t> rows);

}  // namespace garden
