#pragma once
// How weights start. Biases start at zero.
#include <array>
#include <cstddef>
#include <span>

#include "core/parameter.h"
#include "core/random.h"
#include "core/spec_reader.h"

namespace garden {

// In the order of the table in initializer.cpp.
enum class InitializerType : unsigned char {
  zero,
  constant,
  uniform,
  normal,
  glorotUniform,
  glorotNormal,
  heUniform,
  heNormal,
  lecunUniform,
  lecunNormal
};

std::span<const CatalogEntry> initializerCatalog();

struct InitializerSpec {
  InitializerType type = InitializerType::glorotUniform;
  double value = 0;  // constant's value, uniform's limit, normal's standard deviation
  bool operator==(const InitializerSpec&) const = default;
};

// Reads {type, …}.
InitializerSpec readInitializer(SpecReader& reader);

// Fills count weights of a layer with fanIn inputs and fanOut units.
template <class S>
void initialize(const InitializerSpec& spec, std::size_t fanIn, std::size_t fanOut, Random& random, S* weights,
                std::size_t count);

}  // namespace garden
