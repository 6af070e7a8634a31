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

}  // namespace garden
