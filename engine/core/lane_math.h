#pragma once
// Elementary functions of four numbers at once. For float: polynomials and rational functions of our own, fitted by
// scripts/fit-lane-math.mjs (minimax, Remez), exact to the few units in the last place (ulp) stated with each; for
// double: <cmath> lane by lane, because doubles only check gradients.
// Common to all: NaN in, NaN out (a diverged network must be seen), infinities have their limits, no fused operations.
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>

#include "core/lanes.h"

namespace garden {

// The greatest error of each float function over all floats of its stated range, in ulp of the result.
inline constexpr double kTanhUlps = 4.5;
inline constexpr double kErfUlps = 6.5;
inline constexpr double kExpUlps = 2.0;
inline constexpr double kExpm1Ulps = 2.0;
inline constexpr double kSigmoidUlps = 3.0;
inline constexpr double kLogUlps = 2.0;
inline constexpr double kSoftplusUlps = 3.0;

// `mask ? a : b`, lane by lane.
template <class S> inline Lanes<S> laneSelect(LaneMask<S> mask, Lanes<S> a, Lanes<S> b) { return mask ? a : b; }

// The lesser of a and b; a where either is NaN, so put the number that may be NaN first.
template <class S> inline Lanes<S> laneMin(Lanes<S> a, Lanes<S> b) {
#ifdef __wasm_simd128__
  // One instruction on x86. Clang would turn the comparison with a constant into f32x4.min, which V8 expands to seven.
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

// 2u / (1 + u²) for u = p/q: tanh of twice the argument.
inline Lanes<float> doubledFraction(Lanes<float> p, Lanes<float> q) {
  const Lanes<float> product = p * q;
  return (product + product) / (p * p + q * q);
}

// x = n·ln 2 + r with |r| ≤ ln 2 / 2: e^x = 2·half·(1 + fraction), half = 2^(n−1), fraction = e^r − 1; the minimax
// error of e^r is 3.1e-9.
struct ExpParts {
  Lanes<float> half;
  Lanes<float> fraction;
};

// ln 2 in two parts: 355/512 has ten bits, so that its product with an exponent is exact.
inline constexpr float kLn2Short = 0.693359375f;
inline constexpr float kLn2Rest = -2.12194440e-4f;

// Cody and Waite, Software Manual for the Elementary Functions (1980), ch. 6. The clamps lie beyond where the result
// is infinite (n = 128) and where `half` is 0 (n = −126).
inline ExpParts expParts(Lanes<float> x) {
  // 1.5·2^23 rounds to integers when added; 126 is the bias that turns n into the exponent field of 2^(n−1).
  const Lanes<float> rounder = splat(12582912.0f + 126.0f);
  x = laneMax<float>(laneMin<float>(x, splat(88.73f)), splat(-87.34f));
  const Lanes<float> rounded = x * splat(1.44269504f) + rounder;
  const Lanes<float> n = rounded - rounder;
  const LaneBits exponent = bitsOf(rounded) << 23;
  const Lanes<float> r = (x - n * splat(kLn2Short)) - n * splat(kLn2Rest);
  const Lanes<float> square = r * r;
  const Lanes<float> low = splat(0.499999934f) + splat(0.166665206f) * r;
  const Lanes<float> high = (splat(0.041668388f) + splat(0.00836871688f) * r) + splat(0.00138145986f) * square;
  return {lanesOf(exponent), r + square * (low + high * square)};
}

}  // namespace detail

// |x|; clears the sign of NaN too.
template <class S> inline Lanes<S> laneAbs(Lanes<S> x) {
  if constexpr (std::is_same_v<S, double>) {
    return detail::eachLane(x, [](double v) { return std::fabs(v); });
  } else {
    return detail::lanesOf(detail::bitsOf(x) & 0x7fffffffu);
  }
}

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

// e^x − 1 with a small relative error near 0, where the difference would cancel. Exactly −1 below -86.99, infinite
// above 88.72284.
template <class S> inline Lanes<S> laneExpm1(Lanes<S> x) {
  if constexpr (std::is_same_v<S, double>) {
    return detail::eachLane(x, [](double v) { return std::expm1(v); });
  } else {
    const detail::ExpParts parts = detail::expParts(x);
    const Lanes<float> half = parts.half * parts.fraction + (parts.half - splat(0.5f));
    return half + half;
  }
}

// The logistic function 1 / (1 + e^−x). 0 below -88.73; its relative error stays small down to there.
template <class S> inline Lanes<S> laneSigmoid(Lanes<S> x) { return S(1) / (S(1) + laneExp<S>(-x)); }

// tanh x = 2u / (1 + u²), u = tanh(x/2) = p/q. Doubling squares the error of u where u nears 1, so that a short
// fraction lasts up to where tanh is 1 in float; the minimax error is 7.5e-9 up to 9 and the slope at 0 exactly 1.
// Odd, at most 1 in magnitude, exactly ±1 from the clamp on (9.03 is one of the places where it rounds to 1).
template <class S> inline Lanes<S> laneTanh(Lanes<S> x) {
  if constexpr (std::is_same_v<S, double>) {
    return detail::eachLane(x, [](double v) { return std::tanh(v); });
  } else {
    x = laneMax<float>(laneMin<float>(x, splat(9.03f)), splat(-9.03f));
    const Lanes<float> t = x * x;
    const Lanes<float> p = x * ((splat(46.4667703f) * t + splat(12105.4548f)) * t + splat(406555.596f));
    const Lanes<float> q = ((t + splat(981.215472f)) * t + splat(91970.1473f)) * t + splat(813111.191f);
    return detail::doubledFraction(p, q);
  }
}

// erf x = 2u / (1 + u²) as in laneTanh, u a fraction of degrees 7 and 8 fitted to erf itself; minimax error 3.5e-8.
// Odd, at most 1 in magnitude, exactly ±1 beyond 3.92, where erf is 1 in float.
template <class S> inline Lanes<S> laneErf(Lanes<S> x) {
  if constexpr (std::is_same_v<S, double>) {
    return detail::eachLane(x, [](double v) { return std::erf(v); });
  } else {
    x = laneMax<float>(laneMin<float>(x, splat(3.92f)), splat(-3.92f));
    const Lanes<float> t = x * x;
    const Lanes<float> square = t * t;
    const Lanes<float> p =
        x * ((splat(5716.76301f) + splat(1504.58123f) * t) + (splat(163.37197f) + splat(12.8442765f) * t) * square);
    const Lanes<float> q = (splat(10132.6983f) + splat(2819.04097f) * t) +
                           ((splat(490.612005f) + splat(61.1757595f) * t) + square) * square;
    // Rounding could pass 1 by an ulp, and 1 + erf must not be negative.
    return laneMax<float>(laneMin<float>(detail::doubledFraction(p, q), splat(1.0f)), splat(-1.0f));
  }
}

// log x, natural. As std::log: log 0 = −∞, log of a negative number is NaN, log ∞ = ∞; subnormal numbers count as 0.
// x = 2^n·m with m in [√½, √2); log m by the series of 2 artanh s, s = (m − 1)/(m + 1), minimax error 8.1e-10.
template <class S> inline Lanes<S> laneLog(Lanes<S> x) {
  if constexpr (std::is_same_v<S, double>) {
    return detail::eachLane(x, [](double v) { return std::log(v); });
  } else {
    // The bits of 1 less those of √½: adding them carries into the exponent exactly where m reaches √2.
    const detail::LaneBits exponent = (detail::bitsOf(x) + 0x004afb0du) >> 23;
    const Lanes<float> f = detail::lanesOf(detail::bitsOf(x) - (exponent << 23) + 0x3f800000u) - splat(1.0f);
    const Lanes<float> n = __builtin_convertvector(reinterpret_cast<LaneMask<float>>(exponent), Lanes<float>) - 127.0f;
    const Lanes<float> s = f / (splat(2.0f) + f);
    const Lanes<float> z = s * s;
    const Lanes<float> series = z * ((splat(0.666667761f) + splat(0.399775732f) * z) + splat(0.298709615f) * (z * z));
    const Lanes<float> low = s * (f - series) - n * splat(detail::kLn2Rest);
    const Lanes<float> result = n * splat(detail::kLn2Short) + (f - low);
    using Limits = std::numeric_limits<float>;
    const Lanes<float> atEdge = laneSelect<float>(x < 0.0f, splat(Limits::quiet_NaN()), splat(-Limits::infinity()));
    const Lanes<float> finite = laneSelect<float>(x < Limits::min(), atEdge, result);
    return laneSelect<float>(x < Limits::infinity(), finite, x);
  }
}

// log(1 + e^x), without overflow and with a small relative error at both ends: max(x, 0) + log(1 + e^−|x|).
// The logarithm is laneLog's series without its reduction, fitted up to 1: minimax error 4.5e-9.
// Below -86.99 the result is 0.
template <class S> inline Lanes<S> laneSoftplus(Lanes<S> x) {
  if constexpr (std::is_same_v<S, double>) {
    return detail::eachLane(x, [](double v) { return std::fmax(v, 0.0) + std::log1p(std::exp(-std::fabs(v))); });
  } else {
    const Lanes<float> f = laneExp<float>(-laneAbs<float>(x));
    const Lanes<float> s = f / (splat(2.0f) + f);
    const Lanes<float> z = s * s;
    const Lanes<float> series = z * ((splat(0.666664163f) + splat(0.400215282f) * z) +
                                     (splat(0.280017868f) + splat(0.280120823f) * z) * (z * z));
    return laneMax<float>(x, splat(0.0f)) + (f - s * (f - series));
  }
}

}  // namespace garden
