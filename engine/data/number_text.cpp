#include "data/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace garden {

namespace {

constexpr bool isDigit(char character) { return character >= '0' && character <= '9'; }

// Powers of ten that double holds exactly.
constexpr std::array<double, 23> kPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                            1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kFastDigits = 15;  // a mantissa below 10^15 < 2^53 is exact
constexpr std::size_t kSlowDigits = 40;
constexpr std::int64_t kExponentCap = 1'000'000'000;  // longer than any text that is let in, far beyond double

// The significant digits of a number and the power of ten of the last one kept.
struct Scan {
  std::uint64_t mantissa = 0;  // of the first kFastDigits digits
  std::array<char, kSlowDigits> digits;
  std::size_t kept = 0;
  std::int64_t exponent = 0;
  bool anyDigit = false;

  void take(char digit, bool afterMark) {
    anyDigit = true;
    if (afterMark) --exponent;
    if (kept == 0 && digit == '0') return;
    if (kept < kSlowDigits) {
      if (kept < kFastDigits) mantissa = mantissa * 10 + static_cast<std::uint64_t>(digit - '0');
      digits[kept++] = digit;
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

// Exact where mantissa and power are exact (Clinger 1990, "How to Read Floating Point Numbers Accurately"); otherwise
// the library's strtod on digits without a decimal mark, which is the part that depends on the locale.
double magnitude(const Scan& scan) {
  if (scan.kept == 0) return 0;
  if (scan.kept <= kFastDigits && scan.exponent >= -22 && scan.exponent <= 22) {
    const auto mantissa = static_cast<double>(scan.mantissa);
    return scan.exponent < 0 ? mantissa / kPowers[static_cast<std::size_t>(-scan.exponent)]
                             : mantissa * kPowers[static_cast<std::size_t>(scan.exponent)];
  }
  std::array<char, kSlowDigits + 24> buffer;
  std::copy_n(scan.digits.begin(), scan.kept, buffer.begin());
  std::snprintf(buffer.data() + scan.kept, buffer.size() - scan.kept, "e%lld", static_cast<long long>(scan.exponent));
  return std::strtod(buffer.data(), nullptr);
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
  const double value = magnitude(scan);
  if (!std::isfinite(value)) return std::nullopt;
  return negative ? -value : value;
}

}  // namespace garden
