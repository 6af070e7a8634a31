#pragma once
// What stands behind one live figure (or one program's trainer): a plain spec in, plain numbers out. The bindings know
// only this; a new instrument is one file here and one row in instrument.cpp.
#include <memory>
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

// The instrument `id`, set up from its spec; error code "unknown-name" where there is none.
InstrumentResult createInstrument(std::string_view id, const Value& spec);

Error unknownMethod(std::string_view method);

}  // namespace garden
