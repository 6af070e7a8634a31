#include "instruments/playground/playground_spec.h"

#include "instruments/playground/playground_weights.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

Result<Head> readHead(SpecReader& reader, Task task) {
  const Head& usual = headsOf(task).front();
  const std::string_view usualName = lossCatalog()[static_cast<std::size_t>(usual.loss)].name;
  const auto loss = static_cast<Loss>(reader.entry("loss", usualName, lossCatalog()));
  if (const Head* head = findHead(task, loss)) return *head;
  const std::string name(lossCatalog()[static_cast<std::size_t>(loss)].name);
  const std::string taskText(taskName(task));
  return Error{"loss-misfit",
               "loss",
               join({"the loss ", name, " does not fit the task ", taskText}),
               {{"got", name}, {"task", taskText}}};
}

// Where the reader failed too, its error is reported instead of what followed from it.
Result<PlaygroundSpec> finish(SpecReader& reader, PlaygroundSpec spec) {
  const Value* parameters = reader.child("parameters");
  if (auto error = reader.finish()) return *error;
  if (auto error = checkTrainer(spec.trainer)) return *error;
  if (!parameters) return spec;
  auto weights = readWeights(*parameters, Network<float>(spec.trainer.network).parameterCount(), "parameters");
  if (!weights) return weights.error();
  spec.parameters = weights.take();
  return spec;
}

}  // namespace

Result<PlaygroundSpec> readPlaygroundSpec(const Value& value) {
  static const Value kNothing;
  SpecReader reader(value);
  const Value* dataSpec = reader.child("data");
  const Value* features = reader.child("features");
  auto data = makePlaygroundData(dataSpec ? *dataSpec : kNothing, features ? *features : kNothing);
  if (!data) return reader.error().value_or(data.error());
  auto head = readHead(reader, data.value().network.task);
  if (!head) return reader.error().value_or(head.error());

  PlaygroundSpec spec{data.take(), head.take(), {}, {}};
  NetworkSpec& network = spec.trainer.network;
  network.inputs = spec.data.network.inputs;
  network.layers = readLayers(reader, 0, kMostHiddenLayers, kMostHiddenUnits);
  LayerSpec output;
  output.units = spec.data.network.outputs;
  output.activation = spec.head.activation;
  network.layers.push_back(output);
  network.loss = spec.head.loss;
  readNetworkOptions(reader, network);
  readTraining(reader, spec.trainer);
  spec.trainer.seed = readSeed(reader);
  applyHead(spec.head, spec.data);
  return finish(reader, std::move(spec));
}

}  // namespace garden
