// Every instrument: those of the lessons and those of the playground.
#include <array>

#include "instruments/activations.h"
#include "instruments/depth.h"
#include "instruments/forward.h"
#include "instruments/gradients.h"
#include "instruments/hidden_space.h"
#include "instruments/logistic.h"
#include "instruments/memorizer.h"
#include "instruments/perceptron.h"
#include "instruments/playground/data_source.h"
#include "instruments/playground/playground.h"
#include "instruments/playground/playground_formulas.h"
#include "instruments/playground/playground_points.h"
#include "instruments/playground/playground_table.h"
#include "instruments/regression.h"
#include "instruments/step_sum.h"
#include "instruments/tower.h"
#include "instruments/train_vs_build.h"
#include "instruments/trainer_instrument.h"

namespace garden {

std::span<const InstrumentRow> instrumentTable() {
  static constexpr std::array kRows{
      InstrumentRow{"activations", createActivations},
      InstrumentRow{"bumps", createBumps},
      InstrumentRow{"collapse", createCollapse},
      InstrumentRow{"depth", createDepth},
      InstrumentRow{"dying-relu", createDyingRelu},
      InstrumentRow{"forward", createForward},
      InstrumentRow{"hidden-space", createHiddenSpace},
      InstrumentRow{"linear-regression", createLinearRegression},
      InstrumentRow{"logistic", createLogistic},
      InstrumentRow{"memorizer", createMemorizer},
      InstrumentRow{"neuron", createNeuron},
      InstrumentRow{"one-neuron-step", createOneNeuronStep},
      InstrumentRow{"perceptron", createPerceptron},
      InstrumentRow{"playground", createPlayground},
      InstrumentRow{"polynomial", createPolynomial},
      InstrumentRow{"softmax", createSoftmax},
      InstrumentRow{"step-sum", createStepSum},
      InstrumentRow{"table", createTableInstrument},
      InstrumentRow{"tower", createTower},
      InstrumentRow{"train-vs-build", createTrainVsBuild},
      InstrumentRow{"trainer", createTrainerInstrument},
      InstrumentRow{"vanishing", createVanishing},
      InstrumentRow{"views", createForward},
      InstrumentRow{"xor-mlp", createXorMlp},
      InstrumentRow{"xor-wall", createPerceptron},
      InstrumentRow{"zigzag", createZigzag},
  };
  return kRows;
}

std::span<const DataSource> dataSources() {
  static constexpr std::array kRows{DataSource{"formulas", makeWithFormulas}, DataSource{"points", makeFromPoints},
                                    DataSource{"table", makeFromTable}};
  return kRows;
}

}  // namespace garden
