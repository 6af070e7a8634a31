#include "data/features.h"

#include <algorithm>
#include <array>

#include "core/elementary.h"

namespace garden {

std::span<const FeatureEntry> featureCatalog() {
  static constexpr std::array<FeatureEntry, 9> catalog = {{
      {"x1", [](float x1, float) { return x1; }},
      {"x2", [](float, float x2) { return x2; }},
      {"x1-squared", [](float x1, float) { return x1 * x1; }},
      {"x2-squared", [](float, float x2) { return x2 * x2; }},
      {"x1-times-x2", [](float x1, float x2) { return x1 * x2; }},
      {"sin-x1", [](float x1, float) { return static_cast<float>(sine(x1)); }},
      {"sin-x2", [](float, float x2) { return static_cast<float>(sine(x2)); }},
      {"cos-x1", [](float x1, float) { return static_cast<float>(cosine(x1)); }},
      {"cos-x2", [](float, float x2) { return static_cast<float>(cosine(x2)); }},
  }};
  return catalog;
}

Result<std::vector<const FeatureEntry*>> findFeatures(std::span<const std::string> names, const std::string& where) {
  if (names.empty()) return Error{"no-features", where, join({where, " must name at least one feature"})};
  std::vector<const FeatureEntry*> found;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string place = join({where, "[", i, "]"});
    const FeatureEntry* match = nullptr;
    std::string list;
    for (const FeatureEntry& entry : featureCatalog()) {
      if (entry.name == names[i]) match = &entry;
      list.append(list.empty() ? "" : ", ").append(entry.name);
    }
    if (!match)
      return Error{"unknown-name",
                   place,
                   join({place, " is \"", names[i], "\", which is none of: ", list}),
                   {{"got", names[i]}, {"choices", list}}};
    if (std::find(found.begin(), found.end(), match) != found.end())
      return Error{
          "duplicate-name", place, join({place, " names \"", names[i], "\" a second time"}), {{"got", names[i]}}};
    found.push_back(match);
  }
  return found;
}

void computeFeatures(std::span<const FeatureEntry* const> features, const float* x, std::size_t n, float* out) {
  for (std::size_t i = 0; i < n; ++i)
    for (const FeatureEntry* feature : features) *out++ = feature->value(x[2 * i], x[2 * i + 1]);
}

Dataset withFeatures(const Dataset& data, std::span<const FeatureEntry* const> features) {
  Dataset result = data;
  result.inputs = features.size();
  result.inputBounds.clear();
  result.inputNames.clear();
  for (const FeatureEntry* feature : features) result.inputNames.emplace_back(feature->name);
  result.x.resize(data.count * features.size());
  computeFeatures(features, data.x.data(), data.count, result.x.data());
  return result;
}

}  // namespace garden
