#include "instruments/forward.h"

#include <doctest.h>

#include <cmath>

#include "instruments/instrument_support.h"

using namespace garden;
using namespace garden::check;
using doctest::Approx;

namespace {

Value ask(const char* id, std::string_view method, const Value& argument = {}) {
  return callOf(*instrumentOf(id, {}), method, argument);
}
std::vector<double> flat(const Value& value) {
  std::vector<double> numbers;
  for (const Value& item : *value.asArray())
    if (item.asNumber()) {
      numbers.push_back(*item.asNumber());
    } else {
      const std::vector<double> inner = flat(item);
      numbers.insert(numbers.end(), inner.begin(), inner.end());
    }
  return numbers;
}
std::vector<double> listIn(const Value& answer, const char* name) { return flat(at(answer, {name})); }
Value row(const std::vector<double>& numbers) {
  Value::Array list;
  for (const double number : numbers) list.emplace_back(number);
  return list;
}
Value layer(Value::Array W, const std::vector<double>& b, const char* activation) {
  return Value::Object{{"W", std::move(W)}, {"b", row(b)}, {"activation", activation}};
}
using List = std::vector<double>;

}  // namespace

TEST_CASE("the course's 3-3-2 net") {
  for (const char* id : {"forward", "views"}) {
    const Value linear = ask(id, "compute");
    CHECK(listIn(listAt(linear, {"layers"})[0], "H") == List{4, 3, -2});
    CHECK(listIn(listAt(linear, {"layers"})[1], "H") == List{2, 1});
    const Value relu = ask(id, "compute", Value::Object{{"activation", "relu"}});
    CHECK(listIn(listAt(relu, {"layers"})[0], "Z") == List{4, 3, -2});
    CHECK(listIn(listAt(relu, {"layers"})[0], "H") == List{4, 3, 0});
    CHECK(listIn(listAt(relu, {"layers"})[1], "H") == List{2, 3});
  }
  const Value terms = ask("forward", "terms", Value::Object{{"activation", "relu"}, {"layer", 1}, {"column", 1}});
  CHECK(listIn(terms, "left") == List{4, 3, 0});
  CHECK(listIn(terms, "right") == List{0.5, 0.5, 1});
  CHECK(listIn(terms, "products") == List{2, 1.5, 0});
  CHECK(numberAt(terms, {"bias"}) == -0.5);
  CHECK(numberAt(terms, {"sum"}) == 3);
}

TEST_CASE("the calculator in fractions") {
  const Value relu = ask("forward", "compute", Value::Object{{"activation", "relu"}});
  const Value first = listAt(relu, {"layers"})[0];
  CHECK(listIn(relu, "exactX") == List{1, 1, 2, 1, 1, 1});
  CHECK(listIn(at(first, {"exact"}), "W") == List{1, 1, 1, 1, -1, 1, 1, 1, 1, 2, -1, 1, 1, 1, 1, 1, 1, 1});
  CHECK(listIn(first, "HW") == List{4, 3, -2});
  CHECK(listIn(at(first, {"exact"}), "HW") == List{4, 1, 3, 1, -2, 1});
  CHECK(listIn(at(first, {"exact"}), "H") == List{4, 1, 3, 1, 0, 1});

  // 0.1·0.1 + 0.2·0.1 + 0.01 = 1/25, where doubles miss 0.04.
  const Value::Array W{row({0.1}), row({0.1})};
  const Value::Object spec{{"X", Value::Array{row({0.1, 0.2})}}, {"layers", Value::Array{layer(W, {0.01}, "sigmoid")}}};
  const Value terms = ask("forward", "terms", spec);
  CHECK(listIn(at(terms, {"exact"}), "products") == List{1, 100, 1, 50});
  CHECK(listIn(at(terms, {"exact"}), "left") == List{1, 10, 1, 5});
  CHECK(listIn(at(terms, {"exact"}), "bias") == List{1, 100});
  CHECK(listIn(at(terms, {"exact"}), "sum") == List{1, 25});
  CHECK(at(terms, {"exact", "output"}).isNull());

  const Value third =
      ask("forward", "compute", Value::Object{{"X", Value::Array{row({1.0 / 3, 1, 1}), row({1, 1, 1})}}});
  const Value Z = at(listAt(third, {"layers"})[0], {"exact", "Z"});
  CHECK((*(*Z.asArray())[0].asArray())[0].isNull());
  CHECK(flat((*Z.asArray())[1]) == List{3, 1, 5, 2, -1, 1});
}

TEST_CASE("a neuron answers to other inputs") {
  const Value::Object spec{{"inputs", row({1, 0})},
                           {"weights", row({1, 1})},
                           {"bias", -1.5},
                           {"patterns", Value::Array{row({0, 0}), row({0, 1}), row({1, 1})}}};
  CHECK(listIn(ask("neuron", "compute", spec), "outputs") == List{0, 0, 1});
  CHECK(listIn(ask("neuron", "compute"), "outputs").empty());
}

TEST_CASE("where the collapse fails, and that no other layer does better than its residue") {
  // |x| = relu(x) + relu(−x) over −2 … 2: its closest line is the mean, 1.2, which is off by 1.2 at 0.
  const Value::Array apart{row({1, -1})};
  const Value::Array together{row({1}), row({1})};
  const Value answer =
      ask("collapse", "compute",
          Value::Object{{"layers", Value::Array{layer(apart, {0, 0}, "relu"), layer(together, {0}, "identity")}}});
  CHECK(listIn(answer, "outputs") == List{2, 1, 0, 1, 2});
  CHECK(listIn(answer, "W") == List{0});
  CHECK(numberAt(answer, {"deviation"}) == 2);
  CHECK(numberAt(answer, {"worst"}) == 0);
  CHECK(numberAt(answer, {"closest", "deviation"}) == Approx(1.2));
  CHECK(listIn(at(answer, {"closest"}), "W")[0] == Approx(0));
  const Value linear = ask("collapse", "compute");
  CHECK(numberAt(linear, {"closest", "deviation"}) < 1e-12);
  CHECK(listIn(at(linear, {"closest"}), "W")[0] == Approx(8));
}

TEST_CASE("a neuron is a weighted sum and a decision") {
  const Value::Object spec{{"inputs", row({1, -2})}, {"weights", row({3, 0.5})}, {"bias", -1}};
  const Value answer = ask("neuron", "compute", with(spec, "activation", "sigmoid"));
  CHECK(listIn(answer, "products") == List{3, -1});
  CHECK(numberAt(answer, {"sum"}) == 1);
  CHECK(numberAt(answer, {"output"}) == Approx(1 / (1 + std::exp(-1.0))));
  CHECK(numberAt(ask("neuron", "compute", spec), {"output"}) == 1);
}

TEST_CASE("identity layers collapse into one; any other activation ends that") {
  const Value cube = ask("collapse", "compute");
  CHECK(listIn(cube, "W") == List{8});
  CHECK(numberAt(cube, {"deviation"}) == 0);
  const Value::Array A{row({1, 2}), row({3, 4})};
  const Value::Array B{row({0, 1}), row({1, 1})};
  const Value two =
      ask("collapse", "compute",
          Value::Object{{"layers", Value::Array{layer(A, {1, -1}, "identity"), layer(B, {2, 3}, "identity")}}});
  CHECK(listIn(two, "W") == List{2, 3, 4, 7});
  CHECK(listIn(two, "b") == List{1, 3});
  CHECK(numberAt(two, {"deviation"}) < 1e-12);
  CHECK(*at(two, {"linear"}).asFlag());
  const Value bent =
      ask("collapse", "compute",
          Value::Object{{"layers", Value::Array{layer(A, {1, -1}, "relu"), layer(B, {2, 3}, "identity")}}});
  CHECK_FALSE(*at(bent, {"linear"}).asFlag());
  CHECK(numberAt(bent, {"deviation"}) > 1);
}

TEST_CASE("XOR from OR, NAND and AND, and by training") {
  const Value gates = ask("xor-mlp", "evaluate");
  CHECK(listIn(gates, "outputs") == List{0, 1, 1, 0});
  CHECK(listIn(gates, "hidden") == List{0, 1, 1, 1, 1, 1, 1, 0});
  CHECK(numberAt(gates, {"correct"}) == 4);
  CHECK(numbersAt(gates, {"map"}).size() == 3600);
  const Value again = ask("xor-mlp", "evaluate", ask("xor-mlp", "gates"));
  CHECK(listIn(again, "outputs") == List{0, 1, 1, 0});
  const Value trained = ask("xor-mlp", "train", Value::Object{{"units", 4}, {"steps", 2000}});
  CHECK(numberAt(trained, {"correct"}) == 4);
  CHECK(numbersAt(trained, {"loss"}).back() < 0.1F);
  const Value::Numbers path = numbersAt(trained, {"path"});
  REQUIRE(path.size() == 2001 * 17);
  CHECK(numbersAt(trained, {"counts"}).back() == 4);
  CHECK(numbersAt(trained, {"loss"}).size() == 2001);
  // The path ends in the layers: the last number is the output's bias.
  CHECK(static_cast<double>(path.back()) == listIn(listAt(trained, {"layers"})[1], "b")[0]);
  const Value evaluated = ask("xor-mlp", "evaluate", Value::Object{{"layers", at(trained, {"layers"})}});
  CHECK(numberAt(evaluated, {"correct"}) == 4);
  // One hidden unit cannot.
  CHECK(numberAt(ask("xor-mlp", "train", Value::Object{{"units", 1}, {"activation", "sigmoid"}}), {"correct"}) <= 3);
}

TEST_CASE("written networks: bad input") {
  const auto forward = instrumentOf("forward", {});
  CHECK(callError(*forward, "compute", Value::Object{{"X", Value::Array{row({1, 2})}}}).code == "mismatch");
  CHECK(callError(*forward, "compute", Value::Object{{"layers", Value::Array{}}}).code == "wrong-count");
  const Value wrong = layer({row({1}), row({2})}, {0}, "relu");
  CHECK(callError(*forward, "compute", Value::Object{{"layers", Value::Array{wrong}}}).code == "mismatch");
  const Value biases = layer({row({1}), row({2}), row({3})}, {0, 1}, "relu");
  CHECK(callError(*forward, "compute", Value::Object{{"layers", Value::Array{biases}}}).code == "mismatch");
  CHECK(callError(*forward, "compute", Value::Object{{"layers", Value::Array{Value::Object{}}}}).code == "mismatch");
  CHECK(callError(*forward, "terms", Value::Object{{"layer", 2}}).code == "out-of-range-whole");
  CHECK(callError(*instrumentOf("neuron", {}), "compute", Value::Object{{"weights", row({1})}}).code == "mismatch");
  CHECK(callError(*instrumentOf("xor-mlp", {}), "evaluate", Value::Object{{"layers", Value::Array{}}}).code ==
        "wrong-count");
  CHECK(callError(*instrumentOf("xor-mlp", {}), "train", Value::Object{{"activation", "step"}}).code == "unknown-name");
  CHECK(callError(*instrumentOf("collapse", {}), "compute", Value::Object{{"X", Value::Array{row({1, 2})}}}).code ==
        "wrong-count");
}
