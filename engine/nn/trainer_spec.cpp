#include "nn/trainer_spec.h"

namespace garden {
namespace {

// Reads the object field `name` with `read`, an absent one as empty; its error becomes the outer reader's.
template <class F> auto readChild(SpecReader& reader, std::string_view name, F read) {
  static const Value kEmpty;
  const Value* child = reader.child(name);
  SpecReader inner(child ? *child : kEmpty, reader.pathOf(name));
  auto result = read(inner);
  if (auto error = inner.finish()) reader.fail(*error);
  return result;
}

Error mismatch(std::string_view where, std::string_view message) { return {"mismatch", where, message}; }

}  // namespace

std::vector<LayerSpec> readLayers(SpecReader& reader, std::size_t fewest, std::size_t most, std::size_t mostUnits) {
  std::vector<LayerSpec> layers;
  const Value* value = reader.child("layers");
  const Value::Array* items = value ? value->asArray() : nullptr;
  if (!value && fewest == 0) return layers;
  if (!items || items->size() < fewest || items->size() > most) {
    const Part got = items ? Part(items->size()) : Part("none");
    reader.fail({"wrong-count",
                 reader.pathOf("layers"),
                 join({reader.pathOf("layers"), " must be a list of ", fewest, " to ", most, " layers, not ", got}),
                 {{"min", fewest}, {"max", most}, {"got", got}}});
    return layers;
  }
  for (std::size_t i = 0; i < items->size(); ++i) {
    auto layer = readLayer((*items)[i], join({reader.pathOf("layers"), "[", i, "]"}), mostUnits);
    if (!layer) {
      reader.fail(layer.error());
      break;
    }
    layers.push_back(layer.take());
  }
  return layers;
}

Result<LayerSpec> readLayer(const Value& value, const std::string& where, std::size_t mostUnits) {
  SpecReader reader(value, where);
  LayerSpec layer;
  layer.units = static_cast<std::size_t>(reader.integer("units", 1, 1, static_cast<std::int64_t>(mostUnits)));
  layer.activation = static_cast<Activation>(reader.entry("activation", "identity", activationCatalog()));
  for (const Parameter& parameter : activationCatalog()[static_cast<std::size_t>(layer.activation)].parameters) {
    const double number = reader.number(parameter);
    if (layer.activation == Activation::maxout)
      layer.pieces = static_cast<std::size_t>(number);
    else
      layer.parameter = number;
  }
  layer.dropout = reader.number("dropout", 0, 0, 0.95);
  if (auto error = reader.finish()) return *error;
  return layer;
}

std::optional<Error> checkNetwork(const NetworkSpec& network) {
  const std::size_t last = network.layers.size() - 1;
  const std::string where = join({"layers[", last, "]"});
  const LayerSpec& output = network.layers[last];
  if (network.loss == Loss::binaryCrossEntropy && output.activation != Activation::sigmoid)
    return mismatch(join({where, ".activation"}),
                    join({where, ".activation must be sigmoid for the loss binary-cross-entropy"}));
  if (network.loss == Loss::categoricalCrossEntropy && output.activation != Activation::softmax)
    return mismatch(join({where, ".activation"}),
                    join({where, ".activation must be softmax for the loss categorical-cross-entropy"}));
  if (output.dropout > 0)
    return mismatch(join({where, ".dropout"}), join({where, ".dropout must be 0: outputs are never dropped"}));
  // 64 bits also where size_t has 32: the largest permitted layers make 8.6e9 parameters.
  std::uint64_t parameters = 0;
  std::uint64_t inputs = network.inputs;
  for (const LayerSpec& layer : network.layers) {
    parameters += (inputs + 1) * layer.units * layer.pieces + layer.units;
    inputs = layer.units;
  }
  if (parameters > kMostParameters)
    return Error{"out-of-range",
                 "layers",
                 join({"layers make ", parameters, " parameters; at most ", kMostParameters, " fit"}),
                 {{"max", kMostParameters}, {"got", parameters}}};
  return std::nullopt;
}

std::optional<Error> checkTrainer(const TrainerSpec& spec) {
  if (auto error = checkNetwork(spec.network)) return error;
  std::uint64_t units = spec.network.inputs;
  for (const LayerSpec& layer : spec.network.layers) units += layer.units * layer.pieces;
  const std::uint64_t most = kMostBatchUnits / units;
  if (spec.batchSize <= most) return std::nullopt;
  return Error{"out-of-range-whole",
               "batchSize",
               join({"batchSize must be at most ", most, " for a network of ", units, " units, got ", spec.batchSize}),
               {{"min", 1}, {"max", most}, {"got", spec.batchSize}}};
}

void readDelta(SpecReader& reader, NetworkSpec& network) {
  if (network.loss != Loss::huber) return;
  const Parameter& delta = lossCatalog()[static_cast<std::size_t>(Loss::huber)].parameters[0];
  network.delta = reader.number(delta.name, network.delta, delta.min, delta.max);
}

void readNetworkOptions(SpecReader& reader, NetworkSpec& network) {
  readDelta(reader, network);
  network.initializer = readChild(reader, "initializer", [](SpecReader& r) { return readInitializer(r); });
}

std::uint64_t readSeed(SpecReader& reader) {
  return static_cast<std::uint64_t>(reader.integer("seed", 1, 0, (std::int64_t{1} << 53) - 1));
}

void readTraining(SpecReader& reader, TrainerSpec& spec) {
  if (reader.child("optimizer"))
    spec.optimizer = readChild(reader, "optimizer", [](SpecReader& r) { return readOptimizer(r); });
  if (reader.child("schedule"))
    spec.schedule = readChild(reader, "schedule", [](SpecReader& r) { return readSchedule(r); });
  if (reader.child("regularization"))
    spec.regularizer = readChild(reader, "regularization", [](SpecReader& r) { return readRegularizer(r); });
  const auto batchSize = static_cast<std::int64_t>(spec.batchSize);
  spec.batchSize = static_cast<std::size_t>(reader.integer("batchSize", batchSize, 1, kMostBatch));
}

Result<TrainerSpec> readTrainerSpec(const Value& value) {
  SpecReader reader(value);
  TrainerSpec spec;
  spec.network.inputs = static_cast<std::size_t>(reader.integer("inputs", 1, 1, kMostInputs));
  spec.network.layers = readLayers(reader, 1, kMostLayers, kMostUnits);
  spec.network.loss = static_cast<Loss>(reader.entry("loss", "squared", lossCatalog()));
  readNetworkOptions(reader, spec.network);
  readTraining(reader, spec);
  spec.shuffle = reader.flag("shuffle", true);
  spec.seed = readSeed(reader);
  if (auto error = reader.finish()) return *error;
  if (auto error = checkTrainer(spec)) return *error;
  return spec;
}

}  // namespace garden
