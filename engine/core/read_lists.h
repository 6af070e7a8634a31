#pragma once
// Lists of numbers and small matrices in specs and answers, and the interval that a curve is drawn over.
#include <span>
#include <string_view>
#include <vector>

#include "core/spec_reader.h"

namespace garden {

// What a list may hold.
struct ListLimits {
  std::size_t fewest = 0;
  std::size_t most = 10'000;
  double low = -1e6;
  double high = 1e6;
};

// The field `name`, an array or Float32Array of numbers; `fallback` where it is absent. Error codes "wrong-type",
// "wrong-count" and "out-of-range".
std::vector<double> readList(SpecReader& reader, std::string_view name, const std::vector<double>& fallback,
                             const ListLimits& limits);

// The same for a value at path `where`.
std::vector<double> readListAt(SpecReader& reader, const Value& value, const std::string& where,
                               const ListLimits& limits);

// A matrix, row after row.
struct Matrix {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<double> numbers;  // rows×columns

  double& at(std::size_t row, std::size_t column) { return numbers[row * columns + column]; }
  double at(std::size_t row, std::size_t column) const { return numbers[row * columns + column]; }
};

// The field `name`, an array of rows of equal length; `limits` counts the rows, `columns` the length of each (0: any
// from 1 to 64).
Matrix readMatrix(SpecReader& reader, std::string_view name, const Matrix& fallback, const ListLimits& limits,
                  std::size_t columns);

// { from, to, count }: count points, both ends included. Error "mismatch" unless from < to.
struct Samples {
  double from;
  double to;
  std::size_t count;
  double at(std::size_t i) const;
};
Samples readSamples(SpecReader& reader, double from, double to, double limit = 1e6);

// Numbers of full precision, for text and tables; long curves are better Value::Numbers.
Value listOf(std::span<const double> numbers);
Value listOf(const Matrix& matrix);
Value::Numbers numbersOf(std::span<const double> numbers);

}  // namespace garden
