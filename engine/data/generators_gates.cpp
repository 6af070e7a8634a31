// The two-input logic gates: exactly four examples, in the order 00, 01, 10, 11.
#include <array>

#include "data/generator_parts.h"

namespace garden {

namespace {

struct Gate {
  std::string_view name;
  std::array<float, 4> truth;
};

constexpr std::array<Gate, 4> kGates = {
    {{"and", {0, 0, 0, 1}}, {"or", {0, 1, 1, 1}}, {"nand", {1, 1, 1, 0}}, {"xor-gate", {0, 1, 1, 0}}}};

}  // namespace

Dataset makeGate(const GeneratorSpec& spec) {
  Dataset data = emptyDataset(Task::binary, 4, 2, 1);
  data.outputNames = {"0", "1"};
  data.inputBounds.assign(2, {-0.5, 1.5});
  data.x = {0, 0, 0, 1, 1, 0, 1, 1};
  for (const Gate& gate : kGates)
    if (gate.name == spec.kind->name) data.y.assign(gate.truth.begin(), gate.truth.end());
  return data;
}

}  // namespace garden
