#include "instruments/logistic.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "classic/logistic.h"
#include "core/elementary.h"
#include "core/random.h"
#include "instruments/approximation_parts.h"
#include "instruments/calculator.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

constexpr std::size_t kMostExamples = 500;

std::vector<double> readBeta(SpecReader& reader, std::size_t fewest, std::size_t most) {
  std::vector<double> beta = readList(reader, "beta", std::vector<double>(fewest, 0), {fewest, most, -1e4, 1e4});
  beta.resize(std::max(beta.size(), fewest));
  return beta;
}

struct Examples {
  Matrix X;
  std::vector<double> labels;
};

Examples readExamples(SpecReader& reader) {
  const Matrix rows = readMatrix(reader, "examples", {}, {1, kMostExamples, -1e4, 1e4}, 0);
  Examples examples{{rows.rows, rows.columns - 1, {}}, {}};
  if (rows.columns != 2 && rows.columns != 3) {
    reader.fail({"wrong-type", "examples", "examples must be a list of [x, label] or [x1, x2, label]"});
    return examples;
  }
  for (std::size_t r = 0; r < rows.rows; ++r) {
    for (std::size_t c = 0; c + 1 < rows.columns; ++c) examples.X.numbers.push_back(rows.at(r, c));
    const double label = rows.at(r, rows.columns - 1);
    examples.labels.push_back(label);
    if (label != 0 && label != 1) {
      const std::string where = join({"examples[", std::to_string(r), "]"});
      reader.fail({"out-of-range", where, join({where, " must end with the label 0 or 1"})});
    }
  }
  return examples;
}

// The centres' direction for two features; for one it is the axis itself.
constexpr std::array kDirection{0.8, 0.6};

Result<Value> makeData(SpecReader& reader) {
  const std::int64_t features = reader.integer("features", 1, 1, 2);
  const std::int64_t count = reader.integer("samples", 30, 2, kMostExamples);
  const double distance = reader.number("distance", 2, 0, 100);
  const std::uint64_t seed = readSeed(reader);
  if (auto error = reader.finish()) return *error;
  Random random(seed, Stream::data);
  Value::Array examples;
  for (std::int64_t i = 0; i < count; ++i) {
    const double label = static_cast<double>(i % 2);
    Value::Array example;
    for (std::int64_t j = 0; j < features; ++j) {
      const double part = features == 1 ? 1 : kDirection[static_cast<std::size_t>(j)];
      example.emplace_back((label - 0.5) * distance * part + random.normal());
    }
    example.emplace_back(label);
    examples.emplace_back(std::move(example));
  }
  return Value(Value::Object{{"examples", std::move(examples)}});
}

Result<Value> point(SpecReader& reader) {
  const std::vector<double> beta = readBeta(reader, 2, 3);
  const std::size_t features = beta.size() - 1;
  const auto x = readList(reader, "x", std::vector<double>(features), {features, features, -1e4, 1e4});
  if (auto error = reader.finish()) return *error;
  const double logit = logitOf(beta, x.data());
  return Value(Value::Object{{"logit", logit}, {"odds", exponential(logit)}, {"p", probabilityOf(logit)}});
}

Result<Value> oddsOf(SpecReader& reader) {
  const double p = reader.number("p", 0.5, 1e-12, 1 - 1e-12);
  if (auto error = reader.finish()) return *error;
  return Value(Value::Object{{"odds", p / (1 - p)}, {"logit", logarithm(p / (1 - p))}});
}

Result<Value> curve(SpecReader& reader) {
  const std::vector<double> beta = readBeta(reader, 2, 2);
  const Samples samples = readSamples(reader, -6, 6);
  if (auto error = reader.finish()) return *error;
  return Value(Value::Object{{"p", sample(samples, [&](double x) { return probabilityOf(logitOf(beta, &x)); })}});
}

Result<Value> map(SpecReader& reader) {
  const std::vector<double> beta = readBeta(reader, 3, 3);
  const double low = reader.number("low", -3, -1e4, 1e4);
  const double high = reader.number("high", 3, -1e4, 1e4);
  const auto width = reader.integer("width", 100, 1, 400);
  const auto height = reader.integer("height", 100, 1, 400);
  if (!(low < high)) reader.fail({"mismatch", "high", "high must be greater than low"});
  if (auto error = reader.finish()) return *error;
  Value::Numbers numbers;
  for (std::int64_t row = 0; row < height; ++row)
    for (std::int64_t column = 0; column < width; ++column) {
      const std::array<double, 2> x = {
          low + (high - low) * (static_cast<double>(column) + 0.5) / static_cast<double>(width),
          high - (high - low) * (static_cast<double>(row) + 0.5) / static_cast<double>(height)};
      numbers.push_back(static_cast<float>(probabilityOf(logitOf(beta, x.data()))));
    }
  return Value(
      Value::Object{{"map", std::move(numbers)}, {"line", beta[1] == 0 && beta[2] == 0 ? Value() : listOf(beta)}});
}

Result<Value> fit(SpecReader& reader) {
  const Examples examples = readExamples(reader);
  const double l2 = reader.number("l2", 0, 0, 1000);
  if (auto error = reader.finish()) return *error;
  const LogisticFit result = fitLogistic(examples.X, examples.labels, l2);
  return Value(Value::Object{{"beta", listOf(result.beta)},
                             {"loss", result.loss},
                             {"iterations", result.iterations},
                             {"converged", result.converged}});
}

Result<Value> loss(SpecReader& reader) {
  const Examples examples = readExamples(reader);
  const std::size_t terms = examples.X.columns + 1;
  if (reader.error()) return *reader.error();
  const std::vector<double> beta = readBeta(reader, terms, terms);
  if (auto error = reader.finish()) return *error;
  std::size_t correct = 0;
  std::vector<double> p;
  for (std::size_t i = 0; i < examples.X.rows; ++i) {
    const double logit = logitOf(beta, &examples.X.numbers[i * examples.X.columns]);
    correct += (logit >= 0) == (examples.labels[i] == 1);
    p.push_back(probabilityOf(logit));
  }
  return Value(
      Value::Object{{"loss", logisticLoss(examples.X, examples.labels, beta)}, {"correct", correct}, {"p", listOf(p)}});
}

// ---- softmax

Value finiteOrNull(float number) { return std::isfinite(number) ? Value(static_cast<double>(number)) : Value(); }

Value finiteOrNull(const std::vector<float>& numbers) {
  Value::Array list;
  for (const float number : numbers) list.push_back(finiteOrNull(number));
  return list;
}

// e^(z − subtracted), their sum, and what they are divided by it: as a program in float would.
Value::Object softmaxOf(const std::vector<float>& z, float subtracted, std::string_view* problem) {
  std::vector<float> exponentials;
  float sum = 0;
  for (const float value : z) {
    exponentials.push_back(std::exp(value - subtracted));
    sum += exponentials.back();
  }
  std::vector<float> probabilities;
  probabilities.reserve(z.size());
  for (const float value : exponentials) probabilities.push_back(value / sum);
  *problem = !std::isfinite(sum) ? "overflow" : (sum == 0 ? "underflow" : "none");
  return {{"exponentials", finiteOrNull(exponentials)},
          {"sum", finiteOrNull(sum)},
          {"probabilities", finiteOrNull(probabilities)}};
}

// T·log Σ_{j≠i} e^(s_j/T) for each i, the greatest taken out of the sum.
Value restsOf(const std::vector<double>& scores, double temperature) {
  Value::Array rests;
  for (std::size_t i = 0; i < scores.size() && scores.size() > 1; ++i) {
    double most = scores[i == 0 ? 1 : 0];
    for (std::size_t j = 0; j < scores.size(); ++j) most = j == i ? most : std::max(most, scores[j]);
    double sum = 0;
    for (std::size_t j = 0; j < scores.size(); ++j) sum += j == i ? 0 : exponential((scores[j] - most) / temperature);
    rests.emplace_back(most + temperature * logarithm(sum));
  }
  return rests.empty() ? Value() : Value(std::move(rests));
}

Result<Value> softmax(SpecReader& reader) {
  const auto scores = readList(reader, "scores", {1, 2, 0}, {1, 20, -1e4, 1e4});
  const double temperature = reader.number("temperature", 1, 0.01, 100);
  const double shift = reader.number("shift", 0, -1e4, 1e4);
  if (auto error = reader.finish()) return *error;
  std::vector<float> z;
  z.reserve(scores.size());
  for (const double score : scores) z.push_back(static_cast<float>((score + shift) / temperature));
  const auto largest = std::max_element(z.begin(), z.end());
  std::string_view problem;
  Value::Object stable = softmaxOf(z, *largest, &problem);
  std::vector<float> shifted;
  shifted.reserve(z.size());
  for (const float value : z) shifted.push_back(value - *largest);
  stable.add("shifted", finiteOrNull(shifted));
  Value::Object naive = softmaxOf(z, 0, &problem);
  naive.add("problem", problem);
  const auto argmax = static_cast<std::size_t>(largest - z.begin());
  Value::Array oneHot;
  for (std::size_t i = 0; i < z.size(); ++i) oneHot.emplace_back(i == argmax ? 1 : 0);
  const double difference = scores.size() == 2 ? (scores[0] - scores[1]) / temperature : 0;
  return Value(Value::Object{{"z", finiteOrNull(z)},
                             {"stable", std::move(stable)},
                             {"naive", std::move(naive)},
                             {"argmax", argmax},
                             {"oneHot", std::move(oneHot)},
                             {"sigmoid", scores.size() == 2 ? Value(probabilityOf(difference)) : Value()},
                             {"rests", restsOf(scores, temperature)}});
}

constexpr std::array kLogisticMethods{CalculatorMethod{"data", makeData}, CalculatorMethod{"point", point},
                                      CalculatorMethod{"odds", oddsOf},   CalculatorMethod{"curve", curve},
                                      CalculatorMethod{"map", map},       CalculatorMethod{"fit", fit},
                                      CalculatorMethod{"loss", loss}};
constexpr std::array kSoftmaxMethods{CalculatorMethod{"compute", softmax}};

}  // namespace

InstrumentResult createLogistic(const Value& spec) { return createCalculator(spec, kLogisticMethods); }
InstrumentResult createSoftmax(const Value& spec) { return createCalculator(spec, kSoftmaxMethods); }

}  // namespace garden
