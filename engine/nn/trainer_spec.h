#pragma once
// Reads and validates a trainer's spec (contract 5: createTrainer).
#include "core/result.h"
#include "core/value.h"
#include "nn/trainer.h"

namespace garden {

inline constexpr std::size_t kMostInputs = 4096;
inline constexpr std::size_t kMostUnits = 4096;
inline constexpr std::size_t kMostLayers = 64;
inline constexpr std::size_t kMostParameters = 20'000'000;
inline constexpr std::size_t kMostBatch = 65536;
// Units times examples of a batch: their pre-activations, activations and gradients fit into a page's memory.
inline constexpr std::size_t kMostBatchUnits = 16'000'000;

// { units, activation, <its parameter>, pieces?, dropout? } at path `where`.
Result<LayerSpec> readLayer(const Value& value, const std::string& where, std::size_t mostUnits);

// The list `layers` of fewest … most layers.
std::vector<LayerSpec> readLayers(SpecReader& reader, std::size_t fewest, std::size_t most, std::size_t mostUnits);

// delta, for the Huber loss; what is absent stays as it is.
void readDelta(SpecReader& reader, NetworkSpec& network);

// The initializer and delta.
void readNetworkOptions(SpecReader& reader, NetworkSpec& network);

std::uint64_t readSeed(SpecReader& reader);

// { inputs, layers, loss, delta?, initializer?, optimizer?, schedule?, regularization?, batchSize?, shuffle?, seed? }
Result<TrainerSpec> readTrainerSpec(const Value& value);

// Reads how to train, which may change meanwhile: optimizer, schedule, regularization, batchSize. What is absent stays
// as it is in `spec`.
void readTraining(SpecReader& reader, TrainerSpec& spec);

// What the loss asks of the output layer, and sizes that fit together; for a whole trainer, its batch too.
std::optional<Error> checkNetwork(const NetworkSpec& network);
std::optional<Error> checkTrainer(const TrainerSpec& spec);

}  // namespace garden
