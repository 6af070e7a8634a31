#pragma once
#include <cstddef>
#include <string_view>

namespace garden {

// The position of the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF);
// text.size() where all is well.
std::size_t findInvalidUtf8(std::string_view text);

}  // namespace garden
