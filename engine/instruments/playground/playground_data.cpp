#include "instruments/playground/playground_data.h"

#include <algorithm>

#include "core/spec_reader.h"
#include "data/features.h"
#include "data/generators.h"
#include "instruments/playground/data_source.h"

namespace garden {
namespace {

class SingleAxis final : public AxisEncoder {
 public:
  void encode(const float* axes, std::size_t n, float* inputs) const override { std::copy_n(axes, n, inputs); }
};

class FeatureEncoder final : public AxisEncoder {
 public:
  explicit FeatureEncoder(std::vector<const FeatureEntry*> features) : features_(std::move(features)) {}
  void encode(const float* axes, std::size_t n, float* inputs) const override {
    computeFeatures(features_, axes, n, inputs);
  }

 private:
  std::vector<const FeatureEntry*> features_;
};

// Names of features, x1 and x2 where none are asked for.
Result<std::vector<const FeatureEntry*>> readFeatures(const Value& features) {
  std::vector<std::string> names;
  if (features.isNull())
    names = {"x1", "x2"};
  else if (const Value::Array* items = features.asArray()) {
    for (const Value& item : *items) names.push_back(item.asText() ? *item.asText() : "");
  } else {
    return Error{"wrong-type", "features", "features must be a list of names", {{"expected", "a list"}}};
  }
  return findFeatures(names, "features");
}

Result<PlaygroundData> makeGenerated(const Value& spec, const Value& features) {
  SpecReader reader(spec, "data");
  const GeneratorSpec generator = readGeneratorSpec(reader);
  const double testFraction = reader.number(kTestFraction);
  if (auto error = reader.finish()) return *error;
  Dataset shown = generate(generator);
  if (shown.inputs == 2) return makePlane(std::move(shown), testFraction, generator.seed, features);
  PlaygroundData data;
  data.shown = std::move(shown);
  data.bounds = data.shown.inputBounds;
  data.split = splitData(data.shown, testFraction, generator.seed);
  data.view = View::curve;
  data.network = data.shown;
  data.encoder = std::make_unique<SingleAxis>();
  return data;
}

}  // namespace

Result<PlaygroundData> makePlane(Dataset shown, double testFraction, std::uint64_t seed, const Value& features) {
  PlaygroundData data;
  data.shown = std::move(shown);
  data.bounds = data.shown.inputBounds;
  data.split = splitData(data.shown, testFraction, seed);
  auto chosen = readFeatures(features);
  if (!chosen) return chosen.error();
  data.view = View::map;
  data.network = withFeatures(data.shown, chosen.value());
  data.encoder = std::make_unique<FeatureEncoder>(chosen.take());
  return data;
}

Result<PlaygroundData> makePlaygroundData(const Value& data, const Value& features) {
  const Value* kind = data.find("kind");
  if (kind && kind->asText())
    for (const DataSource& source : dataSources())
      if (source.kind == *kind->asText()) return source.make(data, features);
  return makeGenerated(data, features);
}

void applyHead(const Head& head, PlaygroundData& data) {
  if (data.network.task == Task::regression) return;
  for (float& target : data.network.y) target = target > 0.5F ? head.high : head.low;
}

}  // namespace garden
