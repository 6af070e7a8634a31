#pragma once
// Central differences in double against a network's own gradients.
#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/random.h"
#include "nn/network.h"
#include "nn/regularizer.h"

namespace garden::check {

// Step of the differences. For losses, activations and weights of size about 1 the truncation h²·|f‴|/6 is some 1e-10
// and the cancellation 2^-53·|f|/h some 1e-11.
inline constexpr double kStep = 1e-5;
// Relative to the larger of the gradient and 1e-2 (below that the absolute errors above rule).
inline constexpr double kTolerance = 1e-6;
// No kink may lie nearer to a pre-activation (or error) than this: kStep times the largest that a pre-activation moves
// per unit of a parameter (about 10) leaves it on its side.
inline constexpr double kSafeDistance = 1e-3;

struct Examples {
  std::size_t count;
  std::vector<double> x;
  std::vector<double> y;
};

// Inputs in (−1.5, 1.5); targets in (0.05, 0.95), for the categorical loss summing to 1.
inline Examples drawExamples(const Network<double>& network, std::size_t count, Random& random) {
  Examples examples{count, {}, {}};
  for (std::size_t i = 0; i < count * network.inputs(); ++i) examples.x.push_back(random.uniform(-1.5, 1.5));
  for (std::size_t i = 0; i < count * network.outputs(); ++i) examples.y.push_back(random.uniform(0.05, 0.95));
  if (network.spec().loss != Loss::categoricalCrossEntropy) return examples;
  for (std::size_t i = 0; i < count; ++i) {
    double sum = 0;
    double* row = examples.y.data() + i * network.outputs();
    for (std::size_t k = 0; k < network.outputs(); ++k) sum += row[k];
    for (std::size_t k = 0; k < network.outputs(); ++k) row[k] /= sum;
  }
  return examples;
}

// Every parameter in (−1, 1), biases and prelu's α too.
inline void drawParameters(Network<double>& network, Random& random) {
  for (std::size_t i = 0; i < network.parameterCount(); ++i) network.parameters()[i] = random.uniform(-1, 1);
}

// How the check treats dropout: no mask, or the mask that this seed draws.
using DropoutSeed = std::optional<std::uint64_t>;

inline double forwardLoss(const Network<double>& network, Pass<double>& pass, DropoutSeed seed,
                          const RegularizerSpec& penalties) {
  Random dropout(seed.value_or(0), Stream::dropout);
  network.forward(pass, seed ? &dropout : nullptr);
  return network.loss(pass, 1.0 / static_cast<double>(pass.examples)) + penalty(penalties, network);
}

inline Pass<double> packedPass(const Network<double>& network, const Examples& examples) {
  Pass<double> pass = network.makePass(examples.count, PassKind::training);
  pass.examples = examples.count;
  packRows(examples.x.data(), examples.count, pass.X);
  packRows(examples.y.data(), examples.count, pass.Y);
  return pass;
}

inline std::vector<double> gradientsOf(const Network<double>& network, const Examples& examples, DropoutSeed seed = {},
                                       const RegularizerSpec& penalties = {}) {
  Pass<double> pass = packedPass(network, examples);
  std::vector<double> gradients(network.paddedCount());
  forwardLoss(network, pass, seed, penalties);
  network.backward(pass, gradients.data());
  addPenaltyGradient(penalties, network, gradients.data());
  gradients.resize(network.parameterCount());
  return gradients;
}

inline bool hasKinkAtZero(Activation activation) {
  switch (activation) {
    case Activation::step:
    case Activation::sign:
    case Activation::relu:
    case Activation::leakyRelu:
    case Activation::prelu:
    case Activation::elu:
    case Activation::selu:
      return true;
    default:
      return false;
  }
}

// The least distance of what this layer computed from a kink of its activation.
inline double kinkDistance(const LayerShape& shape, const LayerPass<double>& layer, std::size_t examples) {
  double distance = 1;
  for (std::size_t e = 0; e < examples; ++e)
    for (std::size_t unit = 0; unit < shape.spec.units; ++unit) {
      if (hasKinkAtZero(shape.spec.activation)) distance = std::min(distance, std::abs(layer.Z.at(e, unit)));
      for (std::size_t k = 0; shape.spec.activation == Activation::maxout && k < shape.spec.pieces; ++k) {
        const double below = layer.H.at(e, unit) - layer.Z.at(e, unit * shape.spec.pieces + k);
        if (below > 0) distance = std::min(distance, below);
      }
    }
  return distance;
}

// The least distance of this batch from any kink of the activations and the loss.
inline double kinkDistance(const Network<double>& network, const Pass<double>& pass) {
  double distance = 1;
  for (std::size_t l = 0; l < pass.layers.size(); ++l)
    distance = std::min(distance, kinkDistance(network.layers()[l], pass.layers[l], pass.examples));
  const Loss loss = network.spec().loss;
  for (std::size_t e = 0; e < pass.examples; ++e)
    for (std::size_t k = 0; k < network.outputs(); ++k) {
      const double error = std::abs(pass.layers.back().H.at(e, k) - pass.Y.at(e, k));
      if (loss == Loss::absolute) distance = std::min(distance, error);
      if (loss == Loss::huber) distance = std::min(distance, std::abs(error - network.spec().delta));
    }
  return distance;
}

// Step and sign have zero slope by definition: no gradient passes them.
inline bool isFlat(Activation activation) { return activation == Activation::step || activation == Activation::sign; }

// Whether any gradient reaches the first layer's weights, as it must unless ReLUs died or a flat layer stops it.
inline bool reachesFirstLayer(const Network<double>& network, const std::vector<double>& gradients) {
  const auto& layers = network.layers();
  const auto weights = gradients.begin();
  return std::any_of(weights, weights + static_cast<std::ptrdiff_t>(layers[0].weightCount()),
                     [](double g) { return g != 0; }) ||
         std::any_of(layers.begin(), layers.end(), [](const LayerShape& l) { return isFlat(l.spec.activation); });
}

// Draws parameters and examples until none is near a kink and a gradient reaches the first layer; then compares every
// single gradient and returns the largest relative error.
inline double gradientError(const NetworkSpec& spec, std::size_t examples, std::uint64_t seed, DropoutSeed dropout = {},
                            const RegularizerSpec& penalties = {}) {
  Network<double> network(spec);
  Random random(seed, Stream::initialization);
  Examples data{};
  bool safe = false;
  for (int attempt = 0; attempt < 200 && !safe; ++attempt) {
    drawParameters(network, random);
    data = drawExamples(network, examples, random);
    Pass<double> pass = packedPass(network, data);
    forwardLoss(network, pass, dropout, penalties);
    safe = kinkDistance(network, pass) > kSafeDistance;
    // |w| has its kink at 0 too.
    for (std::size_t i = 0; penalties.l1 > 0 && i < network.parameterCount(); ++i)
      safe = safe && std::abs(network.parameters()[i]) > kSafeDistance;
    safe = safe && reachesFirstLayer(network, gradientsOf(network, data, dropout, penalties));
  }
  REQUIRE(safe);
  const std::vector<double> gradients = gradientsOf(network, data, dropout, penalties);
  Pass<double> pass = packedPass(network, data);
  double worst = 0;
  for (std::size_t i = 0; i < network.parameterCount(); ++i) {
    double& parameter = network.parameters()[i];
    const double before = parameter;
    parameter = before + kStep;
    const double above = forwardLoss(network, pass, dropout, penalties);
    parameter = before - kStep;
    const double below = forwardLoss(network, pass, dropout, penalties);
    parameter = before;
    const double expected = (above - below) / (2 * kStep);
    const double scale = std::max({std::abs(gradients[i]), std::abs(expected), 1e-2});
    worst = std::max(worst, std::abs(gradients[i] - expected) / scale);
  }
  return worst;
}

}  // namespace garden::check
