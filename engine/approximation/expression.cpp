#include "approximation/expression.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

#include "approximation/expression_parser.h"
#include "core/elementary.h"
#include "core/elementary_formulas.h"

// The program runs over a block of points at a time: every operand is a block of numbers, and every operation a loop
// that the compiler turns into SIMD.
namespace garden {
namespace {

using Operation = Expression::Operation;

constexpr std::size_t kMostPoints = 256;  // in a block
constexpr std::size_t kScratch = 4096;    // numbers in all operands: at least 8 points, as deep as a text can go
constexpr double kMostMultiplications = 64;

template <class Function> inline void replaceEach(std::span<double> block, Function function) {
  for (double& a : block) a = function(a);
}

// Of any base: odd and even whole exponents have a value for negative bases, others have none. Zeros are positive.
double powerOf(double base, double exponent) {
  if (!(base < 0)) return power(base, exponent);
  if (exponent != std::floor(exponent)) return std::numeric_limits<double>::quiet_NaN();
  const double size = power(-base, exponent);
  return std::fmod(exponent, 2) == 0 ? size : 0 - size;
}

// bases ^ exponents, into bases. One small whole exponent for all, nearly always so, is multiplied out as power() does.
void raiseEach(std::span<double> bases, std::span<double> exponents) {
  const double exponent = exponents[0];
  const bool same = std::all_of(exponents.begin(), exponents.end(), [=](double e) { return e == exponent; });
  if (!same || exponent != std::floor(exponent) || exponent < 1 || exponent > kMostMultiplications) {
    for (std::size_t i = 0; i < bases.size(); ++i) bases[i] = powerOf(bases[i], exponents[i]);
    return;
  }
  const std::span<double> results = exponents;
  std::fill(results.begin(), results.end(), 1);
  for (auto left = static_cast<unsigned>(exponent); left > 0; left >>= 1U) {
    if ((left & 1U) != 0)
      for (std::size_t i = 0; i < bases.size(); ++i) results[i] *= bases[i];
    replaceEach(bases, [](double base) { return base * base; });
  }
  std::transform(results.begin(), results.end(), bases.begin(), [](double result) { return result + 0.0; });
}

// Each once, as their code is long: sin of block + quarters·π/2, and σ.
void replaceBySines(std::span<double> block, std::uint64_t quarters) {
  replaceEach(block, [=](double a) { return formulas::shiftedSine(a, quarters); });
}

void replaceBySigmoids(std::span<double> block) { replaceEach(block, formulas::sigmoid); }

void replaceByTangents(std::span<double> block) {
  std::array<double, kMostPoints> copy;
  const std::span<double> cosines = std::span(copy).first(block.size());
  std::copy(block.begin(), block.end(), cosines.begin());
  replaceBySines(block, 0);
  replaceBySines(cosines, 1);
  for (std::size_t i = 0; i < block.size(); ++i) block[i] /= cosines[i];
}

void unary(Operation operation, std::span<double> block) {
  switch (operation) {
    case Operation::negate:
      return replaceEach(block, [](double a) { return -a; });
    case Operation::sin:
      return replaceBySines(block, 0);
    case Operation::cos:
      return replaceBySines(block, 1);
    case Operation::tan:
      return replaceByTangents(block);
    case Operation::exp:
      return replaceEach(block, [](double a) { return formulas::exponential(a); });
    case Operation::log:
      return replaceEach(block, logarithm);
    case Operation::sqrt:
      return replaceEach(block, [](double a) { return std::sqrt(a); });
    case Operation::abs:
      return replaceEach(block, [](double a) { return std::fabs(a); });
    case Operation::tanh:
      replaceEach(block, [](double a) { return 2 * a; });
      replaceBySigmoids(block);
      return replaceEach(block, [](double a) { return 2 * a - 1; });
    case Operation::sigmoid:
      return replaceBySigmoids(block);
    case Operation::relu:
      return replaceEach(block, [](double a) { return a < 0 ? 0 : a; });
    default:  // step, 1 at 0; what is no number stays none
      return replaceEach(block, [](double a) { return a >= 0 ? 1 : (a < 0 ? 0 : a); });
  }
}

template <class Function>
inline void combineEach(std::span<double> left, std::span<const double> right, Function function) {
  double* __restrict a = left.data();
  const double* __restrict b = right.data();
  for (std::size_t i = 0; i < left.size(); ++i) a[i] = function(a[i], b[i]);
}

// Into `left`; what is in `right` may be lost.
void binary(Operation operation, std::span<double> left, std::span<double> right) {
  switch (operation) {
    case Operation::add:
      return combineEach(left, right, [](double a, double b) { return a + b; });
    case Operation::subtract:
      return combineEach(left, right, [](double a, double b) { return a - b; });
    case Operation::multiply:
      return combineEach(left, right, [](double a, double b) { return a * b; });
    case Operation::divide:
      return combineEach(left, right, [](double a, double b) { return a / b; });
    case Operation::power:
      return raiseEach(left, right);
    case Operation::min:
      return combineEach(left, right, [](double a, double b) { return b < a || b != b ? b : a; });
    default:
      return combineEach(left, right, [](double a, double b) { return b > a || b != b ? b : a; });
  }
}

constexpr bool isOperand(Operation operation) { return operation <= Operation::variable; }
constexpr bool isBinary(Operation operation) {
  return (operation >= Operation::add && operation <= Operation::power) || operation >= Operation::min;
}

using Columns = std::span<const std::span<const double>>;

// A block of numbers that starts at `start`.
void push(const Expression::Instruction& instruction, Columns columns, std::size_t start, std::span<double> block) {
  if (instruction.operation == Operation::constant) return std::fill(block.begin(), block.end(), instruction.number);
  const auto place = static_cast<std::size_t>(instruction.number);
  if (place >= columns.size() || columns[place].empty()) return std::fill(block.begin(), block.end(), 0.0);
  const std::span<const double> numbers = columns[place].subspan(start, block.size());
  std::copy(numbers.begin(), numbers.end(), block.begin());
}

}  // namespace

Result<Expression> Expression::parse(std::string_view text, int variables) {
  static constexpr std::array<std::string_view, 2> kNames = {"x", "y"};
  return parse(text, std::span(kNames).first(variables > 1 ? 2 : 1));
}

Result<Expression> Expression::parse(std::string_view text, std::span<const std::string_view> variables) {
  ExpressionParser parser(text, variables);
  auto program = parser.parse();
  if (!program) return program.error();
  return Expression(program.take());
}

Expression::Expression(std::vector<Instruction> program) : program_(std::move(program)) {
  std::size_t depth = 0;
  for (const auto& [operation, number] : program_) {
    if (isOperand(operation)) deepest_ = std::max(deepest_, ++depth);
    if (isBinary(operation)) --depth;
  }
}

void Expression::evaluate(std::span<const double> x, std::span<const double> y, std::span<double> values) const {
  const std::array columns = {x, y};
  evaluate(columns, values.first(x.size()));
}

void Expression::evaluate(Columns columns, std::span<double> values) const {
  std::array<double, kScratch> scratch;
  const std::size_t most = std::min(kMostPoints, kScratch / deepest_);
  for (std::size_t start = 0; start < values.size(); start += most) {
    const std::size_t count = std::min(most, values.size() - start);
    const auto operand = [&](std::size_t place) { return std::span(scratch).subspan(place * most, count); };
    std::size_t top = 0;
    for (const Instruction& instruction : program_) {
      if (isOperand(instruction.operation)) {
        push(instruction, columns, start, operand(top++));
      } else if (isBinary(instruction.operation)) {
        --top;
        binary(instruction.operation, operand(top - 1), operand(top));
      } else {
        unary(instruction.operation, operand(top - 1));
      }
    }
    const std::span<const double> result = operand(0);
    std::copy(result.begin(), result.end(), values.begin() + static_cast<std::ptrdiff_t>(start));
  }
}

bool Expression::uses(std::size_t variable) const {
  return std::any_of(program_.begin(), program_.end(), [=](const Instruction& step) {
    return step.operation == Operation::variable && step.number == static_cast<double>(variable);
  });
}

double Expression::operator()(double x, double y) const {
  double value = 0;
  evaluate({&x, 1}, {&y, 1}, {&value, 1});
  return value;
}

}  // namespace garden
