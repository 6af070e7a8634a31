#pragma once
// The activations: their catalogue, σ and σ′. To add one, add a struct and a row to the table in activation.cpp.
#include <cstddef>
#include <span>
#include <string_view>

#include "core/parameter.h"

namespace garden {

// In the order of the table in activation.cpp.
enum class Activation : unsigned char {
  identity,
  step,
  sign,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  prelu,
  elu,
  selu,
  softplus,
  gelu,
  silu,
  softmax,
  maxout
};

std::span<const CatalogEntry> activationCatalog();
std::string_view nameOf(Activation activation);

// Whether it brings parameters of its own beside W and b, so that its parameter in the catalogue shapes the network:
// maxout's pieces, the start of prelu's α.
constexpr bool hasOwnParameters(Activation activation) {
  return activation == Activation::prelu || activation == Activation::maxout;
}

// One layer's element-wise work on a grouped batch (batch.h): `groups` groups of `units` units.
template <class S> struct ActivationArguments {
  std::size_t groups;
  std::size_t units;
  std::size_t pieces;  // maxout: Z has units·pieces columns, the pieces of a unit side by side; 1 otherwise
  S parameter;         // leaky-relu slope, elu α, selu λ
  const S* alpha;      // prelu: one learned slope per unit, 1×units
};

// H = σ(Z).
template <class S> void activate(Activation activation, const ActivationArguments<S>& arguments, const S* Z, S* H);

// dZ from dH = ∂L/∂H, by the chain rule; Z and H as activate() left them. prelu adds ∂L/∂α (1×units) into dAlpha,
// null otherwise.
template <class S>
void backpropagateActivation(Activation activation, const ActivationArguments<S>& arguments, const S* Z, const S* H,
                             const S* dH, S* dZ, S* dAlpha);

}  // namespace garden
