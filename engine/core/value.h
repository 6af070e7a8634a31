#pragma once
// A plain tree of data, what JSON and structured clone can carry: how specs come in and snapshots go out. It lets every
// check of an input live in the engine, where it is tested natively, and keeps the Embind layer a mere converter.
// (What copies, moves and destroys is compiled once, in value.cpp: inlined it would be a tenth of the engine.)
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace garden {

class Value;

// The fields of an object, in the order of insertion.
class ValueObject {
 public:
  using Field = std::pair<std::string, Value>;
  struct NewField;

  ValueObject();
  ValueObject(std::initializer_list<NewField> fields);
  ValueObject(const ValueObject&);
  ValueObject(ValueObject&&) noexcept;
  ValueObject& operator=(const ValueObject&);
  ValueObject& operator=(ValueObject&&) noexcept;
  ~ValueObject();

  void add(std::string_view name, Value value);
  const Field* begin() const { return fields_.data(); }
  const Field* end() const;

 private:
  std::vector<Field> fields_;
};

class Value {
 public:
  using Array = std::vector<Value>;
  using Object = ValueObject;
  using Numbers = std::vector<float>;  // a Float32Array on the other side

  Value();
  Value(bool flag);
  Value(double number);
  Value(int number) : Value(static_cast<double>(number)) {}
  Value(std::size_t number) : Value(static_cast<double>(number)) {}
  Value(const char* text) : Value(std::string_view(text)) {}
  Value(std::string_view text);
  Value(const std::string& text) : Value(std::string_view(text)) {}
  Value(Array items);
  Value(Object fields);
  Value(Numbers numbers);
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&);
  Value& operator=(Value&&) noexcept;
  ~Value();

  bool isNull() const { return std::holds_alternative<std::monostate>(data_); }
  const bool* asFlag() const { return std::get_if<bool>(&data_); }
  const double* asNumber() const { return std::get_if<double>(&data_); }
  const std::string* asText() const { return std::get_if<std::string>(&data_); }
  const Array* asArray() const { return std::get_if<Array>(&data_); }
  const Object* asObject() const { return std::get_if<Object>(&data_); }
  const Numbers* asNumbers() const { return std::get_if<Numbers>(&data_); }

  // The field of an object; null where this is no object or has no such field.
  const Value* find(std::string_view name) const;

 private:
  std::variant<std::monostate, bool, double, std::string, Array, Object, Numbers> data_;
};

// A field in a braced list. The list's elements are constant; the value is moved out of it all the same.
struct ValueObject::NewField {
  std::string_view name;
  mutable Value value;
};

}  // namespace garden
