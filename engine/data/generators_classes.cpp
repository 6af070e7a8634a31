// Classification in the plane. Each place function draws one clean point of a class.
#include <cmath>
#include <numbers>

#include "core/elementary.h"
#include "data/generator_parts.h"

namespace garden {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kBoard = 5;  // half-width of the filled squares

double sign(bool positive) { return positive ? 1 : -1; }

}  // namespace

// Class A outside, between radii 3.5 and 5; class B inside radius 2.5.
Dataset makeCircle(const GeneratorSpec& spec) {
  return classesInPlane(spec, 2, [](Random& random, std::size_t label) {
    return label == 1 ? uniformInRing(random, 0, 2.5) : uniformInRing(random, 3.5, 5);
  });
}

// Class B where the signs of x1 and x2 differ; a gap of 0.6 along the axes.
Dataset makeXor(const GeneratorSpec& spec) {
  return classesInPlane(spec, 2, [](Random& random, std::size_t label) {
    const bool right = random.below(2) == 1;
    const bool up = right != (label == 1);
    const double x1 = sign(right) * random.uniform(0.3, kBoard);
    return Point{x1, sign(up) * random.uniform(0.3, kBoard)};
  });
}

// Two normal clouds of standard deviation 1 around (−2, −2) and (2, 2).
Dataset makeGaussians(const GeneratorSpec& spec) {
  return classesInPlane(spec, 2, [](Random& random, std::size_t label) {
    const double centre = label == 1 ? 2 : -2;
    const double x1 = centre + random.normal();
    return Point{x1, centre + random.normal()};
  });
}

// Archimedean arms: with t uniform in [0, 1), radius 0.5 + 5t and angle 2π(turns·t + label/arms).
Dataset makeSpiral(const GeneratorSpec& spec) {
  const std::size_t arms = spec.whole("arms");
  const double turns = spec.number("turns");
  return classesInPlane(spec, arms, [arms, turns](Random& random, std::size_t label) {
    const double t = random.uniform();
    const double radius = 0.5 + 5 * t;
    const double angle = kTurn * (turns * t + static_cast<double>(label) / static_cast<double>(arms));
    return Point{radius * cosine(angle), radius * sine(angle)};
  });
}

// Two interleaved half circles of radius 3, each reaching 1.5 into the hollow of the other.
Dataset makeMoons(const GeneratorSpec& spec) {
  return classesInPlane(spec, 2, [](Random& random, std::size_t label) {
    const double angle = random.uniform(0, std::numbers::pi);
    const double side = sign(label == 0);
    return Point{side * (3 * cosine(angle) - 1.5), side * (3 * sine(angle) - 0.75)};
  });
}

// Concentric rings of equal width out to radius 5.5, class A innermost, with a gap of a fifth of the width.
Dataset makeRings(const GeneratorSpec& spec) {
  const std::size_t classes = spec.whole("classes");
  const double width = 5.5 / static_cast<double>(classes);
  return classesInPlane(spec, classes, [width](Random& random, std::size_t label) {
    const double inner = width * static_cast<double>(label);
    return uniformInRing(random, label == 0 ? 0 : inner + 0.1 * width, inner + 0.9 * width);
  });
}

// cells×cells squares over [−5, 5]², class A at the lower left corner.
Dataset makeCheckerboard(const GeneratorSpec& spec) {
  const auto cells = static_cast<std::uint32_t>(spec.whole("cells"));
  const double side = 2 * kBoard / cells;
  return classesInPlane(spec, 2, [cells, side](Random& random, std::size_t label) {
    std::uint32_t column = 0;
    std::uint32_t row = 0;
    do {
      column = random.below(cells);
      row = random.below(cells);
    } while ((column + row) % 2 != label);
    const double x1 = -kBoard + side * (column + random.uniform());
    return Point{x1, -kBoard + side * (row + random.uniform())};
  });
}

// Normal clouds around centres evenly spaced on a circle of radius 4.
Dataset makeBlobs(const GeneratorSpec& spec) {
  const std::size_t classes = spec.whole("classes");
  const double spread = spec.number("spread");
  return classesInPlane(spec, classes, [classes, spread](Random& random, std::size_t label) {
    const double angle = kTurn * static_cast<double>(label) / static_cast<double>(classes);
    const double x1 = 4 * cosine(angle) + spread * random.normal();
    return Point{x1, 4 * sine(angle) + spread * random.normal()};
  });
}

}  // namespace garden
