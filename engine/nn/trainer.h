#pragma once
// Trains a network on data held here: mini-batches, shuffled anew every epoch, one optimizer step each.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/random.h"
#include "core/result.h"
#include "nn/network.h"
#include "nn/optimizer.h"
#include "nn/regularizer.h"
#include "nn/schedule.h"

namespace garden {

struct TrainerSpec {
  NetworkSpec network;
  OptimizerSpec optimizer;
  ScheduleSpec schedule;
  RegularizerSpec regularizer;
  std::size_t batchSize = 10;
  bool shuffle = true;
  std::uint64_t seed = 1;
};

// Where in one optimizer step the trainer stands: which of its four phases was done last.
enum class Phase : unsigned char { update, forward, loss, backward };

// Why training stopped by itself: the first layer (counted from the output) whose gradient was no usable number.
struct Divergence {
  std::uint64_t step;
  bool lossIsFinite;
  std::size_t layer;
};

// What a run has come to; see Trainer::state().
template <class S> struct TrainerState {
  AlignedVector<S> parameters;
  Optimizer<S> optimizer;
  Random shuffle;
  Random dropout;
  std::vector<std::size_t> order;
  std::size_t cursor;
  double epochLoss;
  S batchLoss;
  std::uint64_t steps;
  std::uint64_t examplesSeen;
};

template <class S> class Trainer {
 public:
  // Precondition: a spec that validated (trainer_spec.h).
  explicit Trainer(const TrainerSpec& spec);

  // x count×inputs, y count×outputs, example after example; copied. Starts a new epoch.
  // Precondition: finite numbers, count ≥ 1.
  void setData(const S* x, const S* y, std::size_t count);
  // The same seed, the same start again: weights, order, optimizer.
  void reset();
  // Rates and penalties may change while training.
  void configure(const OptimizerSpec& optimizer, const ScheduleSpec& schedule, const RegularizerSpec& regularizer);
  void setBatchSize(std::size_t batchSize) { spec_.batchSize = batchSize; }
  // Other activations, dropout or loss, with weights, optimizer, order and dropout's stream as they are. Of the network
  // before no pass is left: a step begun by advancePhase() is taken back, and the next one is on its examples again.
  // Precondition: as Network::configure().
  void configureNetwork(const NetworkSpec& network);
  // Parameters that training leaves as they are, by their positions; instead of those held before. Precondition: below
  // parameterCount.
  void hold(std::vector<std::size_t> positions);
  const std::vector<std::size_t>& held() const { return held_; }

  // One optimizer step on the next batch of the epoch; the last one of an epoch may be shorter. A step begun by
  // advancePhase() is completed instead. False, and nothing changes, once training has diverged. Precondition: data.
  bool step() { return stepOn(spec_.batchSize); }
  // One optimizer step on the next single example.
  bool stepExample() { return stepOn(1); }
  // Steps until the epoch in progress is complete. Returns its mean loss over the examples.
  S finishEpoch();
  // One phase of a step; a whole step is forward, loss, backward, update. Returns the phase just done.
  Phase advancePhase();

  // Outputs for count examples (count×inputs → count×outputs).
  void predict(const S* x, std::size_t count, S* outputs) const;
  // Mean loss over count examples, without penalty; also their outputs (count×outputs) unless that is null.
  S evaluate(const S* x, const S* y, std::size_t count, S* outputs) const;
  // Mean loss plus penalty over count examples.
  S loss(const S* x, const S* y, std::size_t count) const;
  // ∂loss/∂parameters, parameterCount numbers in the order of the parameters. No dropout.
  void gradients(const S* x, const S* y, std::size_t count, S* out) const;

  Network<S>& network() { return network_; }
  const Network<S>& network() const { return network_; }
  const TrainerSpec& spec() const { return spec_; }
  // The last batch's pass and gradients, as its phases left them; no examples after setData(), reset(), restore() and
  // configureNetwork().
  const Pass<S>& pass() const { return pass_; }
  const S* gradients() const { return gradients_.data(); }
  Phase phase() const { return phase_; }
  // The positions in the data of the last batch's pass().examples examples.
  const std::size_t* batchExamples() const { return order_.data() + (cursor_ - pass_.examples); }

  std::uint64_t steps() const { return steps_; }
  std::uint64_t examplesSeen() const { return examplesSeen_; }
  std::size_t exampleCount() const { return count_; }
  // Whether the epoch in progress is complete; also before the first one.
  bool atEpochEnd() const { return cursor_ >= count_; }
  double epochs() const { return count_ == 0 ? 0 : static_cast<double>(examplesSeen_) / static_cast<double>(count_); }
  // The learning rate of the next step.
  double learningRate() const { return spec_.optimizer.learningRate * scheduleFactor(spec_.schedule, epochs()); }
  S lastBatchLoss() const { return batchLoss_; }
  const Divergence* divergence() const { return diverged_ ? &divergence_ : nullptr; }
  // The whole state of the run, to come back to: restore() of an earlier state continues bit for bit as it did then.
  // Preconditions of restore(): a state of this trainer; the data have not changed since.
  TrainerState<S> state() const;
  void restore(const TrainerState<S>& state);

 private:
  bool stepOn(std::size_t examples);
  void takeBackStep();
  void gather(std::size_t examples);
  void doForward(std::size_t examples);
  void doLoss();
  void doBackward();
  void doUpdate();
  bool gradientsUsable() const;
  void diverge();
  template <class F> void forChunks(const S* x, const S* y, std::size_t count, PassKind kind, F visit) const;

  TrainerSpec spec_;
  Network<S> network_;
  Optimizer<S> optimizer_;
  Random shuffle_;
  Random dropout_;
  Random stepDropout_;  // dropout_ as it was before the step in progress
  bool hasDropout_ = false;

  std::vector<S> x_;
  std::vector<S> y_;
  std::size_t count_ = 0;
  std::vector<std::size_t> order_;
  std::size_t cursor_ = 0;

  Pass<S> pass_;
  AlignedVector<S> gradients_;
  std::vector<std::size_t> held_;
  std::vector<S> heldValues_;
  Phase phase_ = Phase::update;
  S batchLoss_ = 0;
  double epochLoss_ = 0;  // sum over the epoch's examples so far
  std::uint64_t steps_ = 0;
  std::uint64_t examplesSeen_ = 0;
  bool diverged_ = false;
  Divergence divergence_{};
};

}  // namespace garden
