#include "core/random.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace garden;

TEST_CASE("the same seed and stream repeat; another stream differs") {
  Random first(7, Stream::data);
  Random second(7, Stream::data);
  Random other(7, Stream::shuffle);
  int equal = 0;
  for (int i = 0; i < 100; ++i) {
    const auto bits = first.bits();
    CHECK(bits == second.bits());
    equal += bits == other.bits();
  }
  CHECK(equal < 3);
}

TEST_CASE("uniform and normal draws have the moments of their distributions") {
  Random random(1, Stream::data);
  const int count = 200000;
  double sum = 0;
  double squares = 0;
  double normalSum = 0;
  double normalSquares = 0;
  for (int i = 0; i < count; ++i) {
    const double u = random.uniform();
    REQUIRE(u >= 0);
    REQUIRE(u < 1);
    sum += u;
    squares += u * u;
    const double z = random.normal();
    normalSum += z;
    normalSquares += z * z;
  }
  CHECK(sum / count == doctest::Approx(0.5).epsilon(0.01));
  CHECK(squares / count == doctest::Approx(1.0 / 3).epsilon(0.01));
  CHECK(std::abs(normalSum / count) < 0.01);
  CHECK(normalSquares / count == doctest::Approx(1).epsilon(0.01));
}

TEST_CASE("below() reaches every value equally often") {
  Random random(3, Stream::data);
  std::vector<int> hits(7);
  for (int i = 0; i < 70000; ++i) ++hits[random.below(7)];
  for (const int hit : hits) CHECK(hit == doctest::Approx(10000).epsilon(0.05));
}

TEST_CASE("shuffle keeps every item") {
  Random random(5, Stream::shuffle);
  std::vector<int> items(100);
  std::iota(items.begin(), items.end(), 0);
  const std::vector<int> before = items;
  random.shuffle(items.data(), items.size());
  CHECK(items != before);
  std::sort(items.begin(), items.end());
  CHECK(items == before);
}
