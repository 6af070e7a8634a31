#include "instruments/playground/playground_slices.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/read_lists.h"

namespace garden {
namespace {

// A column that may be an axis (numbers) or is held, with what it holds in the rows that are examples.
struct SliceColumn {
  Column cells;
  std::vector<std::string> categories = {};  // those that occur
  std::vector<double> positions = {};        // of each of the table's categories among those
  double low = 0;
  double high = 0;
  double usual = 0;  // the mean, or the most frequent category
  double deviation = 0;

  bool isNumber() const { return cells.kind == ColumnKind::number; }
  // The number or the category's position.
  double at(std::size_t row) const { return isNumber() ? cells.numbers[row] : positions[cells.cells[row]]; }
  Value shown(double value) const {
    return isNumber() ? Value(value) : Value(categories[static_cast<std::size_t>(value)]);
  }
};

void lookAtNumbers(SliceColumn& column, const std::vector<std::size_t>& rows) {
  const auto count = static_cast<double>(rows.size());
  column.low = column.high = column.at(rows[0]);
  for (const std::size_t row : rows) {
    column.low = std::min(column.low, column.at(row));
    column.high = std::max(column.high, column.at(row));
    column.usual += column.at(row) / count;
  }
  double squares = 0;
  for (const std::size_t row : rows) squares += std::pow(column.at(row) - column.usual, 2);
  column.deviation = std::sqrt(squares / count);
}

void lookAtCategories(SliceColumn& column, const std::vector<std::size_t>& rows, const InputEncoding& encoding) {
  column.categories = encoding.categories;
  const std::vector<std::string>& known = encoding.categories;
  for (const std::string& category : column.cells.categories)
    column.positions.push_back(static_cast<double>(std::find(known.begin(), known.end(), category) - known.begin()));
  std::vector<std::size_t> counts(known.size());
  for (const std::size_t row : rows) ++counts[static_cast<std::size_t>(column.at(row))];
  column.usual = static_cast<double>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

struct Slice {
  std::array<std::size_t, 2> axes;
  std::vector<double> at;  // of every column
};

class TableSlices final : public Slices {
 public:
  TableSlices(std::shared_ptr<const TableInputs> inputs, std::vector<SliceColumn> columns,
              std::vector<std::size_t> rows)
      : inputs_(std::move(inputs)), columns_(std::move(columns)), rows_(std::move(rows)) {}

  Value describe() const override {
    Value::Array all;
    for (const SliceColumn& column : columns_) {
      Value::Object description{{"name", column.cells.name}, {"at", column.shown(column.usual)}};
      if (column.isNumber()) {
        const Interval bounds = boundsAround(column.low, column.high);
        description.add("kind", "number");
        description.add("min", column.low);
        description.add("max", column.high);
        description.add("bounds", Value::Array{bounds.low, bounds.high});
      } else {
        Value::Array categories;
        for (const std::string& category : column.categories) categories.emplace_back(category);
        description.add("kind", "category");
        description.add("categories", std::move(categories));
      }
      all.emplace_back(std::move(description));
    }
    return all;
  }

  Plane read(SpecReader& reader) const override {
    const Slice slice = readSlice(reader);
    if (reader.error()) return {};
    Plane plane;
    Value::Array axes;
    Value::Array at;
    for (const std::size_t axis : slice.axes) {
      plane.bounds.push_back(boundsAround(columns_[axis].low, columns_[axis].high));
      axes.emplace_back(axis);
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) at.push_back(columns_[i].shown(slice.at[i]));
    plane.about = Value::Object{{"axes", std::move(axes)}, {"at", std::move(at)}};
    plane.encoder =
        std::make_unique<TableAxes>(inputs_, std::vector<std::size_t>(slice.axes.begin(), slice.axes.end()), slice.at);
    return plane;
  }

  Result<Value> examples(const Value& argument) const override {
    SpecReader reader(argument);
    const Slice slice = readSlice(reader);
    if (auto error = reader.finish()) return *error;
    Value::Numbers x;
    Value::Numbers distances;
    for (const std::size_t row : rows_) {
      for (const std::size_t axis : slice.axes) x.push_back(static_cast<float>(columns_[axis].at(row)));
      distances.push_back(static_cast<float>(distance(slice, row)));
    }
    return Value(Value::Object{{"x", std::move(x)}, {"distance", std::move(distances)}});
  }

  Result<Value> cells(const Value& argument) const override {
    SpecReader reader(argument);
    const auto last = static_cast<std::int64_t>(rows_.size()) - 1;
    const auto position = static_cast<std::size_t>(reader.integer("position", 0, 0, last));
    if (auto error = reader.finish()) return *error;
    Value::Array cells;
    for (const SliceColumn& column : columns_) cells.push_back(column.shown(column.at(rows_[position])));
    return Value(std::move(cells));
  }

 private:
  Slice readSlice(SpecReader& reader) const {
    Slice slice{readAxes(reader), {}};
    for (const SliceColumn& column : columns_) slice.at.push_back(column.usual);
    const Value* field = reader.child("at");
    if (!field) return slice;
    const std::string where = reader.pathOf("at");
    const Value::Array* values = field->asArray();
    if (!values)
      reader.fail({"wrong-type", where, join({where, " must be a list"}), {{"expected", "a list"}}});
    else if (values->size() != columns_.size())
      reader.fail({"wrong-count",
                   where,
                   join({where, " must have one value for each of the ", columns_.size(), " columns"}),
                   {{"min", columns_.size()}, {"max", columns_.size()}, {"got", values->size()}}});
    else
      for (std::size_t i = 0; i < columns_.size(); ++i)
        slice.at[i] = readValue(reader, columns_[i], (*values)[i], join({where, "[", i, "]"}));
    return slice;
  }

  std::array<std::size_t, 2> readAxes(SpecReader& reader) const {
    const std::vector<double> list =
        readList(reader, "axes", {0, 0}, {2, 2, 0, static_cast<double>(columns_.size() - 1)});
    if (reader.error()) return {};
    const std::string where = reader.pathOf("axes");
    const std::array<std::size_t, 2> axes{static_cast<std::size_t>(list[0]), static_cast<std::size_t>(list[1])};
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string place = join({where, "[", i, "]"});
      if (static_cast<double>(axes[i]) != list[i])
        reader.fail({"not-whole", place, join({place, " must be a whole number"}), {{"got", list[i]}}});
      const SliceColumn& column = columns_[axes[i]];
      if (!column.isNumber())
        reader.fail({"category-axis",
                     place,
                     join({place, ": \"", column.cells.name, "\" holds categories and cannot be an axis"}),
                     {{"column", column.cells.name}}});
    }
    if (axes[0] == axes[1]) reader.fail({"same-axes", where, join({where, " must be two different columns"}), {}});
    return axes;
  }

  // A number, or the position of a category.
  static double readValue(SpecReader& reader, const SliceColumn& column, const Value& value, const std::string& where) {
    const double* number = value.asNumber();
    const std::string* text = value.asText();
    if (column.isNumber()) {
      if (number && std::abs(*number) <= kLargestNumber) return *number;
      reader.fail({"not-a-number", where, join({where, " must be a number for \"", column.cells.name, "\""}), {}});
      return 0;
    }
    const auto known =
        text ? std::find(column.categories.begin(), column.categories.end(), *text) : column.categories.end();
    if (known != column.categories.end()) return static_cast<double>(known - column.categories.begin());
    const std::string got = text ? *text : "something else";
    reader.fail({"unknown-category",
                 where,
                 join({where, ": \"", column.cells.name, "\" has no category \"", got, "\""}),
                 {{"got", got}}});
    return 0;
  }

  // How far an example lies from the plane: the root of the mean of squares over the columns that are held, each in its
  // standard deviations; another category counts as one of them.
  double distance(const Slice& slice, std::size_t row) const {
    double squares = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i == slice.axes[0] || i == slice.axes[1]) continue;
      const double difference = columns_[i].at(row) - slice.at[i];
      if (!columns_[i].isNumber())
        squares += difference == 0 ? 0 : 1;
      else if (columns_[i].deviation > 0)
        squares += std::pow(difference / columns_[i].deviation, 2);
    }
    return columns_.size() > 2 ? std::sqrt(squares / static_cast<double>(columns_.size() - 2)) : 0;
  }

  std::shared_ptr<const TableInputs> inputs_;
  std::vector<SliceColumn> columns_;  // the sources of the inputs
  std::vector<std::size_t> rows_;
};

}  // namespace

std::unique_ptr<const Slices> makeSlices(std::shared_ptr<const TableInputs> inputs, Table& table,
                                         std::vector<std::size_t> rows) {
  const std::vector<std::size_t>& sources = inputs->sources();
  if (std::count_if(sources.begin(), sources.end(),
                    [&](std::size_t place) { return table.columns[place].kind == ColumnKind::number; }) < 2)
    return nullptr;
  std::vector<SliceColumn> columns;
  for (std::size_t source = 0; source < sources.size(); ++source) {
    SliceColumn column{std::move(table.columns[sources[source]])};
    if (column.isNumber())
      lookAtNumbers(column, rows);
    else
      lookAtCategories(column, rows, *inputs->encodingOf(source));
    columns.push_back(std::move(column));
  }
  return std::make_unique<TableSlices>(std::move(inputs), std::move(columns), std::move(rows));
}

}  // namespace garden
