#include "nn/activation.h"

#include <doctest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <vector>

#include "core/aligned.h"
#include "core/lane_math.h"
#include "core/lanes.h"

using namespace garden;

namespace {

constexpr double kSeluLambda = 1.0507009873554804934;  // as published; the catalogue's default
constexpr double kSeluAlpha = 1.6732632423543772848;

double sigmoid(double z) { return 1 / (1 + std::exp(-z)); }

// An activation of one number, its textbook formula, and where it has a kink.
struct Curve {
  Activation activation;
  std::function<double(double)> value;
  bool kinked = false;
};

// `a` is the parameter: leaky-relu's slope, elu's α, selu's λ.
std::vector<Curve> curves(double a) {
  return {
      {Activation::identity, [](double z) { return z; }},
      {Activation::step, [](double z) { return z < 0 ? 0.0 : 1.0; }, true},
      {Activation::sign, [](double z) { return z < 0 ? -1.0 : 1.0; }, true},
      {Activation::sigmoid, sigmoid},
      {Activation::tanh, [](double z) { return 2 * sigmoid(2 * z) - 1; }},
      {Activation::relu, [](double z) { return std::max(0.0, z); }, true},
      {Activation::leakyRelu, [a](double z) { return z < 0 ? a * z : z; }, true},
      {Activation::prelu, [a](double z) { return z < 0 ? a * z : z; }, true},
      {Activation::elu, [a](double z) { return z > 0 ? z : a * (std::exp(z) - 1); }, true},
      {Activation::selu, [a](double z) { return a * (z > 0 ? z : kSeluAlpha * (std::exp(z) - 1)); }, true},
      {Activation::softplus, [](double z) { return std::log(1 + std::exp(-std::abs(z))) + std::max(0.0, z); }},
      {Activation::gelu, [](double z) { return z * 0.5 * std::erfc(-z / std::numbers::sqrt2); }},
      {Activation::silu, [](double z) { return z / (1 + std::exp(-z)); }},
  };
}

template <class S> struct Layer {
  ActivationArguments<S> arguments;
  AlignedVector<S> H, dZ;
  S dAlpha[8] = {};
};

// One group; the numbers of Z are unit after unit, four examples each. dH is all ones unless given.
template <class S>
Layer<S> pass(Activation activation, const std::vector<S>& Z, double parameter = 0, std::size_t pieces = 1,
              std::vector<S> dH = {}) {
  static S alpha[8];
  for (S& a : alpha) a = static_cast<S>(parameter);
  const std::size_t units = Z.size() / kLanes / pieces;
  Layer<S> layer{{1, units, pieces, static_cast<S>(parameter), alpha}, {}, {}};
  layer.H.resize(units * kLanes);
  layer.dZ.resize(Z.size());
  if (dH.empty()) dH.assign(units * kLanes, S(1));
  activate<S>(activation, layer.arguments, Z.data(), layer.H.data());
  backpropagateActivation<S>(activation, layer.arguments, Z.data(), layer.H.data(), dH.data(), layer.dZ.data(),
                             layer.dAlpha);
  return layer;
}

double valueAt(Activation activation, double z, double a) { return pass<double>(activation, {z, z, z, z}, a).H[2]; }

double slopeAt(Activation activation, double z, double a) { return pass<double>(activation, {z, z, z, z}, a).dZ[2]; }

}  // namespace

// In float: some ulp of the result (2e-6), and where a formula subtracts nearly equal numbers (GELU's 1 + erf on the
// left, times z/2 down to −5.5) some ulp of those (4e-7).
TEST_CASE("every activation is its formula, in double and in float, from −40 to 40") {
  for (const double a : {0.01, 0.3, 1.0})
    for (const Curve& curve : curves(a)) {
      CAPTURE(nameOf(curve.activation));
      for (double z = -40; z <= 40; z += 0.0625) {
        CAPTURE(z);
        const double expected = curve.value(z);
        REQUIRE(valueAt(curve.activation, z, a) == doctest::Approx(expected).epsilon(1e-12).scale(1e-3));
        const auto f = static_cast<float>(z);
        const float inFloat = pass<float>(curve.activation, {f, f, f, f}, a).H[1];
        REQUIRE(std::abs(static_cast<double>(inFloat) - expected) <= 2e-6 * std::abs(expected) + 4e-7);
      }
    }
}

// Truncation h²·|f‴|/6 with h = 1e-5 and |f‴| ≤ 2 is 3e-11; cancellation 2^-53·|f|/h is 2e-10 at |f| = 20.
TEST_CASE("every slope is the central difference of the formula") {
  const double h = 1e-5;
  for (const double a : {0.01, 0.3})
    for (const Curve& curve : curves(a))
      for (double z = -20.03; z <= 20; z += 0.0625) {
        if (curve.kinked && std::abs(z) < 2 * h) continue;
        CAPTURE(nameOf(curve.activation));
        CAPTURE(z);
        const double expected = (curve.value(z + h) - curve.value(z - h)) / (2 * h);
        REQUIRE(std::abs(slopeAt(curve.activation, z, a) - expected) < 1e-9);
      }
}

TEST_CASE("at zero: step and sign fall on one side, the kinked ones take the left slope") {
  CHECK(valueAt(Activation::step, 0, 0) == 1);
  CHECK(valueAt(Activation::sign, 0, 0) == 1);
  CHECK(slopeAt(Activation::relu, 0, 0) == 0);
  CHECK(slopeAt(Activation::leakyRelu, 0, 0.01) == 0.01);
  CHECK(slopeAt(Activation::prelu, 0, 0.2) == 0.2);
  CHECK(slopeAt(Activation::elu, 0, 1) == 1);
}

TEST_CASE("facts of the textbooks") {
  for (double z = -10; z <= 10; z += 0.25) {
    CHECK(slopeAt(Activation::sigmoid, z, 0) <= 0.25);
    const double h = valueAt(Activation::tanh, z, 0);
    CHECK(h == doctest::Approx(2 * valueAt(Activation::sigmoid, 2 * z, 0) - 1));
    CHECK(slopeAt(Activation::tanh, z, 0) == doctest::Approx(1 - h * h));
    CHECK(slopeAt(Activation::softplus, z, 0) == doctest::Approx(sigmoid(z)));
  }
  CHECK(slopeAt(Activation::sigmoid, 0, 0) == 0.25);
  CHECK(slopeAt(Activation::tanh, 0, 0) == 1);
  CHECK(valueAt(Activation::selu, 1, kSeluLambda) == 1.0507009873554805);
  CHECK(valueAt(Activation::selu, -700, kSeluLambda) == doctest::Approx(-1.0507009873554805 * 1.6732632423543772));
  CHECK(valueAt(Activation::softplus, 0, 0) == doctest::Approx(std::numbers::ln2));
  const std::span<const CatalogEntry> catalog = activationCatalog();
  CHECK(catalog[static_cast<std::size_t>(Activation::leakyRelu)].parameters[0].defaultValue == 0.01);
  CHECK(catalog[static_cast<std::size_t>(Activation::selu)].parameters[0].defaultValue == kSeluLambda);
  CHECK(catalog.size() == 15);
  CHECK(nameOf(Activation::leakyRelu) == "leaky-relu");
  CHECK(nameOf(Activation::maxout) == "maxout");
}

TEST_CASE("the far ends have their limits and nothing overflows, in float") {
  const auto at = [](Activation activation, float z) {
    const Layer<float> layer = pass<float>(activation, {z, z, z, z}, 1);
    CAPTURE(nameOf(activation));
    CAPTURE(z);
    CHECK(std::isfinite(layer.dZ[0]));
    return layer.H[0];
  };
  for (const float z : {100.0F, 1000.0F, 1e18F}) {
    CHECK(at(Activation::sigmoid, z) == 1);
    CHECK(at(Activation::sigmoid, -z) < 1e-30F);
    CHECK(std::abs(1 - at(Activation::tanh, z)) < 1e-6F);
    CHECK(std::abs(1 + at(Activation::tanh, -z)) < 1e-6F);
    CHECK(at(Activation::softplus, z) == z);
    CHECK(at(Activation::softplus, -z) < 1e-30F);
    CHECK(at(Activation::elu, -z) == -1);
    CHECK(at(Activation::gelu, z) == z);
    CHECK(at(Activation::gelu, -z) == 0);
    CHECK(at(Activation::silu, z) == z);
    CHECK(std::abs(at(Activation::silu, -z)) < 1e-30F);
  }
}

TEST_CASE("NaN in, NaN out: a diverged network must be seen") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  for (std::size_t i = 0; i < activationCatalog().size(); ++i) {
    const auto activation = static_cast<Activation>(i);
    if (activation == Activation::maxout || activation == Activation::softmax) continue;
    CAPTURE(nameOf(activation));
    const Layer<float> layer = pass<float>(activation, {0.5F, nan, -0.5F, 2}, 0.1);
    CHECK(std::isnan(layer.H[1]));
    for (const std::size_t lane : {0U, 2U, 3U}) CHECK_FALSE(std::isnan(layer.H[lane]));
  }
  for (std::size_t bad = 0; bad < 3; ++bad) {
    std::vector<float> Z = {1, 1, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0};
    Z[bad * kLanes + 1] = nan;
    const Layer<float> softmax = pass<float>(Activation::softmax, Z);
    const Layer<float> maxout = pass<float>(Activation::maxout, Z, 0, 3);
    CAPTURE(bad);
    for (std::size_t unit = 0; unit < 3; ++unit) CHECK(std::isnan(softmax.H[unit * kLanes + 1]));
    CHECK(std::isnan(maxout.H[1]));
    CHECK(maxout.H[0] == 2);
    CHECK_FALSE(std::isnan(softmax.H[0]));
  }
}

TEST_CASE_TEMPLATE("softmax: the textbook's example, sums of one, nothing changes under a shift", S, float, double) {
  // Lanes: (1, 2, 0), the same + 1000, the same − 1000, and scores that a naive formula overflows on.
  const std::vector<S> Z = {1, 1001, -999, 1000, 2, 1002, -998, -1000, 0, 1000, -1000, 0};
  const Layer<S> layer = pass<S>(Activation::softmax, Z);
  const double expected[3] = {0.2447, 0.6652, 0.0900};
  for (std::size_t lane = 0; lane < 3; ++lane)
    for (std::size_t unit = 0; unit < 3; ++unit)
      CHECK(std::abs(static_cast<double>(layer.H[unit * kLanes + lane]) - expected[unit]) < 5e-5);
  for (std::size_t lane = 0; lane < kLanes; ++lane)
    CHECK(static_cast<double>(layer.H[lane] + layer.H[4 + lane] + layer.H[8 + lane]) ==
          doctest::Approx(1).epsilon(1e-6));
  CHECK(layer.H[3] == 1);
  CHECK(layer.H[7] == 0);
}

TEST_CASE("softmax of two is the sigmoid of the difference; its Jacobian is diag(h) − h hᵀ") {
  const Layer<double> two = pass<double>(Activation::softmax, {0.3, 0, 0, 0, -0.9, 0, 0, 0});
  CHECK(two.H[0] == doctest::Approx(sigmoid(1.2)));
  const std::vector<double> Z = {1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0};
  for (std::size_t i = 0; i < 3; ++i) {
    std::vector<double> dH(12);
    dH[i * kLanes] = 1;
    const Layer<double> layer = pass<double>(Activation::softmax, Z, 0, 1, dH);
    for (std::size_t j = 0; j < 3; ++j) {
      const double h = layer.H[i * kLanes];
      const double expected = h * ((i == j ? 1.0 : 0.0) - layer.H[j * kLanes]);
      CHECK(layer.dZ[j * kLanes] == doctest::Approx(expected));
    }
  }
}

TEST_CASE("maxout takes the largest piece; a tie sends the gradient to the first, once") {
  // One unit of three pieces; lanes: first wins, last wins, first and second tie, all tie.
  const std::vector<float> Z = {3, 0, 2, 1, 1, -1, 2, 1, 2, 5, 0, 1};
  const Layer<float> layer = pass<float>(Activation::maxout, Z, 0, 3, {10, 20, 30, 40});
  const std::vector<float> largest(layer.H.begin(), layer.H.end());
  const std::vector<float> gradient(layer.dZ.begin(), layer.dZ.end());
  CHECK(largest == std::vector<float>{3, 5, 2, 1});
  CHECK(gradient == std::vector<float>{10, 0, 30, 40, 0, 0, 0, 0, 0, 20, 0, 0});
}

TEST_CASE("prelu adds ∂L/∂α of the examples on its left side") {
  const Layer<double> layer =
      pass<double>(Activation::prelu, {-1, 2, -3, 0, 1, 1, 1, 1}, 0.25, 1, {1, 1, 10, 1, 1, 1, 1, 1});
  CHECK(layer.dAlpha[0] == -31);
  CHECK(layer.dAlpha[1] == 0);
}
