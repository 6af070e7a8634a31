#include "instruments/train_vs_build.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "instruments/approximation_parts.h"
#include "instruments/fit_run.h"

namespace garden {
namespace {

constexpr std::size_t kCells = 4000;
constexpr std::int64_t kMostEpochs = 100'000;
constexpr std::size_t kMostLosses = 240;

// At the middles of equal cells, as errorOfBumps measures.
ApproximationError errorOfNet(const Target& f, const Trainer<float>& trainer) {
  std::vector<float> x(kCells);
  std::vector<float> outputs(kCells);
  for (std::size_t i = 0; i < kCells; ++i) x[i] = static_cast<float>((static_cast<double>(i) + 0.5) / kCells);
  trainer.predict(x.data(), kCells, outputs.data());
  std::vector<double> deviations(kCells);
  for (std::size_t i = 0; i < kCells; ++i)
    deviations[i] = static_cast<double>(outputs[i]) - f((static_cast<double>(i) + 0.5) / kCells);
  return summarize(deviations);
}

Value::Numbers curveOf(const Trainer<float>& trainer, const Samples& samples) {
  Value::Numbers x = sample(samples, [](double at) { return at; });
  Value::Numbers y(x.size());
  trainer.predict(x.data(), x.size(), y.data());
  return y;
}

Value kinksOf(const Network<float>& network) {
  const LayerShape& hidden = network.layers()[0];
  const float* parameters = network.parameters();
  Value::Array kinks;
  for (std::size_t j = 0; j < hidden.spec.units; ++j) {
    const auto w = static_cast<double>(parameters[hidden.weights + j]);
    const auto b = static_cast<double>(parameters[hidden.biases + j]);
    kinks.push_back(w == 0 ? Value() : Value(-b / w));
  }
  return kinks;
}

Value edgesOf(std::size_t bumps) {
  std::vector<double> edges;
  for (std::size_t j = 1; j < bumps; ++j) edges.push_back(static_cast<double>(j) / static_cast<double>(bumps));
  return listOf(edges);
}

// At equal distances on a logarithmic axis, every epoch once; 0 is left to `loss`.
Value::Object lossesOf(const FitRun& run) {
  std::vector<double> epochs;
  std::vector<double> values;
  const auto last = static_cast<double>(run.epoch());
  std::size_t before = 0;
  for (std::size_t i = 0; i < kMostLosses && run.epoch() > 0; ++i) {
    const double share = static_cast<double>(i) / (kMostLosses - 1);
    const auto epoch = std::min(run.epoch(), static_cast<std::size_t>(std::lround(std::pow(last, share))));
    if (epoch == before) continue;
    before = epoch;
    epochs.push_back(static_cast<double>(epoch));
    values.push_back(static_cast<double>(run.losses()[epoch]));
  }
  return {{"epochs", listOf(epochs)}, {"values", listOf(values)}};
}

class TrainVsBuild final : public Instrument {
 public:
  Result<Value> call(std::string_view method, const Value& argument) override {
    SpecReader reader(argument);
    if (method == "train") return train(reader);
    if (method == "look") return look(reader);
    return unknownMethod(method);
  }

 private:
  Result<Value> train(SpecReader& reader) {
    const Target f = readTarget(reader);
    const FitSpec spec = readFitSpec(reader, f);
    const auto epochs = static_cast<std::size_t>(reader.integer("epochs", 100, 0, kMostEpochs));
    const auto most = static_cast<std::size_t>(reader.integer("most", 100, 1, kMostEpochs));
    if (auto error = reader.finish()) return *error;
    FitRun& run = runOf(spec);
    run.goTo(epochs, most);
    return Value(Value::Object{{"epoch", run.epoch()},
                               {"done", run.epoch() == epochs || !run.diverged().isNull()},
                               {"diverged", run.diverged()}});
  }

  Result<Value> look(SpecReader& reader) {
    const Target f = readTarget(reader);
    const FitSpec spec = readFitSpec(reader, f);
    const Heights heights = readHeights(reader);
    const double steepness = readSteepness(reader);
    const Samples samples = readSamples(reader, 0, 1);
    if (auto error = reader.finish()) return *error;
    const FitRun& run = runOf(spec);
    const Staircase staircase = buildStaircase(f, spec.units + 1, heights, steepness);
    const ApproximationError built = errorOf(f, staircase);
    Value::Object losses = lossesOf(run);
    losses.add("built", built.rms * built.rms / 2);
    return Value(Value::Object{
        {"epoch", run.epoch()},
        {"f", sample(samples, f)},
        {"built", sample(samples, staircase)},
        {"trained", curveOf(run.trainer(), samples)},
        {"error", Value::Object{{"built", describe(built)}, {"trained", describe(errorOfNet(f, run.trainer()))}}},
        {"kinks", Value::Object{{"built", edgesOf(spec.units + 1)}, {"trained", kinksOf(run.trainer().network())}}},
        {"losses", std::move(losses)},
        {"loss", run.loss()},
        {"diverged", run.diverged()}});
  }

  FitRun& runOf(const FitSpec& spec) {
    if (!run_ || !(run_->spec() == spec)) run_ = std::make_unique<FitRun>(spec);
    return *run_;
  }

  std::unique_ptr<FitRun> run_;
};

}  // namespace

InstrumentResult createTrainVsBuild(const Value& spec) {
  SpecReader reader(spec);
  if (auto error = reader.finish()) return *error;
  return std::unique_ptr<Instrument>(std::make_unique<TrainVsBuild>());
}

}  // namespace garden
