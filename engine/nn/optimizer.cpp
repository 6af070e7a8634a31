#include "nn/optimizer.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/elementary.h"

namespace garden {
namespace {

constexpr Parameter kRate{"learningRate", 0.03, 0, 100, Scale::logarithmic};
constexpr Parameter kAdaptiveRate{"learningRate", 0.01, 0, 100, Scale::logarithmic};
constexpr Parameter kUnitRate{"learningRate", 1, 0, 100, Scale::logarithmic};
constexpr Parameter kMomentum{"momentum", 0.9, 0, 0.9999};
constexpr Parameter kEpsilon{"epsilon", 1e-7, 1e-12, 1, Scale::logarithmic};

constexpr std::array kSgd{kRate};
constexpr std::array kWithMomentum{kRate, kMomentum};
constexpr std::array kAdagrad{kAdaptiveRate, Parameter{"initialAccumulator", 0.1, 0, 10}, kEpsilon};
constexpr std::array kAdadelta{kUnitRate, Parameter{"decay", 0.95, 0, 0.9999}, kEpsilon};
constexpr std::array kRmsprop{kAdaptiveRate, Parameter{"decay", 0.9, 0, 0.9999}, kEpsilon};
constexpr std::array kAdam{kAdaptiveRate, Parameter{"beta1", 0.9, 0, 0.9999}, Parameter{"beta2", 0.999, 0, 0.99999},
                           kEpsilon};
// ε is fixed to its usual value so that three parameters remain: the two decay rates and the weight decay.
constexpr std::array kAdamw{kAdaptiveRate, Parameter{"beta1", 0.9, 0, 0.9999}, Parameter{"beta2", 0.999, 0, 0.99999},
                            Parameter{"weightDecay", 0.01, 0, 10, Scale::logarithmic}};
constexpr double kAdamwEpsilon = 1e-7;

template <class S> struct Step {
  S* w;
  const S* g;
  S* m;
  S* v;
  std::size_t count;
  S rate;
  std::array<double, 3> values;
  double time;
};

struct Sgd {
  static constexpr CatalogEntry entry{"sgd", kSgd};
  static constexpr int averages = 0;
  template <class S> static void update(const Step<S>& s) {
    for (std::size_t i = 0; i < s.count; ++i) s.w[i] -= s.rate * s.g[i];
  }
};

// Polyak 1964: m ← μ m + g, w ← w − η m.
struct Momentum {
  static constexpr CatalogEntry entry{"momentum", kWithMomentum};
  static constexpr int averages = 1;
  template <class S> static void update(const Step<S>& s) {
    const S mu = static_cast<S>(s.values[0]);
    for (std::size_t i = 0; i < s.count; ++i) {
      s.m[i] = mu * s.m[i] + s.g[i];
      s.w[i] -= s.rate * s.m[i];
    }
  }
};

// Nesterov's look-ahead in the form of Sutskever et al. 2013, rewritten at the looked-ahead point: w ← w − η (g + μ m).
struct Nesterov {
  static constexpr CatalogEntry entry{"nesterov", kWithMomentum};
  static constexpr int averages = 1;
  template <class S> static void update(const Step<S>& s) {
    const S mu = static_cast<S>(s.values[0]);
    for (std::size_t i = 0; i < s.count; ++i) {
      s.m[i] = mu * s.m[i] + s.g[i];
      s.w[i] -= s.rate * (s.g[i] + mu * s.m[i]);
    }
  }
};

// Duchi et al. 2011; ε under the root.
struct Adagrad {
  static constexpr CatalogEntry entry{"adagrad", kAdagrad};
  static constexpr int averages = 2;
  template <class S> static void update(const Step<S>& s) {
    const S epsilon = static_cast<S>(s.values[1]);
    for (std::size_t i = 0; i < s.count; ++i) {
      s.v[i] += s.g[i] * s.g[i];
      s.w[i] -= s.rate * s.g[i] / std::sqrt(s.v[i] + epsilon);
    }
  }
};

// Zeiler 2012: steps in units of the weights themselves; v averages g², m averages the squared updates.
struct Adadelta {
  static constexpr CatalogEntry entry{"adadelta", kAdadelta};
  static constexpr int averages = 2;
  template <class S> static void update(const Step<S>& s) {
    const S rho = static_cast<S>(s.values[0]);
    const S epsilon = static_cast<S>(s.values[1]);
    for (std::size_t i = 0; i < s.count; ++i) {
      s.v[i] = rho * s.v[i] + (S(1) - rho) * s.g[i] * s.g[i];
      const S update = std::sqrt(s.m[i] + epsilon) / std::sqrt(s.v[i] + epsilon) * s.g[i];
      s.m[i] = rho * s.m[i] + (S(1) - rho) * update * update;
      s.w[i] -= s.rate * update;
    }
  }
};

// Tieleman and Hinton 2012 (lecture 6.5); ε under the root.
struct Rmsprop {
  static constexpr CatalogEntry entry{"rmsprop", kRmsprop};
  static constexpr int averages = 2;
  template <class S> static void update(const Step<S>& s) {
    const S rho = static_cast<S>(s.values[0]);
    const S epsilon = static_cast<S>(s.values[1]);
    for (std::size_t i = 0; i < s.count; ++i) {
      s.v[i] = rho * s.v[i] + (S(1) - rho) * s.g[i] * s.g[i];
      s.w[i] -= s.rate * s.g[i] / std::sqrt(s.v[i] + epsilon);
    }
  }
};

template <class S> void adamMoments(const Step<S>& s, double epsilon) {
  const S beta1 = static_cast<S>(s.values[0]);
  const S beta2 = static_cast<S>(s.values[1]);
  const S mScale = static_cast<S>(1 / (1 - power(s.values[0], s.time)));
  const S vScale = static_cast<S>(1 / (1 - power(s.values[1], s.time)));
  const S smoothing = static_cast<S>(epsilon);
  for (std::size_t i = 0; i < s.count; ++i) {
    s.m[i] = beta1 * s.m[i] + (S(1) - beta1) * s.g[i];
    s.v[i] = beta2 * s.v[i] + (S(1) - beta2) * s.g[i] * s.g[i];
    s.w[i] -= s.rate * (s.m[i] * mScale) / (std::sqrt(s.v[i] * vScale) + smoothing);
  }
}

// Kingma and Ba 2015, algorithm 1.
struct Adam {
  static constexpr CatalogEntry entry{"adam", kAdam};
  static constexpr int averages = 2;
  template <class S> static void update(const Step<S>& s) { adamMoments(s, s.values[2]); }
};

// Loshchilov and Hutter 2019, algorithm 2: the decay acts on the parameters, not through the gradient.
struct Adamw {
  static constexpr CatalogEntry entry{"adamw", kAdamw};
  static constexpr int averages = 2;
  template <class S> static void update(const Step<S>& s) {
    // Not below 0: at absurd rates the weights would grow without a gradient that shows it.
    const S keep = std::max(S(0), S(1) - s.rate * static_cast<S>(s.values[2]));
    for (std::size_t i = 0; i < s.count; ++i) s.w[i] *= keep;
    adamMoments(s, kAdamwEpsilon);
  }
};

template <class S> using Rule = void (*)(const Step<S>&);

// The catalogue and the table of functions, in the same order; a scalar type nobody uses leaves nothing in the binary.
template <class... R> struct RuleList {
  static constexpr std::array<CatalogEntry, sizeof...(R)> entries{R::entry...};
  static constexpr std::array<int, sizeof...(R)> averages{R::averages...};
  template <class S> static constexpr std::array<Rule<S>, sizeof...(R)> rules{R::template update<S>...};
};

// In the order of the enum OptimizerType.
using Rules = RuleList<Sgd, Momentum, Nesterov, Adagrad, Adadelta, Rmsprop, Adam, Adamw>;
static_assert(Rules::entries.size() == static_cast<std::size_t>(OptimizerType::adamw) + 1);

}  // namespace

std::span<const CatalogEntry> optimizerCatalog() { return Rules::entries; }

OptimizerSpec readOptimizer(SpecReader& reader) {
  OptimizerSpec spec;
  spec.type = static_cast<OptimizerType>(reader.entry("type", "sgd", Rules::entries));
  const std::span<const Parameter> parameters = Rules::entries[static_cast<std::size_t>(spec.type)].parameters;
  spec.learningRate = reader.number(parameters[0]);
  for (std::size_t i = 1; i < parameters.size(); ++i) spec.values[i - 1] = reader.number(parameters[i]);
  return spec;
}

template <class S>
Optimizer<S>::Optimizer(const OptimizerSpec& spec, std::size_t parameterCount) : spec_(spec), count_(parameterCount) {
  reset();
}

template <class S> void Optimizer<S>::reset() {
  timeStep_ = 0;
  const int averages = Rules::averages[static_cast<std::size_t>(spec_.type)];
  const S start = spec_.type == OptimizerType::adagrad ? static_cast<S>(spec_.values[0]) : S(0);
  averages_[0].assign(averages > 0 ? count_ : 0, S(0));
  averages_[1].assign(averages > 1 ? count_ : 0, start);
}

template <class S> void Optimizer<S>::configure(const OptimizerSpec& spec) {
  const bool sameType = spec.type == spec_.type;
  spec_ = spec;
  if (!sameType) reset();
}

template <class S> void Optimizer<S>::update(S* parameters, const S* gradients, double learningRate) {
  ++timeStep_;
  const Step<S> step{parameters,
                     gradients,
                     averages_[0].data(),
                     averages_[1].data(),
                     count_,
                     static_cast<S>(learningRate),
                     spec_.values,
                     static_cast<double>(timeStep_)};
  Rules::rules<S>[static_cast<std::size_t>(spec_.type)](step);
}

template class Optimizer<float>;
template class Optimizer<double>;

}  // namespace garden
