#pragma once
// When a run ends by itself, judged at the end of every epoch.
#include <limits>
#include <optional>
#include <string_view>

#include "core/result.h"
#include "core/value.h"

namespace garden {

// What a measurement of the two sets says; nothing for a set or a metric that is not there.
struct Scores {
  std::optional<double> trainLoss;
  std::optional<double> testLoss;
  std::optional<double> trainScore;  // accuracy or R²
  std::optional<double> testScore;

  // What conditions judge: the test set, or without one the training set.
  std::optional<double> loss() const { return testLoss ? testLoss : trainLoss; }
  std::optional<double> score() const { return testLoss ? testScore : trainScore; }
};

class StopConditions {
 public:
  // { epoch?, loss?, score?, patience? }: stop at this epoch; once the training loss is no more than `loss`; once the
  // score is no less than `score`; once the test loss (the training loss without a test set) has not been smaller for
  // `patience` epochs. An absent one never holds.
  static Result<StopConditions> read(const Value& argument);

  bool needScores() const { return loss_ || score_ || patience_; }
  // Which condition holds at the end of this epoch, "" for none. Counts epochs for the patience: call once an epoch.
  std::string_view judge(double epoch, const Scores& scores);
  // Whether the epoch judged last had the smallest loss so far.
  bool isBest() const { return waited_ == 0; }
  void restart();

 private:
  std::optional<double> epoch_;
  std::optional<double> loss_;
  std::optional<double> score_;
  std::optional<double> patience_;
  double best_ = std::numeric_limits<double>::infinity();
  double waited_ = 0;
};

}  // namespace garden
