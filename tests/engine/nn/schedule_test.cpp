#include "nn/schedule.h"

#include <doctest.h>

#include <cmath>

using namespace garden;

namespace {

ScheduleSpec scheduleOf(Value::Object fields) {
  const Value spec(std::move(fields));
  SpecReader reader(spec, "schedule");
  const ScheduleSpec schedule = readSchedule(reader);
  const auto error = reader.finish();
  INFO((error ? error->message : ""));
  REQUIRE_FALSE(error);
  return schedule;
}

}  // namespace

TEST_CASE("a constant schedule changes nothing") {
  const ScheduleSpec schedule = scheduleOf({});
  for (const double epoch : {0.0, 0.5, 100.0, 1e9}) CHECK(scheduleFactor(schedule, epoch) == 1);
}

TEST_CASE("the step schedule halves at every fiftieth epoch, and not before") {
  const ScheduleSpec schedule = scheduleOf({{"type", "step"}, {"every", 50}, {"factor", 0.5}});
  CHECK(scheduleFactor(schedule, 0) == 1);
  CHECK(scheduleFactor(schedule, 49.99) == 1);
  CHECK(scheduleFactor(schedule, 50) == doctest::Approx(0.5));
  CHECK(scheduleFactor(schedule, 149) == doctest::Approx(0.25));
  CHECK(scheduleFactor(schedule, 150) == doctest::Approx(0.125));
}

TEST_CASE("the exponential schedule multiplies once an epoch, also between epochs") {
  const ScheduleSpec schedule = scheduleOf({{"type", "exponential"}, {"decay", 0.81}});
  CHECK(scheduleFactor(schedule, 0) == 1);
  CHECK(scheduleFactor(schedule, 1) == doctest::Approx(0.81));
  CHECK(scheduleFactor(schedule, 0.5) == doctest::Approx(0.9));
  CHECK(scheduleFactor(schedule, 2) == doctest::Approx(0.6561));
}

TEST_CASE("the cosine schedule falls to its floor and stays there") {
  const ScheduleSpec schedule = scheduleOf({{"type", "cosine"}, {"epochs", 200}, {"floor", 0.1}});
  CHECK(scheduleFactor(schedule, 0) == doctest::Approx(1));
  CHECK(scheduleFactor(schedule, 100) == doctest::Approx(0.55));
  // A third of the way the cosine of 60° is one half.
  CHECK(scheduleFactor(schedule, 200.0 / 3) == doctest::Approx(0.1 + 0.9 * 0.75));
  CHECK(scheduleFactor(schedule, 200) == doctest::Approx(0.1));
  CHECK(scheduleFactor(schedule, 1e6) == doctest::Approx(0.1));
}

TEST_CASE("warm-up rises linearly from a rate above zero and ends at the full one") {
  const ScheduleSpec alone = scheduleOf({{"type", "warmup"}, {"warmupEpochs", 4}});
  CHECK(scheduleFactor(alone, 0) == doctest::Approx(0.2));
  CHECK(scheduleFactor(alone, 2) == doctest::Approx(0.6));
  CHECK(scheduleFactor(alone, 4) == 1);
  CHECK(scheduleFactor(alone, 400) == 1);
  const ScheduleSpec both = scheduleOf({{"type", "exponential"}, {"decay", 0.5}, {"warmupEpochs", 3}});
  CHECK(scheduleFactor(both, 0) == doctest::Approx(0.25));
  CHECK(scheduleFactor(both, 1) == doctest::Approx(0.5 * 0.5));
  CHECK(scheduleFactor(both, 5) == doctest::Approx(std::pow(0.5, 5)));
  CHECK(scheduleFactor(scheduleOf({{"type", "warmup"}, {"warmupEpochs", 0}}), 0) == 1);
}

TEST_CASE("every schedule of the catalogue stays within 0 … 1 at its defaults") {
  CHECK(scheduleCatalog().size() == 5);
  for (const CatalogEntry& entry : scheduleCatalog()) {
    const ScheduleSpec schedule = scheduleOf({{"type", entry.name}});
    for (double epoch = 0; epoch < 1000; epoch += 0.7) {
      const double factor = scheduleFactor(schedule, epoch);
      REQUIRE(factor >= 0);
      REQUIRE(factor <= 1);
    }
  }
}
