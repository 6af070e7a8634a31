#pragma once
// A trainer for programmers (createTrainer in web/engine/api.js). Spec: trainer_spec.h. Methods, with n examples,
// d inputs, m outputs, P parameters; all arrays are Float32Arrays, example after example:
//
//   setData { x n·d, y n·m, n }      epoch { count }, step { count } → { epoch, step, loss, diverged }
//   predict { x, n } → n·m           loss { x, y, n } → number
//   gradients { x, y, n } → P        parameters → P            setParameters { parameters P }
//
// `loss` of epoch is the mean over the last epoch's examples, of step the last batch's; diverged is null or
// { step, layer, message }.
#include "instruments/instrument.h"

namespace garden {

InstrumentResult createTrainerInstrument(const Value& spec);

}  // namespace garden
