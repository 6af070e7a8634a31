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

Error needsNewNetwork(const std::string& where, const std::string& reason) {
  return {"needs-new-network", where, join({where, " cannot change while it trains: ", reason}), {}};
}

std::optional<Error> checkKept(const std::vector<LayerSpec>& now, const std::vector<LayerSpec>& wanted) {
  if (now.size() != wanted.size()) return needsNewNetwork("layers", "another number of layers needs other weights");
  for (std::size_t l = 0; l < now.size(); ++l) {
    if (keepsParameters(now[l], wanted[l])) continue;
    const std::string where = join({"layers[", l, "]"});
    if (now[l].units != wanted[l].units)
      return needsNewNetwork(join({where, ".units"}), "another number of units needs other weights");
    return needsNewNetwork(join({where, ".activation"}), "prelu and maxout have parameters of their own");
  }
  return std::nullopt;
}

// The hidden layers, before the output layer that stays.
std::optional<Error> readHidden(SpecReader& reader, std::vector<LayerSpec>& layers) {
  if (!reader.child("layers")) return std::nullopt;
  std::vector<LayerSpec> wanted = readLayers(reader, 0, kMostHiddenLayers, kMostHiddenUnits);
  if (reader.error()) return reader.error();
  wanted.push_back(layers.back());
  if (auto error = checkKept(layers, wanted)) return error;
  layers = std::move(wanted);
  return std::nullopt;
}

std::optional<Error> readLoss(SpecReader& reader, Task task, PlaygroundSettings& settings) {
  NetworkSpec& network = settings.trainer.network;
  if (reader.child("loss")) {
    auto head = readHead(reader, task);
    if (reader.error()) return reader.error();
    if (!head) return head.error();
    if (!sameOutput(settings.head, head.value()))
      return needsNewNetwork("loss", join({"it needs the output activation ", nameOf(head.value().activation)}));
    settings.head = head.take();
    network.loss = settings.head.loss;
    network.delta = NetworkSpec().delta;
  }
  readDelta(reader, network);
  return std::nullopt;
}

}  // namespace

Result<PlaygroundSettings> readSettings(const Value& value, Task task, const PlaygroundSettings& now) {
  SpecReader reader(value);
  PlaygroundSettings settings = now;
  if (auto error = readHidden(reader, settings.trainer.network.layers)) return *error;
  if (auto error = readLoss(reader, task, settings)) return *error;
  readTraining(reader, settings.trainer);
  if (auto error = reader.finish()) return *error;
  if (auto error = checkTrainer(settings.trainer)) return *error;
  return settings;
}

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
