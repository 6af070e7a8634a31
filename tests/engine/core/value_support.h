#pragma once
// Specs made of other specs.
#include "core/value.h"

namespace garden::check {

// The object with one field replaced or added.
inline Value::Object with(const Value::Object& fields, std::string_view name, Value value) {
  Value::Object result;
  for (const auto& [key, old] : fields)
    if (key != name) result.add(key, old);
  result.add(name, std::move(value));
  return result;
}

}  // namespace garden::check
