#include "nn/trainer_spec.h"

#include <doctest.h>

#include <cmath>
#include <limits>

#include "nn/trainer_support.h"

using namespace garden;

namespace {

const double kNan = std::numeric_limits<double>::quiet_NaN();

Value::Object layer(Value units, const char* activation) {
  return {{"units", std::move(units)}, {"activation", activation}};
}

// A good spec with the field `name` set to `value`.
Value specWith(const char* name, Value value) {
  const Value::Object good{{"inputs", 2}, {"layers", Value::Array{layer(4, "tanh"), layer(1, "tanh")}}};
  return check::with(good, name, std::move(value));
}

Value specWithLayers(Value::Array layers) { return specWith("layers", std::move(layers)); }

Error errorOf(const Value& spec) {
  const Result<TrainerSpec> result = readTrainerSpec(spec);
  return result ? Error{"none", "", "no error"} : result.error();
}

// A bad value is refused with this code, place and, where given, message.
void refuse(const Value& spec, std::string_view code, std::string_view where, std::string_view message = {}) {
  const Error error = errorOf(spec);
  CAPTURE(error.message);
  CHECK(error.code == code);
  CHECK(error.where == where);
  CHECK(error.message.find(where) != std::string::npos);
  if (!message.empty()) CHECK(error.message == message);
}

// What no number field takes.
void refuseNonNumbers(const char* name, std::string_view code) {
  refuse(specWith(name, kNan), code, name);
  refuse(specWith(name, std::numeric_limits<double>::infinity()), code, name);
  refuse(specWith(name, "4"), "wrong-type", name);
  refuse(specWith(name, true), "wrong-type", name);
  refuse(specWith(name, Value::Array{4}), "wrong-type", name);
}

}  // namespace

TEST_CASE("a complete spec is read, field by field") {
  const Value value(Value::Object{
      {"inputs", 3},
      {"layers",
       Value::Array{Value::Object{{"units", 4}, {"activation", "leaky-relu"}, {"slope", 0.2}, {"dropout", 0.5}},
                    Value::Object{{"units", 5}, {"activation", "maxout"}, {"pieces", 3}},
                    Value::Object{{"units", 2}, {"activation", "identity"}}}},
      {"loss", "huber"},
      {"delta", 0.5},
      {"initializer", Value::Object{{"type", "constant"}, {"value", 2}}},
      {"optimizer", Value::Object{{"type", "momentum"}, {"learningRate", 0.5}, {"momentum", 0.25}}},
      {"schedule", Value::Object{{"type", "step"}, {"every", 3}}},
      {"regularization", Value::Object{{"l1", 0.1}, {"l2", 0.2}}},
      {"batchSize", 7},
      {"shuffle", false},
      {"seed", 9007199254740991.0}});
  const Result<TrainerSpec> result = readTrainerSpec(value);
  REQUIRE(result);
  const TrainerSpec& spec = result.value();
  CHECK(spec.network.inputs == 3);
  REQUIRE(spec.network.layers.size() == 3);
  CHECK(spec.network.layers[0].units == 4);
  CHECK(spec.network.layers[0].parameter == 0.2);
  CHECK(spec.network.layers[0].dropout == 0.5);
  CHECK(spec.network.layers[0].pieces == 1);
  CHECK(spec.network.layers[1].pieces == 3);
  CHECK(spec.network.loss == Loss::huber);
  CHECK(spec.network.delta == 0.5);
  CHECK(spec.network.initializer.value == 2);
  CHECK(spec.optimizer.type == OptimizerType::momentum);
  CHECK(spec.optimizer.values[0] == 0.25);
  CHECK(spec.schedule.values[0] == 3);
  CHECK(spec.regularizer.l2 == 0.2);
  CHECK(spec.batchSize == 7);
  CHECK_FALSE(spec.shuffle);
  CHECK(spec.seed == 9007199254740991U);
}

TEST_CASE("what is left out has its default") {
  const Result<TrainerSpec> result = readTrainerSpec(specWith("seed", Value(1)));
  REQUIRE(result);
  CHECK(result.value().network.loss == Loss::squared);
  CHECK(result.value().optimizer.type == OptimizerType::sgd);
  CHECK(result.value().batchSize == 10);
  CHECK(result.value().shuffle);
}

TEST_CASE("inputs, batch size and seed: wrong types, no numbers, out of range") {
  for (const char* name : {"inputs", "batchSize", "seed"}) {
    refuseNonNumbers(name, "out-of-range-whole");
    refuse(specWith(name, 1.5), "out-of-range-whole", name);
    refuse(specWith(name, -1), "out-of-range-whole", name);
    refuse(specWith(name, 1e300), "out-of-range-whole", name);
  }
  refuse(specWith("inputs", 0), "out-of-range-whole", "inputs", "inputs must be a whole number from 1 to 4096, not 0");
  refuse(specWith("batchSize", 65537), "out-of-range-whole", "batchSize",
         "batchSize must be a whole number from 1 to 65536, not 65537");
  refuse(specWith("seed", 9007199254740992.0), "out-of-range-whole", "seed");
}

TEST_CASE("layers: no list, too few, too many, no objects") {
  refuse(Value(Value::Object{{"inputs", 2}}), "wrong-count", "layers",
         "layers must be a list of 1 to 64 layers, not none");
  refuse(specWith("layers", 3), "wrong-count", "layers");
  refuse(specWithLayers({}), "wrong-count", "layers");
  refuse(specWithLayers(Value::Array(65, Value(layer(1, "tanh")))), "wrong-count", "layers",
         "layers must be a list of 1 to 64 layers, not 65");
  CHECK(errorOf(specWithLayers(Value::Array(64, Value(layer(1, "tanh"))))).code == "none");
  refuse(specWithLayers({layer(2, "tanh"), Value(7)}), "wrong-type", "layers[1]", "layers[1] must be an object");
}

TEST_CASE("a layer's fields") {
  const auto second = [](Value::Object fields) { return specWithLayers({layer(2, "tanh"), Value(std::move(fields))}); };
  refuse(second({{"units", 4097}}), "out-of-range-whole", "layers[1].units",
         "layers[1].units must be a whole number from 1 to 4096, not 4097");
  refuse(second({{"units", 0}}), "out-of-range-whole", "layers[1].units");
  refuse(second({{"units", kNan}}), "out-of-range-whole", "layers[1].units");
  refuse(second({{"units", "4"}}), "wrong-type", "layers[1].units");
  refuse(second({{"activation", "tnah"}}), "unknown-name", "layers[1].activation");
  refuse(second({{"activation", 3}}), "wrong-type", "layers[1].activation");
  refuse(second({{"unit", 3}}), "unknown-field", "layers[1].unit", "layers[1].unit is not a known field");
  // Parameters belong to their activation alone.
  refuse(second({{"activation", "relu"}, {"slope", 0.1}}), "unknown-field", "layers[1].slope");
  refuse(second({{"activation", "tanh"}, {"pieces", 2}}), "unknown-field", "layers[1].pieces");
  refuse(second({{"activation", "leaky-relu"}, {"slope", 1.1}}), "out-of-range", "layers[1].slope",
         "layers[1].slope must be a number from 0 to 1, not 1.1");
  refuse(second({{"activation", "elu"}, {"alpha", kNan}}), "out-of-range", "layers[1].alpha");
  refuse(second({{"activation", "prelu"}, {"alpha", -2}}), "out-of-range", "layers[1].alpha");
  refuse(second({{"activation", "maxout"}, {"pieces", 1}}), "out-of-range-whole", "layers[1].pieces",
         "layers[1].pieces must be a whole number from 2 to 8, not 1");
  refuse(second({{"activation", "maxout"}, {"pieces", 2.5}}), "out-of-range-whole", "layers[1].pieces");
  refuse(second({{"dropout", 1}}), "out-of-range", "layers[1].dropout",
         "layers[1].dropout must be a number from 0 to 0.95, not 1");
}

TEST_CASE("loss and output layer fit each other") {
  const auto spec = [](const char* loss, const char* output) {
    return Value(Value::Object{{"layers", Value::Array{layer(2, output)}}, {"loss", loss}});
  };
  CHECK(errorOf(spec("binary-cross-entropy", "sigmoid")).code == "none");
  CHECK(errorOf(spec("categorical-cross-entropy", "softmax")).code == "none");
  refuse(spec("binary-cross-entropy", "tanh"), "mismatch", "layers[0].activation",
         "layers[0].activation must be sigmoid for the loss binary-cross-entropy");
  refuse(spec("categorical-cross-entropy", "sigmoid"), "mismatch", "layers[0].activation");
  refuse(spec("hinge", "tanh"), "unknown-name", "loss");
  refuse(specWith("loss", 1), "wrong-type", "loss");
  refuse(specWith("delta", 1), "unknown-field", "delta");
  Value::Object dropped = layer(1, "tanh");
  dropped.add("dropout", 0.5);
  refuse(specWithLayers({dropped}), "mismatch", "layers[0].dropout");
}

TEST_CASE("huber's delta") {
  const auto spec = [](Value delta) {
    return Value(
        Value::Object{{"layers", Value::Array{layer(1, "identity")}}, {"loss", "huber"}, {"delta", std::move(delta)}});
  };
  CHECK(errorOf(spec(2)).code == "none");
  refuse(spec(0), "out-of-range", "delta", "delta must be a number from 0.001 to 1000, not 0");
  refuse(spec("1"), "wrong-type", "delta");
}

TEST_CASE("initializer, optimizer, schedule and regularization: every parameter of the catalogue has its range") {
  const auto checkCatalog = [](const char* field, std::span<const CatalogEntry> catalog) {
    refuse(specWith(field, 3), "wrong-type", field);
    refuse(specWith(field, Value::Object{{"type", "unheard-of"}}), "unknown-name", std::string(field) + ".type");
    for (const CatalogEntry& entry : catalog) {
      CHECK(errorOf(specWith(field, Value::Object{{"type", entry.name}})).code == "none");
      for (const Parameter& parameter : entry.parameters) {
        const std::string where = std::string(field) + "." + std::string(parameter.name);
        const auto given = [&](Value value) {
          return specWith(field, Value::Object{{"type", entry.name}, {std::string(parameter.name), std::move(value)}});
        };
        const std::string code = parameter.scale == Scale::integer ? "out-of-range-whole" : "out-of-range";
        CHECK(errorOf(given(parameter.min)).code == "none");
        CHECK(errorOf(given(parameter.max)).code == "none");
        refuse(given(std::nextafter(parameter.min, -1e300)), code, where);
        refuse(given(std::nextafter(parameter.max, 1e300)), code, where);
        refuse(given(kNan), code, where);
        refuse(given("much"), "wrong-type", where);
      }
    }
  };
  checkCatalog("initializer", initializerCatalog());
  checkCatalog("optimizer", optimizerCatalog());
  checkCatalog("schedule", scheduleCatalog());
  refuse(specWith("regularization", Value::Object{{"l2", kNan}}), "out-of-range", "regularization.l2");
  refuse(specWith("regularization", Value::Object{{"L2", 0}}), "unknown-field", "regularization.L2");
}

TEST_CASE("misspelt fields and specs that are none") {
  refuse(specWith("learningRate", 0.1), "unknown-field", "learningRate", "learningRate is not a known field");
  refuse(specWith("shuffle", 1), "wrong-type", "shuffle");
  CHECK(errorOf(Value(3)).message == "the spec must be an object");
  CHECK(errorOf(Value("{}")).code == "wrong-type");
  CHECK(errorOf(Value()).code == "wrong-count");
}

TEST_CASE("sizes that fit one by one but not together are refused, whatever the width of size_t") {
  const auto maxout = [] { return Value(Value::Object{{"units", 4096}, {"activation", "maxout"}, {"pieces", 8}}); };
  // 32 such layers make 4,296,146,944 parameters: in 32 bits that wraps around to a harmless 1,179,648.
  for (const std::size_t layers : {2U, 32U, 64U}) {
    Value spec = specWithLayers(Value::Array(layers, maxout()));
    const Error error = errorOf(spec);
    CAPTURE(error.message);
    CHECK(error.code == "out-of-range");
    CHECK(error.where == "layers");
    CHECK(error.message.find("at most 20000000") != std::string::npos);
  }
  const Result<TrainerSpec> result = readTrainerSpec(specWithLayers(Value::Array(1, Value(layer(4096, "tanh")))));
  CHECK(result);
}

TEST_CASE("a batch that no page has the memory for is refused, and says how large it may be") {
  const Value::Object wide{{"inputs", 784},
                           {"layers", Value::Array{layer(4096, "relu"), layer(3120, "relu"), layer(1, "tanh")}},
                           {"batchSize", 2001}};
  refuse(wide, "out-of-range-whole", "batchSize",
         "batchSize must be at most 1999 for a network of 8001 units, got 2001");
  CHECK(readTrainerSpec(check::with(wide, "batchSize", 1999)).ok());
}
