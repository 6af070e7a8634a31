#include "nn/loss.h"

#include <doctest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "core/random.h"
#include "nn/batch.h"

using namespace garden;

namespace {

double sigmoid(double z) { return 1 / (1 + std::exp(-z)); }

template <class S> struct Outcome {
  S loss;
  BatchMatrix<S> gradient;
};

// Rows of n×k: logits, activations and targets.
template <class S>
Outcome<S> lossOf(Loss loss, const std::vector<S>& z, const std::vector<S>& a, const std::vector<S>& y, std::size_t n,
                  S weight = 1, S delta = 1) {
  const std::size_t k = y.size() / n;
  BatchMatrix<S> Z(laneGroups(n), k), A(laneGroups(n), k), Y(laneGroups(n), k), G(laneGroups(n), k);
  packRows(z.data(), n, Z);
  packRows(a.data(), n, A);
  packRows(y.data(), n, Y);
  const S value = lossAndGradient<S>(loss, delta, Z.data(), A.data(), Y.data(), G.data(), n, k, weight);
  return {value, G};
}

// The loss of one output after its activation's formula.
template <class S> Outcome<S> single(Loss loss, S a, S y, S delta = 1) {
  return lossOf<S>(loss, {a}, {a}, {y}, 1, 1, delta);
}

std::vector<double> softmaxOf(const std::vector<double>& z) {
  double sum = 0;
  std::vector<double> p;
  p.reserve(z.size());
  for (const double v : z) sum += std::exp(v);
  for (const double v : z) p.push_back(std::exp(v) / sum);
  return p;
}

}  // namespace

TEST_CASE("the distance losses are their formulas, and their gradients the derivatives") {
  for (double e = -4.1; e < 4; e += 0.3) {
    const double y = 0.7;
    CAPTURE(e);
    const Outcome<double> squared = single(Loss::squared, y + e, y);
    CHECK(squared.loss == doctest::Approx(0.5 * e * e));
    CHECK(squared.gradient.at(0, 0) == doctest::Approx(e));
    const Outcome<double> absolute = single(Loss::absolute, y + e, y);
    CHECK(absolute.loss == doctest::Approx(std::abs(e)));
    CHECK(absolute.gradient.at(0, 0) == (e > 0 ? 1 : -1));
    for (const double delta : {0.001, 0.5, 2.0}) {
      const Outcome<double> huber = single(Loss::huber, y + e, y, delta);
      const bool inside = std::abs(e) <= delta;
      CHECK(huber.loss == doctest::Approx(inside ? e * e / 2 : delta * (std::abs(e) - delta / 2)));
      CHECK(huber.gradient.at(0, 0) == doctest::Approx(inside ? e : std::copysign(delta, e)));
    }
  }
  CHECK(single(Loss::absolute, 0.5, 0.5).gradient.at(0, 0) == 0);
}

TEST_CASE("huber's parabola and lines join without a jump in value or slope") {
  for (const double side : {-1.0, 1.0})
    for (const double delta : {0.25, 1.0, 3.0}) {
      const Outcome<double> inside = single(Loss::huber, side * delta * (1 - 1e-9), 0.0, delta);
      const Outcome<double> outside = single(Loss::huber, side * delta * (1 + 1e-9), 0.0, delta);
      CHECK(inside.loss == doctest::Approx(delta * delta / 2).epsilon(1e-8));
      CHECK(outside.loss == doctest::Approx(delta * delta / 2).epsilon(1e-8));
      CHECK(inside.gradient.at(0, 0) == doctest::Approx(side * delta).epsilon(1e-8));
      CHECK(outside.gradient.at(0, 0) == side * delta);
    }
}

TEST_CASE("binary cross entropy is −y log p − (1−y) log(1−p), its gradient p − y, also for soft targets") {
  for (double z = -8; z <= 8; z += 0.5)
    for (const double y : {0.0, 0.3, 1.0}) {
      const double p = sigmoid(z);
      const Outcome<double> outcome = lossOf<double>(Loss::binaryCrossEntropy, {z}, {p}, {y}, 1);
      CHECK(outcome.loss == doctest::Approx(-y * std::log(p) - (1 - y) * std::log(1 - p)));
      CHECK(outcome.gradient.at(0, 0) == doctest::Approx(p - y));
    }
}

TEST_CASE("categorical cross entropy is −Σ y log p, its gradient p − y, also for soft targets") {
  const std::vector<double> z = {1, 2, 0};
  const std::vector<double> p = softmaxOf(z);
  for (const std::vector<double>& y : {std::vector<double>{0, 1, 0}, {0.2, 0.5, 0.3}}) {
    const Outcome<double> outcome = lossOf<double>(Loss::categoricalCrossEntropy, z, p, y, 1);
    double expected = 0;
    for (std::size_t k = 0; k < 3; ++k) expected -= y[k] * std::log(p[k]);
    CHECK(outcome.loss == doctest::Approx(expected));
    for (std::size_t k = 0; k < 3; ++k) CHECK(outcome.gradient.at(0, k) == doctest::Approx(p[k] - y[k]));
  }
}

TEST_CASE_TEMPLATE("logits of ±1000: a finite loss of the right size, and the gradient does not vanish", S, float,
                   double) {
  const auto binary = [](S z, S y) { return lossOf<S>(Loss::binaryCrossEntropy, {z}, {z > 0 ? S(1) : S(0)}, {y}, 1); };
  CHECK(binary(1000, 0).loss == S(1000));
  CHECK(binary(1000, 0).gradient.at(0, 0) == S(1));
  CHECK(binary(-1000, 1).loss == S(1000));
  CHECK(binary(-1000, 1).gradient.at(0, 0) == S(-1));
  CHECK(binary(1000, 1).loss == S(0));
  CHECK(binary(-1000, 0).loss == S(0));
  CHECK(binary(-1000, 0).gradient.at(0, 0) == S(0));

  const std::vector<S> z = {1000, -1000, 0};
  const Outcome<S> wrong = lossOf<S>(Loss::categoricalCrossEntropy, z, {1, 0, 0}, {0, 1, 0}, 1);
  CHECK(wrong.loss == S(2000));
  CHECK(wrong.gradient.at(0, 0) == S(1));
  CHECK(wrong.gradient.at(0, 1) == S(-1));
  CHECK(wrong.gradient.at(0, 2) == S(0));
  const Outcome<S> right = lossOf<S>(Loss::categoricalCrossEntropy, z, {1, 0, 0}, {1, 0, 0}, 1);
  CHECK(right.loss == S(0));
}

TEST_CASE("padded lanes count for nothing and get zero gradient, even where they hold no number") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  for (std::size_t i = 0; i < lossCatalog().size(); ++i)
    for (std::size_t n = 1; n <= 7; ++n) {
      const auto loss = static_cast<Loss>(i);
      CAPTURE(lossCatalog()[i].name);
      CAPTURE(n);
      const std::size_t groups = laneGroups(n);
      BatchMatrix<float> Z(groups, 2), A(groups, 2), Y(groups, 2), G(groups, 2);
      for (BatchMatrix<float>* matrix : {&Z, &A, &Y, &G}) std::fill_n(matrix->data(), groups * 2 * kLanes, nan);
      // Both logits equal: sigmoid and softmax give ½, every loss of one example the same.
      for (std::size_t example = 0; example < n; ++example)
        for (std::size_t unit = 0; unit < 2; ++unit) {
          const std::size_t at = ((example / kLanes) * 2 + unit) * kLanes + example % kLanes;
          Z.data()[at] = 0;
          A.data()[at] = 0.5F;
          Y.data()[at] = unit == 0 ? 1.0F : 0.0F;
        }
      const float total =
          lossAndGradient<float>(loss, 1, Z.data(), A.data(), Y.data(), G.data(), n, 2, 1 / static_cast<float>(n));
      const float one = lossAndGradient<float>(loss, 1, Z.data(), A.data(), Y.data(), G.data(), 1, 2, 1);
      CHECK(total == doctest::Approx(one));
      CHECK(one > 0.2F);
      lossAndGradient<float>(loss, 1, Z.data(), A.data(), Y.data(), G.data(), n, 2, 1);
      for (std::size_t example = 0; example < groups * kLanes; ++example)
        for (std::size_t unit = 0; unit < 2; ++unit) {
          const float gradient = G.at(example, unit);
          if (example >= n)
            CHECK(gradient == 0);
          else
            CHECK(std::abs(gradient) > 0.4F);
        }
    }
}

TEST_CASE("a loss is the mean over the examples of the sum over the outputs") {
  const std::vector<double> a = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  const std::vector<double> y(10, 0.0);
  const Outcome<double> outcome = lossOf<double>(Loss::squared, a, a, y, 5, 1.0 / 5);
  CHECK(outcome.loss == doctest::Approx(385.0 / 2 / 5));
  CHECK(outcome.gradient.at(4, 1) == doctest::Approx(10.0 / 5));
}

TEST_CASE("NaN in, NaN out, for every loss") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  for (std::size_t i = 0; i < lossCatalog().size(); ++i) {
    CAPTURE(lossCatalog()[i].name);
    const auto outcome = lossOf<float>(static_cast<Loss>(i), {nan, 0}, {nan, 0.5F}, {0, 1}, 1);
    CHECK(std::isnan(outcome.loss));
    CHECK(std::isnan(outcome.gradient.at(0, 0)));
  }
}

TEST_CASE("the gradients are central differences of the losses") {
  Random random(4, Stream::data);
  const double h = 1e-5;
  for (const Loss loss : {Loss::squared, Loss::absolute, Loss::huber})
    for (int draw = 0; draw < 100; ++draw) {
      const double a = random.uniform(-3, 3);
      const double y = random.uniform(-3, 3);
      // Away from the kink of the absolute value and the joins of Huber's second derivative.
      if (std::abs(a - y) < 10 * h || std::abs(std::abs(a - y) - 0.8) < 10 * h) continue;
      const double expected = (single(loss, a + h, y, 0.8).loss - single(loss, a - h, y, 0.8).loss) / (2 * h);
      CHECK(single(loss, a, y, 0.8).gradient.at(0, 0) == doctest::Approx(expected).epsilon(1e-7));
    }
}
