#pragma once
// Gradient-descent update rules over one flat array of parameters. To add one, add a row to the table in optimizer.cpp.
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/aligned.h"
#include "core/parameter.h"
#include "core/result.h"
#include "core/spec_reader.h"

namespace garden {

// In the order of the table in optimizer.cpp.
enum class OptimizerType : unsigned char { sgd, momentum, nesterov, adagrad, adadelta, rmsprop, adam, adamw };

std::span<const CatalogEntry> optimizerCatalog();

struct OptimizerSpec {
  OptimizerType type = OptimizerType::sgd;
  double learningRate = 0.03;
  // The type's own parameters, in the order of its catalogue entry after the learning rate.
  std::array<double, 3> values = {};
};

// Reads {type, learningRate, …}.
OptimizerSpec readOptimizer(SpecReader& reader);

template <class S> class Optimizer {
 public:
  Optimizer(const OptimizerSpec& spec, std::size_t parameterCount);

  // parameters ← parameters − update(gradients), with this step's learning rate. Both arrays hold parameterCount
  // numbers. One time-step per call, whatever the number of layers.
  void update(S* parameters, const S* gradients, double learningRate);

  // Changes rates while training; the running averages stay where the type stays the same.
  void configure(const OptimizerSpec& spec);
  void reset();

  const OptimizerSpec& spec() const { return spec_; }
  std::uint64_t timeStep() const { return timeStep_; }

 private:
  OptimizerSpec spec_;
  std::uint64_t timeStep_ = 0;
  std::array<AlignedVector<S>, 2> averages_;  // first and second running average, as the type needs them
  std::size_t count_;
};

}  // namespace garden
