#include "core/format_number.h"

#include <cmath>
#include <numbers>

#include "core/elementary.h"

namespace garden {
namespace {

constexpr int kDigits = 9;

// A finite number within [1e-5, 1e15) in size, or 0, without an exponent.
std::string formatPlain(double magnitude) {
  double scale = 1;
  int decimals = 0;
  while (decimals < kDigits && std::round(magnitude * scale) / scale != magnitude && magnitude * scale < 1e8) {
    scale *= 10;
    ++decimals;
  }
  const std::string digits = std::to_string(static_cast<long long>(std::round(magnitude * scale)));
  if (decimals == 0) return digits;
  const auto after = static_cast<std::size_t>(decimals);
  const std::string padded = digits.size() > after ? digits : std::string(after + 1 - digits.size(), '0') + digits;
  std::string text = padded.substr(0, padded.size() - after) + "." + padded.substr(padded.size() - after);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

std::string formatNumber(double number) {
  if (std::isnan(number)) return "NaN";
  const std::string sign = number < 0 ? "-" : "";
  const double magnitude = std::abs(number);
  if (std::isinf(magnitude)) return sign + "Infinity";
  if (magnitude == 0 || (magnitude >= 1e-5 && magnitude < 1e15)) return sign + formatPlain(magnitude);
  int exponent = static_cast<int>(std::floor(logarithm(magnitude) / std::numbers::ln10));
  double mantissa = timesPowerOfTen(magnitude, -exponent);
  mantissa = std::round(mantissa * 1e8) / 1e8;
  if (mantissa >= 10) {
    mantissa /= 10;
    ++exponent;
  }
  return sign + formatPlain(mantissa) + "e" + std::to_string(exponent);
}

}  // namespace garden
