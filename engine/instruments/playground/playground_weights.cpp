#include "instruments/playground/playground_weights.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/spec_reader.h"

namespace garden {
namespace {

// The numbers of a Float32Array or of a list; nothing where an entry is no number.
std::optional<std::vector<double>> numbersOf(const Value& value) {
  if (const Value::Numbers* numbers = value.asNumbers()) return std::vector<double>(numbers->begin(), numbers->end());
  const Value::Array* items = value.asArray();
  if (!items) return std::nullopt;
  std::vector<double> list;
  for (const Value& item : *items) {
    if (!item.asNumber()) return std::nullopt;
    list.push_back(*item.asNumber());
  }
  return list;
}

Error wrongType(const char* where) {
  return {"wrong-type", where, join({where, " must be a list of numbers"}), {{"expected", "a list of numbers"}}};
}

Error wrongLength(const char* where, std::size_t got, std::size_t expected) {
  return {"wrong-length",
          where,
          join({where, " has ", got, " numbers and needs ", expected}),
          {{"got", got}, {"expected", expected}}};
}

Result<std::vector<std::size_t>> readPositions(const Value& value, std::size_t count) {
  static constexpr const char* kWhere = "positions";
  const auto numbers = numbersOf(value);
  if (!numbers) return wrongType(kWhere);
  std::vector<std::size_t> positions;
  for (const double number : *numbers) {
    if (!(number >= 0) || number >= static_cast<double>(count) || number != std::floor(number))
      return Error{"out-of-range",
                   kWhere,
                   join({"positions must be whole numbers from 0 to ", count - 1, ", got ", number}),
                   {{"min", "0"}, {"max", count - 1}, {"got", number}}};
    positions.push_back(static_cast<std::size_t>(number));
  }
  return positions;
}

}  // namespace

Result<std::vector<float>> readWeights(const Value& value, std::size_t count, const char* where) {
  const auto numbers = numbersOf(value);
  if (!numbers) return wrongType(where);
  if (numbers->size() != count) return wrongLength(where, numbers->size(), count);
  std::vector<float> weights;
  for (const double number : *numbers) {
    const auto weight = static_cast<float>(number);
    if (!std::isfinite(weight))
      return Error{"not-finite",
                   where,
                   join({where, " must be finite; number ", weights.size() + 1, " is not"}),
                   {{"position", weights.size()}}};
    weights.push_back(weight);
  }
  return weights;
}

Result<Value> setWeights(Trainer<float>& trainer, const Value& argument) {
  SpecReader reader(argument);
  static const Value kNone;
  const Value* values = reader.child("values");
  const Value* wanted = reader.child("positions");
  if (auto error = reader.finish()) return *error;
  const std::size_t count = trainer.network().parameterCount();
  float* parameters = trainer.network().parameters();
  if (!wanted) {
    auto weights = readWeights(values ? *values : kNone, count, "values");
    if (!weights) return weights.error();
    std::copy(weights.value().begin(), weights.value().end(), parameters);
    return Value(Value::Object{});
  }
  auto positions = readPositions(*wanted, count);
  if (!positions) return positions.error();
  auto weights = readWeights(values ? *values : kNone, positions.value().size(), "values");
  if (!weights) return weights.error();
  for (std::size_t i = 0; i < weights.value().size(); ++i) parameters[positions.value()[i]] = weights.value()[i];
  return Value(Value::Object{});
}

Result<Value> holdWeights(Trainer<float>& trainer, const Value& argument) {
  SpecReader reader(argument);
  static const Value kNone;
  const Value* wanted = reader.child("positions");
  if (auto error = reader.finish()) return *error;
  auto positions = readPositions(wanted ? *wanted : kNone, trainer.network().parameterCount());
  if (!positions) return positions.error();
  trainer.hold(positions.take());
  return Value(Value::Object{});
}

std::string fingerprintOf(const Network<float>& network) {
  std::uint32_t hash = 2166136261U;
  for (std::size_t i = 0; i < network.parameterCount(); ++i) {
    std::uint32_t bits;
    std::memcpy(&bits, network.parameters() + i, sizeof bits);
    for (unsigned shift = 0; shift < 32; shift += 8) hash = (hash ^ ((bits >> shift) & 0xFFU)) * 16777619U;
  }
  std::string text;
  for (unsigned shift = 32; shift > 0; shift -= 4) text += "0123456789abcdef"[(hash >> (shift - 4)) & 0xFU];
  return text;
}

}  // namespace garden
