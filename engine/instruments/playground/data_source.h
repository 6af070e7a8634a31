#pragma once
// Where a playground's data may come from besides the generators: further kinds, each of which a program may have or
// not.
#include <span>
#include <string_view>

#include "instruments/playground/playground_data.h"

namespace garden {

struct DataSource {
  std::string_view kind;  // the spec's data.kind
  Result<PlaygroundData> (*make)(const Value& data, const Value& features);
};

// Those of this program, defined beside its instruments in engine/registry.
std::span<const DataSource> dataSources();

}  // namespace garden
