#include "data/features.h"

#include <doctest.h>

#include <cmath>

using namespace garden;

TEST_CASE("every feature is computed from both coordinates as its name says") {
  std::vector<const FeatureEntry*> all;
  for (const FeatureEntry& entry : featureCatalog()) all.push_back(&entry);
  REQUIRE(all.size() == 9);
  const std::vector<float> x = {2, -3, 0.5F, 4};
  std::vector<float> out(2 * 9);
  computeFeatures(all, x.data(), 2, out.data());
  const std::vector<double> expected = {2, -3, 4, 9, -6, std::sin(2.0), std::sin(-3.0), std::cos(2.0), std::cos(-3.0)};
  for (std::size_t i = 0; i < 9; ++i) CHECK(out[i] == doctest::Approx(expected[i]));
  CHECK(out[9] == 0.5F);
  CHECK(out[13] == 2.0F);
}

TEST_CASE("features are found by name, in the order asked for") {
  const std::vector<std::string> names = {"x1-times-x2", "x1"};
  const auto found = findFeatures(names, "features");
  REQUIRE(found.ok());
  Dataset data;
  data.count = 1;
  data.inputs = 2;
  data.x = {3, 4};
  data.inputNames = {"x1", "x2"};
  data.inputBounds = {{-6, 6}, {-6, 6}};
  const Dataset result = withFeatures(data, found.value());
  CHECK(result.x == std::vector<float>{12, 3});
  CHECK(result.inputNames == names);
  CHECK(result.inputs == 2);
  CHECK(result.inputBounds.empty());
}

TEST_CASE("unknown, repeated and missing feature names are refused") {
  const auto refusal = [](std::vector<std::string> names) { return findFeatures(names, "features").error(); };
  CHECK(refusal({"x1", "x3"}).code == "unknown-name");
  CHECK(refusal({"x1", "x3"}).where == "features[1]");
  CHECK(refusal({"x1", "x1"}).code == "duplicate-name");
  CHECK(refusal({}).code == "no-features");
}
