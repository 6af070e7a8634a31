#pragma once
// The recursive descent behind Expression::parse(); the grammar is in expression.h.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "approximation/expression.h"

namespace garden {

class ExpressionParser {
 public:
  ExpressionParser(std::string_view text, std::span<const std::string_view> variables)
      : text_(text), variables_(variables) {}

  Result<std::vector<Expression::Instruction>> parse();

 private:
  void sum();
  void product();
  void sign();
  void power();
  void atom();
  void name();
  void quotedName();
  bool variable(std::string_view word);
  void call(std::string_view function, std::size_t start);
  void number();

  void skipSpace();
  bool accept(char wanted);
  void expect(char wanted, std::string_view message);
  void emit(Expression::Operation operation, double number = 0) { program_.push_back({operation, number}); }
  void fail(std::size_t position, std::string_view problem, std::string_view message);
  // True when one level deeper is allowed; each call needs a leave().
  bool enter();
  void leave() { --depth_; }

  std::string_view text_;
  std::span<const std::string_view> variables_;
  std::size_t position_ = 0;
  int depth_ = 0;
  std::vector<Expression::Instruction> program_;
  std::optional<Error> error_;
};

}  // namespace garden
