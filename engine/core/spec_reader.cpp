#include "core/spec_reader.h"

#include <algorithm>
#include <cmath>

namespace garden {

SpecReader::SpecReader(const Value& object, std::string where) : object_(&object), where_(std::move(where)) {
  if (!object.isNull() && !object.asObject())
    fail({"wrong-type",
          where_,
          join({where_.empty() ? std::string_view("the spec") : where_, " must be an object"}),
          {{"expected", "object"}}});
}

std::string SpecReader::pathOf(std::string_view name) const {
  return where_.empty() ? std::string(name) : join({where_, ".", name});
}

void SpecReader::fail(Error error) {
  if (!error_) error_ = std::move(error);
}

const Value* SpecReader::find(std::string_view name) {
  read_.push_back(name);
  const Value* value = object_->find(name);
  return value && !value->isNull() ? value : nullptr;
}

const Value* SpecReader::child(std::string_view name) { return find(name); }

void SpecReader::failType(std::string_view name, std::string_view expected) {
  const std::string path = pathOf(name);
  fail({"wrong-type", path, join({path, " must be ", expected}), {{"expected", expected}}});
}

void SpecReader::failRange(std::string_view name, double got, double min, double max, bool whole) {
  const std::string path = pathOf(name);
  fail({whole ? "out-of-range-whole" : "out-of-range",
        path,
        join({path, " must be a ", whole ? "whole " : "", "number from ", min, " to ", max, ", not ", got}),
        {{"min", min}, {"max", max}, {"got", got}}});
}

double SpecReader::number(std::string_view name, double defaultValue, double min, double max) {
  const Value* value = find(name);
  if (!value) return defaultValue;
  const double* number = value->asNumber();
  if (!number) {
    failType(name, "a number");
    return defaultValue;
  }
  if (!(*number >= min && *number <= max)) {
    failRange(name, *number, min, max, false);
    return defaultValue;
  }
  return *number;
}

double SpecReader::number(const Parameter& parameter) {
  if (parameter.scale == Scale::integer)
    return static_cast<double>(integer(parameter.name, static_cast<std::int64_t>(parameter.defaultValue),
                                       static_cast<std::int64_t>(parameter.min),
                                       static_cast<std::int64_t>(parameter.max)));
  return number(parameter.name, parameter.defaultValue, parameter.min, parameter.max);
}

std::int64_t SpecReader::integer(std::string_view name, std::int64_t defaultValue, std::int64_t min, std::int64_t max) {
  const Value* value = find(name);
  if (!value) return defaultValue;
  const double* number = value->asNumber();
  if (!number) {
    failType(name, "a whole number");
    return defaultValue;
  }
  const auto low = static_cast<double>(min);
  const auto high = static_cast<double>(max);
  if (!(*number >= low && *number <= high) || *number != std::floor(*number)) {
    failRange(name, *number, low, high, true);
    return defaultValue;
  }
  return static_cast<std::int64_t>(*number);
}

bool SpecReader::flag(std::string_view name, bool defaultValue) {
  const Value* value = find(name);
  if (!value) return defaultValue;
  const bool* flag = value->asFlag();
  if (!flag) failType(name, "true or false");
  return flag ? *flag : defaultValue;
}

std::string SpecReader::text(std::string_view name, std::string_view defaultValue, std::size_t maxLength) {
  const Value* value = find(name);
  if (!value) return std::string(defaultValue);
  const std::string* text = value->asText();
  if (!text) {
    failType(name, "a text");
    return std::string(defaultValue);
  }
  if (text->size() > maxLength) {
    fail({"too-long",
          pathOf(name),
          join({pathOf(name), " must be at most ", maxLength, " bytes long"}),
          {{"max", maxLength}}});
    return std::string(defaultValue);
  }
  return *text;
}

std::string SpecReader::choice(std::string_view name, std::string_view defaultValue,
                               std::span<const std::string_view> choices) {
  const std::string chosen = text(name, defaultValue, 100);
  std::string list;
  for (const std::string_view choice : choices) {
    if (choice == chosen) return chosen;
    list += join({list.empty() ? "" : ", ", choice});
  }
  const std::string path = pathOf(name);
  fail({"unknown-name",
        path,
        join({path, " is \"", chosen, "\", which is none of: ", list}),
        {{"got", chosen}, {"choices", list}}});
  return std::string(defaultValue);
}

std::size_t SpecReader::entry(std::string_view name, std::string_view defaultValue,
                              std::span<const CatalogEntry> catalog) {
  std::vector<std::string_view> names;
  for (const CatalogEntry& entry : catalog) names.push_back(entry.name);
  const std::string chosen = choice(name, defaultValue, names);
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), chosen) - names.begin());
}

std::optional<Error> SpecReader::finish() {
  const Value::Object* fields = object_->asObject();
  if (error_ || !fields) return error_;
  for (const auto& [name, value] : *fields) {
    bool known = false;
    for (const std::string_view read : read_) known = known || read == name;
    if (!known) fail({"unknown-field", pathOf(name), join({pathOf(name), " is not a known field"}), {{"got", name}}});
  }
  return error_;
}

}  // namespace garden
