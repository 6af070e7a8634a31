#include "instruments/playground/stop_conditions.h"

#include <doctest.h>

#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;

TEST_CASE("each condition holds where it should") {
  StopConditions stops = StopConditions::read(Value::Object{{"epoch", 5}, {"loss", 0.1}, {"score", 0.9}}).take();
  CHECK(stops.needScores());
  CHECK(stops.judge(4, {0.2, 0.3, {}, 0.8}).empty());
  CHECK(stops.judge(4, {0.1, 0.3, {}, 0.8}) == "loss");
  CHECK(stops.judge(4, {0.2, 0.3, {}, 0.9}) == "score");
  CHECK(stops.judge(5, {0.2, 0.3, {}, 0.8}) == "epoch");
  CHECK(stops.judge(1, {}).empty());
}

TEST_CASE("patience counts epochs without a smaller test loss, or training loss without a test set") {
  StopConditions stops = StopConditions::read(Value::Object{{"patience", 2}}).take();
  CHECK(stops.judge(1, {1.0, 3.0, {}, {}}).empty());
  CHECK(stops.isBest());
  CHECK(stops.judge(2, {0.9, 3.0, {}, {}}).empty());
  CHECK_FALSE(stops.isBest());
  CHECK(stops.judge(3, {0.8, 2.9, {}, {}}).empty());
  CHECK(stops.isBest());
  CHECK(stops.judge(4, {0.7, 3.1, {}, {}}).empty());
  CHECK(stops.judge(5, {0.6, 3.0, {}, {}}) == "patience");
  stops.restart();
  CHECK(stops.judge(1, {5.0, {}, {}, {}}).empty());
  CHECK(stops.judge(2, {5.0, {}, {}, {}}).empty());
  CHECK(stops.judge(3, {5.0, {}, {}, {}}) == "patience");
}

TEST_CASE("conditions out of range are refused") {
  CHECK(StopConditions::read(Value::Object{{"epoch", 0}}).error().code == "out-of-range");
  CHECK(StopConditions::read(Value::Object{{"score", 1.5}}).error().code == "out-of-range");
  CHECK(StopConditions::read(Value::Object{{"patience", "x"}}).error().code == "wrong-type");
  CHECK(StopConditions::read(Value::Object{{"epochs", 3}}).error().code == "unknown-field");
}

TEST_CASE("a run stops at the epoch asked for, says so, and goes on when asked again") {
  const auto bench = playgroundOf();
  callOf(*bench, "stopWhen", Value::Object{{"epoch", 3}});
  const Value run = callOf(*bench, "run", steps(1000));
  CHECK(textAt(run, {"stopped"}) == "epoch");
  CHECK(numberAt(run, {"epoch"}) == 3);
  CHECK(numberAt(callOf(*bench, "run", steps(2)), {"epoch"}) > 3);
  callOf(*bench, "stopWhen", Value::Object{});
  CHECK(at(callOf(*bench, "run", steps(1000)), {"stopped"}).isNull());
}

TEST_CASE("with patience the best weights are kept to come back to") {
  const auto bench = playgroundOf(
      {{"layers", Value::Array{tanhLayer(30)}}, {"optimizer", Value::Object{{"type", "adam"}, {"learningRate", 0.3}}}});
  callOf(*bench, "stopWhen", Value::Object{{"patience", 5}});
  double best = 1e9;
  Value progress;
  do {
    progress = callOf(*bench, "run", steps(7));
    best = std::min(best, numberAt(callOf(*bench, "snapshot"), {"test", "loss"}));
  } while (at(progress, {"stopped"}).isNull());
  CHECK(textAt(progress, {"stopped"}) == "patience");
  const double last = numberAt(callOf(*bench, "snapshot"), {"test", "loss"});
  callOf(*bench, "restoreBest");
  const double restored = numberAt(callOf(*bench, "snapshot"), {"test", "loss"});
  CHECK(restored == best);
  CHECK(restored < last);
}
