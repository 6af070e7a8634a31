#include "nn/regularizer.h"

#include <cmath>

namespace garden {

RegularizerSpec readRegularizer(SpecReader& reader) {
  RegularizerSpec spec;
  spec.l1 = reader.number("l1", 0, 0, 10);
  spec.l2 = reader.number("l2", 0, 0, 10);
  return spec;
}

template <class S> S penalty(const RegularizerSpec& spec, const Network<S>& network) {
  double sum = 0;
  for (const LayerShape& layer : network.layers()) {
    const S* weights = network.parameters() + layer.weights;
    for (std::size_t i = 0; i < layer.weightCount(); ++i) {
      const auto w = static_cast<double>(weights[i]);
      sum += spec.l1 * std::abs(w) + spec.l2 / 2 * w * w;
    }
  }
  return static_cast<S>(sum);
}

template <class S> void addPenaltyGradient(const RegularizerSpec& spec, const Network<S>& network, S* gradients) {
  const S l1 = static_cast<S>(spec.l1);
  const S l2 = static_cast<S>(spec.l2);
  for (const LayerShape& layer : network.layers()) {
    const S* weights = network.parameters() + layer.weights;
    S* gradient = gradients + layer.weights;
    for (std::size_t i = 0; i < layer.weightCount(); ++i) {
      const S w = weights[i];
      const S sign = static_cast<S>(w > S(0)) - static_cast<S>(w < S(0));
      gradient[i] += l1 * sign + l2 * w;
    }
  }
}

template float penalty<float>(const RegularizerSpec&, const Network<float>&);
template double penalty<double>(const RegularizerSpec&, const Network<double>&);
template void addPenaltyGradient<float>(const RegularizerSpec&, const Network<float>&, float*);
template void addPenaltyGradient<double>(const RegularizerSpec&, const Network<double>&, double*);

}  // namespace garden
