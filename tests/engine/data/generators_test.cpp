#include "data/generators.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

using namespace garden;

namespace {

Dataset make(Value::Object fields) {
  auto data = generate(Value(std::move(fields)));
  REQUIRE(data.ok());
  return data.take();
}

std::string refusal(Value::Object fields) {
  const auto data = generate(Value(std::move(fields)));
  return data.ok() ? "" : data.error().code;
}

std::vector<std::size_t> classCounts(const Dataset& data) {
  std::vector<std::size_t> counts(data.task == Task::binary ? 2 : data.outputs);
  for (std::size_t i = 0; i < data.count; ++i) ++counts[classOf(data, &data.y[i * data.outputs])];
  return counts;
}

}  // namespace

TEST_CASE("every generator gives data of its announced form, finite and in range") {
  for (const GeneratorEntry& entry : generatorCatalog()) {
    CAPTURE(entry.name);
    const Dataset data = make({{"kind", entry.name}});
    CHECK(data.task == entry.task);
    CHECK(data.inputs == entry.inputs);
    CHECK(data.outputs == entry.outputs);
    CHECK(data.count == (entry.parameters.empty() ? 4 : 500));
    CHECK(data.x.size() == data.count * data.inputs);
    CHECK(data.y.size() == data.count * data.outputs);
    CHECK(data.inputNames.size() == data.inputs);
    CHECK(data.inputBounds.size() == data.inputs);
    CHECK(data.outputNames.size() == (data.task == Task::binary ? 2 : data.outputs));
    for (const float x : data.x) CHECK(std::abs(x) <= 6.5);  // normal clouds have no hard edge
    for (const float y : data.y) CHECK(std::abs(y) <= 1.2);
  }
}

TEST_CASE("the same seed repeats the bits, another seed differs, noise moves the same points") {
  for (const GeneratorEntry& entry : generatorCatalog()) {
    if (entry.parameters.empty()) continue;
    CAPTURE(entry.name);
    const Dataset first = make({{"kind", entry.name}, {"seed", 5}, {"noise", 0.2}});
    const Dataset again = make({{"kind", entry.name}, {"seed", 5}, {"noise", 0.2}});
    const Dataset other = make({{"kind", entry.name}, {"seed", 6}, {"noise", 0.2}});
    const Dataset clean = make({{"kind", entry.name}, {"seed", 5}});
    CHECK(first.x == again.x);
    CHECK(first.y == again.y);
    CHECK(first.x != other.x);
    const bool regression = entry.task == Task::regression;
    CHECK((regression ? first.x == clean.x : first.y == clean.y));
    const auto& noisy = regression ? first.y : first.x;
    const auto& still = regression ? clean.y : clean.x;
    double squares = 0;
    for (std::size_t i = 0; i < noisy.size(); ++i) squares += std::pow(noisy[i] - still[i], 2);
    const double deviation = std::sqrt(squares / static_cast<double>(noisy.size()));
    CHECK(deviation == doctest::Approx(0.2 / 3 * (regression ? 1 : 6)).epsilon(0.15));
  }
}

TEST_CASE("classes are balanced and mixed") {
  for (const GeneratorEntry& entry : generatorCatalog()) {
    if (entry.parameters.empty() || (entry.task != Task::binary && entry.task != Task::multiclass)) continue;
    CAPTURE(entry.name);
    const Dataset data = make({{"kind", entry.name}, {"examples", 1001}});
    const auto counts = classCounts(data);
    CHECK(*std::max_element(counts.begin(), counts.end()) - *std::min_element(counts.begin(), counts.end()) <= 1);
    std::size_t longestRun = 0;
    std::size_t run = 0;
    for (std::size_t i = 1; i < data.count; ++i) {
      run = classOf(data, &data.y[i * data.outputs]) == classOf(data, &data.y[(i - 1) * data.outputs]) ? run + 1 : 0;
      longestRun = std::max(longestRun, run);
    }
    CHECK(longestRun < 20);
  }
}

TEST_CASE("spiral arms follow their equation, and more than two make it multiclass") {
  const Dataset data = make({{"kind", "spiral"}, {"arms", 3}, {"turns", 1.5}, {"examples", 300}});
  CHECK(data.task == Task::multiclass);
  CHECK(data.outputs == 3);
  for (std::size_t i = 0; i < data.count; ++i) {
    const double x1 = data.x[2 * i];
    const double x2 = data.x[2 * i + 1];
    const double t = (std::hypot(x1, x2) - 0.5) / 5;
    CHECK(t >= -1e-6);
    CHECK(t <= 1 + 1e-6);
    const auto arm = static_cast<double>(classOf(data, &data.y[3 * i]));
    const double angle = 2 * std::numbers::pi * (1.5 * t + arm / 3);
    CHECK(std::abs((0.5 + 5 * t) * std::cos(angle) - x1) < 1e-4);
    CHECK(std::abs((0.5 + 5 * t) * std::sin(angle) - x2) < 1e-4);
  }
}

TEST_CASE("clean points lie where their class says") {
  const auto each = [](const Dataset& data, auto check) {
    for (std::size_t i = 0; i < data.count; ++i)
      check(static_cast<double>(data.x[2 * i]), static_cast<double>(data.x[2 * i + 1]),
            classOf(data, &data.y[i * data.outputs]));
  };
  each(make({{"kind", "circle"}}),
       [](double x1, double x2, std::size_t label) { CHECK((std::hypot(x1, x2) < 3) == (label == 1)); });
  each(make({{"kind", "xor"}}), [](double x1, double x2, std::size_t label) { CHECK((x1 * x2 < 0) == (label == 1)); });
  each(make({{"kind", "rings"}, {"classes", 5}}), [](double x1, double x2, std::size_t label) {
    CHECK(static_cast<std::size_t>(std::hypot(x1, x2) / 1.1) == label);
  });
  each(make({{"kind", "checkerboard"}, {"cells", 5}}), [](double x1, double x2, std::size_t label) {
    CHECK(static_cast<std::size_t>(std::floor((x1 + 5) / 2) + std::floor((x2 + 5) / 2)) % 2 == label);
  });
  each(make({{"kind", "moons"}}), [](double x1, double x2, std::size_t label) {
    const double side = label == 0 ? 1 : -1;
    CHECK(std::hypot(x1 + side * 1.5, x2 + side * 0.75) == doctest::Approx(3).epsilon(1e-5));
  });
}

TEST_CASE("every label of overlapping discs occurs alone, together and not at all") {
  for (int labels = 2; labels <= 4; ++labels) {
    const Dataset data = make({{"kind", "overlapping-labels"}, {"labels", labels}});
    REQUIRE(data.outputs == static_cast<std::size_t>(labels));
    std::vector<int> bySum(data.outputs + 1);
    for (std::size_t i = 0; i < data.count; ++i) {
      float sum = 0;
      for (std::size_t label = 0; label < data.outputs; ++label) sum += data.y[i * data.outputs + label];
      ++bySum[static_cast<std::size_t>(sum)];
    }
    for (const int count : bySum) CHECK(count > 10);
  }
}

TEST_CASE("regression targets follow their formulas") {
  const Dataset plane = make({{"kind", "plane"}});
  for (std::size_t i = 0; i < plane.count; ++i)
    CHECK(std::abs(plane.y[i] - (plane.x[2 * i] + plane.x[2 * i + 1]) / 12) < 1e-6);
  const Dataset bumps = make({{"kind", "multi-gaussian"}, {"examples", 5000}});
  for (std::size_t i = 0; i < bumps.count; ++i)  // bump of height 1 at (0, −2.5), −1 at (0, 2.5)
    if (std::hypot(bumps.x[2 * i], bumps.x[2 * i + 1] + 2.5) < 0.3) CHECK(bumps.y[i] > 0.9);
  const Dataset curve = make({{"kind", "curve"}, {"shape", "step-sum"}});
  CHECK(curve.inputBounds[0].low == 0);
  for (std::size_t i = 0; i < curve.count; ++i) {
    const double x = curve.x[i];
    CHECK(x >= 0);
    const double y = 0.2 + 0.4 * x * x + 0.3 * x * std::sin(15 * x) + 0.05 * std::cos(50 * x);
    CHECK(std::abs(curve.y[i] - y) < 1e-5);
  }
}

TEST_CASE("every curve has its own shape") {
  std::vector<std::vector<float>> seen;
  for (const GeneratorEntry& entry : generatorCatalog())
    for (const std::string_view shape : entry.shapes) {
      const Dataset data = make({{"kind", "curve"}, {"shape", shape}});
      CHECK(std::find(seen.begin(), seen.end(), data.y) == seen.end());
      seen.push_back(data.y);
    }
  CHECK(seen.size() == 9);
}

TEST_CASE("gates are their truth tables") {
  const std::vector<float> inputs = {0, 0, 0, 1, 1, 0, 1, 1};
  CHECK(make({{"kind", "and"}}).x == inputs);
  CHECK(make({{"kind", "and"}}).y == std::vector<float>{0, 0, 0, 1});
  CHECK(make({{"kind", "or"}}).y == std::vector<float>{0, 1, 1, 1});
  CHECK(make({{"kind", "nand"}}).y == std::vector<float>{1, 1, 1, 0});
  CHECK(make({{"kind", "xor-gate"}, {"seed", 9}}).y == std::vector<float>{0, 1, 1, 0});
}

TEST_CASE("bad specs are refused, and foreign fields are the caller's to read") {
  CHECK(refusal({{"kind", "cricle"}}) == "unknown-name");
  CHECK(refusal({{"examples", 0}}) == "out-of-range-whole");
  CHECK(refusal({{"examples", 100001}}) == "out-of-range-whole");
  CHECK(refusal({{"noise", 1.01}}) == "out-of-range");
  CHECK(refusal({{"seed", -1}}) == "out-of-range-whole");
  CHECK(refusal({{"kind", "and"}, {"noise", 0.1}}) == "unknown-field");
  CHECK(refusal({{"kind", "or"}, {"examples", 10}}) == "unknown-field");
  CHECK(refusal({{"kind", "circle"}, {"arms", 3}}) == "unknown-field");
  CHECK(refusal({{"kind", "circle"}, {"testFraction", 0.5}}) == "unknown-field");
  CHECK(refusal({{"kind", "curve"}, {"shape", "zigzag"}}) == "unknown-name");
  CHECK(refusal({{"kind", "moons"}, {"shape", "sine"}}) == "unknown-field");

  const Value spec(Value::Object{{"kind", "moons"}, {"testFraction", 0.5}});
  SpecReader reader(spec, "data");
  const GeneratorSpec request = readGeneratorSpec(reader);
  CHECK(reader.number("testFraction", 0, 0, 0.9) == 0.5);
  CHECK_FALSE(reader.finish());
  CHECK(generate(request).count == 500);
}

TEST_CASE("the smallest and the largest request work at full noise") {
  for (const int examples : {1, 100000}) {
    const Dataset data = make({{"kind", "blobs"}, {"classes", 10}, {"examples", examples}, {"noise", 1}});
    CHECK(data.count == static_cast<std::size_t>(examples));
    CHECK(std::all_of(data.x.begin(), data.x.end(), [](float x) { return std::isfinite(x); }));
  }
}
