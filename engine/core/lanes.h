#pragma once
// Four numbers side by side: the unit of work of every batch-wide loop. `Lanes<float>` is one 128-bit SIMD
// register (v128 in WebAssembly, SSE or NEON natively); `Lanes<double>` is two, and checks the first.
#include <cstddef>
#include <cstring>

namespace garden {

inline constexpr std::size_t kLanes = 4;

template <class S> struct LanesOf;
template <> struct LanesOf<float> { typedef float Type __attribute__((vector_size(16))); };
template <> struct LanesOf<double> { typedef double Type __attribute__((vector_size(32))); };

template <class S> using Lanes = typename LanesOf<S>::Type;
// The result of comparing two Lanes: all bits set where true. `mask ? a : b` selects lane by lane.
template <class S> using LaneMask = decltype(Lanes<S>{} < Lanes<S>{});

template <class S> inline Lanes<S> splat(S value) { return Lanes<S>{value, value, value, value}; }

// Loads four consecutive numbers; no alignment is required.
template <class S> inline Lanes<S> loadLanes(const S* from) {
  Lanes<S> lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

template <class S> inline void storeLanes(S* to, Lanes<S> lanes) { std::memcpy(to, &lanes, sizeof lanes); }

template <class S> inline S sumOfLanes(Lanes<S> lanes) { return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]); }

// How many groups of four hold `count` numbers.
constexpr std::size_t laneGroups(std::size_t count) { return (count + kLanes - 1) / kLanes; }

}  // namespace garden
