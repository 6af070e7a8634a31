// The engine's door to JavaScript. It converts and never decides: values in, values out, errors as plain objects.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <memory>
#include <string>

#include "instruments/catalog.h"
#include "instruments/instrument.h"

namespace {

using emscripten::val;
using garden::Value;

// Deeper than any spec; a cyclic object ends here instead of in the stack's overflow.
constexpr int kDeepest = 16;

Value::Numbers toNumbers(const val& array) {
  Value::Numbers numbers(array["length"].as<std::size_t>());
  val(emscripten::typed_memory_view(numbers.size(), numbers.data())).call<void>("set", array);
  return numbers;
}

Value toValue(const val& from, int depth = 0) {
  const std::string type = from.typeOf().as<std::string>();
  if (type == "number") return from.as<double>();
  if (type == "boolean") return from.as<bool>();
  if (type == "string") return from.as<std::string>();
  if (type != "object" || from.isNull() || depth > kDeepest) return {};
  if (from.instanceof (val::global("Float32Array"))) return toNumbers(from);
  if (from.isArray()) {
    Value::Array items;
    const auto length = from["length"].as<std::size_t>();
    for (std::size_t i = 0; i < length; ++i) items.push_back(toValue(from[i], depth + 1));
    return items;
  }
  Value::Object fields;
  const val keys = val::global("Object").call<val>("keys", from);
  const auto length = keys["length"].as<std::size_t>();
  for (std::size_t i = 0; i < length; ++i) {
    const val key = keys[i];
    fields.add(key.as<std::string>(), toValue(from[key], depth + 1));
  }
  return fields;
}

val fromValue(const Value& from) {
  if (const auto* flag = from.asFlag()) return val(*flag);
  if (const auto* number = from.asNumber()) return val(*number);
  if (const auto* text = from.asText()) return val(*text);
  // slice() copies: a view would die silently when the heap grows.
  if (const auto* numbers = from.asNumbers())
    return val(emscripten::typed_memory_view(numbers->size(), numbers->data())).call<val>("slice");
  if (const auto* items = from.asArray()) {
    val array = val::array();
    for (const Value& item : *items) array.call<void>("push", fromValue(item));
    return array;
  }
  if (const auto* fields = from.asObject()) {
    val object = val::object();
    for (const auto& [name, value] : *fields) object.set(name, fromValue(value));
    return object;
  }
  return val::null();
}

val fromError(const garden::Error& error) {
  val details = val::object();
  for (const auto& [name, text] : error.details) details.set(name, text);
  val object = val::object();
  object.set("code", error.code);
  object.set("where", error.where);
  object.set("message", error.message);
  object.set("details", details);
  return object;
}

// One result: { value } or { error }.
val answer(const char* name, const val& content) {
  val object = val::object();
  object.set(name, content);
  return object;
}

class Handle {
 public:
  explicit Handle(std::unique_ptr<garden::Instrument> instrument) : instrument_(std::move(instrument)) { ++live_; }
  ~Handle() { --live_; }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  val call(const std::string& method, const val& argument) {
    const auto result = instrument_->call(method, toValue(argument));
    return result ? answer("value", fromValue(result.value())) : answer("error", fromError(result.error()));
  }
  static int live() { return live_; }

 private:
  std::unique_ptr<garden::Instrument> instrument_;
  static inline int live_ = 0;  // for the test that nothing leaks
};

val createInstrument(const std::string& id, const val& spec) {
  auto result = garden::createInstrument(id, toValue(spec));
  if (!result) return answer("error", fromError(result.error()));
  return answer("value", val(std::make_unique<Handle>(result.take())));
}

val catalog() { return fromValue(garden::catalog()); }

}  // namespace

EMSCRIPTEN_BINDINGS(gradient_garden) {
  emscripten::class_<Handle>("Handle").function("call", &Handle::call).class_function("live", &Handle::live);
  emscripten::function("createInstrument", &createInstrument);
  emscripten::function("catalog", &catalog);
}
