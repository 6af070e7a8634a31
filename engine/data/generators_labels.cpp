// Several labels at once: an example has every label whose disc it lies in, or none.
#include <cmath>
#include <numbers>

#include "core/elementary.h"
#include "data/generator_parts.h"

namespace garden {

// Points uniform over [−5.5, 5.5]²; disc l has radius 3.5 and its centre on a circle of radius 2, at angle 2π·l/labels.
Dataset makeOverlappingLabels(const GeneratorSpec& spec) {
  const std::size_t labels = spec.whole("labels");
  const std::size_t count = spec.whole("examples");
  Dataset data = emptyDataset(Task::multilabel, count, 2, labels);
  data.outputNames = letterNames(labels);
  Random random(spec.seed, Stream::data);
  for (std::size_t i = 0; i < count; ++i) {
    const Point point{random.uniform(-5.5, 5.5), random.uniform(-5.5, 5.5)};
    data.x[2 * i] = static_cast<float>(point.x1);
    data.x[2 * i + 1] = static_cast<float>(point.x2);
    for (std::size_t label = 0; label < labels; ++label) {
      const double angle = 2 * std::numbers::pi * static_cast<double>(label) / static_cast<double>(labels);
      const double d1 = point.x1 - 2 * cosine(angle);
      const double d2 = point.x2 - 2 * sine(angle);
      data.y[i * labels + label] = d1 * d1 + d2 * d2 < 3.5 * 3.5 ? 1 : 0;
    }
  }
  addNoise(data.x, spec, kPlaneHalfWidth);
  return data;
}

}  // namespace garden
