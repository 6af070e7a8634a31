#pragma once
// An instrument without memory: every call brings its whole state, so a page can drag, undo and restore as it likes.
#include <span>
#include <string_view>

#include "core/spec_reader.h"
#include "instruments/instrument.h"

namespace garden {

struct CalculatorMethod {
  std::string_view name;
  // Reads its fields, asks reader.finish() for errors, computes.
  Result<Value> (*compute)(SpecReader& reader);
};

// The instrument of these methods, which must outlive it; `spec` must be an object without fields, or absent.
InstrumentResult createCalculator(const Value& spec, std::span<const CalculatorMethod> methods);

}  // namespace garden
