#pragma once
// The playground: data, a network and its training on one bench. Spec: playground_spec.h. Methods:
//
//   describe → the task, names, shapes, points and bounds (playground_views.h)
//   run { steps, by?: 'example' | 'batch' } → { step, epoch, diverged, stopped }: so many optimizer steps, each on a
//     batch or on one example; ends by itself on divergence and where a condition of stopWhen holds, which `stopped`
//     names
//   step { by: 'example' | 'batch' | 'epoch' } → the same
//   advance → the same and { phase }: one of forward, loss, backward, update
//   inspect → the last batch: its examples and every layer's Z, H, dH, dZ, dW, db
//   snapshot { map?: { width, height, axes?, at? }, statistics?: bins, fingerprint? } → the state in numbers
//     (playground_views.h) and, as `history`, the course of the run since the snapshot before (History::take() in
//     playground_history.h); `axes` chooses the plane of the map in a table of more than two columns (Slices::read() in
//     playground_data.h), which `plane` then repeats as { axes, at }; `statistics` adds layerStatistics()
//     (playground_insight.h), `fingerprint` that of the parameters
//   slice { axes, at? } → where the examples are, seen from such a plane; cells { position } → one example's values in
//     the file's own units (both: Slices in playground_data.h; error "no-slices" where describe has no `slices`)
//   units { width, height, axes?, at? } → every unit's outputs over the plane, which is chosen as that of the map;
//   explain { position } → one example's numbers; predictions → every example's answer (all three:
//   playground_insight.h) setParameters, hold → weights changed and held by hand (playground_weights.h) stopWhen { … }
//   → stop_conditions.h; restoreBest → back to the epoch of the smallest loss, where patience is set reset → the same
//   start again configure { layers?, loss?, delta?, optimizer?, schedule?, regularization?, batchSize? } → changed
//   while it trains,
//     weights kept (playground_spec.h: readSettings); a step begun by `advance` is taken back where the network changes
//   schedule { epochs, count } → the schedule's factor at `count` epochs, evenly spaced from 0 to `epochs`
//   restoreLastGood → after a divergence, back to the last state before the loss went wild
#include <optional>

#include "instruments/instrument.h"
#include "instruments/playground/playground_history.h"
#include "instruments/playground/playground_spec.h"
#include "instruments/playground/stop_conditions.h"

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
  Result<Value> schedule(const Value& argument) const;
  Result<Value> reset();
  Result<Value> restore(const TrainerState<float>& state);
  Result<Value> stopWhen(const Value& argument);
  Result<Value> units(const Value& argument);
  Result<Value> slice(std::string_view method, const Value& argument) const;
  Value progress() const;
  Scores scores() const;
  void toStart();
  void rememberGoodState();
  void endEpoch();
  void forgetLosses(NetworkSpec wanted);

  PlaygroundData data_;
  Head head_;
  Dataset training_;  // network inputs and targets
  Dataset test_;
  Trainer<float> trainer_;
  std::vector<float> start_;  // weights to begin with instead of drawn ones; empty for none
  TrainerState<float> good_;
  TrainerState<float> best_;
  float firstLoss_ = 0;
  StopConditions stops_;
  History history_;
  std::string_view stopped_;
};

}  // namespace garden
