#pragma once
// Numbers written as text, independent of any locale.
#include <optional>
#include <string_view>

namespace garden {

// The number that the whole text stands for: [+-] digits [mark digits] [e[+-]digits] with a digit before or after the
// mark (`decimalMark`, '.' or ','). Correctly rounded up to 40 significant digits. Nothing for anything else, among it
// "", "inf", "nan", hexadecimal, thousands separators, and numbers beyond the range of double.
std::optional<double> parseNumber(std::string_view text, char decimalMark = '.');

}  // namespace garden
