#pragma once
// Calls instruments as a page does and looks into the answers.
#include <doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/value_support.h"
#include "instruments/instrument.h"

namespace garden::check {

inline std::unique_ptr<Instrument> instrumentOf(std::string_view id, const Value& spec) {
  InstrumentResult result = createInstrument(id, spec);
  INFO((result ? "" : result.error().message));
  REQUIRE(result);
  return result.take();
}

inline Error creationError(std::string_view id, const Value& spec) {
  const InstrumentResult result = createInstrument(id, spec);
  return result ? Error{"none", "", "no error"} : result.error();
}

inline Value callOf(Instrument& instrument, std::string_view method, const Value& argument = {}) {
  Result<Value> result = instrument.call(method, argument);
  INFO((result ? "" : result.error().message));
  REQUIRE(result);
  return result.take();
}

inline Error callError(Instrument& instrument, std::string_view method, const Value& argument = {}) {
  const Result<Value> result = instrument.call(method, argument);
  return result ? Error{"none", "", "no error"} : result.error();
}

// The part at a path of field names: at(answer, {"train", "loss"}). A copy: answers are often temporary.
inline Value at(const Value& value, const std::vector<std::string_view>& path) {
  const Value* found = &value;
  for (const std::string_view name : path) {
    CAPTURE(name);
    found = found->find(name);
    REQUIRE(found);
  }
  return *found;
}

inline double numberAt(const Value& value, const std::vector<std::string_view>& path) {
  const Value found = at(value, path);
  REQUIRE(found.asNumber());
  return *found.asNumber();
}

inline std::string textAt(const Value& value, const std::vector<std::string_view>& path) {
  const Value found = at(value, path);
  REQUIRE(found.asText());
  return *found.asText();
}

inline Value::Numbers numbersAt(const Value& value, const std::vector<std::string_view>& path) {
  const Value found = at(value, path);
  REQUIRE(found.asNumbers());
  return *found.asNumbers();
}

inline Value::Array listAt(const Value& value, const std::vector<std::string_view>& path) {
  const Value found = at(value, path);
  REQUIRE(found.asArray());
  return *found.asArray();
}

inline std::vector<std::string> textsAt(const Value& value, const std::vector<std::string_view>& path) {
  std::vector<std::string> texts;
  for (const Value& item : listAt(value, path)) texts.push_back(item.asText() ? *item.asText() : "?");
  return texts;
}

}  // namespace garden::check
