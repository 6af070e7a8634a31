#pragma once
// The weights of a playground, changed by hand.
#include "core/result.h"
#include "core/value.h"
#include "nn/trainer.h"

namespace garden {

// Weights as a spec or an argument gives them: a Float32Array or a list of finite numbers, as many as `count`.
// Errors: "wrong-type", "wrong-length" with got and expected, "not-finite" with the first position that is not.
Result<std::vector<float>> readWeights(const Value& value, std::size_t count, const char* where);

// { values } all parameters in their order, or { positions, values } some of them. Errors as readWeights(), and
// "out-of-range" for a position.
Result<Value> setWeights(Trainer<float>& trainer, const Value& argument);

// { positions }: the parameters that training leaves alone from now on, instead of those before.
Result<Value> holdWeights(Trainer<float>& trainer, const Value& argument);

// Eight hexadecimal digits that change with any bit of any parameter (32-bit FNV-1a of their bytes: Fowler, Noll, Vo).
std::string fingerprintOf(const Network<float>& network);

}  // namespace garden
