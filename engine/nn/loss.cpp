#include "nn/loss.h"

#include <array>

#include "core/lane_math.h"
#include "core/lanes.h"

namespace garden {
namespace {

template <class S> using LossFunction = S (*)(S, const S*, const S*, const S*, S*, std::size_t, std::size_t, S);

// The catalogue and the table of functions, in the same order; a scalar type nobody uses leaves nothing in the binary.
template <class... L> struct LossList {
  static constexpr std::array<CatalogEntry, sizeof...(L)> entries{L::entry...};
  template <class S> static constexpr std::array<LossFunction<S>, sizeof...(L)> functions{L::template compute<S>...};
};

// Zeroes the lanes from `present` (1 … 4) on, also where they hold no number.
template <class S> inline Lanes<S> keep(Lanes<S> lanes, std::size_t present) {
  return laneSelect<S>(Lanes<S>{0, 1, 2, 3} < splat<S>(static_cast<S>(present)), lanes, splat<S>(0));
}

// The loss of one output in four examples, and its derivative.
template <class S> struct Term {
  Lanes<S> loss;
  Lanes<S> derivative;
};

// The loop of a loss that treats every output alike: F::at(z, a, y, δ) is one term.
template <class F> struct Pointwise {
  template <class S>
  static S compute(S delta, const S* Z, const S* A, const S* Y, S* gradient, std::size_t examples, std::size_t units,
                   S weight) {
    Lanes<S> total = {};
    std::size_t i = 0;
    for (std::size_t first = 0; first < examples; first += kLanes) {
      const bool whole = first + kLanes <= examples;
      for (std::size_t unit = 0; unit < units; ++unit, i += kLanes) {
        Term<S> term = F::template at<S>(loadLanes<S>(Z + i), loadLanes<S>(A + i), loadLanes<S>(Y + i), delta);
        if (!whole) term = {keep<S>(term.loss, examples - first), keep<S>(term.derivative, examples - first)};
        total += term.loss;
        storeLanes<S>(gradient + i, term.derivative * splat<S>(weight));
      }
    }
    return sumOfLanes<S>(total) * weight;
  }
};

struct Squared : Pointwise<Squared> {
  static constexpr CatalogEntry entry{"squared"};
  template <class S> static Term<S> at(Lanes<S>, Lanes<S> a, Lanes<S> y, S) {
    const Lanes<S> e = a - y;
    return {splat<S>(S(0.5)) * e * e, e};
  }
};

struct Absolute : Pointwise<Absolute> {
  static constexpr CatalogEntry entry{"absolute"};
  template <class S> static Term<S> at(Lanes<S>, Lanes<S> a, Lanes<S> y, S) {
    const Lanes<S> e = a - y;
    const Lanes<S> sign = laneSelect<S>(e > splat<S>(0), splat<S>(1), laneSelect<S>(e < splat<S>(0), splat<S>(-1), e));
    return {laneAbs<S>(e), sign};
  }
};

// ½e² near zero, δ(|e| − ½δ) beyond δ (Huber 1964).
struct Huber : Pointwise<Huber> {
  static constexpr std::array<Parameter, 1> parameters{{{"delta", 1, 1e-3, 1e3, Scale::logarithmic}}};
  static constexpr CatalogEntry entry{"huber", parameters};
  template <class S> static Term<S> at(Lanes<S>, Lanes<S> a, Lanes<S> y, S delta) {
    const Lanes<S> e = a - y;
    const Lanes<S> d = splat<S>(delta);
    const Lanes<S> clamped = laneMax<S>(laneMin<S>(e, d), -d);
    return {clamped * (e - splat<S>(S(0.5)) * clamped), clamped};
  }
};

// −y log σ(z) − (1−y) log(1−σ(z)) = softplus(z) − y z, where softplus(z) = max(z, 0) + log(1 + e^−|z|).
struct BinaryCrossEntropy : Pointwise<BinaryCrossEntropy> {
  static constexpr CatalogEntry entry{"binary-cross-entropy"};
  template <class S> static Term<S> at(Lanes<S> z, Lanes<S> a, Lanes<S> y, S) {
    return {laneMax<S>(z, splat<S>(0)) - z * y + laneSoftplus<S>(-laneAbs<S>(z)), a - y};
  }
};

// −Σ y log softmax(z) = log Σeᶻ − Σ y z, the largest z subtracted first.
struct CategoricalCrossEntropy {
  static constexpr CatalogEntry entry{"categorical-cross-entropy"};
  template <class S>
  static S compute(S, const S* Z, const S* A, const S* Y, S* gradient, std::size_t examples, std::size_t units,
                   S weight) {
    const std::size_t stride = units * kLanes;
    Lanes<S> total = {};
    for (std::size_t first = 0; first < examples; first += kLanes) {
      const std::size_t present = examples - first < kLanes ? examples - first : kLanes;
      total += keep<S>(group<S>(Z, A, Y, gradient, units, present, weight), present);
      Z += stride;
      A += stride;
      Y += stride;
      gradient += stride;
    }
    return sumOfLanes<S>(total) * weight;
  }

 private:
  // Four examples, of which `present` count.
  template <class S>
  static Lanes<S> group(const S* Z, const S* A, const S* Y, S* gradient, std::size_t units, std::size_t present,
                        S weight) {
    Lanes<S> largest = loadLanes<S>(Z);
    for (std::size_t i = kLanes; i < units * kLanes; i += kLanes) largest = laneMax<S>(largest, loadLanes<S>(Z + i));
    Lanes<S> sum = {};
    Lanes<S> dot = {};
    for (std::size_t i = 0; i < units * kLanes; i += kLanes) {
      const Lanes<S> z = loadLanes<S>(Z + i) - largest;
      const Lanes<S> y = loadLanes<S>(Y + i);
      sum += laneExp<S>(z);
      dot += y * z;
      const Lanes<S> derivative = (loadLanes<S>(A + i) - y) * splat<S>(weight);
      storeLanes<S>(gradient + i, present == kLanes ? derivative : keep<S>(derivative, present));
    }
    return laneLog<S>(sum) - dot;
  }
};

// In the order of the enum Loss.
using Losses = LossList<Squared, Absolute, Huber, BinaryCrossEntropy, CategoricalCrossEntropy>;
static_assert(Losses::entries.size() == static_cast<std::size_t>(Loss::categoricalCrossEntropy) + 1);

}  // namespace

std::span<const CatalogEntry> lossCatalog() { return Losses::entries; }

template <class S>
S lossAndGradient(Loss loss, S delta, const S* Z, const S* A, const S* Y, S* gradient, std::size_t examples,
                  std::size_t units, S weight) {
  return Losses::functions<S>[static_cast<std::size_t>(loss)](delta, Z, A, Y, gradient, examples, units, weight);
}

template float lossAndGradient<float>(Loss, float, const float*, const float*, const float*, float*, std::size_t,
                                      std::size_t, float);
template double lossAndGradient<double>(Loss, double, const double*, const double*, const double*, double*, std::size_t,
                                        std::size_t, double);

}  // namespace garden
