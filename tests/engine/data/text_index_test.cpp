#include "data/text_index.h"

#include <doctest.h>

#include <map>

#include "core/random.h"

using namespace garden;

TEST_CASE("positions count from zero in order of first appearance") {
  TextIndex index;
  CHECK(index.positionOf("pear") == 0);
  CHECK(index.positionOf("apple") == 1);
  CHECK(index.positionOf("") == 2);
  CHECK(index.positionOf("pear") == 0);
  CHECK(index.positionOf("apple") == 1);
  CHECK(index.size() == 3);
  CHECK(index.contains("apple"));
  CHECK_FALSE(index.contains("appl"));
  CHECK(index.take() == std::vector<std::string>{"pear", "apple", ""});
  CHECK(index.size() == 0);
  CHECK_FALSE(index.contains("apple"));
  CHECK(index.positionOf("apple") == 0);
}

TEST_CASE("many texts in any order are told apart") {
  Random random(1, Stream::data);
  TextIndex index;
  std::map<std::string, std::uint32_t> expected;
  for (int i = 0; i < 5000; ++i) {
    const std::string text = "\xC3\xA9" + std::to_string(random.below(1000));
    const auto [entry, isNew] = expected.try_emplace(text, static_cast<std::uint32_t>(expected.size()));
    CHECK(index.contains(text) != isNew);
    CHECK(index.positionOf(text) == entry->second);
  }
  CHECK(index.size() == expected.size());
}
