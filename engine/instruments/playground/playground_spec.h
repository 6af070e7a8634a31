#pragma once
// The playground's spec: data, hidden layers and how to train; input and output layers follow from the data and the
// task.
#include "core/result.h"
#include "core/value.h"
#include "instruments/playground/playground_data.h"
#include "nn/head.h"
#include "nn/trainer.h"

namespace garden {

inline constexpr std::size_t kMostHiddenLayers = 8;
inline constexpr std::size_t kMostHiddenUnits = 1024;

struct PlaygroundSpec {
  PlaygroundData data;
  Head head;
  TrainerSpec trainer;
  std::vector<float> parameters;  // weights to begin with instead of drawn ones; empty for none
};

// { data, features?, layers: hidden layers, loss?, delta?, initializer?, optimizer?, schedule?, regularization?,
// batchSize?, seed?, parameters?: all of them in their order }
Result<PlaygroundSpec> readPlaygroundSpec(const Value& value);

// What may change while it trains, with the same weights.
struct PlaygroundSettings {
  Head head;
  TrainerSpec trainer;
};

// { layers?, loss?, delta?, optimizer?, schedule?, regularization?, batchSize? } as in the spec; what is absent stays
// as it is `now`. Errors as of the spec, and "needs-new-network" where the weights would not serve the network: another
// number of layers or units, an activation with parameters of its own, a loss that needs another output.
Result<PlaygroundSettings> readSettings(const Value& value, Task task, const PlaygroundSettings& now);

}  // namespace garden
