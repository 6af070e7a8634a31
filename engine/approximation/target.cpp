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
  const int steps = variables == 1 ? 1000 : 64;
  const int rows = variables == 1 ? 0 : steps;
  for (int row = 0; row <= rows && !reader.error(); ++row)
    for (int i = 0; i <= steps; ++i) {
      const double x = static_cast<double>(i) / steps;
      const double y = static_cast<double>(row) / steps;
      if (std::fabs(f(x, y)) <= kLargest) continue;
      const std::string place =
          variables == 1 ? join({"x = ", formatNumber(x)}) : join({"x = ", formatNumber(x), ", y = ", formatNumber(y)});
      reader.fail(
          {"not-finite", where, join({"f has no value, or one beyond a million, at ", place}), {{"at", place}}});
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
  if (drawn_.empty()) return expression_(x, y);
  const double place = std::clamp(x, 0.0, 1.0) * static_cast<double>(drawn_.size() - 1);
  const std::size_t left = std::min(static_cast<std::size_t>(place), drawn_.size() - 2);
  const double share = place - static_cast<double>(left);
  return drawn_[left] + share * (drawn_[left + 1] - drawn_[left]);
}

Target readTarget(SpecReader& reader) { return readFunction(reader, 1); }
Target readSurface(SpecReader& reader) { return readFunction(reader, 2); }

}  // namespace garden
