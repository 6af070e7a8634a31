#include "instruments/playground/playground_weights.h"

#include <doctest.h>

#include <limits>

#include "instruments/playground_support.h"

using namespace garden;
using namespace garden::check;

namespace {

// circle, 2-4-1: 17 parameters.
constexpr std::size_t kCount = 17;

Value::Numbers parametersOf(Instrument& bench) { return numbersAt(callOf(bench, "snapshot"), {"parameters"}); }

std::string fingerprint(Instrument& bench) {
  return textAt(callOf(bench, "snapshot", Value::Object{{"fingerprint", true}}), {"fingerprint"});
}

}  // namespace

TEST_CASE("all weights or some of them are set") {
  const auto bench = playgroundOf();
  Value::Numbers weights(kCount, 0.5F);
  callOf(*bench, "setParameters", Value::Object{{"values", weights}});
  CHECK(parametersOf(*bench) == weights);
  callOf(*bench, "setParameters", Value::Object{{"positions", Value::Array{3, 16}}, {"values", Value::Array{-2, 7}}});
  weights[3] = -2;
  weights[16] = 7;
  CHECK(parametersOf(*bench) == weights);
}

TEST_CASE("weights that do not fit are refused, and nothing changes") {
  const auto bench = playgroundOf();
  const Value::Numbers before = parametersOf(*bench);
  CHECK(callError(*bench, "setParameters", Value::Object{}).code == "wrong-type");
  CHECK(callError(*bench, "setParameters", Value::Object{{"values", Value::Array{1, 2}}}).code == "wrong-length");
  Value::Numbers infinite(kCount);
  infinite[4] = std::numeric_limits<float>::infinity();
  CHECK(callError(*bench, "setParameters", Value::Object{{"values", infinite}}).code == "not-finite");
  for (const double position : {-1.0, 17.0, 0.5})
    CHECK(callError(*bench, "setParameters",
                    Value::Object{{"positions", Value::Array{position}}, {"values", Value::Array{1}}})
              .code == "out-of-range");
  CHECK(callError(*bench, "setParameters", Value::Object{{"positions", Value::Array{"a"}}, {"values", Value::Array{1}}})
            .code == "wrong-type");
  CHECK(callError(*bench, "hold", Value::Object{}).code == "wrong-type");
  CHECK(parametersOf(*bench) == before);
}

TEST_CASE("held weights stay whatever the optimizer does, the others go on") {
  for (const char* optimizer : {"sgd", "momentum", "adam", "adamw"}) {
    CAPTURE(optimizer);
    const auto bench = playgroundOf({{"optimizer", Value::Object{{"type", optimizer}}}});
    callOf(*bench, "run", steps(5));
    const Value::Numbers before = parametersOf(*bench);
    callOf(*bench, "hold", Value::Object{{"positions", Value::Array{0, 5, 16}}});
    callOf(*bench, "run", steps(20));
    const Value::Numbers after = parametersOf(*bench);
    for (std::size_t i = 0; i < kCount; ++i) CHECK((after[i] == before[i]) == (i == 0 || i == 5 || i == 16));
    callOf(*bench, "hold", Value::Object{{"positions", Value::Array{}}});
    callOf(*bench, "run", steps(1));
    CHECK(parametersOf(*bench)[5] != before[5]);
  }
}

TEST_CASE("a spec's weights are those to begin with, and to come back to") {
  Value::Numbers weights(kCount, 0.1F);
  weights[2] = -0.7F;
  const auto bench = playgroundOf({{"parameters", weights}});
  CHECK(parametersOf(*bench) == weights);
  callOf(*bench, "run", steps(3));
  CHECK(parametersOf(*bench) != weights);
  callOf(*bench, "reset");
  CHECK(parametersOf(*bench) == weights);
  CHECK(creationError("playground", playgroundSpec({{"parameters", Value::Numbers(3)}})).code == "wrong-length");
}

TEST_CASE("the fingerprint is the same for the same bits only") {
  const auto one = playgroundOf();
  const auto other = playgroundOf();
  CHECK(fingerprint(*one).size() == 8);
  CHECK(fingerprint(*one) == fingerprint(*other));
  callOf(*one, "run", steps(7));
  CHECK(fingerprint(*one) != fingerprint(*other));
  callOf(*other, "run", steps(7));
  CHECK(fingerprint(*one) == fingerprint(*other));
  // FNV-1a of seventeen zeros of four bytes, as its definition computes it: only the multiplication is left.
  callOf(*one, "setParameters", Value::Object{{"values", Value::Numbers(kCount)}});
  std::uint32_t hash = 2166136261U;
  for (std::size_t i = 0; i < 4 * kCount; ++i) hash *= 16777619U;
  CHECK(std::stoul(fingerprint(*one), nullptr, 16) == hash);
}
