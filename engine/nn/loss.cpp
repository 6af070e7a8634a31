#include "nn/loss.h"

#include <array>

#include "core/lane_math.h"
#include "core/lanes.h"

namespace garden {
namespace {

// The loss of one output in four examples, and its derivative.
template <class S>
struct Term {
  Lanes<S> loss;
  Lanes<S> derivative;
};

struct Squared {
  template <class S>
  static Term<S> at(Lanes<S>, Lanes<S> a, Lanes<S> y, S) {
    const Lanes<S> e = a - y;
    return {splat<S>(S(0.5)) * e * e, e};
  }
};

struct Absolute {
  template <class S>
  static Term<S> at(Lanes<S>, Lanes<S> a, Lanes<S> y, S) {
    const Lanes<S> e = a - y;
    const Lanes<S> sign = laneSelect<S>(e > splat<S>(0), splat<S>(1), laneSelect<S>(e < splat<S>(0), splat<S>(-1), e));
    return {laneAbs<S>(e), sign};
  }
};

// ½e² near zero, δ(|e| − ½δ) beyond δ (Huber 1964).
struct Huber {
  template <class S>
  static Term<S> at(Lanes<S>, Lanes<S> a, Lanes<S> y, S delta) {
    const Lanes<S> e = a - y;
    const Lanes<S> d = splat<S>(delta);
    const Lanes<S> clamped = laneMax<S>(laneMin<S>(e, d), -d);
    return {clamped * (e - splat<S>(S(0.5)) * clamped), clamped};
  }
};

// −y log σ(z) − (1−y) log(1−σ(z)) = softplus(z) − y z.
struct BinaryCrossEntropy {
  template <class S>
  static Term<S> at(Lanes<S> z, Lanes<S> a, Lanes<S> y, S) {
    const Lanes<S> zero = splat<S>(0);
    const Lanes<S> linear = laneMax<S>(z, zero) - z * y;
    return {linear + laneSoftplus<S>(-laneAbs<S>(z)), a - y};
  }
};

template <class S>
Lanes<S> laneWeights(std::size_t present, S weight) {
  Lanes<S> weights = {};
  for (std::size_t lane = 0; lane < kLanes; ++lane) weights[lane] = lane < present ? weight : S(0);
  return weights;
}

// Zeroes the lanes beyond `present`, also where they hold no number.
template <class S>
Lanes<S> keep(Lanes<S> lanes, std::size_t present) {
  for (std::size_t lane = present; lane < kLanes; ++lane) lanes[lane] = S(0);
  return lanes;
}

template <class S, class F>
S pointwiseLoss(S delta, const S* Z, const S* A, const S* Y, S* gradient, std::size_t examples, std::size_t units,
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

// −Σ y log softmax(z) = logΣeᶻ − Σ y z, the largest z subtracted first.
template <class S>
S categoricalLoss(S, const S* Z, const S* A, const S* Y, S* gradient, std::size_t examples, std::size_t units,
                  S weight) {
  const std::size_t stride = units * kLanes;
  Lanes<S> total = {};
  for (std::size_t first = 0; first < examples;
       first += kLanes, Z += stride, A += stride, Y += stride, gradient += stride) {
    const std::size_t present = examples - first < kLanes ? examples - first : kLanes;
    const Lanes<S> weights = laneWeights<S>(present, weight);
    Lanes<S> largest = loadLanes<S>(Z);
    for (std::size_t i = kLanes; i < stride; i += kLanes) largest = laneMax<S>(largest, loadLanes<S>(Z + i));
    Lanes<S> sum = {};
    Lanes<S> dot = {};
    for (std::size_t i = 0; i < stride; i += kLanes) {
      const Lanes<S> z = loadLanes<S>(Z + i) - largest;
      const Lanes<S> y = loadLanes<S>(Y + i);
      sum += laneExp<S>(z);
      dot += y * z;
      const Lanes<S> derivative = loadLanes<S>(A + i) - y;
      storeLanes<S>(gradient + i, present == kLanes ? derivative * weights : keep<S>(derivative * weights, present));
    }
    total += keep<S>(laneLog<S>(sum) - dot, present);
  }
  return sumOfLanes<S>(total) * weight;
}

template <class S>
using Function = S (*)(S, const S*, const S*, const S*, S*, std::size_t, std::size_t, S);

constexpr std::array<Parameter, 1> kDelta{{{"delta", 1, 1e-3, 1e3, Scale::logarithmic}}};

struct Row {
  CatalogEntry entry;
  Function<float> ships;
  Function<double> checks;
};
template <class F>
constexpr Row pointwise(std::string_view name, std::span<const Parameter> parameters = {}) {
  return {{name, parameters}, pointwiseLoss<float, F>, pointwiseLoss<double, F>};
}

constexpr std::array kRows{
    pointwise<Squared>("squared"),
    pointwise<Absolute>("absolute"),
    pointwise<Huber>("huber", kDelta),
    pointwise<BinaryCrossEntropy>("binary-cross-entropy"),
    Row{{"categorical-cross-entropy"}, categoricalLoss<float>, categoricalLoss<double>},
};

template <std::size_t... I>
constexpr auto entriesOf(std::index_sequence<I...>) {
  return std::array<CatalogEntry, sizeof...(I)>{kRows[I].entry...};
}
constexpr auto kEntries = entriesOf(std::make_index_sequence<kRows.size()>());

}  // namespace

std::span<const CatalogEntry> lossCatalog() { return kEntries; }

template <class S>
S lossAndGradient(Loss loss, S delta, const S* Z, const S* A, const S* Y, S* gradient, std::size_t examples,
                  std::size_t units, S weight) {
  const Row& row = kRows[static_cast<std::size_t>(loss)];
  if constexpr (sizeof(S) == sizeof(float))
    return row.ships(delta, Z, A, Y, gradient, examples, units, weight);
  else
    return row.checks(delta, Z, A, Y, gradient, examples, units, weight);
}

template float lossAndGradient<float>(Loss, float, const float*, const float*, const float*, float*, std::size_t,
                                      std::size_t, float);
template double lossAndGradient<double>(Loss, double, const double*, const double*, const double*, double*, std::size_t,
                                        std::size_t, double);

}  // namespace garden
