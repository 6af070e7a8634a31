#include "nn/metrics.h"

#include <doctest.h>

#include <cmath>
#include <vector>

using namespace garden;

TEST_CASE("the confusion matrix counts truth by row and answer by column") {
  // Answers 0, 2, 1, 1, 0; truths 0, 2, 2, 1, 1.
  const std::vector<float> outputs = {0.8F, 0.1F, 0.1F, 0, 0.2F, 0.8F, 0.3F, 0.4F, 0.3F, 0, 1, 0, 0.5F, 0.3F, 0.2F};
  const std::vector<float> targets = {1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0};
  const Confusion confusion = confusionOf(outputs.data(), targets.data(), 5, 3);
  CHECK(confusion.counts == std::vector<float>{1, 0, 0, 1, 1, 0, 0, 1, 1});
  CHECK(confusion.accuracy() == doctest::Approx(0.6));
}

TEST_CASE("two classes in one column, on either scale") {
  const std::vector<float> probabilities = {0.9F, 0.2F, 0.6F, 0.5F};
  const std::vector<float> yes = {1, 0, 0, 1};
  const Confusion confusion = binaryConfusion(probabilities.data(), yes.data(), 4, 0.5F);
  // Exactly on the threshold is a no.
  CHECK(confusion.counts == std::vector<float>{1, 1, 1, 1});
  CHECK(confusion.accuracy() == 0.5);
  const std::vector<float> signs = {0.9F, -0.2F, 0.1F};
  const std::vector<float> signed_ = {1, -1, 1};
  CHECK(binaryConfusion(signs.data(), signed_.data(), 3, 0).accuracy() == 1);
}

TEST_CASE("label accuracy counts single labels, not whole examples") {
  const std::vector<float> outputs = {0.9F, 0.1F, 0.7F, 0.2F, 0.6F, 0.4F};
  const std::vector<float> targets = {1, 0, 0, 0, 1, 1};
  CHECK(labelAccuracy(outputs.data(), targets.data(), 2, 3, 0.5F) == doctest::Approx(4.0 / 6));
}

TEST_CASE("R² and RMSE of a known fit") {
  // Residuals 0.5, −0.5, 0, −1: squares sum to 1.5; the squares of the targets about their mean 2.875 to 29.1875.
  const std::vector<float> targets = {3, -0.5F, 2, 7};
  const std::vector<float> outputs = {2.5F, 0, 2, 8};
  const Fit fit = fitOf(outputs.data(), targets.data(), 4, 1);
  CHECK(fit.rmse == doctest::Approx(std::sqrt(1.5 / 4)));
  CHECK(fit.r2 == doctest::Approx(0.9486081370));
  const Fit perfect = fitOf(targets.data(), targets.data(), 4, 1);
  CHECK(perfect.r2 == 1);
  CHECK(perfect.rmse == 0);
  const std::vector<float> mean(4, 2.875F);
  CHECK(fitOf(mean.data(), targets.data(), 4, 1).r2 == doctest::Approx(0));
}

TEST_CASE("several columns are pooled, each about its own mean") {
  const std::vector<float> targets = {0, 10, 2, 14};
  const std::vector<float> outputs = {1, 10, 2, 12};
  const Fit fit = fitOf(outputs.data(), targets.data(), 2, 2);
  CHECK(fit.rmse == doctest::Approx(std::sqrt(5.0 / 4)));
  CHECK(fit.r2 == doctest::Approx(1 - 5.0 / (2 + 8)));
}

TEST_CASE("nothing to measure gives zeros, not divisions by zero") {
  CHECK(Confusion{2, std::vector<float>(4)}.accuracy() == 0);
  CHECK(labelAccuracy(nullptr, nullptr, 0, 3, 0.5F) == 0);
  const std::vector<float> same = {4, 4};
  CHECK(fitOf(same.data(), same.data(), 2, 1).r2 == 0);
  CHECK(fitOf(nullptr, nullptr, 0, 1).rmse == 0);
}
