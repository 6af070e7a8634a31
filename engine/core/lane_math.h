#pragma once
#include <cmath>
#include "core/lanes.h"
namespace garden {
template <class S> inline Lanes<S> laneSelect(LaneMask<S> m, Lanes<S> a, Lanes<S> b) { return m ? a : b; }
template <class S> inline Lanes<S> laneMax(Lanes<S> a, Lanes<S> b) { return a < b ? b : a; }
template <class S> inline Lanes<S> laneMin(Lanes<S> a, Lanes<S> b) { return b < a ? b : a; }
template <class S> inline Lanes<S> laneAbs(Lanes<S> a) { return a < splat<S>(0) ? -a : a; }
template <class S, class F> inline Lanes<S> each(Lanes<S> x, F f) {
  return Lanes<S>{f(x[0]), f(x[1]), f(x[2]), f(x[3])};
}
template <class S> inline Lanes<S> laneExp(Lanes<S> x) {
  return each<S>(x, [](S v) { return std::exp(v); });
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
template <class S> inline Lanes<S> laneTanh(Lanes<S> x) {
  return each<S>(x, [](S v) { return std::tanh(v); });
}
template <class S> inline Lanes<S> laneSigmoid(Lanes<S> x) {
  return each<S>(x, [](S v) { return 1 / (1 + std::exp(-v)); });
}
template <class S> inline Lanes<S> laneSoftplus(Lanes<S> x) {
  return each<S>(x, [](S v) { return std::max(v, S(0)) + std::log1p(std::exp(-std::abs(v))); });
}
}  // namespace garden
