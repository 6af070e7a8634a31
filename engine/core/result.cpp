#include "core/result.h"

namespace garden {

Error::Error(std::string_view kind, std::string_view place, std::string_view text,
             std::initializer_list<NewDetail> values)
    : code(kind), where(place), message(text) {
  for (const NewDetail& value : values) add(value.name, value.value);
}

Error::Error() = default;
Error::Error(const Error&) = default;
Error::Error(Error&&) noexcept = default;
Error& Error::operator=(const Error&) = default;
Error& Error::operator=(Error&&) noexcept = default;
Error::~Error() = default;

void Error::add(std::string_view name, const Part& value) { details.emplace_back(name, value.text()); }

}  // namespace garden
