#pragma once
// What a page may write as fractions: the forward pass of a small network in exact arithmetic, entry by entry.
#include <vector>

#include "core/fraction.h"
#include "instruments/small_network.h"

namespace garden {

struct ExactPass {
  std::vector<MaybeFraction> HW;  // n×p, before the bias
  std::vector<MaybeFraction> Z;   // n×p
  std::vector<MaybeFraction> H;   // n×p; nothing unless the activation is identity or ReLU
};

std::vector<MaybeFraction> exactly(const std::vector<double>& numbers);

// X is n×d, as in forwardSmall. An entry is nothing where an entry it is made of is not a short decimal.
std::vector<ExactPass> forwardExactly(const Matrix& X, const std::vector<SmallLayer>& layers);

// [numerator, denominator], or null.
Value fractionValue(const MaybeFraction& fraction);
Value fractionList(const std::vector<MaybeFraction>& fractions);
// Rows of so many fractions.
Value fractionRows(const std::vector<MaybeFraction>& fractions, std::size_t columns);

}  // namespace garden
