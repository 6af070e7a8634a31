#pragma once
// Part 4: why a staircase is memory and not learning. Spec: {}.
//
//   fit { f, samples, noise, seed, bumps, from, to, count } → { x, y, f, sum, heights, trainRms, testRms }: noisy
//   samples
//       y = f(x) + noise·N(0,1) at random x in [0,1]; each bump as high as the mean of the samples under it, an empty
//       one as high as the sample nearest its middle. trainRms is the deviation from the samples, testRms from f
//       without noise.
//   grow { perAxis, dimensions } → { bumps, decimals }: Nᵈ, the number of bumps of that width in d dimensions (a
//   number),
//       and log₁₀ of it
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createMemorizer(const Value& spec);

}  // namespace garden
