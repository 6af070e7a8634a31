#pragma once
// Inputs that are formulas of the others, as a person types them (approximation/expression.h).
#include <span>
#include <string>
#include <vector>

#include "approximation/expression.h"
#include "core/spec_reader.h"
#include "data/table.h"
#include "instruments/playground/playground_data.h"

namespace garden {

inline constexpr std::size_t kMostFormulas = 20;

using FormulaValues = std::vector<std::vector<double>>;  // of each formula, its value for every example

// Compiled formulas of the same variables.
struct Formulas {
  std::vector<std::string> texts;
  std::vector<Expression> expressions;

  // Of n examples; one column per variable, as Expression::evaluate().
  FormulaValues evaluate(std::span<const std::span<const double>> columns, std::size_t n) const;
};

// The field `formulas` of a spec, a list of texts; empty where it is absent.
std::vector<std::string> readFormulas(SpecReader& reader);

// { kind: 'formulas', of: data of another kind with a plane or a line, formulas: texts }: each formula of x1 and x2 (or
// x) is one more input of the network, named as it is written. Errors, at "data.formulas[i]": "expression" as
// Expression::parse(), "no-value" with the example where the formula has none, "duplicate-name".
Result<PlaygroundData> makeWithFormulas(const Value& spec, const Value& features);

// Formulas of a table's columns of numbers: each becomes one more column, named as it is written and without a value
// where one of those it is made of has none. Errors as above; "no-value" details the row, from 1.
Result<Formulas> addFormulaColumns(const std::vector<std::string>& texts, Table& table);

}  // namespace garden
