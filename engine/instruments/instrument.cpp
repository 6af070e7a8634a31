#include "instruments/instrument.h"

#include <array>

#include "instruments/playground/playground.h"
#include "instruments/playground/playground_table.h"
#include "instruments/trainer_instrument.h"

namespace garden {
namespace {

struct Row {
  std::string_view id;
  InstrumentResult (*create)(const Value& spec);
};

constexpr std::array kRows{
    Row{"playground", createPlayground},
    Row{"table", createTableInstrument},
    Row{"trainer", createTrainerInstrument},
};

}  // namespace

InstrumentResult createInstrument(std::string_view id, const Value& spec) {
  for (const Row& row : kRows)
    if (row.id == id) return row.create(spec);
  return Error{"unknown-name", "instrument", join({"there is no instrument \"", id, "\""}), {{"got", id}}};
}

Error unknownMethod(std::string_view method) {
  return {"unknown-name", "method", join({"there is no method \"", method, "\""}), {{"got", method}}};
}

}  // namespace garden
