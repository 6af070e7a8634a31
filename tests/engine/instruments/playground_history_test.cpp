#include "instruments/playground/playground_history.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>

#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;

namespace {

constexpr std::size_t kColumns = 5;

Value::Numbers historyOf(Instrument& bench) { return numbersAt(callOf(bench, "snapshot"), {"history"}); }

}  // namespace

TEST_CASE("a snapshot brings the ends of the epochs since the one before, as they were measured") {
  auto bench = playgroundOf();
  auto slow = playgroundOf();
  CHECK(historyOf(*bench).empty());
  callOf(*bench, "run", steps(20 * 7));
  const Value::Numbers history = historyOf(*bench);
  CHECK(historyOf(*bench).empty());
  REQUIRE(history.size() == 20 * kColumns);
  for (std::size_t i = 0; i < history.size(); i += kColumns) {
    callOf(*slow, "run", steps(7));
    const Value measured = callOf(*slow, "snapshot");
    CHECK(history[i] == static_cast<float>(numberAt(measured, {"epoch"})));
    CHECK(history[i + 1] == static_cast<float>(numberAt(measured, {"train", "loss"})));
    CHECK(history[i + 2] == static_cast<float>(numberAt(measured, {"test", "loss"})));
    CHECK(history[i + 3] == static_cast<float>(numberAt(measured, {"train", "accuracy"})));
    CHECK(history[i + 4] == static_cast<float>(numberAt(measured, {"test", "accuracy"})));
  }
}

TEST_CASE("of a long run every epoch is measured at first, later ones at growing distances") {
  auto bench = playgroundOf();
  callOf(*bench, "run", steps(2000 * 7));
  const Value::Numbers history = historyOf(*bench);
  CHECK(history.size() < 300 * kColumns);
  for (std::size_t i = kColumns; i < history.size(); i += kColumns) {
    const float distance = history[i] - history[i - kColumns];
    CHECK(distance >= 1);
    CHECK(distance <= std::max(1.0F, 0.02F * history[i] + 1));
  }
  CHECK(history[history.size() - kColumns] > 1950);
}

TEST_CASE("reset begins the history again") {
  auto bench = playgroundOf();
  callOf(*bench, "run", steps(100 * 7));
  callOf(*bench, "reset");
  CHECK(historyOf(*bench).empty());
  callOf(*bench, "run", steps(3 * 7));
  CHECK(historyOf(*bench).size() == 3 * kColumns);
}

TEST_CASE("without a test set its numbers are none; a run that diverges ends its history before") {
  const Value data = Value::Object{{"kind", "plane"}, {"examples", 40}, {"testFraction", 0}};
  auto bench = playgroundOf({{"data", data}, {"optimizer", Value::Object{{"type", "sgd"}, {"learningRate", 0.01}}}});
  callOf(*bench, "run", steps(4));
  const Value::Numbers history = historyOf(*bench);
  REQUIRE(history.size() == kColumns);
  CHECK(std::isnan(history[2]));
  CHECK(std::isnan(history[4]));
  callOf(*bench, "configure", Value::Object{{"optimizer", Value::Object{{"type", "sgd"}, {"learningRate", 100}}}});
  callOf(*bench, "run", steps(4000));
  const Value snapshot = callOf(*bench, "snapshot");
  REQUIRE(!at(snapshot, {"diverged"}).isNull());
  const Value::Numbers last = numbersAt(snapshot, {"history"});
  if (!last.empty()) CHECK(last[last.size() - kColumns] < numberAt(snapshot, {"epoch"}));
}
