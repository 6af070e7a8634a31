#pragma once
// Messages from parts: one function instead of a chain of concatenations in every place that reports something.
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

namespace garden {

// A piece of text, which it does not own, or a number, written as formatNumber() does.
class Part {
 public:
  Part(std::string_view text) : data_(text.data() ? text.data() : ""), size_(text.size()) {}
  Part(const std::string& text) : Part(std::string_view(text)) {}
  Part(const char* text) : Part(std::string_view(text)) {}
  template <class Number>
  requires std::is_arithmetic_v<Number> Part(Number number) : number_(static_cast<double>(number)) {}
  std::string text() const;

 private:
  const char* data_ = nullptr;  // null for a number
  std::size_t size_ = 0;
  double number_ = 0;
};

// The parts one after the other.
std::string join(std::initializer_list<Part> parts);

}  // namespace garden
