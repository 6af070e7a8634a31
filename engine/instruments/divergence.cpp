#include "instruments/divergence.h"

#include <string>

#include "core/format_number.h"

namespace garden {

Value describeDivergence(const Trainer<float>& trainer) {
  const Divergence* divergence = trainer.divergence();
  if (!divergence) return {};
  const std::string layer = std::to_string(divergence->layer + 1);
  const std::string what = divergence->lossIsFinite
                               ? join({"the gradient of layer ", layer, " grew beyond any usable number"})
                               : "the loss was no longer a finite number";
  return Value::Object{
      {"code", "diverged"},
      {"step", static_cast<double>(divergence->step)},
      {"layer", divergence->layer + 1},
      {"learningRate", trainer.learningRate()},
      {"message", join({"Training stopped at step ", std::to_string(divergence->step), ": ", what,
                        ". Most often the learning rate (", formatNumber(trainer.learningRate()), ") is too large."})}};
}

}  // namespace garden
