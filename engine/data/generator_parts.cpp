#include "data/generator_parts.h"

#include <cmath>
#include <numbers>

#include "core/elementary.h"
#include "core/format_number.h"

namespace garden {

Dataset emptyDataset(Task task, std::size_t count, std::size_t inputs, std::size_t outputs) {
  Dataset data;
  data.task = task;
  data.count = count;
  data.inputs = inputs;
  data.outputs = outputs;
  data.x.resize(count * inputs);
  data.y.resize(count * outputs);
  for (std::size_t i = 0; i < inputs; ++i) {
    data.inputNames.emplace_back("x");
    if (inputs > 1) data.inputNames.back() += formatNumber(static_cast<double>(i + 1));
  }
  data.inputBounds.assign(inputs, {-kPlaneHalfWidth, kPlaneHalfWidth});
  return data;
}

std::vector<std::string> letterNames(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.emplace_back(1, static_cast<char>('A' + i));
  return names;
}

Point uniformInRing(Random& random, double innerRadius, double outerRadius) {
  const double radius = std::sqrt(random.uniform(innerRadius * innerRadius, outerRadius * outerRadius));
  const double angle = random.uniform(0, 2 * std::numbers::pi);
  return {radius * cosine(angle), radius * sine(angle)};
}

void addNoise(std::vector<float>& values, const GeneratorSpec& spec, double halfWidth) {
  const double deviation = spec.number("noise") * kNoisePerHalfWidth * halfWidth;
  if (deviation == 0) return;
  Random random(spec.seed, Stream::noise);
  for (float& value : values) value = static_cast<float>(value + deviation * random.normal());
}

}  // namespace garden
