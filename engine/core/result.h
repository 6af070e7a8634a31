#pragma once
// A value or a readable error: the engine throws nothing.
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/join.h"

namespace garden {

// What went wrong, for a person (`message`, English, complete with the allowed range) and for a program or a
// translator: `code` names the kind ("out-of-range", "unknown-name", "csv-missing-value", …), `where` the place
// ("layers[1].units", "row 12, column 3"), `details` the values a translated sentence needs (min, max, got, …).
// (Compiled once, in result.cpp, as every error is made in a place of its own.)
struct Error {
  struct NewDetail {
    std::string_view name;
    Part value;
  };

  Error();  // not an error yet: all empty
  Error(std::string_view kind, std::string_view place, std::string_view text,
        std::initializer_list<NewDetail> values = {});
  Error(const Error&);
  Error(Error&&) noexcept;
  Error& operator=(const Error&);
  Error& operator=(Error&&) noexcept;
  ~Error();

  void add(std::string_view name, const Part& value);

  std::string code;
  std::string where;
  std::string message;
  std::vector<std::pair<std::string, std::string>> details;
};

template <class T> class Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  // Precondition: ok().
  T& value() { return *std::get_if<0>(&state_); }
  const T& value() const { return *std::get_if<0>(&state_); }
  T take() { return std::move(*std::get_if<0>(&state_)); }
  // Precondition: !ok().
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

// The outcome of something that has no value of its own: nothing, or an error.
struct Done {};
using Outcome = Result<Done>;

}  // namespace garden
