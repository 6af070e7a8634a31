#include "data/utf8.h"

#include <doctest.h>

#include <string_view>

using namespace garden;

TEST_CASE("well-formed UTF-8 passes up to the last code point") {
  for (const std::string_view text : {"", "abc", "펭귄,é", "\xF0\x9F\x90\xA7", "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF"})
    CHECK(findInvalidUtf8(text) == text.size());
}

TEST_CASE("malformed UTF-8 is found where it starts") {
  CHECK(findInvalidUtf8("ab\xFF") == 2);
  CHECK(findInvalidUtf8("ab\xC3") == 2);              // cut off
  CHECK(findInvalidUtf8("\xE2\x82") == 0);            // cut off
  CHECK(findInvalidUtf8("\xC0\xAF") == 0);            // overlong
  CHECK(findInvalidUtf8("\xE0\x80\xAF") == 0);        // overlong
  CHECK(findInvalidUtf8("a\xED\xA0\x80") == 1);       // surrogate
  CHECK(findInvalidUtf8("\xF4\x90\x80\x80") == 0);    // beyond U+10FFFF
  CHECK(findInvalidUtf8("\xF0\x9F\x90,") == 0);       // continuation missing
  CHECK(findInvalidUtf8("\x80") == 0);                // continuation alone
  CHECK(findInvalidUtf8("\xC6\xEB\xB1\xCF,1") == 0);  // Korean in CP949
}
