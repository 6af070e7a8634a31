#pragma once
// What the families of generators share: parameters, sampling, class layout. Internal to engine/data.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/parameter.h"
#include "core/random.h"
#include "data/dataset.h"
#include "data/generators.h"

namespace garden {

inline constexpr Parameter kExamples{"examples", 500, 1, 100000, Scale::integer};
inline constexpr Parameter kNoise{"noise", 0, 0, 1};

inline constexpr double kPlaneHalfWidth = 6;           // the displayed plane is [−6, 6]²
inline constexpr double kNoisePerHalfWidth = 1.0 / 3;  // noise 1 buries the picture, 0.1 blurs its edges

struct Point {
  double x1;
  double x2;
};

// count×inputs and count×outputs, zero-filled, with the names "x" or "x1", "x2", … and bounds ±6.
Dataset emptyDataset(Task task, std::size_t count, std::size_t inputs, std::size_t outputs);

// "A", "B", …: names that need no translation; count ≤ 26.
std::vector<std::string> letterNames(std::size_t count);

// A point of a disc or ring around the origin, uniform over its area.
Point uniformInRing(Random& random, double innerRadius, double outerRadius);

// Adds noise × kNoisePerHalfWidth × halfWidth × N(0, 1) from Stream::noise to every value.
void addNoise(std::vector<float>& values, const GeneratorSpec& spec, double halfWidth);

// 2-D classification: the labels are a shuffled, balanced list; `place(random, label)` draws the clean point of each.
template <class Place> Dataset classesInPlane(const GeneratorSpec& spec, std::size_t classes, Place place) {
  const std::size_t count = spec.whole("examples");
  const bool binary = classes == 2;
  Dataset data = emptyDataset(binary ? Task::binary : Task::multiclass, count, 2, binary ? 1 : classes);
  data.outputNames = letterNames(classes);
  Random random(spec.seed, Stream::data);
  std::vector<std::size_t> labels(count);
  for (std::size_t i = 0; i < count; ++i) labels[i] = i % classes;
  random.shuffle(labels.data(), count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t label = labels[i];
    const Point point = place(random, label);
    data.x[2 * i] = static_cast<float>(point.x1);
    data.x[2 * i + 1] = static_cast<float>(point.x2);
    if (binary)
      data.y[i] = static_cast<float>(label);
    else
      data.y[i * classes + label] = 1;
  }
  addNoise(data.x, spec, kPlaneHalfWidth);
  return data;
}

// Classification in the plane (generators_classes.cpp).
Dataset makeCircle(const GeneratorSpec& spec);
Dataset makeXor(const GeneratorSpec& spec);
Dataset makeGaussians(const GeneratorSpec& spec);
Dataset makeSpiral(const GeneratorSpec& spec);
Dataset makeMoons(const GeneratorSpec& spec);
Dataset makeRings(const GeneratorSpec& spec);
Dataset makeCheckerboard(const GeneratorSpec& spec);
Dataset makeBlobs(const GeneratorSpec& spec);
// Several labels per example (generators_labels.cpp).
Dataset makeOverlappingLabels(const GeneratorSpec& spec);
// Regression (generators_regression.cpp).
Dataset makePlane(const GeneratorSpec& spec);
Dataset makeMultiGaussian(const GeneratorSpec& spec);
Dataset makeCurve(const GeneratorSpec& spec);
extern const std::array<std::string_view, 9> kCurveShapes;
// Truth tables (generators_gates.cpp).
Dataset makeGate(const GeneratorSpec& spec);

}  // namespace garden
