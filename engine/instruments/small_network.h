#pragma once
// A dense network small enough to be written on a page, in double, every number of it given by hand.
#include <string>
#include <vector>

#include "core/read_lists.h"
#include "instruments/scalar_activation.h"

namespace garden {

struct SmallLayer {
  Matrix W;               // d×p
  std::vector<double> b;  // 1×p
  ScalarActivation activation;
};

struct SmallPass {
  Matrix HW;  // n×p, before the bias
  Matrix Z;   // n×p, H W + b
  Matrix H;   // n×p, σ(Z)
};

// X is n×d, d the rows of the first W; one pass per layer.
std::vector<SmallPass> forwardSmall(const Matrix& X, const std::vector<SmallLayer>& layers);

// The one layer x W + b that a stack of identity layers amounts to: W = W⁽¹⁾W⁽²⁾…, b = (b⁽¹⁾W⁽²⁾ + b⁽²⁾)W⁽³⁾ + …
// Activations are left out of account.
SmallLayer collapseLayers(const std::vector<SmallLayer>& layers);

// The field `layers`, a list of { W, b?, activation?, <its parameter> } that fit each other; each entry within ±1e6,
// widths up to 64. `fallback` where it is absent. Error "mismatch" where shapes do not fit; `inputs` is the width
// before the first layer (0: any).
std::vector<SmallLayer> readSmallLayers(SpecReader& reader, const std::vector<SmallLayer>& fallback, std::size_t most,
                                        std::size_t inputs);

}  // namespace garden
