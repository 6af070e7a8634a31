#pragma once
// The three matrix products of a dense layer on grouped batches (batch.h):
//
//   forward          Z  = H W + b      H n×d, W d×p (row after row), b 1×p, Z n×p
//   input gradient   dH = dZ Wᵀ        dZ n×p, dH n×d
//   weight gradient  dW = Hᵀ dZ        and db = sum of dZ's rows
//
// Each is computed in register blocks: a few groups of examples × a few units of sums stay in registers while the inner
// loop runs, which is what reaches the machine's multiply-add limit (2×4 and 3×3 blocks do; longer single rows reach
// half). `scratch` holds d · kForwardPanel numbers.
#include <cstddef>

#include "core/lanes.h"

namespace garden {

// Columns of W that are laid out side by side before all examples use them.
inline constexpr std::size_t kForwardPanel = 4;

template <class S>
void forwardProduct(const S* H, const S* W, const S* b, S* Z, std::size_t groups, std::size_t d, std::size_t p,
                    S* scratch);

template <class S>
void inputGradientProduct(const S* dZ, const S* W, S* dH, std::size_t groups, std::size_t d, std::size_t p);

template <class S>
void weightGradientProduct(const S* H, const S* dZ, S* dW, S* db, std::size_t groups, std::size_t d, std::size_t p);

}  // namespace garden
