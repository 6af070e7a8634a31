#include "data/encode.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace garden;

namespace {

Table parse(std::string_view text) {
  auto table = parseCsv(text);
  REQUIRE_MESSAGE(table.ok(), table.error().message);
  return table.take();
}

EncodedTable run(const Table& table, const EncodeChoice& choice, const std::vector<std::size_t>& fitRows = {}) {
  auto encoded = encode(table, choice, fitRows);
  REQUIRE_MESSAGE(encoded.ok(), encoded.error().message);
  return encoded.take();
}

Error refusal(const Table& table, const EncodeChoice& choice) {
  const auto encoded = encode(table, choice);
  REQUIRE_FALSE(encoded.ok());
  return encoded.error();
}

// "c7": appended, because g++ 12 warns wrongly about a literal + std::to_string.
std::string numbered(char letter, int number) { return std::string(1, letter).append(std::to_string(number)); }

using Floats = std::vector<float>;
using Names = std::vector<std::string>;

const char* const kBirds =
    "species,island,mass,sex\n"
    "A,X,1,m\n"
    "B,Y,2,f\n"
    "A,X,NA,f\n"
    "C,Y,3,m\n"
    "A,Z,4,\n"
    "B,X,6,f\n";

}  // namespace

TEST_CASE("numbers are standardised, categories one-hot, classes one-hot") {
  const EncodedTable result = run(parse(kBirds), {"species"});
  const Dataset& data = result.data;
  CHECK(data.task == Task::multiclass);
  CHECK(data.count == 4);  // rows 1, 2, 4, 6
  CHECK(data.inputNames == Names{"island=X", "island=Y", "mass", "sex=m", "sex=f"});
  CHECK(data.outputNames == Names{"A", "B", "C"});
  CHECK(data.y == Floats{1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0});
  // Masses 1, 2, 3, 6: mean 3, squared deviations 4 + 1 + 0 + 9, sd √3.5.
  const InputEncoding& mass = result.encoding.inputs[1];
  CHECK(mass.mean == 3);
  CHECK(mass.factor == doctest::Approx(1 / std::sqrt(3.5)));
  CHECK(data.x[2] == doctest::Approx(-2 / std::sqrt(3.5)));
  CHECK(Floats(data.x.begin() + 15, data.x.end())[0] == 1);
  CHECK(data.x[0] == 1);
  CHECK(data.x[1] == 0);
  CHECK(data.x[5] == 0);
  CHECK(data.x[6] == 1);
}

TEST_CASE("rows with missing values are left out and reported") {
  const EncodeReport report = run(parse(kBirds), {"species"}).report;
  CHECK(report.rowsUsed == 4);
  CHECK(report.rowsLeftOut == 2);
  CHECK(report.firstRowsLeftOut == std::vector<std::size_t>{3, 5});
  REQUIRE(report.missingByColumn.size() == 2);
  CHECK(report.missingByColumn[0].column == "mass");
  CHECK(report.missingByColumn[0].rows == 1);
  CHECK(report.missingByColumn[1].column == "sex");
  const EncodeReport without = run(parse(kBirds), {"species", Names{"island"}}).report;
  CHECK(without.rowsLeftOut == 0);
  CHECK(without.missingByColumn.empty());
}

TEST_CASE("at most twenty rows are listed") {
  std::string text = "x,y\n";
  for (int i = 0; i < 50; ++i) text += i % 2 == 0 ? "NA,1\n" : std::to_string(i) + ",2.5\n";
  text += "9,1\n";
  const EncodeReport report = run(parse(text), {"y"}).report;
  CHECK(report.rowsLeftOut == 25);
  CHECK(report.firstRowsLeftOut.size() == kRowsListed);
  CHECK(report.firstRowsLeftOut.back() == 39);
}

TEST_CASE("only what occurs in complete rows makes columns and classes") {
  const EncodedTable result = run(parse("a,b,y\nred,1,A\nblue,,B\ngreen,2,C\n"), {"y"});
  CHECK(result.data.task == Task::binary);
  CHECK(result.data.outputNames == Names{"A", "C"});
  CHECK(result.data.inputNames == Names{"a=red", "a=green", "b"});
}

TEST_CASE("numbers stay as they are where standardisation is off; constants become zero where it is on") {
  const Table table = parse("a,b,y\n1,0.1,0.5\n3,0.1,1.5\n8,0.1,4\n");
  CHECK(run(table, {"y", {}, false}).data.x == Floats{1, 0.1F, 3, 0.1F, 8, 0.1F});
  const Dataset data = run(table, {"y"}).data;
  CHECK(data.x[1] == 0);
  CHECK(data.x[3] == 0);
  CHECK(data.x[5] == 0);
}

TEST_CASE("standardisation can be fitted on some rows only") {
  const EncodedTable result = run(parse("a,y\n1,0.5\n3,1.5\n100,4\n"), {"y"}, {0, 1});
  CHECK(result.encoding.inputs[0].mean == 2);
  CHECK(result.data.x == Floats{-1, 1, 98});
  CHECK(result.encoding.targetMean == 1);
  CHECK(result.encoding.targetScale == 0.5);
}

TEST_CASE("split and encoded in one go, the training part alone is standardised") {
  std::string text = "a,y\n";
  for (int i = 0; i < 100; ++i) text += std::to_string(i * i) + (i % 4 == 0 ? ",p\n" : ",q\n");
  auto encoded = encodeAndSplit(parse(text), {"y"}, 0.25, 3);
  REQUIRE(encoded.ok());
  const EncodedTable result = encoded.take();
  CHECK(result.split.test.size() == 25);
  double sum = 0;
  double squares = 0;
  double positives = 0;
  for (const std::size_t i : result.split.training) {
    sum += result.data.x[i];
    squares += result.data.x[i] * result.data.x[i];
    positives += result.data.y[i];
  }
  CHECK(std::abs(sum / 75) < 1e-6);
  CHECK(squares / 75 == doctest::Approx(1).epsilon(1e-5));
  CHECK(positives == doctest::Approx(75 * 0.75).epsilon(0.02));
  CHECK(run(parse(text), {"y"}, result.split.training).data.x == result.data.x);
}

TEST_CASE("the kind of target decides the task") {
  const auto taskOf = [](std::string_view text) { return run(parse(text), {"y"}).data.task; };
  CHECK(taskOf("x,y\n1,0.5\n2,1.5\n3,2.5\n") == Task::regression);
  CHECK(taskOf("x,y\n1,0\n2,1\n3,1\n") == Task::binary);
  CHECK(taskOf("x,y\n1,0\n2,1\n3,2\n") == Task::regression);
  CHECK(taskOf("x,y\n1,0.5\n2,1.5\n3,0.5\n") == Task::regression);
  CHECK(taskOf("x,y\n1,a\n2,b\n3,a\n") == Task::binary);
  CHECK(taskOf("x,y\n1,a\n2,b\n3,c\n") == Task::multiclass);
  const EncodedTable binary = run(parse("x,y\n1,2\n2,1\n3,2\n"), {"y"});
  CHECK(binary.data.y == Floats{1, 0, 1});
  CHECK(binary.data.outputNames == Names{"1", "2"});
}

TEST_CASE("a regression target keeps its scale and the encoding knows how to change it") {
  const EncodedTable result = run(parse("x,y\n1,10\n2,20\n3,60\n"), {"y"});
  CHECK(result.data.y == Floats{10, 20, 60});
  CHECK(result.encoding.targetMean == 30);
  const double deviation = std::sqrt((400.0 + 100 + 900) / 3);
  CHECK(result.encoding.targetScale == doctest::Approx(deviation));
  CHECK(result.encoding.scaleTarget(60) == doctest::Approx(30 / deviation));
  CHECK(result.encoding.unscaleTarget(result.encoding.scaleTarget(20)) == doctest::Approx(20));
}

TEST_CASE("a new row is encoded like the table's rows") {
  const EncodedTable result = run(parse(kBirds), {"species"});
  const auto row = result.encoding.encodeRow(Names{"Y", " 2 ", "f"});
  REQUIRE(row.ok());
  CHECK(row.value() == Floats(result.data.x.begin() + 5, result.data.x.begin() + 10));
  const auto code = [&](const Names& cells) { return result.encoding.encodeRow(cells).error().code; };
  CHECK(code({"Y", "2"}) == "wrong-cell-count");
  CHECK(code({"Q", "2", "f"}) == "unknown-category");
  CHECK(code({"Y", "two", "f"}) == "not-a-number");
  CHECK(code({"Y", "?", "f"}) == "missing-value");
  CHECK(code({"Y", "1e31", "f"}) == "out-of-range");
  CHECK(result.encoding.encodeRow(Names{"Y", "x", "f"}).error().where == "mass");
  const EncodedTable comma = run(parse("a;y\n1,5;p\n2,5;q\n"), {"y", {}, false});
  CHECK(comma.encoding.encodeRow(Names{"7,25"}).value() == Floats{7.25F});
}

TEST_CASE("outputs are decoded into class names") {
  const EncodedTable many = run(parse(kBirds), {"species"});
  CHECK(many.encoding.className(Floats{0.1F, 0.2F, 0.7F}) == "C");
  const EncodedTable two = run(parse("x,y\n1,no\n2,yes\n"), {"y"});
  CHECK(two.encoding.className(Floats{0.6F}) == "yes");
  CHECK(two.encoding.className(Floats{0.4F}) == "no");
  CHECK(two.encoding.className(Floats{-0.4F}, -0.5F) == "yes");
}

TEST_CASE("identifiers and empty columns are left out unasked, and refused when chosen") {
  std::string text = "name,void,x,y\n";
  for (int i = 0; i < 150; ++i) text += numbered('n', i) + ",," + std::to_string(i) + (i % 2 ? ",a\n" : ",b\n");
  const Table table = parse(text);
  const EncodedTable result = run(table, {"y"});
  CHECK(result.data.inputNames == Names{"x"});
  REQUIRE(result.report.skippedColumns.size() == 2);
  CHECK(result.report.skippedColumns[0].column == "name");
  CHECK(result.report.skippedColumns[0].reason == "identifiers");
  CHECK(result.report.skippedColumns[1].reason == "empty");
  const Error refused = refusal(table, {"y", Names{"x", "name"}});
  CHECK(refused.code == "identifier-column");
  CHECK(refused.where == "name");
  CHECK(refusal(table, {"y", Names{"void"}}).code == "nothing-left");
  CHECK(refusal(table, {"y", Names{"void"}}).where == "void");
  CHECK(refusal(table, {"name"}).code == "too-many-classes");
}

TEST_CASE("impossible choices are refused") {
  const Table table = parse(kBirds);
  CHECK(refusal(table, {"wing"}).code == "unknown-column");
  CHECK(refusal(table, {""}).code == "unknown-column");
  CHECK(refusal(table, {"species", Names{"wing"}}).where == "wing");
  CHECK(refusal(table, {"species", Names{"species"}}).code == "target-among-inputs");
  CHECK(refusal(table, {"species", Names{"mass", "mass"}}).code == "duplicate-column");
  CHECK(refusal(table, {"species", Names{}}).code == "no-inputs");
  CHECK(refusal(parse("y\n1\n2\n"), {"y"}).code == "no-inputs");
  CHECK(refusal(parse("x,y\n1,a\n2,a\n"), {"y"}).code == "single-class");
  CHECK(refusal(parse("x,y\n1,5\n2,5\n"), {"y"}).code == "constant-target");
  CHECK(refusal(parse("x,z,y\n1,,5\n,2,6\n"), {"y"}).code == "nothing-left");
  CHECK(refusal(parse("x,y\n1,5\n2e30,6\n"), {"y"}).code == "number-too-large");
}

TEST_CASE("too many classes or inputs are refused") {
  std::string classes = "x,y\n";
  for (int i = 0; i < 404; ++i) classes += std::to_string(i) + "," + numbered('c', i % 101) + "\n";
  CHECK(refusal(parse(classes), {"y"}).code == "too-many-classes");
  std::string inputs = "x,z,y\n";
  for (int i = 0; i < 5000; ++i)
    inputs += numbered('c', i % 2000) + "," + std::to_string(i) + "," + std::to_string(i % 7) + "\n";
  const Error error = refusal(parse(inputs), {"y"});
  CHECK(error.code == "too-many-inputs");
  CHECK(error.where == "x");
  CHECK(run(parse(inputs), {"y", Names{"x"}}).data.inputs == 2000);
}

TEST_CASE("a result that would fill the memory is refused") {
  std::string text = "c,y\n";
  for (int i = 0; i < 30000; ++i) text += numbered('c', i % 1900) + "," + std::to_string(i) + "\n";
  CHECK(refusal(parse(text), {"y"}).code == "table-too-large");
}

TEST_CASE("extreme numbers never make extreme inputs infinite") {
  const EncodedTable result =
      run(parse("a,b,c,y\n1e30,1e-310,1,1\n-1e30,2e-310,1,2\n0,3e-310,1.0000000000000002,3.5\n5,1,9e29,4\n"), {"y"},
          {0, 1, 2});
  for (const float x : result.data.x) CHECK(std::isfinite(x));
}

TEST_CASE("a choice is read from a spec") {
  const Value spec(Value::Object{{"target", "y"}, {"inputs", Value::Array{"a", "b"}}, {"standardize", false}});
  SpecReader reader(spec);
  const EncodeChoice choice = readEncodeChoice(reader);
  CHECK_FALSE(reader.finish());
  CHECK(choice.target == "y");
  CHECK(choice.inputs == Names{"a", "b"});
  CHECK_FALSE(choice.standardize);
  const auto refused = [](Value inputs) {
    const Value bad(Value::Object{{"target", "y"}, {"inputs", std::move(inputs)}});
    SpecReader badReader(bad);
    readEncodeChoice(badReader);
    return badReader.finish().value_or(Error{}).code;
  };
  CHECK(refused(3) == "wrong-type");
  CHECK(refused(Value::Array{"a", 3}) == "wrong-type");
  CHECK(refused(Value()).empty());
}
