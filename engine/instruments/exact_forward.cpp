#include "instruments/exact_forward.h"

#include <algorithm>

namespace garden {
namespace {

MaybeFraction activated(const MaybeFraction& z, Activation activation) {
  if (activation == Activation::identity) return z;
  if (activation != Activation::relu || !z) return {};
  return z->numerator > 0 ? z : Fraction{};
}

ExactPass passThrough(const std::vector<MaybeFraction>& H, std::size_t rows, const SmallLayer& layer) {
  const std::vector<MaybeFraction> W = exactly(layer.W.numbers);
  const std::vector<MaybeFraction> b = exactly(layer.b);
  const std::size_t inputs = layer.W.rows;
  const std::size_t outputs = layer.W.columns;
  ExactPass pass;
  for (std::size_t r = 0; r < rows; ++r)
    for (std::size_t c = 0; c < outputs; ++c) {
      MaybeFraction sum = Fraction{};
      for (std::size_t k = 0; k < inputs; ++k) sum = sumOf(sum, productOf(H[r * inputs + k], W[k * outputs + c]));
      pass.HW.push_back(sum);
      pass.Z.push_back(sumOf(sum, b[c]));
      pass.H.push_back(activated(pass.Z.back(), layer.activation.type));
    }
  return pass;
}

}  // namespace

std::vector<MaybeFraction> exactly(const std::vector<double>& numbers) {
  std::vector<MaybeFraction> fractions(numbers.size());
  std::transform(numbers.begin(), numbers.end(), fractions.begin(), shortDecimal);
  return fractions;
}

std::vector<ExactPass> forwardExactly(const Matrix& X, const std::vector<SmallLayer>& layers) {
  std::vector<ExactPass> passes;
  passes.reserve(layers.size());
  for (const SmallLayer& layer : layers)
    passes.push_back(passThrough(passes.empty() ? exactly(X.numbers) : passes.back().H, X.rows, layer));
  return passes;
}

Value fractionValue(const MaybeFraction& fraction) {
  if (!fraction) return {};
  return Value::Array{static_cast<double>(fraction->numerator), static_cast<double>(fraction->denominator)};
}

Value fractionList(const std::vector<MaybeFraction>& fractions) {
  Value::Array list;
  for (const MaybeFraction& fraction : fractions) list.push_back(fractionValue(fraction));
  return list;
}

Value fractionRows(const std::vector<MaybeFraction>& fractions, std::size_t columns) {
  Value::Array rows;
  for (auto from = fractions.begin(); from != fractions.end(); from += static_cast<std::ptrdiff_t>(columns))
    rows.push_back(fractionList({from, from + static_cast<std::ptrdiff_t>(columns)}));
  return rows;
}

}  // namespace garden
