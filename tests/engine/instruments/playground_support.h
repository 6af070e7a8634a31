#pragma once
// Specs of small playgrounds.
#include "instruments/instrument_support.h"

namespace garden::check {

inline Value tanhLayer(int units) { return Value::Object{{"units", units}, {"activation", "tanh"}}; }

// 100 points in a circle, one hidden layer, Adam; `extra` fields replace or add.
inline Value playgroundSpec(const Value::Object& extra = {}) {
  Value::Object fields{
      {"data", Value::Object{{"kind", "circle"}, {"examples", 100}, {"seed", 3}, {"testFraction", 0.3}}},
      {"layers", Value::Array{tanhLayer(4)}},
      {"optimizer", Value::Object{{"type", "adam"}, {"learningRate", 0.03}}},
      {"seed", 7}};
  for (const auto& [name, value] : extra) fields = with(fields, name, value);
  return fields;
}

inline std::unique_ptr<Instrument> playgroundOf(const Value::Object& extra = {}) {
  return instrumentOf("playground", playgroundSpec(extra));
}

inline Value generated(const char* kind, int examples = 60) {
  return Value::Object{{"kind", kind}, {"examples", examples}, {"testFraction", 0.25}};
}

inline Value tableOf(const char* text, const char* target) {
  return Value::Object{{"kind", "table"}, {"text", text}, {"target", target}, {"testFraction", 0.25}};
}

inline Value steps(int count) { return Value::Object{{"steps", count}}; }

inline Value mapOf(int width, int height) {
  return Value::Object{{"map", Value::Object{{"width", width}, {"height", height}}}};
}

}  // namespace garden::check
