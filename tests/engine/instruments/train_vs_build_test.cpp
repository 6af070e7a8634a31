#include "instruments/train_vs_build.h"

#include <doctest.h>

#include <cmath>
#include <cstring>

#include "instruments/fit_run.h"
#include "instruments/instrument_support.h"

using namespace garden;
using namespace garden::check;
using doctest::Approx;

namespace {

Value::Object adam(double rate) { return {{"type", "adam"}, {"learningRate", rate}}; }

Value::Object runOf(const char* activation, int units = 8) {
  return {{"units", units}, {"activation", activation}, {"optimizer", adam(0.01)}};
}

void trainTo(Instrument& instrument, const Value::Object& run, int epochs, int most = 100'000) {
  for (int call = 0; call < 10'000; ++call) {
    const Value answer = callOf(instrument, "train", with(with(run, "epochs", epochs), "most", most));
    if (*at(answer, {"done"}).asFlag()) return;
  }
  FAIL("training does not arrive");
}

Value look(Instrument& instrument, const Value::Object& run) {
  return callOf(instrument, "look", with(run, "count", 501));
}

bool sameBits(const Value::Numbers& a, const Value::Numbers& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

}  // namespace

TEST_CASE("the same run at the same epoch has the same bits, however it got there") {
  const auto straight = instrumentOf("train-vs-build", {});
  const auto around = instrumentOf("train-vs-build", {});
  for (const char* activation : {"relu", "tanh", "sigmoid"}) {
    CAPTURE(activation);
    const Value::Object run = runOf(activation);
    trainTo(*straight, run, 137);
    trainTo(*around, run, 60, 7);    // in slices
    trainTo(*around, run, 260, 33);  // farther
    trainTo(*around, run, 12);       // back
    trainTo(*around, run, 137, 1);   // and there
    const Value a = look(*straight, run);
    const Value b = look(*around, run);
    CHECK(numberAt(b, {"epoch"}) == 137);
    CHECK(sameBits(numbersAt(a, {"trained"}), numbersAt(b, {"trained"})));
    CHECK(numberAt(a, {"loss"}) == numberAt(b, {"loss"}));
    CHECK(*listAt(a, {"losses", "values"}).back().asNumber() == *listAt(b, {"losses", "values"}).back().asNumber());
  }
}

TEST_CASE("another seed is another run, the first seed the first run again") {
  const auto instrument = instrumentOf("train-vs-build", {});
  const Value::Object run = runOf("relu");
  trainTo(*instrument, run, 40);
  const auto first = numbersAt(look(*instrument, run), {"trained"});
  trainTo(*instrument, with(run, "seed", 2), 40);
  CHECK_FALSE(sameBits(first, numbersAt(look(*instrument, with(run, "seed", 2)), {"trained"})));
  CHECK(numberAt(look(*instrument, run), {"epoch"}) == 0);
  trainTo(*instrument, run, 40);
  CHECK(sameBits(first, numbersAt(look(*instrument, run), {"trained"})));
}

TEST_CASE("states are kept ever farther apart") {
  FitSpec spec;
  spec.y.assign(200, 0.5F);
  spec.units = 2;
  FitRun run(spec);
  run.goTo(9000, 9000);
  CHECK(run.epoch() == 9000);
  CHECK(run.keptStates() <= 128);
  CHECK(run.keptStates() > 60);
  run.goTo(4321, 9000);
  CHECK(run.epoch() == 4321);
  CHECK(run.losses().size() == 9001);
}

TEST_CASE("built is the staircase of as many hidden units") {
  const auto instrument = instrumentOf("train-vs-build", {});
  const auto steps = instrumentOf("step-sum", {});
  const Value answer = look(*instrument, runOf("relu", 8));
  const Value staircase = callOf(*steps, "draw", Value::Object{{"bumps", 9}, {"count", 501}});
  CHECK(numberAt(staircase, {"hiddenUnits"}) == 8);
  CHECK(sameBits(numbersAt(answer, {"built"}), numbersAt(staircase, {"sum"})));
  CHECK(numberAt(answer, {"error", "built", "mean"}) == numberAt(staircase, {"error", "mean"}));
  CHECK(listAt(answer, {"kinks", "built"}).size() == 8);
  CHECK(*listAt(answer, {"kinks", "built"})[2].asNumber() == Approx(1.0 / 3));
  const double rms = numberAt(answer, {"error", "built", "rms"});
  CHECK(numberAt(answer, {"losses", "built"}) == Approx(rms * rms / 2));
}

TEST_CASE("a ReLU net bends where its kinks are, and nowhere else") {
  const auto instrument = instrumentOf("train-vs-build", {});
  const Value::Object run = runOf("relu", 3);
  trainTo(*instrument, run, 200);
  const Value answer = look(*instrument, run);
  const auto y = numbersAt(answer, {"trained"});
  for (std::size_t i = 1; i + 1 < y.size(); ++i) {
    const double bend = std::fabs(static_cast<double>(y[i - 1] - 2 * y[i] + y[i + 1]));
    if (bend < 1e-5) continue;
    double nearest = 1;
    for (const Value& kink : listAt(answer, {"kinks", "trained"}))
      nearest = std::min(nearest, std::fabs(*kink.asNumber() - static_cast<double>(i) / 500));
    CHECK(nearest <= 1.0 / 500);
  }
}

TEST_CASE("strewn kinks begin in their own parts of [0,1], the usual start puts all at 0") {
  const auto instrument = instrumentOf("train-vs-build", {});
  const auto strewn = listAt(look(*instrument, runOf("sigmoid", 16)), {"kinks", "trained"});
  for (std::size_t j = 0; j < 16; ++j) {
    CHECK(*strewn[j].asNumber() >= static_cast<double>(j) / 16 - 1e-6);
    CHECK(*strewn[j].asNumber() <= static_cast<double>(j + 1) / 16 + 1e-6);
  }
  for (const Value& kink :
       listAt(look(*instrument, with(runOf("sigmoid", 16), "start", "usual")), {"kinks", "trained"}))
    CHECK(std::fabs(*kink.asNumber()) == 0);
}

TEST_CASE("few units are better trained than built, and errors are measured alike") {
  const auto instrument = instrumentOf("train-vs-build", {});
  const Value::Object run = runOf("relu", 8);
  trainTo(*instrument, run, 2000);
  const Value answer = look(*instrument, run);
  CHECK(numberAt(answer, {"error", "trained", "mean"}) < numberAt(answer, {"error", "built", "mean"}));
  const double rms = numberAt(answer, {"error", "trained", "rms"});
  CHECK(numberAt(answer, {"loss"}) == Approx(rms * rms / 2).epsilon(0.02));
  const auto epochs = listAt(answer, {"losses", "epochs"});
  CHECK(*epochs.front().asNumber() == 1);
  CHECK(*epochs.back().asNumber() == 2000);
  CHECK(epochs.size() <= 240);
}

TEST_CASE("a run that diverges stops, says so, and can be taken back") {
  const auto instrument = instrumentOf("train-vs-build", {});
  const Value::Object run = with(runOf("tanh", 64), "optimizer", Value::Object{{"type", "sgd"}, {"learningRate", 9}});
  const Value answer = callOf(*instrument, "train", with(run, "epochs", 1000));
  CHECK(*at(answer, {"done"}).asFlag());
  CHECK(textAt(answer, {"diverged", "code"}) == "diverged");
  CHECK(numberAt(answer, {"epoch"}) < 1000);
  // What is shown is the last epoch that went well, and asking again for more changes nothing.
  const Value shown = look(*instrument, run);
  CHECK(numberAt(shown, {"loss"}) < 1e6);
  CHECK(textAt(shown, {"diverged", "code"}) == "diverged");
  CHECK(numberAt(callOf(*instrument, "train", with(run, "epochs", 2000)), {"epoch"}) == numberAt(answer, {"epoch"}));
  CHECK(at(callOf(*instrument, "train", with(run, "epochs", 0)), {"diverged"}).isNull());
}

TEST_CASE("train-vs-build: bad input") {
  const auto instrument = instrumentOf("train-vs-build", {});
  CHECK(callError(*instrument, "train", Value::Object{{"units", 65}}).code == "out-of-range-whole");
  CHECK(callError(*instrument, "train", Value::Object{{"activation", "gelu"}}).code == "unknown-name");
  CHECK(callError(*instrument, "look", Value::Object{{"start", "zero"}}).code == "unknown-name");
  const Value wrongRate = Value::Object{{"optimizer", adam(-1)}};
  CHECK(callError(*instrument, "train", wrongRate).where == "optimizer.learningRate");
  const Value wrongF = Value::Object{{"f", Value::Object{{"expression", "sin(x"}}}};
  CHECK(callError(*instrument, "look", wrongF).code == "expression");
  CHECK(callError(*instrument, "walk").code == "unknown-name");
  CHECK(creationError("train-vs-build", Value::Object{{"units", 3}}).code != "none");
}
