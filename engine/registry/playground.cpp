// The instruments of the playground's first load and of the engine for programmers. Tables come with the engine of the
// course, which the page fetches for them.
#include "instruments/playground/playground.h"

#include <array>

#include "instruments/playground/data_source.h"
#include "instruments/trainer_instrument.h"

namespace garden {

std::span<const InstrumentRow> instrumentTable() {
  static constexpr std::array kRows{
      InstrumentRow{"playground", createPlayground},
      InstrumentRow{"trainer", createTrainerInstrument},
  };
  return kRows;
}

std::span<const DataSource> dataSources() { return {}; }

}  // namespace garden
