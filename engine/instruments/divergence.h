#pragma once
// Divergence in words.
#include "core/value.h"
#include "nn/trainer.h"

namespace garden {

// null where training goes well; else { code, step, layer, learningRate, message }.
Value describeDivergence(const Trainer<float>& trainer);

}  // namespace garden
