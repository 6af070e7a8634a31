#include "nn/head.h"

#include <doctest.h>

#include <array>

using namespace garden;

namespace {
constexpr std::array kTasks = {Task::regression, Task::binary, Task::multiclass, Task::multilabel};
}

TEST_CASE("the usual head of each task is that of the textbooks") {
  const auto usual = [](Task task, Loss loss, Activation activation) {
    const Head& head = headsOf(task).front();
    CHECK(head.loss == loss);
    CHECK(head.activation == activation);
  };
  usual(Task::regression, Loss::squared, Activation::identity);
  usual(Task::binary, Loss::binaryCrossEntropy, Activation::sigmoid);
  usual(Task::multiclass, Loss::categoricalCrossEntropy, Activation::softmax);
  usual(Task::multilabel, Loss::binaryCrossEntropy, Activation::sigmoid);
}

TEST_CASE("every head is found by its loss, and its output can reach both targets") {
  for (const Task task : kTasks) {
    REQUIRE_FALSE(headsOf(task).empty());
    for (const Head& head : headsOf(task)) {
      CHECK(findHead(task, head.loss) == &head);
      CHECK(head.low < head.high);
      CHECK(head.threshold() == (head.low + head.high) / 2);
      if (head.activation == Activation::tanh) CHECK(head.low == -1);
      if (head.activation == Activation::sigmoid || head.activation == Activation::softmax) CHECK(head.low == 0);
      if (head.loss == Loss::binaryCrossEntropy) CHECK(head.activation == Activation::sigmoid);
      if (head.loss == Loss::categoricalCrossEntropy) CHECK(head.activation == Activation::softmax);
    }
  }
}

TEST_CASE("a loss that does not fit the task has no head") {
  CHECK(findHead(Task::regression, Loss::binaryCrossEntropy) == nullptr);
  CHECK(findHead(Task::regression, Loss::categoricalCrossEntropy) == nullptr);
  CHECK(findHead(Task::binary, Loss::categoricalCrossEntropy) == nullptr);
  CHECK(findHead(Task::multiclass, Loss::binaryCrossEntropy) == nullptr);
  CHECK(findHead(Task::multilabel, Loss::categoricalCrossEntropy) == nullptr);
}
