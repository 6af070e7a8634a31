#pragma once
// Part 4: f on [0,1] by one hidden layer of n units, once built by hand and once trained. Spec: {}.
//
// A run is { f, units 1 … 64, activation: 'sigmoid' | 'tanh' | 'relu', start: 'spread' | 'usual', optimizer, seed }:
// mini-batches of 20 of 200 samples of f, squared loss. 'spread' strews the places −b/w of the units over [0,1] with
// weights steep enough to bend there; 'usual' is Glorot's (for relu He's) initialisation with biases 0, so that all
// places are 0. The instrument keeps the run it was last asked for, with states to come back to: the same run at the
// same epoch has the same bits, however it got there.
//
//   train { <run>, epochs 0 … 100,000, most } → { epoch, done, diverged }: goes towards `epochs`, forwards by at most
//         `most` epochs a call, backwards by as many as lie between a kept state and there
//   look { <run>, heights, steepness, from, to, count } → { epoch, f, built, trained, error: { built, trained },
//         kinks: { built, trained }, losses: { epochs, values, built }, loss, diverged }: the run as it stands. Built
//         is the staircase of n + 1 bumps, which has n hidden units too (staircase.h). kinks: −b/w of each hidden unit,
//         null for w = 0. losses: after at most 240 of the epochs so far, each the mean over that epoch; built is the
//         loss of the staircase, half its mean squared error; loss that of the net as it stands.
//         A run that diverges stays at the end of the last epoch that went well
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createTrainVsBuild(const Value& spec);

}  // namespace garden
