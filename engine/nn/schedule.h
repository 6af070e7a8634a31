#pragma once
// Learning-rate schedules: the factor on the learning rate as a function of the epoch.
#include <array>
#include <span>

#include "core/parameter.h"
#include "core/spec_reader.h"

namespace garden {

// In the order of the table in schedule.cpp.
enum class ScheduleType : unsigned char { constant, step, exponential, cosine, warmup };

std::span<const CatalogEntry> scheduleCatalog();

struct ScheduleSpec {
  ScheduleType type = ScheduleType::constant;
  std::array<double, 3> values = {};  // the type's parameters, in the order of its catalogue entry
};

// Reads {type, …}.
ScheduleSpec readSchedule(SpecReader& reader);

// The factor, 0 … 1, at `epoch` ≥ 0 (epochs done, fractional).
double scheduleFactor(const ScheduleSpec& schedule, double epoch);

}  // namespace garden
