#pragma once
// Numbers written as text, independent of any locale.
#include <optional>
#include <string_view>

namespace garden {

// The number that the whole text stands for: [+-] digits [mark digits] [e[+-]digits] with a digit before or after the
// mark (`decimalMark`, '.' or ','). Correctly rounded where there are at most 15 significant digits and the power of
// ten of the last one is within ±22, with a relative error below 1e-15 otherwise. Nothing for anything else, among it
// "", "inf", "nan", hexadecimal, thousands separators, and numbers beyond the range of double (or within 1e-15 of its
// end).
std::optional<double> parseNumber(std::string_view text, char decimalMark = '.');

}  // namespace garden
