#include "core/join.h"

#include "core/format_number.h"

namespace garden {

std::string Part::text() const { return data_ ? std::string(data_, size_) : formatNumber(number_); }

std::string join(std::initializer_list<Part> parts) {
  std::string whole;
  for (const Part& part : parts) whole += part.text();
  return whole;
}

}  // namespace garden
