#include "instruments/playground/playground_formulas.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "data/encoding.h"

namespace garden {
namespace {

std::string placeOf(std::size_t formula) { return join({"data.formulas[", formula, "]"}); }

// `names` are those of the variables; `taken` those that a formula must not have.
Result<Formulas> compile(const std::vector<std::string>& texts, std::span<const std::string_view> names,
                         std::vector<std::string> taken) {
  Formulas formulas;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto parsed = Expression::parse(texts[i], names);
    if (!parsed) {
      Error error = parsed.error();
      error.where = placeOf(i);
      return error;
    }
    if (std::find(taken.begin(), taken.end(), texts[i]) != taken.end())
      return Error{"duplicate-name",
                   placeOf(i),
                   join({"there is an input called \"", texts[i], "\" already"}),
                   {{"got", texts[i]}}};
    taken.push_back(texts[i]);
    formulas.expressions.push_back(parsed.take());
  }
  formulas.texts = texts;
  return formulas;
}

bool isUsable(double number) { return std::fabs(number) <= kLargestNumber; }

Error noValue(const std::string& text, std::size_t formula, std::size_t example) {
  return {"no-value",
          placeOf(formula),
          join({"\"", text, "\" has no finite value in row ", example + 1}),
          {{"got", text}, {"row", example + 1}}};
}

// n×axes floats → columns of doubles.
FormulaValues columnsOf(const float* rows, std::size_t n, std::size_t axes) {
  FormulaValues columns(axes, std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i)
    for (std::vector<double>& column : columns) column[i] = static_cast<double>(*rows++);
  return columns;
}

std::vector<std::span<const double>> spansOf(const FormulaValues& columns) { return {columns.begin(), columns.end()}; }

// What another encoder makes of the axes, then the formulas. Where one has no value, it counts as 0: that is of the
// picture alone, the examples have been looked through.
class AppendingEncoder final : public AxisEncoder {
 public:
  AppendingEncoder(std::unique_ptr<const AxisEncoder> first, std::size_t inputs, std::size_t axes, Formulas formulas)
      : first_(std::move(first)), inputs_(inputs), axes_(axes), formulas_(std::move(formulas)) {}

  void encode(const float* axes, std::size_t n, float* inputs) const override {
    std::vector<float> rows(n * inputs_);
    first_->encode(axes, n, rows.data());
    const FormulaValues columns = columnsOf(axes, n, axes_);
    const FormulaValues values = formulas_.evaluate(spansOf(columns), n);
    for (std::size_t i = 0; i < n; ++i) {
      inputs = std::copy_n(rows.data() + i * inputs_, inputs_, inputs);
      for (const std::vector<double>& value : values) *inputs++ = isUsable(value[i]) ? static_cast<float>(value[i]) : 0;
    }
  }

 private:
  std::unique_ptr<const AxisEncoder> first_;
  std::size_t inputs_;
  std::size_t axes_;
  Formulas formulas_;
};

Result<PlaygroundData> append(PlaygroundData data, const std::vector<std::string>& texts) {
  const std::vector<std::string_view> names(data.shown.inputNames.begin(), data.shown.inputNames.end());
  auto formulas = compile(texts, names, data.network.inputNames);
  if (!formulas) return formulas.error();
  const FormulaValues columns = columnsOf(data.shown.x.data(), data.shown.count, data.shown.inputs);
  const FormulaValues values = formulas.value().evaluate(spansOf(columns), data.shown.count);
  for (std::size_t k = 0; k < values.size(); ++k)
    for (std::size_t i = 0; i < values[k].size(); ++i)
      if (!isUsable(values[k][i])) return noValue(texts[k], k, i);
  Dataset& network = data.network;
  data.encoder =
      std::make_unique<AppendingEncoder>(std::move(data.encoder), network.inputs, data.shown.inputs, formulas.take());
  network.inputs += texts.size();
  network.inputNames.insert(network.inputNames.end(), texts.begin(), texts.end());
  network.inputBounds.clear();
  network.x.resize(network.count * network.inputs);
  data.encoder->encode(data.shown.x.data(), network.count, network.x.data());
  return data;
}

// Whether a cell that the formula needs is missing.
bool lacksValue(const Expression& expression, std::span<const std::span<const double>> columns, std::size_t row) {
  for (std::size_t c = 0; c < columns.size(); ++c)
    if (!columns[c].empty() && columns[c][row] != columns[c][row] && expression.uses(c)) return true;
  return false;
}

Column columnOf(const std::string& name, std::vector<double> numbers) {
  Column column;
  column.name = name;
  column.missing = static_cast<std::size_t>(
      std::count_if(numbers.begin(), numbers.end(), [](double number) { return number != number; }));
  column.numbers = std::move(numbers);
  return column;
}

}  // namespace

FormulaValues Formulas::evaluate(std::span<const std::span<const double>> columns, std::size_t n) const {
  FormulaValues values;
  for (const Expression& expression : expressions) {
    values.emplace_back(n);
    expression.evaluate(columns, values.back());
  }
  return values;
}

std::vector<std::string> readFormulas(SpecReader& reader) {
  std::vector<std::string> texts;
  const Value* field = reader.child("formulas");
  if (!field) return texts;
  const std::string path = reader.pathOf("formulas");
  const Value::Array* items = field->asArray();
  if (items && items->size() > kMostFormulas) {
    reader.fail({"wrong-count",
                 path,
                 join({path, " must have at most ", kMostFormulas, " entries"}),
                 {{"min", 0}, {"max", kMostFormulas}, {"got", items->size()}}});
    return texts;
  }
  bool areTexts = items != nullptr;
  for (std::size_t i = 0; areTexts && i < items->size(); ++i) {
    const std::string* text = (*items)[i].asText();
    areTexts = text != nullptr;
    if (text) texts.push_back(*text);
  }
  if (!areTexts) reader.fail({"wrong-type", path, join({path, " must be a list of texts"}), {{"expected", "list"}}});
  return texts;
}

Result<PlaygroundData> makeWithFormulas(const Value& spec, const Value& features) {
  static const Value kNothing;
  SpecReader reader(spec, "data");
  reader.child("kind");
  const Value* of = reader.child("of");
  const std::vector<std::string> texts = readFormulas(reader);
  if (auto error = reader.finish()) return *error;
  const Value* kind = of ? of->find("kind") : nullptr;
  if (kind && kind->asText() && (*kind->asText() == "formulas" || *kind->asText() == "table"))
    return Error{"unknown-name", "data.of.kind", "data.of.kind must be points or a generated set", {}};
  auto data = makePlaygroundData(of ? *of : kNothing, features);
  if (!data) return data.error();
  return append(data.take(), texts);
}

Result<Formulas> addFormulaColumns(const std::vector<std::string>& texts, Table& table) {
  std::vector<std::string_view> names;
  std::vector<std::string> taken;
  std::vector<std::span<const double>> columns;
  for (const Column& column : table.columns) {
    taken.push_back(column.name);
    const bool isNumber = column.kind == ColumnKind::number;
    names.push_back(isNumber ? std::string_view(column.name) : std::string_view());
    columns.push_back(isNumber ? std::span<const double>(column.numbers) : std::span<const double>());
  }
  auto formulas = compile(texts, names, taken);
  if (!formulas) return formulas.error();
  FormulaValues values = formulas.value().evaluate(columns, table.rows);
  for (std::size_t k = 0; k < values.size(); ++k)
    for (std::size_t row = 0; row < table.rows; ++row) {
      if (lacksValue(formulas.value().expressions[k], columns, row))
        values[k][row] = std::numeric_limits<double>::quiet_NaN();
      else if (!isUsable(values[k][row]))
        return noValue(texts[k], k, row);
    }
  for (std::size_t k = 0; k < values.size(); ++k) table.columns.push_back(columnOf(texts[k], std::move(values[k])));
  return formulas;
}

}  // namespace garden
