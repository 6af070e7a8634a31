#include "instruments/divergence.h"

#include <doctest.h>

#include "instruments/instrument_support.h"
#include "nn/trainer_support.h"

using namespace garden;
using namespace garden::check;

namespace {

// One linear unit w x + b on the one example (x, y).
Trainer<float> linearUnit(float x, float y) {
  const TrainingData data{1, {x}, {y}};
  return trainerOn(data, {{"inputs", 1}, {"layers", Value::Array{layerOf(1, "identity")}}});
}

}  // namespace

TEST_CASE("no divergence is null") { CHECK(describeDivergence(linearUnit(1, 1)).isNull()); }

TEST_CASE("a loss that is no number and a gradient beyond use are told apart") {
  Trainer<float> overflow = linearUnit(1, 1);
  overflow.network().parameters()[0] = 1e30F;
  CHECK_FALSE(overflow.step());
  const Value loss = describeDivergence(overflow);
  CHECK(
      textAt(loss, {"message"}) ==
      "Training stopped at step 1: the loss was no longer a finite number. Most often the learning rate (0.03) is too "
      "large.");
  Trainer<float> steep = linearUnit(1e10F, 1);
  steep.network().parameters()[0] = 1;
  CHECK_FALSE(steep.step());
  const Value gradient = describeDivergence(steep);
  CHECK(textAt(gradient, {"message"}).find("step 1: the gradient of layer 1 grew beyond") != std::string::npos);
  CHECK(numberAt(gradient, {"step"}) == 1);
  CHECK(numberAt(gradient, {"layer"}) == 1);
  CHECK(steep.network().parameters()[0] == 1);
}
