#include "core/result.h"

namespace garden {

Error::Error(std::string_view kind, std::string_view place, std::string_view text,
             std::initializer_list<NewDetail> values)
    : code(kind), where(place), message(text) {
  for (const NewDetail& value : values) add(value.name, value.text);
}

Error::Error() = default;
Error::Error(const Error&) = default;
Error::Error(Error&&) noexcept = default;
Error& Error::operator=(const Error&) = default;
Error& Error::operator=(Error&&) noexcept = default;
Error::~Error() = default;

void Error::add(std::string_view name, std::string_view text) { details.emplace_back(name, text); }

std::string join(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (const std::string_view part : parts) whole.append(part);
  return whole;
}

}  // namespace garden
