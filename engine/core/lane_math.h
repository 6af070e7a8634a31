#pragma once
// Elementary functions of four numbers at once. For float: polynomials and rational functions of our own, fitted by
// scripts/fit-lane-math.mjs (minimax, Remez), exact to the few units in the last place (ulp) stated with each; for
// double: <cmath> lane by lane, because doubles only check gradients.
// Common to all: NaN in, NaN out (a diverged network must be seen), infinities have their limits, no fused operations.
#include <cmath>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "core/lanes.h"

namespace garden {

// The greatest error of each float function over all floats of its stated range, in ulp of the result.
inline constexpr double kTanhUlps = 4.5;
inline constexpr double kExpUlps = 2.0;

// `mask ? a : b`, lane by lane.
template <class S> inline Lanes<S> laneSelect(LaneMask<S> mask, Lanes<S> a, Lanes<S> b) { return mask ? a : b; }

// The lesser of a and b; a where either is NaN, so put the number that may be NaN first.
template <class S> inline Lanes<S> laneMin(Lanes<S> a, Lanes<S> b) {
#ifdef __wasm_simd128__
  // One instruction on x86. Clang would turn the comparison with a constant into f32x4.min, which V8 expands to eight.
  if constexpr (std::is_same_v<S, float>) return __builtin_wasm_pmin_f32x4(a, b);
#endif
  return b < a ? b : a;
}

// The greater of a and b; a where either is NaN, so put the number that may be NaN first.
template <class S> inline Lanes<S> laneMax(Lanes<S> a, Lanes<S> b) {
#ifdef __wasm_simd128__
  if constexpr (std::is_same_v<S, float>) return __builtin_wasm_pmax_f32x4(a, b);
#endif
  return a < b ? b : a;
}

namespace detail {

typedef std::uint32_t LaneBits __attribute__((vector_size(16)));

inline LaneBits bitsOf(Lanes<float> x) {
  LaneBits bits;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}

inline Lanes<float> lanesOf(LaneBits bits) {
  Lanes<float> x;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

template <class Function> inline Lanes<double> eachLane(Lanes<double> x, Function function) {
  return Lanes<double>{function(x[0]), function(x[1]), function(x[2]), function(x[3])};
}

// x = n·ln 2 + r with |r| ≤ ln 2 / 2: e^x = 2·half·(1 + fraction), half = 2^(n−1), fraction = e^r − 1.
struct ExpParts {
  Lanes<float> half;
  Lanes<float> fraction;
};

// Cody and Waite, Software Manual for the Elementary Functions (1980), ch. 6. The clamps lie beyond where the result
// is infinite (n = 128) and where `half` is 0 (n = −126).
inline ExpParts expParts(Lanes<float> x) {
  // 1.5·2^23 rounds to integers when added; 126 is the bias that turns n into the exponent field of 2^(n−1).
  const Lanes<float> rounder = splat(12582912.0f + 126.0f);
  x = laneMax<float>(laneMin<float>(x, splat(88.73f)), splat(-87.34f));
  const Lanes<float> rounded = x * splat(1.44269504f) + rounder;
  const Lanes<float> n = rounded - rounder;
  const LaneBits exponent = bitsOf(rounded) << 23;
  // ln 2 in two parts: 355/512 has ten bits, so n times it is exact.
  const Lanes<float> r = (x - n * splat(0.693359375f)) + n * splat(2.12194440e-4f);
  const Lanes<float> square = r * r;
  const Lanes<float> low = splat(0.49999994f) + splat(0.1666652f) * r;
  const Lanes<float> high = (splat(0.04166839f) + splat(0.00836872f) * r) + splat(0.00138146f) * square;
  return {lanesOf(exponent), r + square * (low + high * square)};
}

}  // namespace detail

// e^x. Infinite above 88.72284; results below 2^-125.5 (x < -86.99) are 0, there are no subnormal results.
template <class S> inline Lanes<S> laneExp(Lanes<S> x) {
  if constexpr (std::is_same_v<S, double>) {
    return detail::eachLane(x, [](double v) { return std::exp(v); });
  } else {
    const detail::ExpParts parts = detail::expParts(x);
    const Lanes<float> half = (splat(1.0f) + parts.fraction) * parts.half;
    return half + half;
  }
}

// tanh x = 2u / (1 + u²), u = tanh(x/2) = p/q. Doubling squares the error of u where u nears 1, so that a short
// fraction lasts up to |x| = 9, where tanh is 1 in float; the minimax error is 7.5e-9 and the slope at 0 exactly 1.
// Odd, at most 1 in magnitude, exactly ±1 beyond 9.
template <class S> inline Lanes<S> laneTanh(Lanes<S> x) {
  if constexpr (std::is_same_v<S, double>) {
    return detail::eachLane(x, [](double v) { return std::tanh(v); });
  } else {
    x = laneMax<float>(laneMin<float>(x, splat(9.0f)), splat(-9.0f));
    const Lanes<float> t = x * x;
    const Lanes<float> p = x * ((splat(46.46677f) * t + splat(12105.455f)) * t + splat(406555.59375f));
    const Lanes<float> q = ((t + splat(981.21545f)) * t + splat(91970.15f)) * t + splat(813111.1875f);
    const Lanes<float> product = p * q;
    return (product + product) / (p * p + q * q);
  }
}

template <class S> inline Lanes<S> laneAbs(Lanes<S> a) { return a < splat<S>(0) ? -a : a; }
template <class S, class F> inline Lanes<S> each(Lanes<S> x, F f) {
  return Lanes<S>{f(x[0]), f(x[1]), f(x[2]), f(x[3])};
}
template <class S> inline Lanes<S> laneExpm1(Lanes<S> x) {
  return each<S>(x, [](S v) { return std::expm1(v); });
}
template <class S> inline Lanes<S> laneLog(Lanes<S> x) {
  return each<S>(x, [](S v) { return std::log(v); });
}
template <class S> inline Lanes<S> laneErf(Lanes<S> x) {
  return each<S>(x, [](S v) { return std::erf(v); });
}
template <class S> inline Lanes<S> laneSigmoid(Lanes<S> x) {
  return each<S>(x, [](S v) { return 1 / (1 + std::exp(-v)); });
}
template <class S> inline Lanes<S> laneSoftplus(Lanes<S> x) {
  return each<S>(x, [](S v) { return (v > 0 ? v : S(0)) + std::log1p(std::exp(-std::abs(v))); });
}

}  // namespace garden
