#pragma once
// What stands behind one live figure (or one program's trainer): a plain spec in, plain numbers out. The bindings know
// only this; a new instrument is one file here and one row in a table of engine/registry.
#include <memory>
#include <span>
#include <string_view>

#include "core/result.h"
#include "core/value.h"

namespace garden {

class Instrument {
 public:
  virtual ~Instrument() = default;
  // Methods and their arguments are documented with each instrument. An error leaves the instrument as it was.
  virtual Result<Value> call(std::string_view method, const Value& argument) = 0;
};

using InstrumentResult = Result<std::unique_ptr<Instrument>>;

struct InstrumentRow {
  std::string_view id;
  InstrumentResult (*create)(const Value& spec);
};

// The instruments of this program: engine/registry has one definition for the playground, which must stay small, and
// one for the course. Each program links one of them.
std::span<const InstrumentRow> instrumentTable();

// The instrument `id`, set up from its spec; error code "unknown-name" where there is none.
InstrumentResult createInstrument(std::string_view id, const Value& spec);

Error unknownMethod(std::string_view method);

}  // namespace garden
