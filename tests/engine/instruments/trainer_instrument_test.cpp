#include "instruments/trainer_instrument.h"

#include <doctest.h>

#include <cmath>
#include <limits>

#include "instruments/instrument_support.h"

using namespace garden;
using namespace garden::check;

namespace {

Value smallSpec(int inputs = 2, int outputs = 1) {
  return Value::Object{{"inputs", inputs},
                       {"layers", Value::Array{Value::Object{{"units", 3}, {"activation", "prelu"}},
                                               Value::Object{{"units", outputs}, {"activation", "identity"}}}},
                       {"batchSize", 2}};
}

Value examples(Value::Numbers x, Value::Numbers y, double n) {
  return Value::Object{{"x", std::move(x)}, {"y", std::move(y)}, {"n", n}};
}

const Value kXor = examples({0, 0, 0, 1, 1, 0, 1, 1}, {0, 1, 1, 0}, 4);

}  // namespace

TEST_CASE("data, training, prediction, loss, gradients, parameters: shapes and a falling loss") {
  const auto trainer = instrumentOf("trainer", smallSpec());
  CHECK(callOf(*trainer, "setData", kXor).isNull());
  const double before = *callOf(*trainer, "loss", kXor).asNumber();
  const Value progress = callOf(*trainer, "epoch", Value::Object{{"count", 200}});
  CHECK(numberAt(progress, {"epoch"}) == 200);
  CHECK(numberAt(progress, {"step"}) == 400);
  CHECK(at(progress, {"diverged"}).isNull());
  CHECK(*callOf(*trainer, "loss", kXor).asNumber() < before);
  CHECK(numberAt(callOf(*trainer, "step"), {"step"}) == 401);
  CHECK(numberAt(callOf(*trainer, "step", Value::Object{{"count", 3}}), {"step"}) == 404);
  const Value x = Value::Object{{"x", Value::Numbers{0, 0, 1, 1, 0.5F, 0}}, {"n", 3}};
  CHECK(callOf(*trainer, "predict", x).asNumbers()->size() == 3);
  // 2×3 weights, 3 biases, 3 slopes; 3 weights, 1 bias.
  CHECK(callOf(*trainer, "parameters").asNumbers()->size() == 16);
  CHECK(callOf(*trainer, "gradients", kXor).asNumbers()->size() == 16);
}

TEST_CASE("parameters that were set are used and come back") {
  const auto trainer = instrumentOf("trainer", smallSpec());
  // Hidden (x1, x2, x1 + x2 − 1) with slope 0 on the left: x1 + x2 − 2·max(0, x1 + x2 − 1) is XOR.
  const Value::Numbers parameters = {1, 0, 1, 0, 1, 1, 0, 0, -1, 0, 0, 0, 1, 1, -2, 0};
  callOf(*trainer, "setParameters", Value::Object{{"parameters", parameters}});
  CHECK(*callOf(*trainer, "parameters").asNumbers() == parameters);
  const Value x = Value::Object{{"x", numbersAt(kXor, {"x"})}, {"n", 4}};
  CHECK(*callOf(*trainer, "predict", x).asNumbers() == Value::Numbers{0, 1, 1, 0});
  CHECK(*callOf(*trainer, "loss", kXor).asNumber() == 0);
  for (const float gradient : numbersAt(callOf(*trainer, "gradients", kXor), {})) CHECK(gradient == 0);
}

TEST_CASE("training without data is refused") {
  const auto trainer = instrumentOf("trainer", smallSpec());
  for (const char* method : {"step", "epoch"}) {
    CHECK(callError(*trainer, method).code == "no-data");
    CHECK(callError(*trainer, method).message == "call setData before training");
  }
  callOf(*trainer, "setData", kXor);
  for (const double count : {0.0, -1.0, 1.5, 1e12, std::nan("")})
    CHECK(callError(*trainer, "step", Value::Object{{"count", count}}).code == "out-of-range-whole");
  CHECK(callError(*trainer, "step", Value::Object{{"cuont", 1}}).code == "unknown-field");
  CHECK(callError(*trainer, "step", Value(3)).code == "wrong-type");
}

TEST_CASE("arrays of the wrong length or kind are refused with the right length") {
  const auto trainer = instrumentOf("trainer", smallSpec());
  for (const char* method : {"setData", "loss", "gradients"}) {
    CAPTURE(method);
    const Error shortX = callError(*trainer, method, examples({1, 2, 3}, {1, 2}, 2));
    CHECK(shortX.code == "wrong-length");
    CHECK(shortX.where == "x");
    CHECK(shortX.message == "x must be a Float32Array of 4 numbers, not 3");
    CHECK(callError(*trainer, method, examples({1, 2, 3, 4}, {1}, 2)).where == "y");
    CHECK(callError(*trainer, method, Value::Object{{"x", Value::Numbers{1, 2}}, {"n", 1}}).where == "y");
    CHECK(callError(*trainer, method, Value::Object{{"x", Value::Array{1, 2}}, {"n", 1}}).where == "x");
    CHECK(callError(*trainer, method, Value::Object{{"x", Value::Numbers{1, 2}}}).where == "n");
    CHECK(callError(*trainer, method).where == "n");
    for (const double n : {0.0, -1.0, 0.5, 1e9, std::nan("")})
      CHECK(callError(*trainer, method, examples({1, 2}, {1}, n)).code == "out-of-range-whole");
  }
  CHECK(callError(*trainer, "setParameters", Value::Object{{"parameters", Value::Numbers(15)}}).message ==
        "parameters must be a Float32Array of 16 numbers, not 15");
  CHECK(callError(*trainer, "setParameters").code == "wrong-length");
  CHECK(callError(*trainer, "predict", kXor).code == "unknown-field");
}

TEST_CASE("numbers that are none are refused with their place, and nothing changes") {
  const auto trainer = instrumentOf("trainer", smallSpec());
  callOf(*trainer, "setData", kXor);
  const Value::Numbers before = *callOf(*trainer, "parameters").asNumbers();
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    const Error error = callError(*trainer, "setData", examples({1, 2, 3, bad}, {1, 2}, 2));
    CHECK(error.code == "not-finite");
    CHECK(error.where == "x[3]");
    CHECK(error.message == "x[3] is not a finite number");
    CHECK(callError(*trainer, "loss", examples({1, 2}, {bad}, 1)).where == "y[0]");
    CHECK(callError(*trainer, "predict", Value::Object{{"x", Value::Numbers{bad, 1}}, {"n", 1}}).where == "x[0]");
    Value::Numbers parameters(16);
    parameters[7] = bad;
    CHECK(callError(*trainer, "setParameters", Value::Object{{"parameters", parameters}}).where == "parameters[7]");
  }
  CHECK(*callOf(*trainer, "parameters").asNumbers() == before);
  CHECK(numberAt(callOf(*trainer, "epoch"), {"step"}) == 2);
}

TEST_CASE("sizes whose product no memory holds are refused, also where 32 bits wrap around to it") {
  // 2^20 examples of 2^12 inputs are 2^32 numbers: none, in 32 bits.
  const double n = 1048576;
  const auto wide = instrumentOf("trainer", smallSpec(4096));
  for (const char* method : {"setData", "loss", "gradients"})
    CHECK(callError(*wide, method, examples({}, Value::Numbers(1U << 20U), n)).where == "n");
  // One input each, but 2^12 outputs.
  const auto tall = instrumentOf("trainer", smallSpec(1, 4096));
  const Error error = callError(*tall, "predict", Value::Object{{"x", Value::Numbers(1U << 20U)}, {"n", n}});
  CHECK(error.message == "n must be a whole number from 1 to 24414, not 1048576");
}

TEST_CASE("divergence stops training, says when and why, and leaves finite parameters") {
  const Value wild = Value::Object{{"type", "sgd"}, {"learningRate", 100}};
  const auto trainer = instrumentOf("trainer", with(*smallSpec().asObject(), "optimizer", wild));
  callOf(*trainer, "setData", kXor);
  const Value progress = callOf(*trainer, "epoch", Value::Object{{"count", 1000}});
  const Value& diverged = at(progress, {"diverged"});
  REQUIRE_FALSE(diverged.isNull());
  CHECK(textAt(diverged, {"code"}) == "diverged");
  CHECK(numberAt(diverged, {"step"}) == numberAt(progress, {"step"}) + 1);
  CHECK(numberAt(diverged, {"layer"}) >= 1);
  CHECK(numberAt(diverged, {"layer"}) <= 2);
  CHECK(numberAt(diverged, {"learningRate"}) == 100);
  CHECK(textAt(diverged, {"message"}).find("the learning rate (100) is too large") != std::string::npos);
  for (const float parameter : numbersAt(callOf(*trainer, "parameters"), {})) CHECK(std::isfinite(parameter));
}
