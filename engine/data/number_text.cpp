#include "data/number_text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/elementary.h"

namespace garden {

namespace {

constexpr bool isDigit(char character) { return character >= '0' && character <= '9'; }

constexpr std::size_t kMostDigits = 19;               // 10^19 < 2^64
constexpr std::int64_t kExponentCap = 1'000'000'000;  // longer than any text that is let in, far beyond double

// The significant digits of a number and the power of ten of the last one kept.
struct Scan {
  std::uint64_t mantissa = 0;
  std::size_t kept = 0;
  std::int64_t exponent = 0;
  bool anyDigit = false;

  void take(char digit, bool afterMark) {
    anyDigit = true;
    if (afterMark) --exponent;
    if (kept == 0 && digit == '0') return;
    if (kept < kMostDigits) {
      mantissa = mantissa * 10 + static_cast<std::uint64_t>(digit - '0');
      ++kept;
    } else {
      ++exponent;
    }
  }
};

// The exponent after "e", or nothing where there are no digits or something follows them.
std::optional<std::int64_t> parseExponent(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (negative || (!text.empty() && text[0] == '+')) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  std::int64_t value = 0;
  for (const char character : text) {
    if (!isDigit(character)) return std::nullopt;
    value = std::min(kExponentCap, value * 10 + (character - '0'));
  }
  return negative ? -value : value;
}

}  // namespace

std::optional<double> parseNumber(std::string_view text, char decimalMark) {
  std::size_t at = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (negative || (!text.empty() && text[0] == '+')) ++at;
  Scan scan;
  for (; at < text.size() && isDigit(text[at]); ++at) scan.take(text[at], false);
  if (at < text.size() && text[at] == decimalMark)
    for (++at; at < text.size() && isDigit(text[at]); ++at) scan.take(text[at], true);
  if (!scan.anyDigit) return std::nullopt;
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
    const auto exponent = parseExponent(text.substr(at + 1));
    if (!exponent) return std::nullopt;
    scan.exponent += *exponent;
  }
  const double value = timesPowerOfTen(static_cast<double>(scan.mantissa), scan.exponent);
  if (!std::isfinite(value)) return std::nullopt;
  return negative ? -value : value;
}

}  // namespace garden
