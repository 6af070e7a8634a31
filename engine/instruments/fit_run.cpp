#include "instruments/fit_run.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "instruments/divergence.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

constexpr std::size_t kSamples = 200;
constexpr std::size_t kBatch = 20;
constexpr std::size_t kFirstSpacing = 25;
constexpr std::size_t kMostKept = 128;
constexpr std::size_t kMostHidden = 64;

constexpr std::array<std::string_view, 3> kActivationNames = {"relu", "tanh", "sigmoid"};
constexpr std::array kActivations = {Activation::relu, Activation::tanh, Activation::sigmoid};
// Weights that 'spread' starts with, on average: a sigmoid goes from 0.1 to 0.9 within 4.4/12 of [0,1], and
// tanh(z) = 2σ(2z) − 1 does the same with half the weight.
constexpr std::array kSteepness = {1.5, 6.0, 12.0};
constexpr std::array<std::string_view, 2> kStarts = {"spread", "usual"};

double sampleAt(std::size_t i) { return (static_cast<double>(i) + 0.5) / kSamples; }

template <class List, class Item> std::size_t placeOf(const List& list, const Item& item) {
  return static_cast<std::size_t>(std::find(list.begin(), list.end(), item) - list.begin());
}

TrainerSpec trainerSpecOf(const FitSpec& fit) {
  TrainerSpec spec;
  spec.network.inputs = 1;
  spec.network.layers = {LayerSpec{fit.units, fit.activation, 0, 1, 0}, LayerSpec{}};
  spec.network.initializer.type =
      fit.activation == Activation::relu ? InitializerType::heNormal : InitializerType::glorotNormal;
  spec.optimizer = fit.optimizer;
  spec.batchSize = kBatch;
  spec.seed = fit.seed;
  return spec;
}

std::vector<float> samplePlaces() {
  std::vector<float> x(kSamples);
  for (std::size_t i = 0; i < kSamples; ++i) x[i] = static_cast<float>(sampleAt(i));
  return x;
}

OptimizerSpec readOptimizerOf(SpecReader& outer) {
  static const Value kEmpty;
  const Value* field = outer.child("optimizer");
  SpecReader reader(field ? *field : kEmpty, outer.pathOf("optimizer"));
  const OptimizerSpec spec = readOptimizer(reader);
  if (auto error = reader.finish()) outer.fail(*error);
  return spec;
}

}  // namespace

bool FitSpec::operator==(const FitSpec& other) const {
  return units == other.units && activation == other.activation && start == other.start && seed == other.seed &&
         optimizer.type == other.optimizer.type && optimizer.learningRate == other.optimizer.learningRate &&
         optimizer.values == other.optimizer.values && y == other.y;
}

FitSpec readFitSpec(SpecReader& reader, const Target& f) {
  FitSpec spec;
  spec.units = static_cast<std::size_t>(reader.integer("units", 8, 1, kMostHidden));
  spec.activation =
      kActivations[placeOf(kActivationNames, reader.choice("activation", kActivationNames[0], kActivationNames))];
  spec.start = static_cast<FitStart>(placeOf(kStarts, reader.choice("start", kStarts[0], kStarts)));
  spec.optimizer = readOptimizerOf(reader);
  spec.seed = readSeed(reader);
  if (reader.error()) return spec;
  for (std::size_t i = 0; i < kSamples; ++i) spec.y.push_back(static_cast<float>(f(sampleAt(i))));
  return spec;
}

FitRun::FitRun(const FitSpec& spec)
    : spec_(spec), x_(samplePlaces()), trainer_(trainerSpecOf(spec)), spacing_(kFirstSpacing) {
  trainer_.setData(x_.data(), spec_.y.data(), kSamples);
  if (spec.start == FitStart::spread) strew();
  losses_.push_back(static_cast<float>(loss()));
  keep();
}

// Unit j bends somewhere in the j-th of n equal parts of [0,1], upwards or downwards.
void FitRun::strew() {
  Random random(spec_.seed, Stream::data);
  const double steepness = kSteepness[placeOf(kActivations, spec_.activation)];
  const LayerShape& hidden = trainer_.network().layers()[0];
  float* parameters = trainer_.network().parameters();
  for (std::size_t j = 0; j < spec_.units; ++j) {
    const double size = steepness * random.uniform(0.5, 1.5);
    const double w = random.uniform() < 0.5 ? -size : size;
    const double place = (static_cast<double>(j) + random.uniform()) / static_cast<double>(spec_.units);
    parameters[hidden.weights + j] = static_cast<float>(w);
    parameters[hidden.biases + j] = static_cast<float>(-w * place);
  }
}

double FitRun::loss() const { return static_cast<double>(trainer_.loss(x_.data(), spec_.y.data(), kSamples)); }

void FitRun::goTo(std::size_t target, std::size_t most) {
  if (target <= epoch_) diverged_ = {};
  if (target < epoch_) goBack(target);
  for (std::size_t i = 0; i < most && epoch_ < target && diverged_.isNull(); ++i) advance();
}

void FitRun::advance() {
  const float loss = trainer_.finishEpoch();
  if (trainer_.divergence()) {
    diverged_ = describeDivergence(trainer_);
    const std::size_t good = epoch_;
    goBack(good);
    while (epoch_ < good) advance();
    return;
  }
  ++epoch_;
  if (losses_.size() == epoch_) losses_.push_back(loss);
  if (epoch_ % spacing_ == 0 && epoch_ > kept_.back().epoch) keep();
}

void FitRun::goBack(std::size_t target) {
  const auto after = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.epoch > target; });
  const Kept& from = *(after - 1);
  trainer_.restore(from.state);
  epoch_ = from.epoch;
}

// Twice as far apart once there are too many.
void FitRun::keep() {
  kept_.push_back({epoch_, trainer_.state()});
  if (kept_.size() <= kMostKept) return;
  spacing_ *= 2;
  std::erase_if(kept_, [&](const Kept& one) { return one.epoch % spacing_ != 0; });
}

}  // namespace garden
