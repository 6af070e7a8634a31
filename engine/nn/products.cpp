#include "nn/products.h"

#include "core/lanes.h"

namespace garden {
namespace {

// Z block of G groups × U units.
template <class S, int G, int U>
inline void forwardBlock(const S* H, const S* W, const S* b, S* Z, std::size_t d, std::size_t p) {
  const std::size_t hStride = d * kLanes;
  const std::size_t zStride = p * kLanes;
  Lanes<S> sum[G][U];
  for (int u = 0; u < U; ++u)
    for (int g = 0; g < G; ++g) sum[g][u] = splat<S>(b[u]);
  for (std::size_t k = 0; k < d; ++k) {
    Lanes<S> h[G];
    for (int g = 0; g < G; ++g) h[g] = loadLanes<S>(H + static_cast<std::size_t>(g) * hStride + k * kLanes);
    for (int u = 0; u < U; ++u) {
      const Lanes<S> w = splat<S>(W[k * p + static_cast<std::size_t>(u)]);
      for (int g = 0; g < G; ++g) sum[g][u] += h[g] * w;
    }
  }
  for (int g = 0; g < G; ++g)
    for (int u = 0; u < U; ++u)
      storeLanes<S>(Z + static_cast<std::size_t>(g) * zStride + static_cast<std::size_t>(u) * kLanes, sum[g][u]);
}

// dH block of G groups × U inputs.
template <class S, int G, int U>
inline void inputGradientBlock(const S* dZ, const S* W, S* dH, std::size_t d, std::size_t p) {
  const std::size_t hStride = d * kLanes;
  const std::size_t zStride = p * kLanes;
  Lanes<S> sum[G][U] = {};
  for (std::size_t j = 0; j < p; ++j) {
    Lanes<S> z[G];
    for (int g = 0; g < G; ++g) z[g] = loadLanes<S>(dZ + static_cast<std::size_t>(g) * zStride + j * kLanes);
    for (int u = 0; u < U; ++u) {
      const Lanes<S> w = splat<S>(W[static_cast<std::size_t>(u) * p + j]);
      for (int g = 0; g < G; ++g) sum[g][u] += z[g] * w;
    }
  }
  for (int g = 0; g < G; ++g)
    for (int u = 0; u < U; ++u)
      storeLanes<S>(dH + static_cast<std::size_t>(g) * hStride + static_cast<std::size_t>(u) * kLanes, sum[g][u]);
}

// The lane sums of four vectors, as one vector.
template <class S> inline Lanes<S> sumEach(Lanes<S> a, Lanes<S> b, Lanes<S> c, Lanes<S> d) {
  const Lanes<S> ab = __builtin_shufflevector(a, b, 0, 4, 1, 5) + __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const Lanes<S> cd = __builtin_shufflevector(c, d, 0, 4, 1, 5) + __builtin_shufflevector(c, d, 2, 6, 3, 7);
  return __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
}

// dW block of I inputs × U units (U is 4, 2 or 1).
template <class S, int I, int U>
inline void weightGradientBlock(const S* H, const S* dZ, S* dW, std::size_t groups, std::size_t d, std::size_t p) {
  Lanes<S> sum[I][U] = {};
  for (std::size_t g = 0; g < groups; ++g) {
    Lanes<S> h[I];
    for (int i = 0; i < I; ++i) h[i] = loadLanes<S>(H + (g * d + static_cast<std::size_t>(i)) * kLanes);
    for (int u = 0; u < U; ++u) {
      const Lanes<S> z = loadLanes<S>(dZ + (g * p + static_cast<std::size_t>(u)) * kLanes);
      for (int i = 0; i < I; ++i) sum[i][u] += h[i] * z;
    }
  }
  for (int i = 0; i < I; ++i) {
    S* row = dW + static_cast<std::size_t>(i) * p;
    if constexpr (U == 4) {
      storeLanes<S>(row, sumEach<S>(sum[i][0], sum[i][1], sum[i][2], sum[i][3]));
    } else {
      for (int u = 0; u < U; ++u) row[u] = sumOfLanes<S>(sum[i][u]);
    }
  }
}

template <class S, int U>
inline void forwardColumns(const S* H, const S* W, const S* b, S* Z, std::size_t groups, std::size_t d, std::size_t p) {
  std::size_t g = 0;
  for (; g + 2 <= groups; g += 2) forwardBlock<S, 2, U>(H + g * d * kLanes, W, b, Z + g * p * kLanes, d, p);
  if (g < groups) forwardBlock<S, 1, U>(H + g * d * kLanes, W, b, Z + g * p * kLanes, d, p);
}

template <class S, int U>
inline void inputGradientColumns(const S* dZ, const S* W, S* dH, std::size_t groups, std::size_t d, std::size_t p) {
  std::size_t g = 0;
  for (; g + 2 <= groups; g += 2) inputGradientBlock<S, 2, U>(dZ + g * p * kLanes, W, dH + g * d * kLanes, d, p);
  if (g < groups) inputGradientBlock<S, 1, U>(dZ + g * p * kLanes, W, dH + g * d * kLanes, d, p);
}

template <class S, int U>
inline void weightGradientColumns(const S* H, const S* dZ, S* dW, std::size_t groups, std::size_t d, std::size_t p) {
  std::size_t i = 0;
  for (; i + 2 <= d; i += 2) weightGradientBlock<S, 2, U>(H + i * kLanes, dZ, dW + i * p, groups, d, p);
  if (i < d) weightGradientBlock<S, 1, U>(H + i * kLanes, dZ, dW + i * p, groups, d, p);
}

}  // namespace

template <class S>
void forwardProduct(const S* H, const S* W, const S* b, S* Z, std::size_t groups, std::size_t d, std::size_t p) {
  std::size_t j = 0;
  for (; j + 4 <= p; j += 4) forwardColumns<S, 4>(H, W + j, b + j, Z + j * kLanes, groups, d, p);
  if (j + 2 <= p) {
    forwardColumns<S, 2>(H, W + j, b + j, Z + j * kLanes, groups, d, p);
    j += 2;
  }
  if (j < p) forwardColumns<S, 1>(H, W + j, b + j, Z + j * kLanes, groups, d, p);
}

template <class S>
void inputGradientProduct(const S* dZ, const S* W, S* dH, std::size_t groups, std::size_t d, std::size_t p) {
  std::size_t i = 0;
  for (; i + 4 <= d; i += 4) inputGradientColumns<S, 4>(dZ, W + i * p, dH + i * kLanes, groups, d, p);
  if (i + 2 <= d) {
    inputGradientColumns<S, 2>(dZ, W + i * p, dH + i * kLanes, groups, d, p);
    i += 2;
  }
  if (i < d) inputGradientColumns<S, 1>(dZ, W + i * p, dH + i * kLanes, groups, d, p);
}

template <class S>
void weightGradientProduct(const S* H, const S* dZ, S* dW, S* db, std::size_t groups, std::size_t d, std::size_t p) {
  std::size_t j = 0;
  for (; j + 4 <= p; j += 4) weightGradientColumns<S, 4>(H, dZ + j * kLanes, dW + j, groups, d, p);
  if (j + 2 <= p) {
    weightGradientColumns<S, 2>(H, dZ + j * kLanes, dW + j, groups, d, p);
    j += 2;
  }
  if (j < p) weightGradientColumns<S, 1>(H, dZ + j * kLanes, dW + j, groups, d, p);
  for (j = 0; j < p; ++j) {
    Lanes<S> sum = {};
    for (std::size_t g = 0; g < groups; ++g) sum += loadLanes<S>(dZ + (g * p + j) * kLanes);
    db[j] = sumOfLanes<S>(sum);
  }
}

#define GARDEN_INSTANTIATE(S)                                                                               \
  template void forwardProduct<S>(const S*, const S*, const S*, S*, std::size_t, std::size_t, std::size_t); \
  template void inputGradientProduct<S>(const S*, const S*, S*, std::size_t, std::size_t, std::size_t);     \
  template void weightGradientProduct<S>(const S*, const S*, S*, S*, std::size_t, std::size_t, std::size_t);
GARDEN_INSTANTIATE(float)
GARDEN_INSTANTIATE(double)
#undef GARDEN_INSTANTIATE

}  // namespace garden
