#include "instruments/playground/playground_spec.h"

#include <doctest.h>

#include <limits>

#include "data/generators.h"
#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;

namespace {

Error errorOf(const Value::Object& extra) { return creationError("playground", playgroundSpec(extra)); }

Value::Array layers(std::size_t count, int units) { return Value::Array(count, tanhLayer(units)); }

}  // namespace

TEST_CASE("an empty spec is a playground: every field has a default") {
  const auto bench = instrumentOf("playground", {});
  CHECK(textAt(callOf(*bench, "describe"), {"task"}) == "binary");
  CHECK(numberAt(callOf(*bench, "run", steps(5)), {"step"}) == 5);
}

TEST_CASE("output units, activation and loss follow from the task") {
  const auto output = [](const Value::Object& extra) {
    const Value shape = callOf(*playgroundOf(extra), "describe");
    const Value last = listAt(shape, {"layers"}).back();
    return textAt(shape, {"loss"}) + " " + textAt(last, {"activation"}) + " " +
           std::to_string(static_cast<int>(numberAt(last, {"units"})));
  };
  CHECK(output({}) == "binary-cross-entropy sigmoid 1");
  CHECK(output({{"loss", "squared"}}) == "squared tanh 1");
  CHECK(output({{"data", generated("blobs")}}) == "categorical-cross-entropy softmax 3");
  CHECK(output({{"data", generated("blobs")}, {"loss", "squared"}}) == "squared softmax 3");
  CHECK(output({{"data", generated("plane")}}) == "squared identity 1");
  CHECK(output({{"data", generated("plane")}, {"loss", "huber"}, {"delta", 0.5}}) == "huber identity 1");
  CHECK(output({{"data", generated("overlapping-labels")}}) == "binary-cross-entropy sigmoid 3");
}

TEST_CASE("every generated data set trains with every loss of its task") {
  for (const GeneratorEntry& entry : generatorCatalog()) {
    CAPTURE(entry.name);
    for (const Head& head : headsOf(entry.task)) {
      const std::string_view loss = lossCatalog()[static_cast<std::size_t>(head.loss)].name;
      CAPTURE(loss);
      const auto bench = playgroundOf({{"data", Value::Object{{"kind", entry.name}}}, {"loss", loss}});
      CHECK(at(callOf(*bench, "run", steps(20)), {"diverged"}).isNull());
      CHECK(numberAt(callOf(*bench, "snapshot", mapOf(3, 3)), {"train", "loss"}) >= 0);
    }
  }
}

TEST_CASE("a loss that is unknown, or does not fit the task, is refused by name") {
  const Error unknown = errorOf({{"loss", "hinge"}});
  CHECK(unknown.code == "unknown-name");
  CHECK(unknown.where == "loss");
  CHECK(errorOf({{"loss", 3}}).code == "wrong-type");
  CHECK(errorOf({{"loss", ""}}).code == "unknown-name");
  const Error misfit = errorOf({{"loss", "categorical-cross-entropy"}});
  CHECK(misfit.code == "loss-misfit");
  CHECK(misfit.message == "the loss categorical-cross-entropy does not fit the task binary");
  CHECK(errorOf({{"delta", 1}}).code == "unknown-field");
}

TEST_CASE("bad data, features and sizes are refused with their place") {
  CHECK(errorOf({{"data", 3}}).where == "data");
  CHECK(errorOf({{"data", Value::Object{{"kind", "circel"}}}}).where == "data.kind");
  CHECK(errorOf({{"data", Value::Object{{"examples", 1e9}}}}).where == "data.examples");
  CHECK(errorOf({{"data", Value::Object{{"noise", std::numeric_limits<double>::quiet_NaN()}}}}).where == "data.noise");
  CHECK(errorOf({{"data", Value::Object{{"testFraction", 0.95}}}}).where == "data.testFraction");
  CHECK(errorOf({{"data", Value::Object{{"arms", 3}}}}).where == "data.arms");
  CHECK(errorOf({{"features", "x1"}}).code == "wrong-type");
  CHECK(errorOf({{"features", Value::Array{"x1", "x3"}}}).where == "features[1]");
  CHECK(errorOf({{"features", Value::Array{}}}).code == "no-features");
  CHECK(errorOf({{"features", Value::Array{7}}}).code == "unknown-name");
  CHECK(errorOf({{"layers", layers(9, 1)}}).message == "layers must be a list of 0 to 8 layers, not 9");
  CHECK(errorOf({{"layers", layers(1, 1025)}}).where == "layers[0].units");
  CHECK(errorOf({{"layers", layers(1, 0)}}).where == "layers[0].units");
  CHECK(errorOf({{"layers", "many"}}).where == "layers");
  CHECK(errorOf({{"batchSize", 0}}).where == "batchSize");
  CHECK(errorOf({{"seed", -1}}).where == "seed");
  CHECK(errorOf({{"optimizer", Value::Object{{"type", "adma"}}}}).where == "optimizer.type");
  CHECK(errorOf({{"shuffle", true}}).code == "unknown-field");
}

TEST_CASE("no hidden layer is a network too: a plane is fitted exactly") {
  const Value plane = Value::Object{{"kind", "plane"}, {"examples", 100}, {"noise", 0}};
  const auto bench = playgroundOf({{"data", plane}, {"layers", Value::Array{}}});
  callOf(*bench, "run", steps(2000));
  CHECK(numberAt(callOf(*bench, "snapshot"), {"test", "r2"}) > 0.999);
}
