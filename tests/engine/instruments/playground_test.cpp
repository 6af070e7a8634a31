#include "instruments/playground/playground.h"

#include <doctest.h>

#include <cmath>
#include <limits>

#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;

TEST_CASE("run takes so many steps, step one example, batch or epoch") {
  const auto bench = playgroundOf();
  CHECK(numberAt(callOf(*bench, "run", steps(3)), {"step"}) == 3);
  CHECK(numberAt(callOf(*bench, "step", Value::Object{{"by", "example"}}), {"epoch"}) == doctest::Approx(31.0 / 70));
  CHECK(numberAt(callOf(*bench, "step"), {"epoch"}) == doctest::Approx(41.0 / 70));
  const Value epoch = callOf(*bench, "step", Value::Object{{"by", "epoch"}});
  CHECK(numberAt(epoch, {"epoch"}) == 1);
  CHECK(numberAt(epoch, {"step"}) == 8);
  CHECK(at(epoch, {"diverged"}).isNull());
}

TEST_CASE("run by example is the same as so many single steps, and stops where an epoch ends") {
  const auto bench = playgroundOf();
  CHECK(numberAt(callOf(*bench, "run", Value::Object{{"steps", 3}, {"by", "example"}}), {"epoch"}) ==
        doctest::Approx(3.0 / 70));
  callOf(*bench, "stopWhen", Value::Object{{"epoch", 1}});
  const Value end = callOf(*bench, "run", Value::Object{{"steps", 1000}, {"by", "example"}});
  CHECK(numberAt(end, {"step"}) == 70);
  CHECK(textAt(end, {"stopped"}) == "epoch");
  CHECK(callError(*bench, "run", Value::Object{{"by", "epoch"}}).code == "unknown-name");
}

TEST_CASE("the schedule's factors are those that the learning rate follows") {
  const Value halves = Value::Object{{"type", "step"}, {"every", 2}, {"factor", 0.5}};
  const auto bench = playgroundOf({{"schedule", halves}});
  const Value answer = callOf(*bench, "schedule", Value::Object{{"epochs", 4}, {"count", 5}});
  const Value::Numbers factors = numbersAt(answer, {});
  REQUIRE(factors.size() == 5);
  for (std::size_t epoch = 0; epoch < 5; ++epoch) {
    CHECK(numberAt(callOf(*bench, "snapshot"), {"learningRate"}) == doctest::Approx(0.03 * factors[epoch]));
    callOf(*bench, "step", Value::Object{{"by", "epoch"}});
  }
  CHECK(callError(*bench, "schedule", Value::Object{{"count", 1}}).where == "count");
}

TEST_CASE("advance goes phase by phase and inspect shows what each left") {
  const auto bench = playgroundOf();
  const char* phases[] = {"forward", "loss", "backward", "update"};
  for (const char* phase : phases) {
    CHECK(textAt(callOf(*bench, "advance"), {"phase"}) == phase);
    CHECK(textAt(callOf(*bench, "inspect"), {"phase"}) == phase);
  }
  const Value pass = callOf(*bench, "inspect");
  CHECK(listAt(pass, {"examples"}).size() == 10);
  const Value::Array& layers = listAt(pass, {"layers"});
  REQUIRE(layers.size() == 2);
  for (const char* field : {"Z", "H", "dH", "dZ"}) CHECK(numbersAt(layers[0], {field}).size() == 40);
  CHECK(numbersAt(layers[0], {"dW"}).size() == 8);
  CHECK(numbersAt(layers[0], {"db"}).size() == 4);
  CHECK(numbersAt(layers[1], {"Z"}).size() == 10);
  for (std::size_t i = 0; i < 40; ++i)
    CHECK(numbersAt(layers[0], {"H"})[i] == doctest::Approx(std::tanh(numbersAt(layers[0], {"Z"})[i])).epsilon(1e-5));
  CHECK(numberAt(callOf(*bench, "advance"), {"step"}) == 1);
}

TEST_CASE("the examples that inspect names are those of the points that describe shows") {
  const auto bench = playgroundOf();
  const Value shape = callOf(*bench, "describe");
  callOf(*bench, "run", steps(8));
  // The parameters that the forward pass of the next step uses.
  const Value::Numbers parameters = numbersAt(callOf(*bench, "snapshot"), {"parameters"});
  callOf(*bench, "advance");
  const Value pass = callOf(*bench, "inspect");
  const Value::Numbers x = numbersAt(shape, {"points", "x"});
  const Value::Numbers isTest = numbersAt(shape, {"points", "isTest"});
  const Value::Array examples = listAt(pass, {"examples"});
  const Value::Numbers Z = numbersAt(listAt(pass, {"layers"})[0], {"Z"});
  REQUIRE(examples.size() == 10);
  for (std::size_t e = 0; e < 10; ++e) {
    const auto i = static_cast<std::size_t>(*examples[e].asNumber());
    REQUIRE(i < isTest.size());
    CHECK(isTest[i] == 0);
    for (std::size_t unit = 0; unit < 4; ++unit) {
      const float z = x[2 * i] * parameters[unit] + x[2 * i + 1] * parameters[4 + unit] + parameters[8 + unit];
      CHECK(Z[e * 4 + unit] == doctest::Approx(z).epsilon(1e-4));
    }
  }
}

TEST_CASE("inspect before the first step, after a reset and after a restored state shows no batch") {
  const auto bench = playgroundOf();
  CHECK(listAt(callOf(*bench, "inspect"), {"examples"}).empty());
  callOf(*bench, "step", Value::Object{{"by", "example"}});
  callOf(*bench, "reset");
  CHECK(listAt(callOf(*bench, "inspect"), {"examples"}).empty());
  callOf(*bench, "step", Value::Object{{"by", "example"}});
  callOf(*bench, "advance");
  callOf(*bench, "restoreLastGood");
  CHECK(listAt(callOf(*bench, "inspect"), {"examples"}).empty());
}

TEST_CASE("reset is the same start again, and the same run leads to the same numbers") {
  const auto bench = playgroundOf();
  const Value::Numbers start = numbersAt(callOf(*bench, "snapshot"), {"parameters"});
  callOf(*bench, "run", steps(50));
  const Value::Numbers after = numbersAt(callOf(*bench, "snapshot"), {"parameters"});
  CHECK(after != start);
  CHECK(numberAt(callOf(*bench, "reset"), {"step"}) == 0);
  CHECK(numbersAt(callOf(*bench, "snapshot"), {"parameters"}) == start);
  callOf(*bench, "run", steps(50));
  CHECK(numbersAt(callOf(*bench, "snapshot"), {"parameters"}) == after);
}

TEST_CASE("configure changes what it names and nothing else, and keeps the weights") {
  const auto bench = playgroundOf();
  callOf(*bench, "run", steps(10));
  const Value::Numbers before = numbersAt(callOf(*bench, "snapshot"), {"parameters"});
  callOf(*bench, "configure", Value::Object{{"batchSize", 35}});
  CHECK(numberAt(callOf(*bench, "snapshot"), {"learningRate"}) == 0.03);
  CHECK(numbersAt(callOf(*bench, "snapshot"), {"parameters"}) == before);
  CHECK(numberAt(callOf(*bench, "describe"), {"batchesPerEpoch"}) == 2);
  callOf(*bench, "configure", Value::Object{{"optimizer", Value::Object{{"type", "sgd"}, {"learningRate", 0.5}}}});
  CHECK(numberAt(callOf(*bench, "snapshot"), {"learningRate"}) == 0.5);
  CHECK(numberAt(callOf(*bench, "describe"), {"batchesPerEpoch"}) == 2);
  callOf(*bench, "configure", Value::Object{{"schedule", Value::Object{{"type", "step"}, {"every", 1}}}});
  CHECK(numberAt(callOf(*bench, "snapshot"), {"learningRate"}) == 0.25);
  const Error error = callError(*bench, "configure", Value::Object{{"batchSize", 0}});
  CHECK(error.where == "batchSize");
  CHECK(callError(*bench, "configure", Value::Object{{"seed", 1}}).code == "unknown-field");
  CHECK(callError(*bench, "configure", Value::Object{{"optimizer", Value::Object{{"learningRate", 1e9}}}}).where ==
        "optimizer.learningRate");
  CHECK(numberAt(callOf(*bench, "snapshot"), {"learningRate"}) == 0.25);
}

TEST_CASE("after divergence the last good state comes back, and with gentler rates training goes on") {
  const Value wild = Value::Object{{"type", "sgd"}, {"learningRate", 100}};
  const Value relu = Value::Object{{"units", 8}, {"activation", "relu"}};
  const auto bench = playgroundOf({{"data", generated("plane")}, {"layers", Value::Array{relu}}});
  callOf(*bench, "run", steps(20));
  const Value good = callOf(*bench, "snapshot");
  callOf(*bench, "configure", Value::Object{{"optimizer", wild}});
  const Value after = callOf(*bench, "run", steps(1000));
  REQUIRE_FALSE(at(after, {"diverged"}).isNull());
  const double stopped = numberAt(after, {"step"});
  CHECK(stopped < 1020);
  CHECK(numberAt(callOf(*bench, "run", steps(5)), {"step"}) == stopped);
  CHECK(numberAt(callOf(*bench, "step", Value::Object{{"by", "epoch"}}), {"step"}) == stopped);
  for (const float parameter : numbersAt(callOf(*bench, "snapshot"), {"parameters"})) CHECK(std::isfinite(parameter));
  const Value restored = callOf(*bench, "restoreLastGood");
  CHECK(numberAt(restored, {"step"}) == 20);
  CHECK(at(restored, {"diverged"}).isNull());
  CHECK(numbersAt(callOf(*bench, "snapshot"), {"parameters"}) == numbersAt(good, {"parameters"}));
  callOf(*bench, "configure", Value::Object{{"optimizer", Value::Object{{"type", "sgd"}, {"learningRate", 0.01}}}});
  CHECK(at(callOf(*bench, "run", steps(100)), {"diverged"}).isNull());
}

TEST_CASE("a spiral is learned to more than 95 % on the test examples") {
  const Value spiral = Value::Object{{"kind", "spiral"}, {"examples", 400}, {"noise", 0}, {"testFraction", 0.3}};
  const auto bench = playgroundOf({{"data", spiral}, {"layers", Value::Array{tanhLayer(16), tanhLayer(16)}}});
  callOf(*bench, "run", steps(6000));
  CHECK(numberAt(callOf(*bench, "snapshot"), {"test", "accuracy"}) > 0.95);
}

TEST_CASE("bad arguments of every method are refused") {
  const auto bench = playgroundOf();
  for (const double bad : {0.0, -1.0, 0.5, 1e9, std::numeric_limits<double>::quiet_NaN()})
    CHECK(callError(*bench, "run", Value::Object{{"steps", bad}}).code == "out-of-range-whole");
  CHECK(callError(*bench, "run", Value(10)).code == "wrong-type");
  CHECK(callError(*bench, "run", Value::Object{{"step", 10}}).code == "unknown-field");
  CHECK(callError(*bench, "step", Value::Object{{"by", "year"}}).code == "unknown-name");
  CHECK(callError(*bench, "snapshot", mapOf(401, 10)).message ==
        "map.width must be a whole number from 1 to 400, not 401");
  CHECK(callError(*bench, "snapshot", mapOf(10, 0)).where == "map.height");
  CHECK(callError(*bench, "snapshot", Value::Object{{"map", 3}}).code == "wrong-type");
  CHECK(callError(*bench, "snapshot", Value::Object{{"maps", mapOf(1, 1)}}).code == "unknown-field");
  CHECK(numberAt(callOf(*bench, "snapshot"), {"step"}) == 0);
}

TEST_CASE("a batch too large for the network is refused while it trains, and the old one stays") {
  const auto bench = playgroundOf({{"layers", Value::Array{tanhLayer(1000)}}});
  CHECK(callError(*bench, "configure", Value::Object{{"batchSize", 20000}}).code == "out-of-range-whole");
  CHECK(numberAt(callOf(*bench, "describe"), {"batchesPerEpoch"}) == 7);
}
