#include "nn/products.h"

namespace garden {
namespace {

// Below these sizes copying W's columns side by side costs more than the cache misses of walking down them.
constexpr std::size_t kFewestPackedGroups = 4;
constexpr std::size_t kFewestPackedRows = 48;

// Z block of G groups × U units. W's rows are `stride` apart.
template <class S, std::size_t G, std::size_t U>
inline void forwardBlock(const S* H, const S* W, std::size_t stride, const S* b, S* Z, std::size_t d, std::size_t p) {
  Lanes<S> sum[G][U];
  for (std::size_t u = 0; u < U; ++u)
    for (std::size_t g = 0; g < G; ++g) sum[g][u] = splat<S>(b[u]);
  for (std::size_t k = 0; k < d; ++k, W += stride, H += kLanes) {
    Lanes<S> h[G];
    for (std::size_t g = 0; g < G; ++g) h[g] = loadLanes<S>(H + g * d * kLanes);
    for (std::size_t u = 0; u < U; ++u) {
      const Lanes<S> w = splat<S>(W[u]);
      for (std::size_t g = 0; g < G; ++g) sum[g][u] += h[g] * w;
    }
  }
  for (std::size_t g = 0; g < G; ++g)
    for (std::size_t u = 0; u < U; ++u) storeLanes<S>(Z + (g * p + u) * kLanes, sum[g][u]);
}

// dH block of G groups × U inputs.
template <class S, std::size_t G, std::size_t U>
inline void inputGradientBlock(const S* dZ, const S* W, S* dH, std::size_t d, std::size_t p) {
  Lanes<S> sum[G][U] = {};
  for (std::size_t j = 0; j < p; ++j, ++W, dZ += kLanes) {
    Lanes<S> z[G];
    for (std::size_t g = 0; g < G; ++g) z[g] = loadLanes<S>(dZ + g * p * kLanes);
    for (std::size_t u = 0; u < U; ++u) {
      const Lanes<S> w = splat<S>(W[u * p]);
      for (std::size_t g = 0; g < G; ++g) sum[g][u] += z[g] * w;
    }
  }
  for (std::size_t g = 0; g < G; ++g)
    for (std::size_t u = 0; u < U; ++u) storeLanes<S>(dH + (g * d + u) * kLanes, sum[g][u]);
}

// Calls block.template run<G>(g) over all groups, as many at a time as leave the registers for Most·U sums.
template <std::size_t Most, class Block> inline void overGroups(std::size_t groups, Block block) {
  std::size_t g = 0;
  for (; g + Most <= groups; g += Most) block.template run<Most>(g);
  if constexpr (Most >= 8) {
    if (g + 4 <= groups) {
      block.template run<4>(g);
      g += 4;
    }
  }
  if constexpr (Most >= 4) {
    if (g + 2 <= groups) {
      block.template run<2>(g);
      g += 2;
    }
  }
  if (g < groups) block.template run<1>(g);
}

template <class S, std::size_t U> struct ForwardColumns {
  const S* H;
  const S* W;
  std::size_t stride;
  const S* b;
  S* Z;
  std::size_t d;
  std::size_t p;
  template <std::size_t G> void run(std::size_t g) const {
    forwardBlock<S, G, U>(H + g * d * kLanes, W, stride, b, Z + g * p * kLanes, d, p);
  }
};

template <class S, std::size_t U> struct InputGradientRows {
  const S* dZ;
  const S* W;
  S* dH;
  std::size_t d;
  std::size_t p;
  template <std::size_t G> void run(std::size_t g) const {
    inputGradientBlock<S, G, U>(dZ + g * p * kLanes, W, dH + g * d * kLanes, d, p);
  }
};

// The lane sums of four vectors, as one vector.
template <class S> inline Lanes<S> sumEach(Lanes<S> a, Lanes<S> b, Lanes<S> c, Lanes<S> d) {
  const Lanes<S> ab = __builtin_shufflevector(a, b, 0, 4, 1, 5) + __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const Lanes<S> cd = __builtin_shufflevector(c, d, 0, 4, 1, 5) + __builtin_shufflevector(c, d, 2, 6, 3, 7);
  return __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
}

template <class S> inline void storeFirst(S* to, Lanes<S> lanes, std::size_t count) {
  for (std::size_t lane = 0; lane < count; ++lane) to[lane] = lanes[lane];
}

// Σ over the groups of H's column at H times each of U columns of dZ; beyond U zeros.
template <class S, std::size_t U>
inline Lanes<S> dotBlock(const S* H, const S* dZ, std::size_t groups, std::size_t d, std::size_t p) {
  Lanes<S> sum[4] = {};
  for (std::size_t g = 0; g < groups; ++g, H += d * kLanes, dZ += p * kLanes) {
    const Lanes<S> h = loadLanes<S>(H);
    for (std::size_t u = 0; u < U; ++u) sum[u] += h * loadLanes<S>(dZ + u * kLanes);
  }
  return sumEach<S>(sum[0], sum[1], sum[2], sum[3]);
}

// The lane sums of U columns of dZ; beyond U zeros.
template <class S, std::size_t U> inline Lanes<S> columnSums(const S* dZ, std::size_t groups, std::size_t p) {
  Lanes<S> sum[4] = {};
  for (std::size_t g = 0; g < groups; ++g, dZ += p * kLanes)
    for (std::size_t u = 0; u < U; ++u) sum[u] += loadLanes<S>(dZ + u * kLanes);
  return sumEach<S>(sum[0], sum[1], sum[2], sum[3]);
}

template <class S, std::size_t U>
inline void smallColumns(const S* H, const S* dZ, S* dW, S* db, std::size_t groups, std::size_t d, std::size_t p) {
  storeFirst<S>(db, columnSums<S, U>(dZ, groups, p), U);
  for (std::size_t i = 0; i < d; ++i) storeFirst<S>(dW + i * p, dotBlock<S, U>(H + i * kLanes, dZ, groups, d, p), U);
}

// One column of dZ: dW's entries are neighbours, so that four inputs go together.
template <class S> inline void singleColumn(const S* H, const S* dZ, S* dW, S* db, std::size_t groups, std::size_t d) {
  db[0] = columnSums<S, 1>(dZ, groups, 1)[0];
  std::size_t i = 0;
  for (; i + 4 <= d; i += 4) storeLanes<S>(dW + i, dotBlock<S, 4>(dZ, H + i * kLanes, groups, 1, d));
  for (; i < d; ++i) dW[i] = dotBlock<S, 1>(dZ, H + i * kLanes, groups, 1, d)[0];
}

// I rows of dW × four columns.
template <class S, std::size_t I>
inline void dotBlocks(const S* H, const S* dZ, S* dW, std::size_t groups, std::size_t d, std::size_t p) {
  Lanes<S> sum[I][4] = {};
  for (std::size_t g = 0; g < groups; ++g, H += d * kLanes, dZ += p * kLanes) {
    Lanes<S> z[4];
    for (std::size_t u = 0; u < 4; ++u) z[u] = loadLanes<S>(dZ + u * kLanes);
    for (std::size_t i = 0; i < I; ++i) {
      const Lanes<S> h = loadLanes<S>(H + i * kLanes);
      for (std::size_t u = 0; u < 4; ++u) sum[i][u] += h * z[u];
    }
  }
  for (std::size_t i = 0; i < I; ++i) storeLanes<S>(dW + i * p, sumEach<S>(sum[i][0], sum[i][1], sum[i][2], sum[i][3]));
}
template <class S>
void fourColumns(const S* H, const S* dZ, S* dW, S* db, std::size_t groups, std::size_t d, std::size_t p) {
  storeLanes<S>(db, columnSums<S, 4>(dZ, groups, p));
  std::size_t i = 0;
  for (; i + 2 <= d; i += 2) dotBlocks<S, 2>(H + i * kLanes, dZ, dW + i * p, groups, d, p);
  if (i < d) dotBlocks<S, 1>(H + i * kLanes, dZ, dW + i * p, groups, d, p);
}
// Four columns of W (d×p) side by side.
template <class S> void packColumns(const S* W, std::size_t d, std::size_t p, S* panel) {
  for (std::size_t k = 0; k < d; ++k) storeLanes<S>(panel + k * kForwardPanel, loadLanes<S>(W + k * p));
}

}  // namespace

template <class S>
void forwardProduct(const S* H, const S* W, const S* b, S* Z, std::size_t groups, std::size_t d, std::size_t p,
                    S* scratch) {
  const bool packed = groups >= kFewestPackedGroups && d >= kFewestPackedRows;
  std::size_t j = 0;
  for (; j + 4 <= p; j += 4) {
    if (packed) packColumns<S>(W + j, d, p, scratch);
    overGroups<2>(groups, ForwardColumns<S, 4>{H, packed ? scratch : W + j, packed ? kForwardPanel : p, b + j,
                                               Z + j * kLanes, d, p});
  }
  if (j + 2 <= p) {
    overGroups<4>(groups, ForwardColumns<S, 2>{H, W + j, p, b + j, Z + j * kLanes, d, p});
    j += 2;
  }
  if (j < p) overGroups<8>(groups, ForwardColumns<S, 1>{H, W + j, p, b + j, Z + j * kLanes, d, p});
}

template <class S>
void inputGradientProduct(const S* dZ, const S* W, S* dH, std::size_t groups, std::size_t d, std::size_t p) {
  std::size_t i = 0;
  for (; i + 4 <= d; i += 4) overGroups<2>(groups, InputGradientRows<S, 4>{dZ, W + i * p, dH + i * kLanes, d, p});
  if (i + 2 <= d) {
    overGroups<4>(groups, InputGradientRows<S, 2>{dZ, W + i * p, dH + i * kLanes, d, p});
    i += 2;
  }
  if (i < d) overGroups<8>(groups, InputGradientRows<S, 1>{dZ, W + i * p, dH + i * kLanes, d, p});
}

template <class S>
void weightGradientProduct(const S* H, const S* dZ, S* dW, S* db, std::size_t groups, std::size_t d, std::size_t p) {
  if (p == 1) return singleColumn(H, dZ, dW, db, groups, d);
  std::size_t j = 0;
  for (; j + 4 <= p; j += 4) fourColumns<S>(H, dZ + j * kLanes, dW + j, db + j, groups, d, p);
  if (j + 2 <= p) {
    smallColumns<S, 2>(H, dZ + j * kLanes, dW + j, db + j, groups, d, p);
    j += 2;
  }
  if (j < p) smallColumns<S, 1>(H, dZ + j * kLanes, dW + j, db + j, groups, d, p);
}

template void forwardProduct<float>(const float*, const float*, const float*, float*, std::size_t, std::size_t,
                                    std::size_t, float*);
template void forwardProduct<double>(const double*, const double*, const double*, double*, std::size_t, std::size_t,
                                     std::size_t, double*);
template void inputGradientProduct<float>(const float*, const float*, float*, std::size_t, std::size_t, std::size_t);
template void inputGradientProduct<double>(const double*, const double*, double*, std::size_t, std::size_t,
                                           std::size_t);

template void weightGradientProduct<float>(const float*, const float*, float*, float*, std::size_t, std::size_t,
                                           std::size_t);
template void weightGradientProduct<double>(const double*, const double*, double*, double*, std::size_t, std::size_t,
                                            std::size_t);

}  // namespace garden
