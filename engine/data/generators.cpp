#include "data/generators.h"

#include <array>

#include "data/generator_parts.h"

namespace garden {

namespace {

constexpr std::array kCommon = {kExamples, kNoise};
constexpr std::array kSpiral = {kExamples, kNoise, Parameter{"arms", 2, 2, 5, Scale::integer},
                                Parameter{"turns", 1.25, 0.25, 3}};
constexpr std::array kRings = {kExamples, kNoise, Parameter{"classes", 3, 2, 5, Scale::integer}};
constexpr std::array kCheckerboard = {kExamples, kNoise, Parameter{"cells", 4, 2, 8, Scale::integer}};
constexpr std::array kBlobs = {kExamples, kNoise, Parameter{"classes", 3, 2, 10, Scale::integer},
                               Parameter{"spread", 0.6, 0.1, 2}};
constexpr std::array kLabels = {kExamples, kNoise, Parameter{"labels", 3, 2, 4, Scale::integer}};

}  // namespace

std::span<const GeneratorEntry> generatorCatalog() {
  static constexpr std::array catalog = {
      GeneratorEntry{{"circle", kCommon}, Task::binary, 2, 1, makeCircle},
      GeneratorEntry{{"xor", kCommon}, Task::binary, 2, 1, makeXor},
      GeneratorEntry{{"gaussians", kCommon}, Task::binary, 2, 1, makeGaussians},
      GeneratorEntry{{"spiral", kSpiral}, Task::binary, 2, 1, makeSpiral},
      GeneratorEntry{{"moons", kCommon}, Task::binary, 2, 1, makeMoons},
      GeneratorEntry{{"rings", kRings}, Task::multiclass, 2, 3, makeRings},
      GeneratorEntry{{"checkerboard", kCheckerboard}, Task::binary, 2, 1, makeCheckerboard},
      GeneratorEntry{{"blobs", kBlobs}, Task::multiclass, 2, 3, makeBlobs},
      GeneratorEntry{{"overlapping-labels", kLabels}, Task::multilabel, 2, 3, makeOverlappingLabels},
      GeneratorEntry{{"plane", kCommon}, Task::regression, 2, 1, makePlane},
      GeneratorEntry{{"multi-gaussian", kCommon}, Task::regression, 2, 1, makeMultiGaussian},
      GeneratorEntry{{"curve", kCommon}, Task::regression, 1, 1, makeCurve, kCurveShapes},
      GeneratorEntry{{"and"}, Task::binary, 2, 1, makeGate},
      GeneratorEntry{{"or"}, Task::binary, 2, 1, makeGate},
      GeneratorEntry{{"nand"}, Task::binary, 2, 1, makeGate},
      GeneratorEntry{{"xor-gate"}, Task::binary, 2, 1, makeGate},
  };
  return catalog;
}

double GeneratorSpec::number(std::string_view name) const {
  for (std::size_t i = 0; i < values.size(); ++i)
    if (kind->parameters[i].name == name) return values[i];
  return 0;
}

GeneratorSpec readGeneratorSpec(SpecReader& reader) {
  const std::span<const GeneratorEntry> catalog = generatorCatalog();
  std::vector<std::string_view> names;
  for (const GeneratorEntry& entry : catalog) names.push_back(entry.name);
  const std::string kind = reader.choice("kind", catalog.front().name, names);
  GeneratorSpec spec{&catalog.front(), {}, {}, 1};
  for (const GeneratorEntry& entry : catalog)
    if (entry.name == kind) spec.kind = &entry;
  for (const Parameter& parameter : spec.kind->parameters) spec.values.push_back(reader.number(parameter));
  const auto shapes = spec.kind->shapes;
  if (!shapes.empty()) spec.shape = reader.choice("shape", shapes.front(), shapes);
  spec.seed = static_cast<std::uint64_t>(reader.integer("seed", 1, 0, 4294967295));
  return spec;
}

Dataset generate(const GeneratorSpec& spec) { return spec.kind->make(spec); }

Result<Dataset> generate(const Value& spec) {
  SpecReader reader(spec);
  const GeneratorSpec request = readGeneratorSpec(reader);
  if (auto error = reader.finish()) return *std::move(error);
  return generate(request);
}

}  // namespace garden
