// Feeds arbitrary bytes to the parser of formulas and evaluates what it accepts; traps where a promise is broken.
// cmake --preset fuzz && cmake --build --preset fuzz --target expression_fuzz
//   build/fuzz/expression_fuzz -max_total_time=60 tests/engine/fuzz/expression_seeds
// The first byte chooses the number of variables, the rest is the formula.
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "approximation/expression.h"

using namespace garden;

namespace {

constexpr std::array<std::string_view, 7> kProblems = {
    "unexpected-end", "unexpected-character", "unknown-name", "too-deep",
    "too-long",       "wrong-argument-count", "bad-number"};

void require(bool promise) {
  if (!promise) __builtin_trap();
}

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

void checkError(const Error& error, std::string_view text) {
  require(error.code == "expression" && !error.message.empty() && error.details.size() == 2);
  const auto& [columnName, column] = error.details[0];
  const auto& [problemName, problem] = error.details[1];
  require(columnName == "column" && problemName == "problem");
  const unsigned long at = std::strtoul(column.c_str(), nullptr, 10);
  require(at >= 1 && at <= text.size() + 1 && error.where == "column " + column);
  bool known = false;
  for (const std::string_view one : kProblems) known = known || one == problem;
  require(known);
}

// Blocks of any length and single points have the same values, and so has the formula in parentheses.
void checkValues(const Expression& f, std::string_view text, int variables) {
  constexpr std::size_t kPoints = 300;  // more than one block
  std::vector<double> x(kPoints), y(kPoints), values(kPoints);
  for (std::size_t i = 0; i < kPoints; ++i) {
    x[i] = static_cast<double>(i) / 100 - 1;
    y[i] = 2 - static_cast<double>(i) / 50;
  }
  f.evaluate(x, y, values);
  for (std::size_t i = 0; i < kPoints; i += 23) require(same(f(x[i], y[i]), values[i]));
  const std::string wrapped = "(" + std::string(text) + ")";
  const auto again = Expression::parse(wrapped, variables);
  if (!again) {
    // Only for its size.
    const std::string& problem = again.error().details[1].second;
    require(problem == "too-deep" || problem == "too-long");
    return;
  }
  for (std::size_t i = 0; i < kPoints; i += 59) require(same(again.value()(x[i], y[i]), values[i]));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return 0;
  const int variables = 1 + (bytes[0] & 1);
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const auto parsed = Expression::parse(text, variables);
  if (parsed)
    checkValues(parsed.value(), text, variables);
  else
    checkError(parsed.error(), text);
  return 0;
}
