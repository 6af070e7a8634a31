// Layers and loss of a playground changed while it trains.
#include <doctest.h>

#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;

namespace {

Value layer(int units, const char* activation, const Value::Object& more = {}) {
  Value::Object fields{{"units", units}, {"activation", activation}};
  for (const auto& [name, value] : more) fields = with(fields, name, value);
  return fields;
}

Value layersOf(Value::Array layers) { return Value::Object{{"layers", std::move(layers)}}; }

Value::Numbers parametersOf(Instrument& bench) { return numbersAt(callOf(bench, "snapshot"), {"parameters"}); }

// A playground for regression, where the losses share their output.
std::unique_ptr<Instrument> regression(const Value::Object& extra = {}) {
  return playgroundOf(with(extra, "data", generated("plane")));
}

}  // namespace

TEST_CASE("layers and loss as they are change nothing") {
  const auto told = regression();
  const auto plain = regression();
  callOf(*told, "run", steps(20));
  callOf(*told, "configure",
         Value::Object{{"layers", Value::Array{layer(4, "tanh", {{"dropout", 0}})}}, {"loss", "squared"}});
  callOf(*told, "run", steps(20));
  callOf(*plain, "run", steps(40));
  CHECK(parametersOf(*told) == parametersOf(*plain));
}

TEST_CASE("another activation is a playground built with it and given the same weights, and training goes on") {
  const auto changed = playgroundOf();
  callOf(*changed, "run", steps(20));
  const Value::Numbers weights = parametersOf(*changed);
  const Value::Array elu{layer(4, "elu", {{"alpha", 0.5}})};
  CHECK(numberAt(callOf(*changed, "configure", layersOf(elu)), {"step"}) == 20);
  CHECK(parametersOf(*changed) == weights);
  const auto built = playgroundOf({{"layers", elu}});
  callOf(*built, "setParameters", Value::Object{{"values", weights}});
  const Value one = callOf(*changed, "snapshot", mapOf(10, 10));
  const Value other = callOf(*built, "snapshot", mapOf(10, 10));
  CHECK(numbersAt(one, {"map"}) == numbersAt(other, {"map"}));
  CHECK(numberAt(one, {"test", "loss"}) == numberAt(other, {"test", "loss"}));
  CHECK(textAt(listAt(callOf(*changed, "describe"), {"layers"})[0], {"activation"}) == "elu");
  CHECK(numberAt(callOf(*changed, "run", steps(10)), {"step"}) == 30);
}

TEST_CASE("reset after a change: the same start, and the run of a playground built so") {
  const Value::Array relu{layer(4, "relu", {{"dropout", 0.25}})};
  const auto changed = regression();
  const Value::Numbers start = parametersOf(*changed);
  callOf(*changed, "run", steps(20));
  callOf(*changed, "configure", Value::Object{{"layers", relu}, {"loss", "huber"}, {"delta", 0.5}});
  callOf(*changed, "reset");
  CHECK(parametersOf(*changed) == start);
  const auto built = regression({{"layers", relu}, {"loss", "huber"}, {"delta", 0.5}});
  callOf(*changed, "run", steps(20));
  callOf(*built, "run", steps(20));
  CHECK(parametersOf(*changed) == parametersOf(*built));
}

TEST_CASE("another loss of the same output is measured at once; delta alone changes the Huber loss") {
  const auto bench = regression();
  const auto lossNow = [&bench] { return numberAt(callOf(*bench, "snapshot"), {"train", "loss"}); };
  callOf(*bench, "run", steps(10));
  const double squared = lossNow();
  callOf(*bench, "configure", Value::Object{{"loss", "huber"}, {"delta", 1000}});
  CHECK(lossNow() == doctest::Approx(squared));
  CHECK(textAt(callOf(*bench, "describe"), {"loss"}) == "huber");
  callOf(*bench, "configure", Value::Object{{"delta", 0.01}});
  const double small = lossNow();
  CHECK(small < squared);
  callOf(*bench, "configure", Value::Object{{"batchSize", 5}});
  CHECK(lossNow() == small);
  // Named again, its delta is the usual one, as in a spec.
  callOf(*bench, "configure", Value::Object{{"loss", "huber"}});
  CHECK(lossNow() > small);
  callOf(*bench, "configure", Value::Object{{"loss", "squared"}});
  CHECK(lossNow() == squared);
  CHECK(callError(*bench, "configure", Value::Object{{"delta", 1}}).code == "unknown-field");
  CHECK(callError(*bench, "configure", Value::Object{{"loss", "huber"}, {"delta", 0}}).where == "delta");
  CHECK(textAt(callOf(*bench, "describe"), {"loss"}) == "squared");
}

TEST_CASE("what needs other weights is refused, and everything stays") {
  const auto bench = playgroundOf({{"layers", Value::Array{layer(4, "tanh"), layer(3, "prelu"), layer(2, "maxout")}}});
  callOf(*bench, "run", steps(5));
  const Value::Numbers before = parametersOf(*bench);
  const auto refusal = [&bench](Value::Array layers) {
    const Error error = callError(*bench, "configure", layersOf(std::move(layers)));
    CHECK(error.code == "needs-new-network");
    CHECK_FALSE(error.message.empty());
    return error.where;
  };
  const Value tanh = layer(4, "tanh");
  const Value prelu = layer(3, "prelu");
  const Value maxout = layer(2, "maxout");
  CHECK(refusal({}) == "layers");
  CHECK(refusal({tanh, prelu}) == "layers");
  CHECK(refusal({layer(5, "tanh"), prelu, maxout}) == "layers[0].units");
  CHECK(refusal({layer(4, "prelu"), prelu, maxout}) == "layers[0].activation");
  CHECK(refusal({tanh, layer(3, "tanh"), maxout}) == "layers[1].activation");
  CHECK(refusal({tanh, layer(3, "prelu", {{"alpha", 0.5}}), maxout}) == "layers[1].activation");
  CHECK(refusal({tanh, prelu, layer(2, "maxout", {{"pieces", 3}})}) == "layers[2].activation");
  const Value::Array dropped{tanh, prelu, layer(2, "maxout", {{"dropout", 2}})};
  CHECK(callError(*bench, "configure", layersOf(dropped)).where == "layers[2].dropout");
  CHECK(callError(*bench, "configure", Value::Object{{"layers", "tanh"}}).code == "wrong-count");
  CHECK(callError(*bench, "configure", Value::Object{{"initializer", Value::Object{}}}).code == "unknown-field");
  CHECK(parametersOf(*bench) == before);
  callOf(*bench, "configure", layersOf({layer(4, "relu"), layer(3, "prelu", {{"dropout", 0.5}}), maxout}));
  CHECK(numberAt(callOf(*bench, "run", steps(5)), {"step"}) == 10);
}

TEST_CASE("a loss with another output is refused; among those of one output it changes") {
  const auto binary = playgroundOf();
  const Error error = callError(*binary, "configure", Value::Object{{"loss", "squared"}});
  CHECK(error.code == "needs-new-network");
  CHECK(error.where == "loss");
  CHECK(error.message.find("tanh") != std::string::npos);
  CHECK(callError(*binary, "configure", Value::Object{{"loss", "categorical-cross-entropy"}}).code == "loss-misfit");
  CHECK(callError(*binary, "configure", Value::Object{{"loss", "hinge"}}).code == "unknown-name");
  const auto distance = playgroundOf({{"loss", "squared"}});
  callOf(*distance, "configure", Value::Object{{"loss", "absolute"}});
  CHECK(callError(*distance, "configure", Value::Object{{"loss", "binary-cross-entropy"}}).code == "needs-new-network");
  CHECK(callError(*distance, "configure", Value::Object{{"loss", "hinge"}}).code == "unknown-name");
  CHECK(textAt(callOf(*distance, "describe"), {"loss"}) == "absolute");
}

TEST_CASE("a batch that fits stays fitting: the limits are those of the whole") {
  const auto bench = playgroundOf({{"layers", Value::Array{tanhLayer(1000)}}});
  const Value::Object wanted{{"layers", Value::Array{layer(1000, "relu")}}, {"batchSize", 20000}};
  CHECK(callError(*bench, "configure", wanted).code == "out-of-range-whole");
  CHECK(textAt(listAt(callOf(*bench, "describe"), {"layers"})[0], {"activation"}) == "tanh");
}

TEST_CASE("a step begun phase by phase is taken back by a change of the network alone") {
  const auto bench = playgroundOf();
  callOf(*bench, "advance");
  const Value examples = at(callOf(*bench, "inspect"), {"examples"});
  callOf(*bench, "configure", Value::Object{{"batchSize", 20}});
  CHECK(textAt(callOf(*bench, "inspect"), {"phase"}) == "forward");
  callOf(*bench, "configure", Value::Object{{"batchSize", 10}, {"layers", Value::Array{layer(4, "relu")}}});
  CHECK(textAt(callOf(*bench, "inspect"), {"phase"}) == "update");
  CHECK(listAt(callOf(*bench, "inspect"), {"examples"}).empty());
  callOf(*bench, "snapshot", Value::Object{{"statistics", 10}});
  CHECK(textAt(callOf(*bench, "advance"), {"phase"}) == "forward");
  const Value::Array again = listAt(callOf(*bench, "inspect"), {"examples"});
  REQUIRE(again.size() == examples.asArray()->size());
  for (std::size_t i = 0; i < again.size(); ++i) CHECK(*again[i].asNumber() == *(*examples.asArray())[i].asNumber());
}

TEST_CASE("held weights stay held, and a diverged run waits for the last good state") {
  const Value wild = Value::Object{{"type", "sgd"}, {"learningRate", 100}};
  const auto bench = regression({{"layers", Value::Array{layer(8, "relu")}}});
  callOf(*bench, "run", steps(20));
  callOf(*bench, "hold", Value::Object{{"positions", Value::Array{0}}});
  const float held = parametersOf(*bench)[0];
  callOf(*bench, "configure", Value::Object{{"optimizer", wild}});
  REQUIRE_FALSE(at(callOf(*bench, "run", steps(1000)), {"diverged"}).isNull());
  callOf(*bench, "configure", layersOf({layer(8, "tanh")}));
  CHECK_FALSE(at(callOf(*bench, "snapshot"), {"diverged"}).isNull());
  const Value back = callOf(*bench, "restoreLastGood");
  CHECK(numberAt(back, {"step"}) == 20);
  CHECK(at(back, {"diverged"}).isNull());
  callOf(*bench, "configure", Value::Object{{"optimizer", Value::Object{{"type", "sgd"}, {"learningRate", 0.01}}}});
  CHECK(at(callOf(*bench, "run", steps(100)), {"diverged"}).isNull());
  CHECK(parametersOf(*bench)[0] == held);
}

TEST_CASE("the last good state is judged by the loss in force") {
  // The squared loss is far more than twice this one: judged by its beginning no later state would be good.
  const auto bench = regression({{"loss", "huber"}, {"delta", 0.001}});
  callOf(*bench, "run", steps(5));
  callOf(*bench, "configure", Value::Object{{"loss", "squared"}});
  callOf(*bench, "run", steps(5));
  CHECK(numberAt(callOf(*bench, "restoreLastGood"), {"step"}) == 10);
}

TEST_CASE("patience begins anew with another loss, and not with other dropout") {
  const auto stoppedAt = [](const Value& change) {
    const auto bench = regression();
    callOf(*bench, "configure", Value::Object{{"optimizer", Value::Object{{"type", "sgd"}, {"learningRate", 0}}}});
    callOf(*bench, "stopWhen", Value::Object{{"patience", 4}});
    callOf(*bench, "step", Value::Object{{"by", "epoch"}});
    callOf(*bench, "run", steps(10));
    callOf(*bench, "configure", change);
    return numberAt(callOf(*bench, "run", steps(100000)), {"epoch"});
  };
  const double plain = stoppedAt(Value::Object{});
  CHECK(stoppedAt(layersOf({layer(4, "tanh", {{"dropout", 0.5}})})) == plain);
  CHECK(stoppedAt(Value::Object{{"loss", "absolute"}}) > plain);
  CHECK(stoppedAt(layersOf({layer(4, "relu")})) > plain);
}
