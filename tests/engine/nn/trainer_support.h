#pragma once
// Small trainers and data for the tests of training.
#include <doctest.h>

#include <vector>

#include "core/random.h"
#include "core/value_support.h"
#include "nn/trainer_spec.h"

namespace garden::check {

struct TrainingData {
  std::size_t count;
  std::vector<float> x;
  std::vector<float> y;
};

inline TrainerSpec specOf(Value::Object fields) {
  const Result<TrainerSpec> spec = readTrainerSpec(Value(std::move(fields)));
  INFO((spec ? "" : spec.error().message));
  REQUIRE(spec);
  return spec.value();
}

inline Value::Object withLayers(const Value::Object& fields, Value::Array layers) {
  return with(fields, "layers", std::move(layers));
}

inline Value layerOf(int units, const char* activation) {
  return Value::Object{{"units", units}, {"activation", activation}};
}

// x in the square (−1, 1)², y = 1 inside the circle of half the square's area, else −1.
inline TrainingData circle(std::size_t count) {
  TrainingData data{count, {}, {}};
  Random random(11, Stream::data);
  for (std::size_t i = 0; i < count; ++i) {
    const double x1 = random.uniform(-1, 1);
    const double x2 = random.uniform(-1, 1);
    data.x.push_back(static_cast<float>(x1));
    data.x.push_back(static_cast<float>(x2));
    data.y.push_back(x1 * x1 + x2 * x2 < 0.6366 ? 1.0F : -1.0F);
  }
  return data;
}

// Example i has the input i and the target 0: which examples a batch holds can be read from its inputs.
inline TrainingData numbered(std::size_t count) {
  TrainingData data{count, {}, std::vector<float>(count)};
  for (std::size_t i = 0; i < count; ++i) data.x.push_back(static_cast<float>(i));
  return data;
}

inline Trainer<float> trainerOn(const TrainingData& data, Value::Object fields) {
  Trainer<float> trainer(specOf(std::move(fields)));
  trainer.setData(data.x.data(), data.y.data(), data.count);
  return trainer;
}

inline std::vector<float> parametersOf(const Trainer<float>& trainer) {
  const float* first = trainer.network().parameters();
  return {first, first + trainer.network().parameterCount()};
}

// A 2-6-4-1 network with everything that draws numbers: shuffling and dropout.
inline Value::Object busySpec(const char* optimizer = "adam") {
  Value dropped = Value::Object{{"units", 6}, {"activation", "tanh"}, {"dropout", 0.25}};
  return {{"inputs", 2},
          {"layers", Value::Array{std::move(dropped), layerOf(4, "prelu"), layerOf(1, "tanh")}},
          {"optimizer", Value::Object{{"type", optimizer}, {"learningRate", 0.01}}},
          {"schedule", Value::Object{{"type", "exponential"}, {"decay", 0.9}}},
          {"regularization", Value::Object{{"l1", 0.0001}, {"l2", 0.001}}},
          {"batchSize", 8},
          {"seed", 5}};
}

}  // namespace garden::check
