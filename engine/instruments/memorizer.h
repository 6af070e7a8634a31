#pragma once
// Part 4: why a staircase is memory and not learning. Spec: {}.
//
//   fit { f, samples, noise, seed, bumps, from, to, count } → { x, y, f, sum, heights, trainRms, testRms }: noisy
//       samples y = f(x) + noise·N(0,1) at random x in [0,1]; each bump as high as the mean of the samples under it, an
//       empty one as high as the sample nearest its middle. trainRms is the deviation from the samples, testRms from f
//       without noise, at the middles of 4096 cells.
//   series { f, samples, noise, seed, most 1 … 1000 } → { train, test, best: { bumps, testRms } }: both deviations for
//       every number of bumps from 1 to `most`, and where the second is least
//   grow { perAxis, dimensions } → { bumps, decimals, growth }: Nᵈ, the number of bumps of that width in d dimensions
//       (null beyond 10³⁰⁰), log₁₀ of it, and log₁₀ of N¹ … Nᵈ
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createMemorizer(const Value& spec);

}  // namespace garden
