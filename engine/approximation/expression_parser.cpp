#include "approximation/expression_parser.h"

#include <algorithm>
#include <array>

#include "data/number_text.h"

namespace garden {
namespace {

using Operation = Expression::Operation;

struct Function {
  std::string_view name;
  Operation operation;
  int arguments;
};

constexpr std::array kFunctions{
    Function{"sin", Operation::sin, 1},   Function{"cos", Operation::cos, 1},
    Function{"tan", Operation::tan, 1},   Function{"exp", Operation::exp, 1},
    Function{"log", Operation::log, 1},   Function{"sqrt", Operation::sqrt, 1},
    Function{"abs", Operation::abs, 1},   Function{"tanh", Operation::tanh, 1},
    Function{"relu", Operation::relu, 1}, Function{"sigmoid", Operation::sigmoid, 1},
    Function{"step", Operation::step, 1}, Function{"min", Operation::min, 2},
    Function{"max", Operation::max, 2},
};

const Function* findFunction(std::string_view name) {
  for (const Function& function : kFunctions)
    if (function.name == name) return &function;
  return nullptr;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
// Letters of other alphabets are bytes beyond ASCII.
bool isLetter(char c) {
  return (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

}  // namespace

Result<std::vector<Expression::Instruction>> ExpressionParser::parse() {
  if (text_.size() > kLongestExpression)
    fail(kLongestExpression, "too-long",
         join({"a formula may have ", std::to_string(kLongestExpression), " characters"}));
  if (!error_) sum();
  skipSpace();
  if (!error_ && position_ < text_.size()) {
    if (isLetter(text_[position_]) || isDigit(text_[position_]) || text_[position_] == '(')
      fail(position_, "unexpected-character", "an operator is missing here, such as * for multiplication");
    else
      fail(position_, "unexpected-character", "this character does not belong here");
  }
  if (error_) return *error_;
  return std::move(program_);
}

void ExpressionParser::fail(std::size_t position, std::string_view problem, std::string_view message) {
  if (error_) return;
  const std::string column = std::to_string(position + 1);
  error_ = Error{"expression",
                 join({"column ", column}),
                 join({"column ", column, ": ", message}),
                 {{"column", column}, {"problem", problem}}};
}

bool ExpressionParser::enter() {
  ++depth_;
  if (depth_ > kDeepestExpression) fail(position_, "too-deep", "this formula is nested too deeply");
  return !error_;
}

void ExpressionParser::skipSpace() {
  while (position_ < text_.size() && (text_[position_] == ' ' || text_[position_] == '\t')) ++position_;
}

bool ExpressionParser::accept(char wanted) {
  skipSpace();
  if (error_ || position_ >= text_.size() || text_[position_] != wanted) return false;
  ++position_;
  return true;
}

void ExpressionParser::expect(char wanted, std::string_view message) {
  if (accept(wanted)) return;
  fail(position_, position_ < text_.size() ? "unexpected-character" : "unexpected-end", message);
}

void ExpressionParser::sum() {
  if (enter()) {
    product();
    while (!error_) {
      const bool plus = accept('+');
      if (!plus && !accept('-')) break;
      product();
      emit(plus ? Operation::add : Operation::subtract);
    }
  }
  leave();
}

void ExpressionParser::product() {
  sign();
  while (!error_) {
    const bool times = accept('*');
    if (!times && !accept('/')) return;
    sign();
    emit(times ? Operation::multiply : Operation::divide);
  }
}

void ExpressionParser::sign() {
  if (enter()) {
    if (accept('-')) {
      sign();
      emit(Operation::negate);
    } else if (accept('+')) {
      sign();
    } else {
      power();
    }
  }
  leave();
}

void ExpressionParser::power() {
  atom();
  if (!accept('^')) return;
  sign();
  emit(Operation::power);
}

void ExpressionParser::atom() {
  skipSpace();
  if (error_) return;
  if (position_ >= text_.size()) {
    fail(position_, "unexpected-end", "a number, x or a function is missing here");
  } else if (accept('(')) {
    sum();
    expect(')', "a closing parenthesis is missing here");
  } else if (isDigit(text_[position_]) || text_[position_] == '.') {
    number();
  } else if (isLetter(text_[position_])) {
    name();
  } else if (accept('`')) {
    quotedName();
  } else {
    fail(position_, "unexpected-character", "a number, x or a function is expected here");
  }
}

void ExpressionParser::name() {
  const std::size_t start = position_;
  while (position_ < text_.size() && (isLetter(text_[position_]) || isDigit(text_[position_]))) ++position_;
  const std::string_view word = text_.substr(start, position_ - start);
  if (variable(word)) return;
  if (word == "pi") {
    emit(Operation::constant, 3.14159265358979324);
  } else if (word == "e") {
    emit(Operation::constant, 2.71828182845904524);
  } else {
    call(word, start);
  }
}

bool ExpressionParser::variable(std::string_view word) {
  const auto found = std::find(variables_.begin(), variables_.end(), word);
  if (found == variables_.end()) return false;
  emit(Operation::variable, static_cast<double>(found - variables_.begin()));
  return true;
}

void ExpressionParser::quotedName() {
  const std::size_t start = position_;
  const std::size_t end = text_.find('`', start);
  if (end == std::string_view::npos) {
    fail(text_.size(), "unexpected-end", "a closing ` is missing here");
    return;
  }
  const std::string_view word = text_.substr(start, end - start);
  position_ = end + 1;
  if (word.empty() || !variable(word)) fail(start, "unknown-name", join({"\"", word, "\" is not a known name"}));
}

void ExpressionParser::call(std::string_view word, std::size_t start) {
  const Function* function = findFunction(word);
  if (!function) {
    fail(start, "unknown-name", join({"\"", word, "\" is not a known name"}));
    return;
  }
  expect('(', join({word, " needs its argument in parentheses"}));
  int arguments = 0;
  do {
    sum();
    ++arguments;
  } while (accept(','));
  if (!error_ && arguments != function->arguments)
    fail(start, "wrong-argument-count",
         join({word, " takes ", std::to_string(function->arguments),
               function->arguments == 1 ? " argument" : " arguments"}));
  expect(')', "a closing parenthesis is missing here");
  emit(function->operation);
}

void ExpressionParser::number() {
  const std::size_t start = position_;
  const auto digits = [this] {
    while (position_ < text_.size() && (isDigit(text_[position_]) || text_[position_] == '.')) ++position_;
  };
  digits();
  // An exponent, unless what follows is the constant e: 2e3 is 2000.
  if (position_ < text_.size() && (text_[position_] == 'e' || text_[position_] == 'E')) {
    std::size_t after = position_ + 1;
    if (after < text_.size() && (text_[after] == '+' || text_[after] == '-')) ++after;
    if (after < text_.size() && isDigit(text_[after])) {
      position_ = after;
      while (position_ < text_.size() && isDigit(text_[position_])) ++position_;
    }
  }
  const auto value = parseNumber(text_.substr(start, position_ - start));
  if (!value)
    fail(start, "bad-number", "this is not a number");
  else
    emit(Operation::constant, *value);
}

}  // namespace garden
