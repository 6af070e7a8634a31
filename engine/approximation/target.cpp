#include "approximation/target.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/format_number.h"
#include "core/read_lists.h"

namespace garden {
namespace {

constexpr double kLargest = 1e6;

constexpr std::array kTargets{
    TargetEntry{"wiggle", "0.2 + 0.4*x^2 + 0.3*x*sin(15*x) + 0.05*cos(50*x)"},
    TargetEntry{"sine", "0.5 + 0.4*sin(2*pi*x)"},
    TargetEntry{"line", "0.1 + 0.8*x"},
    TargetEntry{"parabola", "4*(x - 0.5)^2"},
    TargetEntry{"step", "step(x - 0.5)"},
    TargetEntry{"corner", "abs(2*x - 1)"},
    TargetEntry{"bell", "exp(-50*(x - 0.5)^2)"},
    TargetEntry{"root", "sqrt(x)"},
    TargetEntry{"chirp", "0.5 + 0.4*sin(30*x^2)"},
    TargetEntry{"decay", "sin(7*x)*exp(-x)"},
};

constexpr std::array kSurfaces{
    TargetEntry{"waves", "0.5 + 0.25*sin(6*x) + 0.25*cos(5*y)"},
    TargetEntry{"hill", "exp(-12*((x - 0.5)^2 + (y - 0.5)^2))"},
    TargetEntry{"saddle", "0.5 + 2*(x - 0.5)^2 - 2*(y - 0.5)^2"},
    TargetEntry{"product", "x*y"},
    TargetEntry{"disc", "step(0.1 - (x - 0.5)^2 - (y - 0.5)^2)"},
    TargetEntry{"xor", "abs(step(x - 0.5) - step(y - 0.5))"},
};

// Whether f has a value where it will be looked at; the first place where it has none becomes an error.
void checkValues(SpecReader& reader, const Target& f, int variables, const std::string& where) {
  const std::size_t steps = variables == 1 ? 1000 : 64;
  const std::size_t rows = variables == 1 ? 1 : steps + 1;
  const std::vector<double> x = gridOf(steps, 0, steps + 1);
  for (std::size_t row = 0; row < rows; ++row) {
    const std::vector<double> y(x.size(), static_cast<double>(row) / static_cast<double>(steps));
    const std::vector<double> values = f.valuesAt(x, y);
    const auto bad = std::find_if_not(values.begin(), values.end(), [](double v) { return std::fabs(v) <= kLargest; });
    if (bad == values.end()) continue;
    const double at = x[static_cast<std::size_t>(bad - values.begin())];
    const std::string place = variables == 1 ? join({"x = ", formatNumber(at)})
                                             : join({"x = ", formatNumber(at), ", y = ", formatNumber(y[0])});
    reader.fail({"not-finite", where, join({"f has no value, or one beyond a million, at ", place}), {{"at", place}}});
    return;
  }
}

Target parseTarget(SpecReader& reader, std::string_view text, int variables, const std::string& where) {
  auto parsed = Expression::parse(text, variables);
  if (!parsed) {
    reader.fail(parsed.error());
    return Target(std::vector<double>{0, 0});
  }
  Target target(parsed.take());
  checkValues(reader, target, variables, where);
  return target;
}

Target readFunction(SpecReader& outer, int variables) {
  static const Value kEmpty;
  const Value* field = outer.child("f");
  SpecReader reader(field ? *field : kEmpty, outer.pathOf("f"));
  const auto catalog = variables == 1 ? targetCatalog() : surfaceCatalog();
  std::vector<std::string_view> names;
  for (const TargetEntry& entry : catalog) names.push_back(entry.name);
  const std::string name = reader.choice("target", catalog[0].name, names);
  std::string text = reader.text("expression", "", 10 * kLongestExpression);
  const bool typed = reader.child("expression") != nullptr;
  const std::vector<double> drawn =
      variables == 1 ? readList(reader, "samples", {}, {2, 10'000, -kLargest, kLargest}) : std::vector<double>{};
  if (!typed)
    for (const TargetEntry& entry : catalog)
      if (entry.name == name) text = entry.formula;
  Target target = drawn.size() >= 2 ? Target(drawn) : parseTarget(reader, text, variables, reader.pathOf("expression"));
  if (auto error = reader.finish()) outer.fail(*error);
  return target;
}

}  // namespace

std::span<const TargetEntry> targetCatalog() { return kTargets; }
std::span<const TargetEntry> surfaceCatalog() { return kSurfaces; }

double Target::operator()(double x, double y) const {
  double value = 0;
  evaluate({&x, 1}, {&y, 1}, {&value, 1});
  return value;
}

void Target::evaluate(std::span<const double> x, std::span<const double> y, std::span<double> values) const {
  if (expression_)
    expression_->evaluate(x, y, values);
  else
    std::transform(x.begin(), x.end(), values.begin(), [this](double at) { return drawnAt(at); });
}

std::vector<double> Target::valuesAt(std::span<const double> x, std::span<const double> y) const {
  std::vector<double> values(x.size());
  evaluate(x, y, values);
  return values;
}

double Target::drawnAt(double x) const {
  const double place = std::clamp(x, 0.0, 1.0) * static_cast<double>(drawn_.size() - 1);
  const std::size_t left = std::min(static_cast<std::size_t>(place), drawn_.size() - 2);
  const double share = place - static_cast<double>(left);
  return drawn_[left] + share * (drawn_[left + 1] - drawn_[left]);
}

std::vector<double> gridOf(std::size_t cells, double offset, std::size_t count) {
  std::vector<double> x(count);
  for (std::size_t i = 0; i < count; ++i) x[i] = (offset + static_cast<double>(i)) / static_cast<double>(cells);
  return x;
}

Target readTarget(SpecReader& reader) { return readFunction(reader, 1); }
Target readSurface(SpecReader& reader) { return readFunction(reader, 2); }

}  // namespace garden
