#pragma once
// Reads one object of a spec field by field, with type, range and name checks. The first error wins; the fields read
// after it return their defaults, so a caller reads everything and asks once.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/parameter.h"
#include "core/result.h"
#include "core/value.h"

namespace garden {

class SpecReader {
 public:
  // `where` is the path of this object in the whole spec, "" for the root. An absent (null) object reads as empty.
  SpecReader(const Value& object, std::string where = "");

  // A finite number within [min, max]; the default where the field is absent.
  double number(std::string_view name, double defaultValue, double min, double max);
  double number(const Parameter& parameter);
  // A whole number within [min, max].
  std::int64_t integer(std::string_view name, std::int64_t defaultValue, std::int64_t min, std::int64_t max);
  bool flag(std::string_view name, bool defaultValue);
  std::string text(std::string_view name, std::string_view defaultValue, std::size_t maxLength = 1000);
  // One of `choices`.
  std::string choice(std::string_view name, std::string_view defaultValue, std::span<const std::string_view> choices);
  // The index in `catalog` of the entry that the field names.
  std::size_t entry(std::string_view name, std::string_view defaultValue, std::span<const CatalogEntry> catalog);
  // The field as it is, or null; counts as known.
  const Value* child(std::string_view name);
  std::string pathOf(std::string_view name) const;

  void fail(Error error);
  // The first error met so far.
  const std::optional<Error>& error() const { return error_; }
  // The first error met, or one for a field that nobody read (a misspelt name is never silently ignored).
  std::optional<Error> finish();

 private:
  const Value* find(std::string_view name);
  void failType(std::string_view name, std::string_view expected);
  void failRange(std::string_view name, double got, double min, double max, bool whole);

  const Value* object_;
  std::string where_;
  std::vector<std::string_view> read_;
  std::optional<Error> error_;
};

}  // namespace garden
