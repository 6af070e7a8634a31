#pragma once
// A plain tree of data, what JSON and structured clone can carry: how specs come in and snapshots go out. It lets every
// check of an input live in the engine, where it is tested natively, and keeps the Embind layer a mere converter.
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace garden {

class Value {
 public:
  using Array = std::vector<Value>;
  using Object = std::vector<std::pair<std::string, Value>>;  // in the order of insertion
  using Numbers = std::vector<float>;                         // a Float32Array on the other side

  Value() = default;
  Value(bool flag) : data_(flag) {}
  Value(double number) : data_(number) {}
  Value(int number) : data_(static_cast<double>(number)) {}
  Value(std::size_t number) : data_(static_cast<double>(number)) {}
  Value(const char* text) : data_(std::string(text)) {}
  Value(std::string_view text) : data_(std::string(text)) {}
  Value(std::string text) : data_(std::move(text)) {}
  Value(Array items) : data_(std::move(items)) {}
  Value(Object fields) : data_(std::move(fields)) {}
  Value(Numbers numbers) : data_(std::move(numbers)) {}

  bool isNull() const { return std::holds_alternative<std::monostate>(data_); }
  const bool* asFlag() const { return std::get_if<bool>(&data_); }
  const double* asNumber() const { return std::get_if<double>(&data_); }
  const std::string* asText() const { return std::get_if<std::string>(&data_); }
  const Array* asArray() const { return std::get_if<Array>(&data_); }
  const Object* asObject() const { return std::get_if<Object>(&data_); }
  const Numbers* asNumbers() const { return std::get_if<Numbers>(&data_); }

  // The field of an object; null where this is no object or has no such field.
  const Value* find(std::string_view name) const {
    const Object* fields = asObject();
    if (!fields) return nullptr;
    for (const auto& [key, value] : *fields)
      if (key == name) return &value;
    return nullptr;
  }

 private:
  std::variant<std::monostate, bool, double, std::string, Array, Object, Numbers> data_;
};

}  // namespace garden
