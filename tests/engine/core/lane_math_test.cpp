#include "core/lane_math.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <limits>

using namespace garden;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kDenormal = std::numeric_limits<float>::denorm_min();
constexpr float kNormal = std::numeric_limits<float>::min();
constexpr float kGreatest = std::numeric_limits<float>::max();
// Below this laneExp flushes to zero, above the next it is infinite.
constexpr float kExpLow = -86.98f;
constexpr float kExpHigh = 88.7228f;

using Function = Lanes<float> (*)(Lanes<float>);
using Reference = double (*)(double);

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }
double softplus(double x) { return std::max(x, 0.0) + std::log1p(std::exp(-std::fabs(x))); }

// Distance of `got` from `exact` in units of the last place of the float nearest to `exact`; infinite for NaN.
double ulps(float got, double exact) {
  if (std::isnan(got)) return std::numeric_limits<double>::infinity();
  int exponent = 0;
  std::frexp(static_cast<float>(exact), &exponent);
  return std::fabs(got - exact) / std::ldexp(1.0, std::max(exponent - 24, -149));
}

// The worst error over four neighbouring places of the walk; places outside the range do not count.
double worstOfFour(Function function, Reference reference, const Lanes<float>& x, float low, float high) {
  const Lanes<float> y = function(x);
  double worst = 0;
  for (std::size_t lane = 0; lane < kLanes; ++lane) {
    if (!(x[lane] >= low && x[lane] <= high)) continue;
    worst = std::max(worst, ulps(y[lane], reference(x[lane])));
  }
  return worst;
}

// Not std::bit_cast: the C++ library of Emscripten 3.1.6 has none.
float floatOf(std::uint64_t pattern) {
  const auto bits = static_cast<std::uint32_t>(pattern);
  float value = 0;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

std::uint32_t patternOf(float value) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

// Walks floats of all signs and exponents: every 3989th bit pattern.
double worstUlps(Function function, Reference reference, float low, float high) {
  constexpr std::uint64_t stride = 3989;
  double worst = 0;
  for (std::uint64_t bits = 0; bits < (std::uint64_t{1} << 32); bits += kLanes * stride) {
    const Lanes<float> x = {floatOf(bits), floatOf(bits + stride), floatOf(bits + 2 * stride),
                            floatOf(bits + 3 * stride)};
    worst = std::max(worst, worstOfFour(function, reference, x, low, high));
  }
  return worst;
}

// Every float among the 4000 nearest to the place.
double worstUlpsNear(Function function, Reference reference, float place, float low, float high) {
  const std::uint64_t middle = patternOf(place);
  double worst = 0;
  for (std::uint64_t bits = middle - 2000; bits < middle + 2000; bits += kLanes) {
    const Lanes<float> x = {floatOf(bits), floatOf(bits + 1), floatOf(bits + 2), floatOf(bits + 3)};
    worst = std::max(worst, worstOfFour(function, reference, x, low, high));
  }
  return worst;
}

float at(Function function, float x) { return function(splat(x))[2]; }

}  // namespace

TEST_CASE("float functions keep their stated errors over all floats") {
  CHECK(worstUlps(laneTanh<float>, std::tanh, -kInfinity, kInfinity) <= kTanhUlps);
  CHECK(worstUlps(laneErf<float>, std::erf, -kInfinity, kInfinity) <= kErfUlps);
  CHECK(worstUlps(laneExp<float>, std::exp, kExpLow, kExpHigh) <= kExpUlps);
  CHECK(worstUlps(laneExpm1<float>, std::expm1, -kInfinity, kExpHigh) <= kExpm1Ulps);
  CHECK(worstUlps(laneSigmoid<float>, sigmoid, -87.3f, kInfinity) <= kSigmoidUlps);
  CHECK(worstUlps(laneLog<float>, std::log, kNormal, kGreatest) <= kLogUlps);
  CHECK(worstUlps(laneSoftplus<float>, softplus, kExpLow, kGreatest) <= kSoftplusUlps);
}

TEST_CASE("float functions keep their stated errors where their methods change") {
  for (const float x : {0.25f, 1.0f, 9.03f}) {
    CHECK(worstUlpsNear(laneTanh<float>, std::tanh, x, -kInfinity, kInfinity) <= kTanhUlps);
    CHECK(worstUlpsNear(laneTanh<float>, std::tanh, -x, -kInfinity, kInfinity) <= kTanhUlps);
  }
  for (const float x : {-3.92f, -1.0f, 0.22f, 3.92f}) {
    CHECK(worstUlpsNear(laneErf<float>, std::erf, x, -kInfinity, kInfinity) <= kErfUlps);
  }
  for (const double halves : {-251.0, -3.0, -1.0, 1.0, 3.0, 101.0, 255.0, 256.0}) {
    const float x = static_cast<float>(halves * std::log(2.0) / 2);
    CHECK(worstUlpsNear(laneExp<float>, std::exp, x, kExpLow, kExpHigh) <= kExpUlps);
    CHECK(worstUlpsNear(laneExpm1<float>, std::expm1, x, -kInfinity, kExpHigh) <= kExpm1Ulps);
    CHECK(worstUlpsNear(laneSigmoid<float>, sigmoid, x, -87.3f, kInfinity) <= kSigmoidUlps);
    CHECK(worstUlpsNear(laneSoftplus<float>, softplus, x, kExpLow, kInfinity) <= kSoftplusUlps);
  }
  for (const float x : {0.5f, 0.70710678f, 1.0f, 1.41421356f, 2.0f}) {
    CHECK(worstUlpsNear(laneLog<float>, std::log, x, kNormal, kGreatest) <= kLogUlps);
  }
}

TEST_CASE("NaN stays NaN in every lane function, of either sign, and only in its own lane") {
  for (const Function function : {laneTanh<float>, laneErf<float>, laneExp<float>, laneExpm1<float>, laneSigmoid<float>,
                                  laneLog<float>, laneSoftplus<float>}) {
    CHECK(std::isnan(at(function, kNaN)));
    CHECK(std::isnan(at(function, -kNaN)));
    const Lanes<float> mixed = function(Lanes<float>{1, kNaN, 1, 1});
    CHECK(std::isnan(mixed[1]));
    CHECK(mixed[0] == mixed[3]);
  }
}

TEST_CASE("infinities and zeros have their limits") {
  CHECK(at(laneTanh<float>, kInfinity) == 1);
  CHECK(at(laneTanh<float>, -kInfinity) == -1);
  CHECK(at(laneErf<float>, kInfinity) == 1);
  CHECK(at(laneErf<float>, -kInfinity) == -1);
  CHECK(at(laneExp<float>, kInfinity) == kInfinity);
  CHECK(at(laneExp<float>, -kInfinity) == 0);
  CHECK(at(laneExpm1<float>, kInfinity) == kInfinity);
  CHECK(at(laneExpm1<float>, -kInfinity) == -1);
  CHECK(at(laneSigmoid<float>, kInfinity) == 1);
  CHECK(at(laneSigmoid<float>, -kInfinity) == 0);
  CHECK(at(laneLog<float>, kInfinity) == kInfinity);
  CHECK(at(laneSoftplus<float>, kInfinity) == kInfinity);
  CHECK(at(laneSoftplus<float>, -kInfinity) == 0);
  for (const float zero : {0.0f, -0.0f}) {
    CHECK(at(laneTanh<float>, zero) == 0);
    CHECK(std::signbit(at(laneTanh<float>, zero)) == std::signbit(zero));
    CHECK(at(laneErf<float>, zero) == 0);
    CHECK(at(laneExp<float>, zero) == 1);
    CHECK(at(laneExpm1<float>, zero) == 0);
    CHECK(at(laneSigmoid<float>, zero) == 0.5f);
    CHECK(at(laneLog<float>, zero) == -kInfinity);
  }
  CHECK(at(laneLog<float>, 1) == 0);
}

TEST_CASE("the exponential overflows and vanishes where it says") {
  CHECK(at(laneExp<float>, 88.72283f) < kInfinity);
  CHECK(at(laneExp<float>, 88.72284f) == kInfinity);
  CHECK(at(laneExp<float>, 1000) == kInfinity);
  CHECK(at(laneExpm1<float>, 88.72284f) == kInfinity);
  CHECK(at(laneExp<float>, -86.98f) > kNormal);
  CHECK(at(laneExp<float>, -87) == 0);
  CHECK(at(laneExp<float>, -1000) == 0);
  CHECK(at(laneSigmoid<float>, -100) == 0);
  CHECK(at(laneExp<float>, kDenormal) == 1);
}

TEST_CASE("the logarithm refuses what has none") {
  CHECK(std::isnan(at(laneLog<float>, -1)));
  CHECK(std::isnan(at(laneLog<float>, -kInfinity)));
  CHECK(at(laneLog<float>, kDenormal) == -kInfinity);
}

TEST_CASE("tanh and erf are odd, within ±1 and exactly ±1 beyond their clamps") {
  for (const Function function : {laneTanh<float>, laneErf<float>}) {
    bool odd = true;
    float greatest = 0;
    for (int step = -70000; step < 20000; ++step) {
      const float x = std::exp2(static_cast<float>(step) / 4600);
      odd = odd && at(function, -x) == -at(function, x);
      greatest = std::max(greatest, at(function, x));
    }
    CHECK(odd);
    CHECK(greatest == 1);
    for (const float x : {9.03f, 9.5f, 50.0f, 1e30f, kGreatest}) CHECK(at(function, x) == 1);
  }
}

TEST_CASE("float functions rise with their argument") {
  for (const Function function :
       {laneTanh<float>, laneExp<float>, laneExpm1<float>, laneSigmoid<float>, laneSoftplus<float>}) {
    bool rises = true;
    for (int step = -1024; step < 1024; ++step) {
      const float x = static_cast<float>(step) / 256;
      rises = rises && at(function, x + 1.0f / 256) > at(function, x);
    }
    CHECK(rises);
  }
}

TEST_CASE("double functions are those of the standard library in each lane") {
  // Compilers may evaluate one side themselves, and then differ from the library by an ulp.
  const auto same = [](double value) { return doctest::Approx(value).epsilon(1e-15); };
  const Lanes<double> x = {-2.5, 0.0, 0.3, 7.0};
  for (std::size_t i = 0; i < kLanes; ++i) {
    CHECK(laneTanh<double>(x)[i] == same(std::tanh(x[i])));
    CHECK(laneErf<double>(x)[i] == same(std::erf(x[i])));
    CHECK(laneExp<double>(x)[i] == same(std::exp(x[i])));
    CHECK(laneExpm1<double>(x)[i] == same(std::expm1(x[i])));
    CHECK(laneSigmoid<double>(x)[i] == same(sigmoid(x[i])));
    CHECK(laneLog<double>(x + 3.0)[i] == same(std::log(x[i] + 3.0)));
    CHECK(laneSoftplus<double>(x)[i] == same(softplus(x[i])));
    CHECK(laneAbs<double>(x)[i] == same(std::fabs(x[i])));
  }
}

TEST_CASE_TEMPLATE("selecting, the lesser, the greater and the magnitude go lane by lane", S, float, double) {
  const S nan = std::numeric_limits<S>::quiet_NaN();
  const Lanes<S> a = {1, -2, 3, nan};
  const Lanes<S> b = {2, -3, 3, 5};
  const Lanes<S> lesser = laneMin<S>(a, b);
  const Lanes<S> greater = laneMax<S>(a, b);
  const Lanes<S> chosen = laneSelect<S>(a < b, a, b);
  const Lanes<S> magnitude = laneAbs<S>(a);
  const S expected[][3] = {{1, 2, 1}, {-3, -2, -3}, {3, 3, 3}};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(lesser[i] == expected[i][0]);
    CHECK(greater[i] == expected[i][1]);
    CHECK(chosen[i] == expected[i][2]);
    CHECK(magnitude[i] == std::fabs(a[i]));
  }
  CHECK(std::isnan(lesser[3]));
  CHECK(std::isnan(greater[3]));
  CHECK(laneMin<S>(b, a)[3] == 5);
  CHECK(chosen[3] == 5);
}
