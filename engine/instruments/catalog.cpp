#include "instruments/catalog.h"

#include "core/parameter.h"
#include "nn/activation.h"
#include "nn/initializer.h"
#include "nn/loss.h"
#include "nn/optimizer.h"
#include "nn/schedule.h"

namespace garden {
namespace {

std::string_view nameOf(Scale scale) {
  switch (scale) {
    case Scale::linear:
      return "linear";
    case Scale::logarithmic:
      return "logarithmic";
    case Scale::integer:
      return "integer";
  }
  return "";
}

Value::Object describe(const CatalogEntry& entry) {
  Value::Array parameters;
  for (const Parameter& p : entry.parameters)
    parameters.push_back(Value::Object{
        {"name", p.name}, {"default", p.defaultValue}, {"min", p.min}, {"max", p.max}, {"scale", nameOf(p.scale)}});
  return {{"name", entry.name}, {"parameters", std::move(parameters)}};
}

Value list(std::span<const CatalogEntry> entries) {
  Value::Array items;
  for (const CatalogEntry& entry : entries) items.push_back(describe(entry));
  return items;
}

}  // namespace

Value catalog() {
  return Value::Object{
      {"activations", list(activationCatalog())},   {"losses", list(lossCatalog())},
      {"optimizers", list(optimizerCatalog())},     {"schedules", list(scheduleCatalog())},
      {"initializers", list(initializerCatalog())},
  };
}

}  // namespace garden
