#pragma once
// A value or a readable error: the engine throws nothing.
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace garden {

// What went wrong, for a person (`message`, English, complete with the allowed range) and for a program or a
// translator: `code` names the kind ("out-of-range", "unknown-name", "csv-missing-value", …), `where` the place
// ("layers[1].units", "row 12, column 3"), `details` the values a translated sentence needs (min, max, got, …).
struct Error {
  std::string code;
  std::string where;
  std::string message;
  std::vector<std::pair<std::string, std::string>> details = {};
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
