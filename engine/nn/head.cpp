#include "nn/head.h"

#include <array>

namespace garden {
namespace {

constexpr std::array kRegression{
    Head{Loss::squared, Activation::identity, 0, 1},
    Head{Loss::absolute, Activation::identity, 0, 1},
    Head{Loss::huber, Activation::identity, 0, 1},
};
// With a distance as loss the two classes are −1 and 1 and the output is a tanh, as in the classic demonstrations.
constexpr std::array kBinary{
    Head{Loss::binaryCrossEntropy, Activation::sigmoid, 0, 1},
    Head{Loss::squared, Activation::tanh, -1, 1},
    Head{Loss::absolute, Activation::tanh, -1, 1},
    Head{Loss::huber, Activation::tanh, -1, 1},
};
constexpr std::array kMulticlass{
    Head{Loss::categoricalCrossEntropy, Activation::softmax, 0, 1},
    Head{Loss::squared, Activation::softmax, 0, 1},
};
constexpr std::array kMultilabel{
    Head{Loss::binaryCrossEntropy, Activation::sigmoid, 0, 1},
    Head{Loss::squared, Activation::sigmoid, 0, 1},
};

}  // namespace

std::span<const Head> headsOf(Task task) {
  switch (task) {
    case Task::regression:
      return kRegression;
    case Task::binary:
      return kBinary;
    case Task::multiclass:
      return kMulticlass;
    case Task::multilabel:
      return kMultilabel;
  }
  return {};
}

const Head* findHead(Task task, Loss loss) {
  for (const Head& head : headsOf(task))
    if (head.loss == loss) return &head;
  return nullptr;
}

}  // namespace garden
