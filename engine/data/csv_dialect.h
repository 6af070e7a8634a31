#pragma once
// How a table is written: found out from its first rows.
#include <cstddef>
#include <optional>
#include <string_view>

namespace garden {

// Empty, NA, N/A, NaN, null, ? or -, in upper or lower case.
bool isMissing(std::string_view cell);

// A cell's number, or nothing. The decimal mark is a point, or in a table delimited by semicolons a point or a comma.
std::optional<double> cellNumber(std::string_view cell, char delimiter);

// One of , ; tab |: the one that gives the most of the first 50 records as many cells (two or more) as the first
// record. Where several do equally well, the comma yields to the others, which text and decimal commas do not imitate;
// then more columns win. A comma where none divides anything.
char detectDelimiter(std::string_view text);

// Whether the first record names the columns. By the first 200 records after it:
// - text above a column of numbers speaks for a header, a number in the first record against it; the more frequent
// wins;
// - where there is neither (text only), it is a header if its cells differ from each other and none recurs in its own
//   column.
// Records of other lengths are looked at as far as they go. False for a text without records.
bool detectHeader(std::string_view text, char delimiter);

}  // namespace garden
