#include "instruments/scalar_activation.h"

#include <algorithm>

#include "core/lanes.h"
#include "core/read_lists.h"

namespace garden {
namespace {

constexpr std::size_t kMostPieces = 8;

}  // namespace

void ScalarActivation::evaluate(std::span<const double> x, std::span<double> value, std::span<double> slope) const {
  const std::size_t count = type == Activation::maxout ? pieces.size() : 1;
  std::vector<double> z(count * kLanes);
  std::vector<double> dz(count * kLanes);
  std::array<double, kLanes> h{};
  std::array<double, kLanes> dh{};
  dh.fill(1);
  double ignored = 0;
  const ActivationArguments<double> arguments{1, 1, count, parameter, &parameter};
  for (std::size_t first = 0; first < x.size(); first += kLanes) {
    const std::size_t lanes = std::min(kLanes, x.size() - first);
    for (std::size_t k = 0; k < count; ++k)
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        const double input = x[first + std::min(lane, lanes - 1)];
        z[k * kLanes + lane] = type == Activation::maxout ? pieces[k][0] * input + pieces[k][1] : input;
      }
    activate<double>(type, arguments, z.data(), h.data());
    std::copy_n(h.data(), lanes, value.data() + first);
    if (slope.empty()) continue;
    backpropagateActivation<double>(type, arguments, z.data(), h.data(), dh.data(), dz.data(), &ignored);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      double sum = 0;
      for (std::size_t k = 0; k < count; ++k)
        sum += dz[k * kLanes + lane] * (type == Activation::maxout ? pieces[k][0] : 1);
      slope[first + lane] = sum;
    }
  }
}

double ScalarActivation::operator()(double x) const {
  double value = 0;
  evaluate({&x, 1}, {&value, 1}, {});
  return value;
}

double ScalarActivation::slopeAt(double x) const {
  double value = 0;
  double slope = 0;
  evaluate({&x, 1}, {&value, 1}, {&slope, 1});
  return slope;
}

ScalarActivation readScalarActivation(SpecReader& reader, std::string_view defaultName) {
  ScalarActivation result;
  const std::size_t index = reader.entry("activation", defaultName, activationCatalog());
  result.type = static_cast<Activation>(index);
  const std::string where = reader.pathOf("activation");
  if (result.type == Activation::softmax)
    reader.fail({"not-pointwise", where, "softmax is a function of all outputs of a layer, not of one number"});
  if (result.type == Activation::maxout) {
    const Matrix rows = readMatrix(reader, "pieces", Matrix{2, 2, {-1, 0, 1, 0}}, {2, kMostPieces, -100, 100}, 2);
    result.pieces.clear();
    for (std::size_t r = 0; r < rows.rows; ++r) result.pieces.push_back({rows.at(r, 0), rows.at(r, 1)});
    return result;
  }
  for (const Parameter& parameter : activationCatalog()[index].parameters) result.parameter = reader.number(parameter);
  return result;
}

}  // namespace garden
