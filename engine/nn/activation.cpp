#include "nn/activation.h"

#include <array>

#include "core/lane_math.h"
#include "core/lanes.h"

namespace garden {
namespace {

// SELU's constants: the fixed point of mean 0 and variance 1 (Klambauer et al. 2017, "Self-Normalizing Neural
// Networks").
constexpr double kSeluLambda = 1.0507009873554805;
constexpr double kSeluAlpha = 1.6732632423543772;

constexpr std::array<Parameter, 1> kSlope{{{"slope", 0.01, 0, 1}}};
constexpr std::array<Parameter, 1> kInitialAlpha{{{"alpha", 0.25, -1, 1}}};
constexpr std::array<Parameter, 1> kAlpha{{{"alpha", 1, 0, 10}}};
constexpr std::array<Parameter, 1> kLambda{{{"lambda", kSeluLambda, 0, 2}}};
constexpr std::array<Parameter, 1> kPieces{{{"pieces", 2, 2, 8, Scale::integer}}};

template <class S> using ActivateFunction = void (*)(const ActivationArguments<S>&, const S*, S*);
template <class S>
using BackpropagateFunction = void (*)(const ActivationArguments<S>&, const S*, const S*, const S*, S*, S*);

// The catalogue and the two tables of functions, in the same order; a scalar type nobody uses leaves nothing in the
// binary.
template <class... A> struct ActivationList {
  static constexpr std::array<CatalogEntry, sizeof...(A)> entries{A::entry...};
  template <class S>
  static constexpr std::array<ActivateFunction<S>, sizeof...(A)> activate{A::template activate<S>...};
  template <class S>
  static constexpr std::array<BackpropagateFunction<S>, sizeof...(A)> backpropagate{A::template backpropagate<S>...};
};

// The loops of an activation that treats every number alike.
template <class F> struct Pointwise {
  template <class S> static void activate(const ActivationArguments<S>& arguments, const S* Z, S* H) {
    const std::size_t count = arguments.groups * arguments.units * kLanes;
    for (std::size_t i = 0; i < count; i += kLanes)
      storeLanes<S>(H + i, F::template value<S>(loadLanes<S>(Z + i), arguments.parameter));
  }
  template <class S>
  static void backpropagate(const ActivationArguments<S>& arguments, const S* Z, const S* H, const S* dH, S* dZ, S*) {
    const std::size_t count = arguments.groups * arguments.units * kLanes;
    for (std::size_t i = 0; i < count; i += kLanes) {
      const Lanes<S> slope = F::template slope<S>(loadLanes<S>(Z + i), loadLanes<S>(H + i), arguments.parameter);
      storeLanes<S>(dZ + i, loadLanes<S>(dH + i) * slope);
    }
  }
};

// Each pointwise activation is a struct of value(z, a) = σ(z) and slope(z, h, a) = σ′(z) given h = σ(z); a is its
// parameter.
struct Identity : Pointwise<Identity> {
  static constexpr CatalogEntry entry{"identity"};
  template <class S> static Lanes<S> value(Lanes<S> z, S) { return z; }
  template <class S> static Lanes<S> slope(Lanes<S>, Lanes<S>, S) { return splat<S>(1); }
};

// Heaviside's step, 1 at 0. Its derivative is 0 wherever it exists. What is no number stays none.
struct Step : Pointwise<Step> {
  static constexpr CatalogEntry entry{"step"};
  template <class S> static Lanes<S> value(Lanes<S> z, S) {
    return laneSelect<S>(z < splat<S>(0), splat<S>(0), laneSelect<S>(z >= splat<S>(0), splat<S>(1), z));
  }
  template <class S> static Lanes<S> slope(Lanes<S>, Lanes<S>, S) { return splat<S>(0); }
};

// 1 for z ≥ 0, else −1: a decision always falls on one side.
struct Sign : Pointwise<Sign> {
  static constexpr CatalogEntry entry{"sign"};
  template <class S> static Lanes<S> value(Lanes<S> z, S) {
    return laneSelect<S>(z < splat<S>(0), splat<S>(-1), laneSelect<S>(z >= splat<S>(0), splat<S>(1), z));
  }
  template <class S> static Lanes<S> slope(Lanes<S>, Lanes<S>, S) { return splat<S>(0); }
};

struct Sigmoid : Pointwise<Sigmoid> {
  static constexpr CatalogEntry entry{"sigmoid"};
  template <class S> static Lanes<S> value(Lanes<S> z, S) { return laneSigmoid<S>(z); }
  template <class S> static Lanes<S> slope(Lanes<S>, Lanes<S> h, S) { return h * (splat<S>(1) - h); }
};

struct Tanh : Pointwise<Tanh> {
  static constexpr CatalogEntry entry{"tanh"};
  template <class S> static Lanes<S> value(Lanes<S> z, S) { return laneTanh<S>(z); }
  template <class S> static Lanes<S> slope(Lanes<S>, Lanes<S> h, S) { return splat<S>(1) - h * h; }
};

struct Relu : Pointwise<Relu> {
  static constexpr CatalogEntry entry{"relu"};
  template <class S> static Lanes<S> value(Lanes<S> z, S) { return laneSelect<S>(z < splat<S>(0), splat<S>(0), z); }
  template <class S> static Lanes<S> slope(Lanes<S> z, Lanes<S>, S) {
    return laneSelect<S>(z > splat<S>(0), splat<S>(1), splat<S>(0));
  }
};

struct LeakyRelu : Pointwise<LeakyRelu> {
  static constexpr CatalogEntry entry{"leaky-relu", kSlope};
  template <class S> static Lanes<S> value(Lanes<S> z, S a) {
    return laneSelect<S>(z < splat<S>(0), z * splat<S>(a), z);
  }
  template <class S> static Lanes<S> slope(Lanes<S> z, Lanes<S>, S a) {
    return laneSelect<S>(z > splat<S>(0), splat<S>(1), splat<S>(a));
  }
};

// z for z > 0, α(eᶻ − 1) below (Clevert et al. 2015).
struct Elu : Pointwise<Elu> {
  static constexpr CatalogEntry entry{"elu", kAlpha};
  template <class S> static Lanes<S> value(Lanes<S> z, S a) {
    return laneSelect<S>(z > splat<S>(0), z, laneExpm1<S>(z) * splat<S>(a));
  }
  template <class S> static Lanes<S> slope(Lanes<S> z, Lanes<S> h, S a) {
    return laneSelect<S>(z > splat<S>(0), splat<S>(1), h + splat<S>(a));
  }
};

// λ times ELU with SELU's own α. Another λ leaves the fixed point; 1 is what is left when it is forgotten.
struct Selu : Pointwise<Selu> {
  static constexpr CatalogEntry entry{"selu", kLambda};
  template <class S> static Lanes<S> value(Lanes<S> z, S lambda) {
    return splat<S>(lambda) * Elu::value<S>(z, S(kSeluAlpha));
  }
  template <class S> static Lanes<S> slope(Lanes<S> z, Lanes<S> h, S lambda) {
    return laneSelect<S>(z > splat<S>(0), splat<S>(lambda), h + splat<S>(lambda * S(kSeluAlpha)));
  }
};

// log(1 + eᶻ); its derivative is the sigmoid.
struct Softplus : Pointwise<Softplus> {
  static constexpr CatalogEntry entry{"softplus"};
  template <class S> static Lanes<S> value(Lanes<S> z, S) { return laneSoftplus<S>(z); }
  template <class S> static Lanes<S> slope(Lanes<S> z, Lanes<S>, S) { return laneSigmoid<S>(z); }
};

// z·Φ(z) with Φ the normal distribution's cumulative function (Hendrycks and Gimpel 2016), exact, not the tanh form.
struct Gelu : Pointwise<Gelu> {
  static constexpr CatalogEntry entry{"gelu"};
  static constexpr double kInverseRootTwo = 0.70710678118654752;
  static constexpr double kInverseRootTwoPi = 0.39894228040143268;
  template <class S> static Lanes<S> cumulative(Lanes<S> z) {
    return splat<S>(S(0.5)) * (splat<S>(1) + laneErf<S>(z * splat<S>(S(kInverseRootTwo))));
  }
  // The far left tail is exactly 0: −∞·0 would not be a number.
  template <class S> static Lanes<S> value(Lanes<S> z, S) {
    const Lanes<S> phi = cumulative<S>(z);
    return laneSelect<S>(phi == splat<S>(0), splat<S>(0), z * phi);
  }
  template <class S> static Lanes<S> slope(Lanes<S> z, Lanes<S>, S) {
    const Lanes<S> density = splat<S>(S(kInverseRootTwoPi)) * laneExp<S>(splat<S>(S(-0.5)) * z * z);
    return cumulative<S>(z) + z * density;
  }
};

// z·σ(z), also called Swish (Ramachandran et al. 2017).
struct Silu : Pointwise<Silu> {
  static constexpr CatalogEntry entry{"silu"};
  template <class S> static Lanes<S> value(Lanes<S> z, S) {
    const Lanes<S> s = laneSigmoid<S>(z);
    return laneSelect<S>(s == splat<S>(0), splat<S>(0), z * s);
  }
  template <class S> static Lanes<S> slope(Lanes<S> z, Lanes<S> h, S) {
    const Lanes<S> s = laneSigmoid<S>(z);
    return s + h * (splat<S>(1) - s);
  }
};

// Leaky ReLU whose slope α is learned, one per unit (He et al. 2015).
struct Prelu {
  static constexpr CatalogEntry entry{"prelu", kInitialAlpha};

  template <class S> static void activate(const ActivationArguments<S>& arguments, const S* Z, S* H) {
    for (std::size_t g = 0; g < arguments.groups; ++g)
      for (std::size_t u = 0; u < arguments.units; ++u) {
        const std::size_t i = (g * arguments.units + u) * kLanes;
        storeLanes<S>(H + i, LeakyRelu::value<S>(loadLanes<S>(Z + i), arguments.alpha[u]));
      }
  }

  template <class S>
  static void backpropagate(const ActivationArguments<S>& arguments, const S* Z, const S*, const S* dH, S* dZ,
                            S* dAlpha) {
    for (std::size_t u = 0; u < arguments.units; ++u) {
      Lanes<S> sum = {};
      for (std::size_t g = 0; g < arguments.groups; ++g) {
        const std::size_t i = (g * arguments.units + u) * kLanes;
        const Lanes<S> z = loadLanes<S>(Z + i);
        const Lanes<S> dh = loadLanes<S>(dH + i);
        storeLanes<S>(dZ + i, dh * LeakyRelu::slope<S>(z, z, arguments.alpha[u]));
        sum += laneSelect<S>(z > splat<S>(0), splat<S>(0), dh * z);
      }
      dAlpha[u] += sumOfLanes<S>(sum);
    }
  }
};

// Softmax over the units of each example, after subtracting the largest so that nothing overflows.
struct Softmax {
  static constexpr CatalogEntry entry{"softmax"};

  template <class S> static void activate(const ActivationArguments<S>& arguments, const S* Z, S* H) {
    const std::size_t stride = arguments.units * kLanes;
    for (std::size_t g = 0; g < arguments.groups; ++g, Z += stride, H += stride) {
      Lanes<S> largest = loadLanes<S>(Z);
      for (std::size_t i = kLanes; i < stride; i += kLanes) largest = laneMax<S>(largest, loadLanes<S>(Z + i));
      Lanes<S> sum = {};
      for (std::size_t i = 0; i < stride; i += kLanes) {
        const Lanes<S> e = laneExp<S>(loadLanes<S>(Z + i) - largest);
        storeLanes<S>(H + i, e);
        sum += e;
      }
      const Lanes<S> scale = splat<S>(1) / sum;
      for (std::size_t i = 0; i < stride; i += kLanes) storeLanes<S>(H + i, loadLanes<S>(H + i) * scale);
    }
  }

  // dZ = h ⊙ (dH − ⟨dH, h⟩): the softmax's Jacobian diag(h) − h hᵀ applied to dH.
  template <class S>
  static void backpropagate(const ActivationArguments<S>& arguments, const S*, const S* H, const S* dH, S* dZ, S*) {
    const std::size_t stride = arguments.units * kLanes;
    for (std::size_t g = 0; g < arguments.groups; ++g, H += stride, dH += stride, dZ += stride) {
      Lanes<S> dot = {};
      for (std::size_t i = 0; i < stride; i += kLanes) dot += loadLanes<S>(dH + i) * loadLanes<S>(H + i);
      for (std::size_t i = 0; i < stride; i += kLanes)
        storeLanes<S>(dZ + i, loadLanes<S>(H + i) * (loadLanes<S>(dH + i) - dot));
    }
  }
};

// The largest of k affine pieces (Goodfellow et al. 2013).
struct Maxout {
  static constexpr CatalogEntry entry{"maxout", kPieces};

  template <class S> static void activate(const ActivationArguments<S>& arguments, const S* Z, S* H) {
    const std::size_t outputs = arguments.groups * arguments.units;
    for (std::size_t o = 0; o < outputs; ++o) {
      const S* pieces = Z + o * arguments.pieces * kLanes;
      Lanes<S> largest = loadLanes<S>(pieces);
      for (std::size_t k = 1; k < arguments.pieces; ++k) {
        const Lanes<S> z = loadLanes<S>(pieces + k * kLanes);
        // laneMax would lose a NaN in its second argument.
        largest = laneSelect<S>(z == z, laneMax<S>(largest, z), z);
      }
      storeLanes<S>(H + o * kLanes, largest);
    }
  }

  // The gradient goes to the first piece that attains the maximum, in each lane.
  template <class S>
  static void backpropagate(const ActivationArguments<S>& arguments, const S* Z, const S* H, const S* dH, S* dZ, S*) {
    const std::size_t outputs = arguments.groups * arguments.units;
    for (std::size_t o = 0; o < outputs; ++o) {
      const Lanes<S> h = loadLanes<S>(H + o * kLanes);
      Lanes<S> left = loadLanes<S>(dH + o * kLanes);
      for (std::size_t k = 0; k < arguments.pieces; ++k) {
        const std::size_t i = (o * arguments.pieces + k) * kLanes;
        const auto wins = loadLanes<S>(Z + i) == h;
        storeLanes<S>(dZ + i, laneSelect<S>(wins, left, splat<S>(0)));
        left = laneSelect<S>(wins, splat<S>(0), left);
      }
    }
  }
};

// In the order of the enum Activation.
using Activations = ActivationList<Identity, Step, Sign, Sigmoid, Tanh, Relu, LeakyRelu, Prelu, Elu, Selu, Softplus,
                                   Gelu, Silu, Softmax, Maxout>;
static_assert(Activations::entries.size() == static_cast<std::size_t>(Activation::maxout) + 1);

}  // namespace

std::span<const CatalogEntry> activationCatalog() { return Activations::entries; }

std::string_view nameOf(Activation activation) {
  return Activations::entries[static_cast<std::size_t>(activation)].name;
}

template <class S> void activate(Activation activation, const ActivationArguments<S>& arguments, const S* Z, S* H) {
  Activations::activate<S>[static_cast<std::size_t>(activation)](arguments, Z, H);
}

template <class S>
void backpropagateActivation(Activation activation, const ActivationArguments<S>& arguments, const S* Z, const S* H,
                             const S* dH, S* dZ, S* dAlpha) {
  Activations::backpropagate<S>[static_cast<std::size_t>(activation)](arguments, Z, H, dH, dZ, dAlpha);
}

template void activate<float>(Activation, const ActivationArguments<float>&, const float*, float*);
template void activate<double>(Activation, const ActivationArguments<double>&, const double*, double*);
template void backpropagateActivation<float>(Activation, const ActivationArguments<float>&, const float*, const float*,
                                             const float*, float*, float*);
template void backpropagateActivation<double>(Activation, const ActivationArguments<double>&, const double*,
                                              const double*, const double*, double*, double*);

}  // namespace garden
