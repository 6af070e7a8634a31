#include "instruments/catalog.h"

#include <array>

#include "core/parameter.h"
#include "data/features.h"
#include "data/generators.h"
#include "nn/activation.h"
#include "nn/head.h"
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

Value describe(const GeneratorEntry& entry) {
  Value::Object description = describe(static_cast<const CatalogEntry&>(entry));
  Value::Array shapes;
  for (const std::string_view shape : entry.shapes) shapes.emplace_back(shape);
  description.add("shapes", std::move(shapes));
  description.add("task", taskName(entry.task));
  description.add("dimensions", entry.inputs);
  return description;
}

Value describe(const FeatureEntry& entry) {
  return Value::Object{{"name", entry.name}, {"parameters", Value::Array{}}};
}

// A task with the losses that fit it, the usual one first, and the output activation that goes with each.
Value describe(Task task) {
  Value::Array losses;
  Value::Array outputs;
  for (const Head& head : headsOf(task)) {
    losses.emplace_back(lossCatalog()[static_cast<std::size_t>(head.loss)].name);
    outputs.emplace_back(nameOf(head.activation));
  }
  return Value::Object{{"name", taskName(task)},
                       {"losses", std::move(losses)},
                       {"outputs", std::move(outputs)},
                       {"parameters", Value::Array{}}};
}

// Those with `ownParameters` cannot take over from another, nor another from them, while it trains.
Value listActivations() {
  Value::Array items;
  for (const CatalogEntry& entry : activationCatalog()) {
    Value::Object item = describe(entry);
    item.add("ownParameters", hasOwnParameters(static_cast<Activation>(items.size())));
    items.push_back(std::move(item));
  }
  return items;
}

template <class Entries> Value list(const Entries& entries) {
  Value::Array items;
  for (const auto& entry : entries) items.push_back(describe(entry));
  return items;
}
constexpr std::array kTasks = {Task::regression, Task::binary, Task::multiclass, Task::multilabel};

}  // namespace

Value catalog() {
  return Value::Object{
      {"activations", listActivations()},           {"losses", list(lossCatalog())},
      {"optimizers", list(optimizerCatalog())},     {"schedules", list(scheduleCatalog())},
      {"initializers", list(initializerCatalog())}, {"datasets", list(generatorCatalog())},
      {"features", list(featureCatalog())},         {"tasks", list(kTasks)},
  };
}

}  // namespace garden
