// The engine's door to JavaScript. It converts and never decides: values in, values out, errors as plain objects.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

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

// The living instruments by number, a free place being null. Plain numbers spare the page Embind's machinery for
// classes, a third of its glue.
using Instruments = std::vector<std::unique_ptr<garden::Instrument>>;

Instruments& instruments() {
  static Instruments living;
  return living;
}

garden::Instrument* find(int id) {
  const auto place = static_cast<std::size_t>(id);
  return id >= 0 && place < instruments().size() ? instruments()[place].get() : nullptr;
}

val createInstrument(const std::string& name, const val& spec) {
  auto result = garden::createInstrument(name, toValue(spec));
  if (!result) return answer("error", fromError(result.error()));
  const auto free = std::find(instruments().begin(), instruments().end(), nullptr);
  const auto id = static_cast<int>(free - instruments().begin());
  if (free == instruments().end())
    instruments().push_back(result.take());
  else
    *free = result.take();
  return answer("value", val(id));
}

val callInstrument(int id, const std::string& method, const val& argument) {
  garden::Instrument* instrument = find(id);
  if (!instrument) return answer("error", fromError({"deleted", "", "this instrument was deleted", {}}));
  const auto result = instrument->call(method, toValue(argument));
  return result ? answer("value", fromValue(result.value())) : answer("error", fromError(result.error()));
}

void deleteInstrument(int id) {
  if (find(id)) instruments()[static_cast<std::size_t>(id)].reset();
}

// For the test that nothing leaks.
int liveInstruments() {
  return static_cast<int>(
      std::count_if(instruments().begin(), instruments().end(), [](const auto& i) { return i != nullptr; }));
}

val catalog() { return fromValue(garden::catalog()); }

}  // namespace

EMSCRIPTEN_BINDINGS(gradient_garden) {
  emscripten::function("createInstrument", &createInstrument);
  emscripten::function("callInstrument", &callInstrument);
  emscripten::function("deleteInstrument", &deleteInstrument);
  emscripten::function("liveInstruments", &liveInstruments);
  emscripten::function("catalog", &catalog);
}
