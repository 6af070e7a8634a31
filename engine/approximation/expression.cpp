#include "approximation/expression.h"

#include <array>
#include <cmath>
#include <limits>

#include "approximation/expression_parser.h"
#include "core/elementary.h"

namespace garden {
namespace {

using Operation = Expression::Operation;

// Of any base: odd and even whole exponents have a value for negative bases, others have none.
double powerOf(double base, double exponent) {
  if (!(base < 0)) return power(base, exponent);
  if (exponent != std::floor(exponent)) return std::numeric_limits<double>::quiet_NaN();
  const double size = power(-base, exponent);
  return std::fmod(exponent, 2) == 0 ? size : -size;
}

double sigmoidOf(double x) { return 1 / (1 + exponential(-x)); }

double unary(Operation operation, double a) {
  switch (operation) {
    case Operation::negate:
      return -a;
    case Operation::sin:
      return sine(a);
    case Operation::cos:
      return cosine(a);
    case Operation::tan:
      return sine(a) / cosine(a);
    case Operation::exp:
      return exponential(a);
    case Operation::log:
      return logarithm(a);
    case Operation::sqrt:
      return std::sqrt(a);
    case Operation::abs:
      return std::fabs(a);
    case Operation::tanh:
      return 2 * sigmoidOf(2 * a) - 1;
    case Operation::sigmoid:
      return sigmoidOf(a);
    case Operation::relu:
      return a < 0 ? 0 : a;
    default:  // step, 1 at 0; what is no number stays none
      return a >= 0 ? 1 : (a < 0 ? 0 : a);
  }
}

double binary(Operation operation, double a, double b) {
  switch (operation) {
    case Operation::add:
      return a + b;
    case Operation::subtract:
      return a - b;
    case Operation::multiply:
      return a * b;
    case Operation::divide:
      return a / b;
    case Operation::power:
      return powerOf(a, b);
    case Operation::min:
      return b < a || std::isnan(b) ? b : a;
    default:
      return b > a || std::isnan(b) ? b : a;
  }
}

constexpr bool isBinary(Operation operation) {
  return (operation >= Operation::add && operation <= Operation::power) || operation >= Operation::min;
}

}  // namespace

Result<Expression> Expression::parse(std::string_view text, int variables) {
  ExpressionParser parser(text, variables);
  auto program = parser.parse();
  if (!program) return program.error();
  Expression expression;
  expression.program_ = program.take();
  return expression;
}

double Expression::operator()(double x, double y) const {
  // Every operation leaves at least one operand fewer than instructions, and a text has at most so many.
  std::array<double, kLongestExpression> stack;
  stack[0] = 0;
  std::size_t top = 0;
  for (const Instruction& instruction : program_) {
    if (instruction.operation == Operation::constant)
      stack[top++] = instruction.number;
    else if (instruction.operation == Operation::x)
      stack[top++] = x;
    else if (instruction.operation == Operation::y)
      stack[top++] = y;
    else if (isBinary(instruction.operation)) {
      --top;
      stack[top - 1] = binary(instruction.operation, stack[top - 1], stack[top]);
    } else
      stack[top - 1] = unary(instruction.operation, stack[top - 1]);
  }
  return stack[0];
}

}  // namespace garden
