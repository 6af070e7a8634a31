// The instruments of the playground and of the engine for programmers.
#include "instruments/playground/playground.h"

#include <array>

#include "instruments/playground/playground_table.h"
#include "instruments/trainer_instrument.h"

namespace garden {

std::span<const InstrumentRow> instrumentTable() {
  static constexpr std::array kRows{
      InstrumentRow{"playground", createPlayground},
      InstrumentRow{"table", createTableInstrument},
      InstrumentRow{"trainer", createTrainerInstrument},
  };
  return kRows;
}

}  // namespace garden
