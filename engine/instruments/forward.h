#pragma once
// Parts 0 to 2: networks that are written out. Matrices are lists of rows, layers are [{ W, b?, activation?, … }, …]
// (small_network.h). Specs: {}.
//
// neuron:
//   compute { inputs, weights, bias, activation, …, patterns } → { products, sum, output, outputs }: patterns (rows of
//                                         other inputs, none by default) and what the neuron answers to each
//
// forward, views (X defaults to [[1, 2, 1]], layers to the course's 3-3-2 net with identity; activation: of the hidden
// layer of that net):
//   compute { X, layers | activation } → { X, exactX, layers: [{ W, b, activation, HW, Z, H, exact }, …] }
//   terms { X, layers | activation, layer, row, column } → { left, right, products, bias, sum, output, exact }: how one
//                                         entry of layer's Z came about, z = Σ left·right + bias
//   exact: the same numbers as fractions, [numerator, denominator] each, or null where a number behind it has more than
//   four digits after the point, where numbers pass 2⁵³, and for H after anything but identity and ReLU
//
// collapse (default: h(x) = 2x three times; X: 1 to 500 rows):
//   compute { layers, X } → { W, b, outputs, equivalent, linear, deviation, worst, closest: { W, b, deviation } }: the
//     one layer equal to the stack when every activation is identity (`linear`), the greatest difference over X between
//     the two, and the row of X it is at; closest: the one layer of least squares, which is off by as much
//
// xor-mlp (two hidden units, one output):
//   gates → { layers }: OR, NAND and their AND, by hand, steps throughout
//   evaluate { layers, width, height } → { outputs, hidden, correct, map }: the four cases in the order 00 01 10 11,
//   and
//     the output over [−0.5, 1.5]², rows from the top; an output of 0.5 or more says 1
//   train { activation, units 1 … 8, learningRate, steps, seed } → { layers, correct, path, loss, counts }: gradient
//     descent with Adam on the binary cross entropy, all four cases in every step; the layers in the form that evaluate
//     takes. path: the parameters (W⁽¹⁾, b⁽¹⁾, W⁽²⁾, b⁽²⁾) before the first step and after each; loss and counts: at
//     each of these, the loss and how many cases are right (all Float32Arrays)
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createNeuron(const Value& spec);
InstrumentResult createForward(const Value& spec);
InstrumentResult createCollapse(const Value& spec);
InstrumentResult createXorMlp(const Value& spec);

}  // namespace garden
