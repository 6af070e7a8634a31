#pragma once
// The playground: data, a network and its training on one bench. Spec: playground_spec.h. Methods:
//
//   describe                          → the task, names, shapes, points and bounds (playground_views.h)
//   run { steps }                     → { step, epoch, diverged }: so many optimizer steps; stops by itself on
//   divergence step { by: 'example' | 'batch' | 'epoch' } → the same advance                           → the same and {
//   phase }: one of forward, loss, backward, update inspect                           → the last batch: its examples
//   and every layer's Z, H, dH, dZ, dW, db snapshot { map?: { width, height } } → the state in numbers
//   (playground_views.h) reset                             → the same start again configure { optimizer?, schedule?,
//   regularization?, batchSize? } → changed while it trains, weights kept restoreLastGood                   → after a
//   divergence, back to the last state before the loss went wild
#include <optional>

#include "instruments/instrument.h"
#include "instruments/playground/playground_spec.h"

namespace garden {

InstrumentResult createPlayground(const Value& spec);

class Playground final : public Instrument {
 public:
  explicit Playground(PlaygroundSpec spec);

  Result<Value> call(std::string_view method, const Value& argument) override;

 private:
  Result<Value> run(const Value& argument);
  Result<Value> stepBy(const Value& argument);
  Result<Value> advance();
  Result<Value> snapshot(const Value& argument);
  Result<Value> configure(const Value& argument);
  Result<Value> reset();
  Result<Value> restoreLastGood();
  Value progress() const;
  void rememberGoodState();

  PlaygroundData data_;
  Head head_;
  Dataset training_;  // network inputs and targets
  Dataset test_;
  Trainer<float> trainer_;
  TrainerState<float> good_;
  float firstLoss_ = 0;
};

}  // namespace garden
