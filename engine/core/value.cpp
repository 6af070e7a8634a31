#include "core/value.h"

namespace garden {

ValueObject::ValueObject() = default;
ValueObject::ValueObject(std::initializer_list<NewField> fields) {
  fields_.reserve(fields.size());
  for (const NewField& field : fields) add(field.name, std::move(field.value));
}
ValueObject::ValueObject(const ValueObject&) = default;
ValueObject::ValueObject(ValueObject&&) noexcept = default;
ValueObject& ValueObject::operator=(const ValueObject&) = default;
ValueObject& ValueObject::operator=(ValueObject&&) noexcept = default;
ValueObject::~ValueObject() = default;

void ValueObject::add(std::string_view name, Value value) { fields_.emplace_back(name, std::move(value)); }

const ValueObject::Field* ValueObject::end() const { return fields_.data() + fields_.size(); }

Value::Value() = default;
Value::Value(bool flag) : data_(flag) {}
Value::Value(double number) : data_(number) {}
Value::Value(std::string_view text) : data_(std::in_place_type<std::string>, text) {}
Value::Value(Array items) : data_(std::move(items)) {}
Value::Value(Object fields) : data_(std::move(fields)) {}
Value::Value(Numbers numbers) : data_(std::move(numbers)) {}
Value::Value(const Value&) = default;
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(const Value&) = default;
Value& Value::operator=(Value&&) noexcept = default;
Value::~Value() = default;

const Value* Value::find(std::string_view name) const {
  const Object* fields = asObject();
  if (!fields) return nullptr;
  for (const auto& [key, value] : *fields)
    if (key == name) return &value;
  return nullptr;
}

}  // namespace garden
