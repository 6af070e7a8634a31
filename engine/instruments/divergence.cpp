#include "instruments/divergence.h"

#include <string>

namespace garden {

Value describeDivergence(const Trainer<float>& trainer) {
  const Divergence* divergence = trainer.divergence();
  if (!divergence) return {};
  const std::size_t layer = divergence->layer + 1;
  const std::string what = divergence->lossIsFinite
                               ? join({"the gradient of layer ", layer, " grew beyond any usable number"})
                               : "the loss was no longer a finite number";
  return Value::Object{
      {"code", "diverged"},
      {"step", static_cast<double>(divergence->step)},
      {"layer", divergence->layer + 1},
      {"learningRate", trainer.learningRate()},
      {"message", join({"Training stopped at step ", divergence->step, ": ", what, ". Most often the learning rate (",
                        trainer.learningRate(), ") is too large."})}};
}

}  // namespace garden
