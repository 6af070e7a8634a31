#pragma once
// The losses, each the mean over the examples of a batch of the sum over the outputs, and its gradient. To add one, add
// a struct and a row to the table in loss.cpp.
#include <cstddef>
#include <span>
#include <string_view>

#include "core/parameter.h"

namespace garden {

// In the order of the table in loss.cpp.
enum class Loss : unsigned char { squared, absolute, huber, binaryCrossEntropy, categoricalCrossEntropy };

std::span<const CatalogEntry> lossCatalog();

// The cross entropies are computed from the logits Z together with the sigmoid or softmax that makes A of Z: no
// logarithm of a rounded-off probability, and the gradient with respect to Z is simply A − Y.
constexpr bool isFromLogits(Loss loss) {
  return loss == Loss::binaryCrossEntropy || loss == Loss::categoricalCrossEntropy;
}

// `examples` (≥ 1) of a grouped batch (batch.h) with `units` outputs: Z logits, A activations, Y targets. Returns
// weight times the sum of the losses (weight 1/n makes it the mean over n examples) and writes its gradient: with
// respect to Z where isFromLogits(loss), with respect to A otherwise. Padded lanes get zero. `delta` is the Huber
// loss's, unused otherwise. For the categorical loss each example's targets sum to 1.
template <class S>
S lossAndGradient(Loss loss, S delta, const S* Z, const S* A, const S* Y, S* gradient, std::size_t examples,
                  std::size_t units, S weight);

}  // namespace garden
