#include "nn/initializer.h"

#include <cmath>

namespace garden {
namespace {

constexpr std::array kConstant{Parameter{"value", 0.1, -10, 10}};
constexpr std::array kUniform{Parameter{"limit", 0.5, 0, 10}};
constexpr std::array kNormal{Parameter{"deviation", 0.1, 0, 10}};

// Glorot and Bengio 2010; He et al. 2015; LeCun et al. 1998 (and the choice for SELU, Klambauer et al. 2017).
constexpr std::array<CatalogEntry, 10> kEntries{{{"zero"},
                                                 {"constant", kConstant},
                                                 {"uniform", kUniform},
                                                 {"normal", kNormal},
                                                 {"glorot-uniform"},
                                                 {"glorot-normal"},
                                                 {"he-uniform"},
                                                 {"he-normal"},
                                                 {"lecun-uniform"},
                                                 {"lecun-normal"}}};

// The variance that keeps signals (and for Glorot also gradients) at their size through a layer.
double varianceOf(InitializerType type, double fanIn, double fanOut) {
  switch (type) {
    case InitializerType::glorotUniform:
    case InitializerType::glorotNormal:
      return 2 / (fanIn + fanOut);
    case InitializerType::heUniform:
    case InitializerType::heNormal:
      return 2 / fanIn;
    default:
      return 1 / fanIn;
  }
}

double draw(const InitializerSpec& spec, double fanIn, double fanOut, Random& random) {
  switch (spec.type) {
    case InitializerType::zero:
      return 0;
    case InitializerType::constant:
      return spec.value;
    case InitializerType::uniform:
      return random.uniform(-spec.value, spec.value);
    case InitializerType::normal:
      return spec.value * random.normal();
    case InitializerType::glorotNormal:
    case InitializerType::heNormal:
    case InitializerType::lecunNormal:
      return std::sqrt(varianceOf(spec.type, fanIn, fanOut)) * random.normal();
    // A uniform distribution on (−a, a) has variance a²/3.
    default: {
      const double limit = std::sqrt(3 * varianceOf(spec.type, fanIn, fanOut));
      return random.uniform(-limit, limit);
    }
  }
}

}  // namespace

std::span<const CatalogEntry> initializerCatalog() { return kEntries; }

InitializerSpec readInitializer(SpecReader& reader) {
  InitializerSpec spec;
  const std::size_t index = reader.entry("type", "glorot-uniform", kEntries);
  spec.type = static_cast<InitializerType>(index);
  for (const Parameter& parameter : kEntries[index].parameters) spec.value = reader.number(parameter);
  return spec;
}

template <class S>
void initialize(const InitializerSpec& spec, std::size_t fanIn, std::size_t fanOut, Random& random, S* weights,
                std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    weights[i] = static_cast<S>(draw(spec, static_cast<double>(fanIn), static_cast<double>(fanOut), random));
}

template void initialize<float>(const InitializerSpec&, std::size_t, std::size_t, Random&, float*, std::size_t);
template void initialize<double>(const InitializerSpec&, std::size_t, std::size_t, Random&, double*, std::size_t);

}  // namespace garden
