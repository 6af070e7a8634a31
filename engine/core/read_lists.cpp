#include "core/read_lists.h"

#include <string>

#include "core/format_number.h"

namespace garden {
namespace {

constexpr std::size_t kMostColumns = 64;
constexpr std::int64_t kMostSamples = 10'000;

void failCount(SpecReader& reader, const std::string& where, const ListLimits& limits, std::size_t got) {
  const std::string low = std::to_string(limits.fewest);
  const std::string high = std::to_string(limits.most);
  const std::string shown = std::to_string(got);
  reader.fail({"wrong-count",
               where,
               join({where, " must have ", low, " to ", high, " entries, not ", shown}),
               {{"min", low}, {"max", high}, {"got", shown}}});
}

void failNumber(SpecReader& reader, const std::string& where, const ListLimits& limits, const double* got) {
  const std::string low = formatNumber(limits.low);
  const std::string high = formatNumber(limits.high);
  const std::string shown = got ? formatNumber(*got) : "something else";
  reader.fail({"out-of-range",
               where,
               join({where, " must be a number from ", low, " to ", high, ", not ", shown}),
               {{"min", low}, {"max", high}, {"got", shown}}});
}

}  // namespace

std::vector<double> readListAt(SpecReader& reader, const Value& value, const std::string& where,
                               const ListLimits& limits) {
  std::vector<double> list;
  const Value::Array* items = value.asArray();
  const Value::Numbers* numbers = value.asNumbers();
  if (!items && !numbers) {
    reader.fail(
        {"wrong-type", where, join({where, " must be a list of numbers"}), {{"expected", "a list of numbers"}}});
    return list;
  }
  const std::size_t count = items ? items->size() : numbers->size();
  if (count < limits.fewest || count > limits.most) {
    failCount(reader, where, limits, count);
    return list;
  }
  list.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double single = numbers ? static_cast<double>((*numbers)[i]) : 0;
    const double* number = items ? (*items)[i].asNumber() : &single;
    if (!number || !(*number >= limits.low && *number <= limits.high)) {
      failNumber(reader, join({where, "[", std::to_string(i), "]"}), limits, number);
      list.resize(count);
      return list;
    }
    list.push_back(*number);
  }
  return list;
}

std::vector<double> readList(SpecReader& reader, std::string_view name, const std::vector<double>& fallback,
                             const ListLimits& limits) {
  const Value* value = reader.child(name);
  return value ? readListAt(reader, *value, reader.pathOf(name), limits) : fallback;
}

Matrix readMatrix(SpecReader& reader, std::string_view name, const Matrix& fallback, const ListLimits& limits,
                  std::size_t columns) {
  const Value* value = reader.child(name);
  if (!value) return fallback;
  const std::string where = reader.pathOf(name);
  const Value::Array* rows = value->asArray();
  if (!rows) {
    reader.fail({"wrong-type", where, join({where, " must be a list of rows"}), {{"expected", "a list of rows"}}});
    return fallback;
  }
  if (rows->size() < limits.fewest || rows->size() > limits.most) {
    failCount(reader, where, limits, rows->size());
    return fallback;
  }
  Matrix matrix{rows->size(), columns, {}};
  for (std::size_t r = 0; r < rows->size(); ++r) {
    const ListLimits row{matrix.columns ? matrix.columns : 1, matrix.columns ? matrix.columns : kMostColumns,
                         limits.low, limits.high};
    const auto numbers = readListAt(reader, (*rows)[r], join({where, "[", std::to_string(r), "]"}), row);
    if (reader.error()) return fallback;
    matrix.columns = numbers.size();
    matrix.numbers.insert(matrix.numbers.end(), numbers.begin(), numbers.end());
  }
  return matrix;
}

double Samples::at(std::size_t i) const {
  if (i + 1 >= count) return to;
  return from + (to - from) * static_cast<double>(i) / static_cast<double>(count - 1);
}

Samples readSamples(SpecReader& reader, double from, double to, double limit) {
  Samples samples{};
  samples.from = reader.number("from", from, -limit, limit);
  samples.to = reader.number("to", to, -limit, limit);
  samples.count = static_cast<std::size_t>(reader.integer("count", 401, 2, kMostSamples));
  if (!(samples.from < samples.to)) {
    const std::string where = reader.pathOf("to");
    reader.fail({"mismatch", where, join({where, " must be greater than ", reader.pathOf("from")})});
  }
  return samples;
}

Value listOf(std::span<const double> numbers) {
  Value::Array items;
  items.reserve(numbers.size());
  for (const double number : numbers) items.emplace_back(number);
  return items;
}

Value listOf(const Matrix& matrix) {
  Value::Array rows;
  for (std::size_t r = 0; r < matrix.rows; ++r)
    rows.push_back(listOf(std::span(matrix.numbers).subspan(r * matrix.columns, matrix.columns)));
  return rows;
}

Value::Numbers numbersOf(std::span<const double> numbers) {
  Value::Numbers floats;
  floats.reserve(numbers.size());
  for (const double number : numbers) floats.push_back(static_cast<float>(number));
  return floats;
}

}  // namespace garden
