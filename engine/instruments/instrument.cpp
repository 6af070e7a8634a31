#include "instruments/instrument.h"

namespace garden {

InstrumentResult createInstrument(std::string_view id, const Value& spec) {
  for (const InstrumentRow& row : instrumentTable())
    if (row.id == id) return row.create(spec);
  return Error{"unknown-name", "instrument", join({"there is no instrument \"", id, "\""}), {{"got", id}}};
}

Error unknownMethod(std::string_view method) {
  return {"unknown-name", "method", join({"there is no method \"", method, "\""}), {{"got", method}}};
}

}  // namespace garden
