#include "nn/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/elementary.h"

namespace garden {
namespace {

constexpr Parameter kWarmup{"warmupEpochs", 0, 0, 10000};

constexpr std::array kStep{Parameter{"every", 50, 1, 100000, Scale::integer}, Parameter{"factor", 0.5, 0, 1}, kWarmup};
constexpr std::array kExponential{Parameter{"decay", 0.99, 0, 1}, kWarmup};
constexpr std::array kCosine{Parameter{"epochs", 200, 1, 100000, Scale::integer}, Parameter{"floor", 0, 0, 1}, kWarmup};
constexpr std::array kWarmupOnly{Parameter{"warmupEpochs", 5, 0, 10000}};

constexpr std::array<CatalogEntry, 5> kEntries{
    {{"constant"}, {"step", kStep}, {"exponential", kExponential}, {"cosine", kCosine}, {"warmup", kWarmupOnly}}};

// A linear rise over the first `epochs` (Goyal et al. 2017); the very first step already moves.
double warmupFactor(double epoch, double epochs) { return epochs > 0 ? std::min(1.0, (epoch + 1) / (epochs + 1)) : 1; }

}  // namespace

std::span<const CatalogEntry> scheduleCatalog() { return kEntries; }

ScheduleSpec readSchedule(SpecReader& reader) {
  ScheduleSpec schedule;
  const std::size_t index = reader.entry("type", "constant", kEntries);
  schedule.type = static_cast<ScheduleType>(index);
  std::size_t i = 0;
  for (const Parameter& parameter : kEntries[index].parameters) schedule.values[i++] = reader.number(parameter);
  return schedule;
}

double scheduleFactor(const ScheduleSpec& schedule, double epoch) {
  const auto& v = schedule.values;
  switch (schedule.type) {
    case ScheduleType::constant:
      return 1;
    case ScheduleType::step:
      return warmupFactor(epoch, v[2]) * power(v[1], std::floor(epoch / v[0]));
    case ScheduleType::exponential:
      return warmupFactor(epoch, v[1]) * power(v[0], epoch);
    // Loshchilov and Hutter 2017 ("SGDR"), one cycle.
    case ScheduleType::cosine: {
      const double done = std::min(1.0, epoch / v[0]);
      return warmupFactor(epoch, v[2]) * (v[1] + (1 - v[1]) * 0.5 * (1 + cosine(std::numbers::pi * done)));
    }
    case ScheduleType::warmup:
      return warmupFactor(epoch, v[0]);
  }
  return 1;
}

}  // namespace garden
