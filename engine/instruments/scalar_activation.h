#pragma once
// An activation as a function of one number, for drawing: values and derivatives from the engine's own kernels.
#include <array>
#include <span>
#include <vector>

#include "core/spec_reader.h"
#include "nn/activation.h"

namespace garden {

struct ScalarActivation {
  Activation type = Activation::identity;
  double parameter = 0;  // leaky-relu's slope, prelu's and elu's α
  // maxout of one input: the largest of the pieces slope·x + bias.
  std::vector<std::array<double, 2>> pieces = {{{-1, 0}, {1, 0}}};

  // value[i] = f(x[i]); slope[i] = f′(x[i]) unless slope is empty.
  void evaluate(std::span<const double> x, std::span<double> value, std::span<double> slope) const;
  double operator()(double x) const;
  double slopeAt(double x) const;
};

// Reads { activation, <its parameter> }; for maxout { pieces: [[slope, bias], …] }, 2 to 8 of them. Softmax is no
// function of one number: error "not-pointwise".
ScalarActivation readScalarActivation(SpecReader& reader, std::string_view defaultName = "sigmoid");

}  // namespace garden
