#include "data/utf8.h"

namespace garden {

namespace {

// What may follow a lead byte: the number of continuation bytes and the range of the first (RFC 3629, section 4).
struct Lead {
  std::size_t continuations;
  unsigned char low;
  unsigned char high;
};

constexpr Lead leadOf(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

std::size_t findInvalidUtf8(std::string_view text) {
  const auto byteAt = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  std::size_t at = 0;
  while (at < text.size()) {
    if (byteAt(at) < 0x80) {
      ++at;
      continue;
    }
    const Lead lead = leadOf(byteAt(at));
    if (lead.continuations == 0 || at + lead.continuations >= text.size()) return at;
    if (byteAt(at + 1) < lead.low || byteAt(at + 1) > lead.high) return at;
    for (std::size_t i = 2; i <= lead.continuations; ++i)
      if ((byteAt(at + i) & 0xC0U) != 0x80U) return at;
    at += lead.continuations + 1;
  }
  return at;
}

}  // namespace garden
