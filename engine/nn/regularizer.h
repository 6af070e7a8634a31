#pragma once
// L1 and L2 penalties on the weights (not on biases, nor on prelu's slopes).
#include "nn/network.h"

namespace garden {

struct RegularizerSpec {
  double l1 = 0;  // adds l1 · Σ|w| to the loss
  double l2 = 0;  // adds l2/2 · Σw²
  bool active() const { return l1 > 0 || l2 > 0; }
};

RegularizerSpec readRegularizer(SpecReader& reader);

template <class S> S penalty(const RegularizerSpec& spec, const Network<S>& network);

// gradients ← gradients + ∂penalty/∂parameters. The subgradient of |w| at 0 is 0.
template <class S> void addPenaltyGradient(const RegularizerSpec& spec, const Network<S>& network, S* gradients);

}  // namespace garden
