#pragma once
// A training run that can be asked for any epoch: it trains forwards and keeps states to come back to.
#include <cstddef>
#include <deque>
#include <vector>

#include "approximation/target.h"
#include "nn/trainer.h"

namespace garden {

enum class FitStart : unsigned char { spread, usual };

struct FitSpec {
  std::vector<float> y;  // f at the samples
  std::size_t units = 8;
  Activation activation = Activation::relu;
  FitStart start = FitStart::spread;
  OptimizerSpec optimizer;
  std::uint64_t seed = 1;

  bool operator==(const FitSpec& other) const;
};

// { units, activation, start, optimizer, seed }, with the samples of f.
FitSpec readFitSpec(SpecReader& reader, const Target& f);

class FitRun {
 public:
  explicit FitRun(const FitSpec& spec);

  // Goes to the end of epoch `target`, or towards it by `most` epochs. Going back trains again from a kept state. A run
  // that diverges stays at the end of the last epoch that went well.
  void goTo(std::size_t target, std::size_t most);

  // Why it went no farther; null where it went well (divergence.h).
  const Value& diverged() const { return diverged_; }
  const FitSpec& spec() const { return spec_; }
  const Trainer<float>& trainer() const { return trainer_; }
  std::size_t epoch() const { return epoch_; }
  // Mean loss of each epoch known, the first at 0.
  const std::vector<float>& losses() const { return losses_; }
  // Of the net as it stands, over all samples.
  double loss() const;
  std::size_t keptStates() const { return kept_.size(); }

 private:
  struct Kept {
    std::size_t epoch;
    TrainerState<float> state;
  };

  void strew();
  void advance();
  void goBack(std::size_t target);
  void keep();

  FitSpec spec_;
  std::vector<float> x_;
  Trainer<float> trainer_;
  std::size_t epoch_ = 0;
  Value diverged_;
  std::size_t spacing_;
  std::deque<Kept> kept_;  // at multiples of spacing_, the first at 0
  std::vector<float> losses_;
};

}  // namespace garden
