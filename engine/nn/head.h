#pragma once
// What a task asks of the output layer: the losses that fit it, the activation that goes with each, the targets' scale.
#include <span>
#include <string_view>

#include "data/dataset.h"
#include "nn/activation.h"
#include "nn/loss.h"

namespace garden {

struct Head {
  Loss loss;
  Activation activation;
  // The targets of "no" and "yes" in classification; outputs are compared with the middle. (0, 1) in regression.
  float low;
  float high;
  float threshold() const { return (low + high) / 2; }
};

// Whether two heads of a task differ in nothing but the loss.
constexpr bool sameOutput(const Head& one, const Head& other) {
  return one.activation == other.activation && one.low == other.low && one.high == other.high;
}

// The heads of a task; the first is the usual one.
std::span<const Head> headsOf(Task task);

// The head of a task with this loss, or null where they do not fit.
const Head* findHead(Task task, Loss loss);

}  // namespace garden
