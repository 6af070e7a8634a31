#include "instruments/playground/playground_points.h"

#include <array>
#include <limits>

#include "core/read_lists.h"
#include "data/generator_parts.h"

namespace garden {
namespace {

constexpr std::array<std::string_view, 3> kTasks = {"binary", "multiclass", "regression"};
constexpr double kLargestValue = 1e6;

Dataset drawnDataset(const std::string& task, std::size_t classes, std::span<const double> x,
                     std::span<const double> y) {
  const bool regression = task == "regression";
  const std::size_t outputs = classes > 2 ? classes : 1;
  Dataset data = emptyDataset(regression ? Task::regression : (classes > 2 ? Task::multiclass : Task::binary), y.size(),
                              2, outputs);
  for (std::size_t i = 0; i < x.size(); ++i) data.x[i] = static_cast<float>(x[i]);
  for (std::size_t i = 0; i < y.size(); ++i) {
    if (classes > 2)
      data.y[i * outputs + static_cast<std::size_t>(y[i])] = 1;
    else
      data.y[i] = static_cast<float>(y[i]);
  }
  if (!regression) data.outputNames = letterNames(classes);
  return data;
}

}  // namespace

Result<PlaygroundData> makeFromPoints(const Value& spec, const Value& features) {
  SpecReader reader(spec, "data");
  reader.child("kind");
  const std::string task = reader.choice("task", "binary", kTasks);
  const std::int64_t classes =
      task == "multiclass" ? reader.integer("classes", 3, 3, kMostDrawnClasses) : (task == "binary" ? 2 : 0);
  const std::vector<double> x = readList(reader, "x", {}, {0, 2 * kMostDrawnPoints, -kDrawnHalfWidth, kDrawnHalfWidth});
  const double highest = classes > 0 ? static_cast<double>(classes - 1) : kLargestValue;
  const std::vector<double> y =
      readList(reader, "y", {}, {0, kMostDrawnPoints, classes > 0 ? 0 : -kLargestValue, highest});
  const double testFraction = reader.number(kTestFraction);
  const auto seed = static_cast<std::uint64_t>(reader.integer("seed", 1, 0, std::numeric_limits<std::uint32_t>::max()));
  if (auto error = reader.finish()) return *error;
  if (x.empty()) return Error{"no-points", "data.x", "there are no points to learn from", {}};
  if (x.size() != 2 * y.size())
    return Error{"wrong-count", "data.x", "data.x must have two numbers for each of data.y", {}};
  for (std::size_t i = 0; classes > 0 && i < y.size(); ++i)
    if (y[i] != static_cast<double>(static_cast<std::size_t>(y[i])))
      return Error{"not-whole", "data.y", join({"data.y[", i, "] must be a whole number"}), {{"got", y[i]}}};
  return makePlane(drawnDataset(task, static_cast<std::size_t>(classes), x, y), testFraction, seed, features);
}

}  // namespace garden
