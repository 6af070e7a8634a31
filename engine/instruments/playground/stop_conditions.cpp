#include "instruments/playground/stop_conditions.h"

#include "core/spec_reader.h"

namespace garden {
namespace {

constexpr double kMostEpochs = 1e9;

std::optional<double> optionalNumber(SpecReader& reader, std::string_view name, double min, double max) {
  if (!reader.child(name)) return std::nullopt;
  return reader.number(name, min, min, max);
}

}  // namespace

Result<StopConditions> StopConditions::read(const Value& argument) {
  SpecReader reader(argument);
  StopConditions conditions;
  conditions.epoch_ = optionalNumber(reader, "epoch", 1, kMostEpochs);
  conditions.loss_ = optionalNumber(reader, "loss", 0, 1e6);
  conditions.score_ = optionalNumber(reader, "score", 0, 1);
  conditions.patience_ = optionalNumber(reader, "patience", 1, kMostEpochs);
  if (auto error = reader.finish()) return *error;
  return conditions;
}

std::string_view StopConditions::judge(double epoch, const Scores& scores) {
  const std::optional<double> watched = scores.loss();
  waited_ = watched && *watched < best_ ? 0 : waited_ + 1;
  if (waited_ == 0) best_ = *watched;
  if (epoch_ && epoch >= *epoch_) return "epoch";
  if (loss_ && scores.trainLoss && *scores.trainLoss <= *loss_) return "loss";
  if (score_ && scores.score() && *scores.score() >= *score_) return "score";
  if (patience_ && waited_ >= *patience_) return "patience";
  return "";
}

void StopConditions::restart() {
  best_ = std::numeric_limits<double>::infinity();
  waited_ = 0;
}

}  // namespace garden
