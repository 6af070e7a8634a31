#pragma once
// Formulas as people type them, compiled once and evaluated often. Grammar, loosest first:
//
//   sum      product { (+ | -) product }
//   product  sign { (* | /) sign }
//   sign     (+ | -) sign | power
//   power    atom [ ^ sign ]              right-associative and tighter than the sign: -x^2 = -(x^2), 2^-1 = 0.5
//   atom     number | name | `any name` | function ( sum {, sum} ) | ( sum )
//
// Functions: sin cos tan exp log sqrt abs tanh sigmoid relu step of one argument, min max of two. Constants: pi e.
// Nothing is multiplied unasked: 2x is an error. Evaluation never fails: where a formula has no value it is NaN or
// infinite.
#include <span>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace garden {

inline constexpr std::size_t kLongestExpression = 500;
inline constexpr int kDeepestExpression = 50;

class Expression {
 public:
  // `variables` are the names of what the formula depends on, in the order of evaluate(); a name that is no word of
  // letters (of any alphabet), digits and _ is written between backquotes. Error code "expression": `where` is the text
  // "column n" (from 1), details hold "column" and "problem" (one of unexpected-end, unexpected-character,
  // unknown-name, too-deep, too-long, wrong-argument-count, bad-number) for a translator.
  static Result<Expression> parse(std::string_view text, std::span<const std::string_view> variables);
  // The same of 1 (x) or 2 variables (x, y).
  static Result<Expression> parse(std::string_view text, int variables);

  // values[i] = f(columns[0][i], columns[1][i], …), one column per variable and each as long as `values`; one that is
  // empty or absent means 0. Many points at once are several times cheaper than one by one, and have the same values to
  // the bit.
  void evaluate(std::span<const std::span<const double>> columns, std::span<double> values) const;
  // values[i] = f(x[i], y[i]); `y` may be empty, which means 0.
  void evaluate(std::span<const double> x, std::span<const double> y, std::span<double> values) const;
  double operator()(double x, double y = 0) const;
  // Whether the value depends on the variable at this place.
  bool uses(std::size_t variable) const;

  enum class Operation : unsigned char {
    constant,
    variable,
    add,
    subtract,
    multiply,
    divide,
    power,
    negate,
    sin,
    cos,
    tan,
    exp,
    log,
    sqrt,
    abs,
    tanh,
    sigmoid,
    relu,
    step,
    min,
    max
  };
  // One step of a stack machine: an operand is pushed, an operation replaces its operands. `number` is that of a
  // constant, or the place of a variable.
  struct Instruction {
    Operation operation;
    double number;
  };

 private:
  explicit Expression(std::vector<Instruction> program);

  std::vector<Instruction> program_;
  std::size_t deepest_ = 0;  // the most operands on the stack at once
};

}  // namespace garden
