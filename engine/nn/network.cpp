#include "nn/network.h"

#include <algorithm>

#include "nn/products.h"

namespace garden {
namespace {

constexpr std::size_t kPadding = 16;

// H ⊙ mask → D with the mask drawn anew ("inverted" dropout, Srivastava et al. 2014: nothing to rescale when
// predicting).
template <class S> void dropOut(LayerPass<S>& pass, std::size_t groups, double rate, Random& random) {
  const std::size_t count = groups * pass.H.stride();
  const S keep = static_cast<S>(1 / (1 - rate));
  for (std::size_t i = 0; i < count; ++i) {
    pass.mask.data()[i] = random.uniform() < rate ? S(0) : keep;
    pass.D.data()[i] = pass.H.data()[i] * pass.mask.data()[i];
  }
}

template <class S> void multiplyBy(S* numbers, const S* factors, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) numbers[i] *= factors[i];
}

}  // namespace

bool keepsParameters(const LayerSpec& layer, const LayerSpec& other) {
  if (layer.units != other.units) return false;
  if (!hasOwnParameters(layer.activation) && !hasOwnParameters(other.activation)) return true;
  return layer.activation == other.activation && layer.pieces == other.pieces && layer.parameter == other.parameter;
}

template <class S> Network<S>::Network(const NetworkSpec& spec) : spec_(spec) {
  std::size_t inputs = spec.inputs;
  for (const LayerSpec& layer : spec.layers) {
    LayerShape shape{layer, inputs, layer.units * layer.pieces, parameterCount_, 0, 0, 0};
    shape.biases = shape.weights + shape.weightCount();
    shape.extra = shape.biases + shape.columns;
    shape.extraCount = layer.activation == Activation::prelu ? layer.units : 0;
    parameterCount_ = shape.extra + shape.extraCount;
    layers_.push_back(shape);
    inputs = layer.units;
  }
  parameters_.assign((parameterCount_ + kPadding - 1) / kPadding * kPadding, S(0));
}

template <class S> void Network<S>::configure(const NetworkSpec& spec) {
  spec_ = spec;
  for (std::size_t l = 0; l < layers_.size(); ++l) layers_[l].spec = spec.layers[l];
}

template <class S> void Network<S>::initialize(Random& random) {
  for (const LayerShape& layer : layers_) {
    garden::initialize(spec_.initializer, layer.inputs, layer.spec.units, random, parameters() + layer.weights,
                       layer.weightCount());
    std::fill_n(parameters() + layer.biases, layer.columns, S(0));
    std::fill_n(parameters() + layer.extra, layer.extraCount, static_cast<S>(layer.spec.parameter));
  }
}

template <class S> Pass<S> Network<S>::makePass(std::size_t examples, PassKind kind) const {
  const std::size_t groups = laneGroups(examples);
  Pass<S> pass;
  pass.capacity = groups;
  pass.X = BatchMatrix<S>(groups, spec_.inputs);
  pass.Y = BatchMatrix<S>(groups, outputs());
  std::size_t scratch = 0;
  for (const LayerShape& layer : layers_) {
    scratch = std::max(scratch, layer.inputs * kForwardPanel);
    LayerPass<S> one;
    one.Z = BatchMatrix<S>(groups, layer.columns);
    one.H = BatchMatrix<S>(groups, layer.spec.units);
    if (kind == PassKind::training) {
      one.dZ = BatchMatrix<S>(groups, layer.columns);
      one.dH = BatchMatrix<S>(groups, layer.spec.units);
      if (layer.spec.dropout > 0) {
        one.mask = BatchMatrix<S>(groups, layer.spec.units);
        one.D = BatchMatrix<S>(groups, layer.spec.units);
      }
    }
    pass.layers.push_back(std::move(one));
  }
  pass.scratch.resize(scratch);
  return pass;
}

template <class S> ActivationArguments<S> Network<S>::argumentsOf(const LayerShape& layer, std::size_t groups) const {
  return {groups, layer.spec.units, layer.spec.pieces, static_cast<S>(layer.spec.parameter),
          parameters_.data() + layer.extra};
}

template <class S> void Network<S>::forward(Pass<S>& pass, Random* dropout) const {
  const std::size_t groups = pass.groups();
  const S* input = pass.X.data();
  pass.dropped = dropout != nullptr;
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    const LayerShape& layer = layers_[l];
    LayerPass<S>& own = pass.layers[l];
    forwardProduct<S>(input, parameters() + layer.weights, parameters() + layer.biases, own.Z.data(), groups,
                      layer.inputs, layer.columns, pass.scratch.data());
    activate<S>(layer.spec.activation, argumentsOf(layer, groups), own.Z.data(), own.H.data());
    if (dropout && layer.spec.dropout > 0) dropOut(own, groups, layer.spec.dropout, *dropout);
    input = own.output(pass.dropped).data();
  }
}

template <class S> S Network<S>::loss(Pass<S>& pass, S weight) const {
  LayerPass<S>& last = pass.layers.back();
  S* gradient = isFromLogits(spec_.loss) ? last.dZ.data() : last.dH.data();
  return lossAndGradient<S>(spec_.loss, static_cast<S>(spec_.delta), last.Z.data(), last.H.data(), pass.Y.data(),
                            gradient, pass.examples, outputs(), weight);
}

template <class S> void Network<S>::backward(Pass<S>& pass, S* gradients) const {
  const std::size_t groups = pass.groups();
  for (std::size_t l = layers_.size(); l-- > 0;) {
    const LayerShape& layer = layers_[l];
    LayerPass<S>& own = pass.layers[l];
    const bool last = l + 1 == layers_.size();
    if (pass.dropped && own.mask.units() > 0) multiplyBy(own.dH.data(), own.mask.data(), groups * own.dH.stride());
    if (!(last && isFromLogits(spec_.loss))) {
      if (layer.extraCount > 0) std::fill_n(gradients + layer.extra, layer.extraCount, S(0));
      backpropagateActivation<S>(layer.spec.activation, argumentsOf(layer, groups), own.Z.data(), own.H.data(),
                                 own.dH.data(), own.dZ.data(), gradients + layer.extra);
    }
    const BatchMatrix<S>& input = l == 0 ? pass.X : pass.layers[l - 1].output(pass.dropped);
    weightGradientProduct<S>(input.data(), own.dZ.data(), gradients + layer.weights, gradients + layer.biases, groups,
                             layer.inputs, layer.columns);
    if (l > 0)
      inputGradientProduct<S>(own.dZ.data(), parameters() + layer.weights, pass.layers[l - 1].dH.data(), groups,
                              layer.inputs, layer.columns);
  }
}

template class Network<float>;
template class Network<double>;

}  // namespace garden
