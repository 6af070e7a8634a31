#pragma once
// The course of a run between two snapshots: without it a fast run would show only where it was when somebody looked.
#include "core/value.h"
#include "instruments/playground/stop_conditions.h"

namespace garden {

class History {
 public:
  // Whether the end of this epoch is to be measured: of the first epochs every one, later ones at growing distances, so
  // that measuring never takes a large part of the time and a long run does not fill the memory.
  bool due(double epoch) const { return epoch >= next_; }
  void note(double epoch, const Scores& scores);
  // What was noted since the last call: epoch, trainLoss, testLoss, trainScore, testScore, one epoch after another; NaN
  // for a set or a metric that is not there.
  Value take();
  // The run goes on from this epoch, which may be an earlier one.
  void restart(double epoch);

 private:
  Value::Numbers noted_;
  double next_ = 0;
};

}  // namespace garden
