#pragma once
// A named number that a person may set, with its range: what the catalogue lists, what validation enforces, what a
// slider on the page is made from.
#include <span>
#include <string_view>

namespace garden {

enum class Scale { linear, logarithmic, integer };

struct Parameter {
  std::string_view name;
  double defaultValue;
  double min;
  double max;
  Scale scale = Scale::linear;
};

// One entry of a catalogue: an activation, a loss, a data set, …
struct CatalogEntry {
  std::string_view name;
  std::span<const Parameter> parameters = {};
};

}  // namespace garden
