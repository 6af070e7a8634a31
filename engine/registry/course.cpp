// Every instrument: those of the lessons and those of the playground.
#include <array>

#include "instruments/activations.h"
#include "instruments/depth.h"
#include "instruments/memorizer.h"
#include "instruments/playground/playground.h"
#include "instruments/playground/playground_table.h"
#include "instruments/step_sum.h"
#include "instruments/tower.h"
#include "instruments/trainer_instrument.h"

namespace garden {

std::span<const InstrumentRow> instrumentTable() {
  static constexpr std::array kRows{
      InstrumentRow{"activations", createActivations},
      InstrumentRow{"bumps", createBumps},
      InstrumentRow{"depth", createDepth},
      InstrumentRow{"memorizer", createMemorizer},
      InstrumentRow{"one-neuron-step", createOneNeuronStep},
      InstrumentRow{"playground", createPlayground},
      InstrumentRow{"step-sum", createStepSum},
      InstrumentRow{"table", createTableInstrument},
      InstrumentRow{"tower", createTower},
      InstrumentRow{"trainer", createTrainerInstrument},
  };
  return kRows;
}

}  // namespace garden
