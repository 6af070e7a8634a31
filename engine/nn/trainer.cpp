#include "nn/trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/lane_math.h"

namespace garden {
namespace {

// Gradients beyond this are treated as divergence: their squares, and any step a permitted learning rate makes of them,
// stay finite in float, so the parameters always do.
constexpr double kLargestGradient = 1e18;

// Examples evaluated at a time: enough to fill registers and amortise calls, few enough to stay in the cache.
template <class S> std::size_t chunkSize(const Network<S>& network) {
  std::size_t widest = network.inputs();
  for (const LayerShape& layer : network.layers()) widest = std::max(widest, layer.columns);
  return std::clamp<std::size_t>(8192 / widest / 8 * 8, 8, 256);
}

template <class S> bool allWithin(const S* numbers, std::size_t count, S limit) {
  for (std::size_t i = 0; i < count; ++i)
    if (!(std::abs(numbers[i]) <= limit)) return false;
  return true;
}

bool anyDropout(const NetworkSpec& network) {
  return std::any_of(network.layers.begin(), network.layers.end(),
                     [](const LayerSpec& layer) { return layer.dropout > 0; });
}

}  // namespace

template <class S>
Trainer<S>::Trainer(const TrainerSpec& spec)
    : spec_(spec),
      network_(spec.network),
      optimizer_(spec.optimizer, network_.paddedCount()),
      shuffle_(spec.seed, Stream::shuffle),
      dropout_(spec.seed, Stream::dropout),
      stepDropout_(dropout_),
      hasDropout_(anyDropout(spec.network)) {
  gradients_.assign(network_.paddedCount(), S(0));
  reset();
}

template <class S> void Trainer<S>::setData(const S* x, const S* y, std::size_t count) {
  x_.assign(x, x + count * network_.inputs());
  y_.assign(y, y + count * network_.outputs());
  count_ = count;
  order_.resize(count);
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  cursor_ = count;
  phase_ = Phase::update;
  pass_.examples = 0;
}

template <class S> void Trainer<S>::reset() {
  Random initialization(spec_.seed, Stream::initialization);
  network_.initialize(initialization);
  optimizer_.reset();
  shuffle_ = Random(spec_.seed, Stream::shuffle);
  dropout_ = Random(spec_.seed, Stream::dropout);
  std::fill(gradients_.begin(), gradients_.end(), S(0));
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  cursor_ = count_;
  phase_ = Phase::update;
  pass_.examples = 0;
  batchLoss_ = 0;
  epochLoss_ = 0;
  steps_ = 0;
  examplesSeen_ = 0;
  diverged_ = false;
}

template <class S>
void Trainer<S>::configure(const OptimizerSpec& optimizer, const ScheduleSpec& schedule,
                           const RegularizerSpec& regularizer) {
  spec_.optimizer = optimizer;
  spec_.schedule = schedule;
  spec_.regularizer = regularizer;
  optimizer_.configure(optimizer);
}

template <class S> void Trainer<S>::configureNetwork(const NetworkSpec& network) {
  if (network == spec_.network) return;
  takeBackStep();
  spec_.network = network;
  network_.configure(network);
  hasDropout_ = anyDropout(network);
  // Its buffers and its numbers are those of the network before.
  pass_ = Pass<S>();
}

template <class S> void Trainer<S>::takeBackStep() {
  if (phase_ == Phase::update) return;
  phase_ = Phase::update;
  cursor_ -= pass_.examples;
  dropout_ = stepDropout_;
}

template <class S> void Trainer<S>::hold(std::vector<std::size_t> positions) {
  held_ = std::move(positions);
  heldValues_.resize(held_.size());
}

// Packs the next examples of the epoch into the pass.
template <class S> void Trainer<S>::gather(std::size_t examples) {
  if (cursor_ >= count_) {
    if (spec_.shuffle) shuffle_.shuffle(order_.data(), count_);
    cursor_ = 0;
    epochLoss_ = 0;
  }
  const std::size_t count = std::min(examples, count_ - cursor_);
  if (pass_.capacity < laneGroups(count)) pass_ = network_.makePass(std::min(examples, count_), PassKind::training);
  pass_.examples = count;
  const std::size_t d = network_.inputs();
  const std::size_t outputs = network_.outputs();
  for (std::size_t first = 0; first < count; first += kLanes) {
    const S* x[kLanes];
    const S* y[kLanes];
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      const std::size_t example = order_[cursor_ + (first + lane < count ? first + lane : first)];
      x[lane] = x_.data() + example * d;
      y[lane] = y_.data() + example * outputs;
    }
    packGroup(x, d, pass_.X.data() + first * d);
    packGroup(y, outputs, pass_.Y.data() + first * outputs);
  }
  cursor_ += count;
}

template <class S> void Trainer<S>::doForward(std::size_t examples) {
  gather(examples);
  stepDropout_ = dropout_;
  network_.forward(pass_, hasDropout_ ? &dropout_ : nullptr);
}

template <class S> void Trainer<S>::doLoss() {
  batchLoss_ = network_.loss(pass_, S(1) / static_cast<S>(pass_.examples));
}

template <class S> void Trainer<S>::doBackward() {
  network_.backward(pass_, gradients_.data());
  if (spec_.regularizer.active()) addPenaltyGradient(spec_.regularizer, network_, gradients_.data());
}

template <class S> bool Trainer<S>::gradientsUsable() const {
  const Lanes<S> limit = splat<S>(S(kLargestGradient));
  LaneMask<S> usable = limit == limit;
  for (std::size_t i = 0; i < gradients_.size(); i += kLanes)
    usable &= laneAbs<S>(loadLanes<S>(gradients_.data() + i)) <= limit;
  return (usable[0] & usable[1] & usable[2] & usable[3]) != 0;
}

template <class S> void Trainer<S>::diverge() {
  diverged_ = true;
  divergence_ = {steps_ + 1, std::isfinite(batchLoss_), 0};
  const auto& layers = network_.layers();
  for (std::size_t l = layers.size(); l-- > 0;) {
    const std::size_t size = layers[l].extra + layers[l].extraCount - layers[l].weights;
    if (allWithin<S>(gradients_.data() + layers[l].weights, size, S(kLargestGradient))) continue;
    divergence_.layer = l;
    return;
  }
  divergence_.layer = layers.size() - 1;
}

template <class S> void Trainer<S>::doUpdate() {
  if (!std::isfinite(batchLoss_) || !gradientsUsable()) return diverge();
  // Put back rather than given no gradient: momentum and decay would move them all the same.
  S* parameters = network_.parameters();
  for (std::size_t i = 0; i < held_.size(); ++i) heldValues_[i] = parameters[held_[i]];
  optimizer_.update(parameters, gradients_.data(), learningRate());
  for (std::size_t i = 0; i < held_.size(); ++i) parameters[held_[i]] = heldValues_[i];
  ++steps_;
  examplesSeen_ += pass_.examples;
  epochLoss_ += static_cast<double>(batchLoss_) * static_cast<double>(pass_.examples);
}

template <class S> bool Trainer<S>::stepOn(std::size_t examples) {
  if (diverged_) return false;
  if (phase_ != Phase::update) {
    while (phase_ != Phase::update) advancePhase();
    return !diverged_;
  }
  doForward(examples);
  doLoss();
  doBackward();
  doUpdate();
  return !diverged_;
}

template <class S> S Trainer<S>::finishEpoch() {
  do {
    if (!step()) break;
  } while (cursor_ < count_);
  return static_cast<S>(epochLoss_ / static_cast<double>(std::max<std::size_t>(cursor_, 1)));
}

template <class S> Phase Trainer<S>::advancePhase() {
  if (diverged_) return phase_;
  switch (phase_) {
    case Phase::update:
      doForward(spec_.batchSize);
      phase_ = Phase::forward;
      break;
    case Phase::forward:
      doLoss();
      phase_ = Phase::loss;
      break;
    case Phase::loss:
      doBackward();
      phase_ = Phase::backward;
      break;
    case Phase::backward:
      doUpdate();
      phase_ = Phase::update;
      break;
  }
  return phase_;
}

template <class S> TrainerState<S> Trainer<S>::state() const {
  return {AlignedVector<S>(network_.parameters(), network_.parameters() + network_.paddedCount()),
          optimizer_,
          shuffle_,
          dropout_,
          order_,
          cursor_,
          epochLoss_,
          batchLoss_,
          steps_,
          examplesSeen_};
}

template <class S> void Trainer<S>::restore(const TrainerState<S>& state) {
  std::copy(state.parameters.begin(), state.parameters.end(), network_.parameters());
  optimizer_ = state.optimizer;
  optimizer_.configure(spec_.optimizer);
  shuffle_ = state.shuffle;
  dropout_ = state.dropout;
  order_ = state.order;
  cursor_ = state.cursor;
  epochLoss_ = state.epochLoss;
  batchLoss_ = state.batchLoss;
  steps_ = state.steps;
  examplesSeen_ = state.examplesSeen;
  phase_ = Phase::update;
  pass_.examples = 0;
  diverged_ = false;
}

// Calls visit(pass, first) for chunk after chunk of the examples, packed; y may be null.
template <class S>
template <class F>
void Trainer<S>::forChunks(const S* x, const S* y, std::size_t count, PassKind kind, F visit) const {
  const std::size_t chunk = std::min(chunkSize(network_), count);
  Pass<S> pass = network_.makePass(chunk, kind);
  for (std::size_t first = 0; first < count; first += chunk) {
    pass.examples = std::min(chunk, count - first);
    packRows(x + first * network_.inputs(), pass.examples, pass.X);
    if (y) packRows(y + first * network_.outputs(), pass.examples, pass.Y);
    network_.forward(pass, nullptr);
    visit(pass, first);
  }
}

template <class S> void Trainer<S>::predict(const S* x, std::size_t count, S* outputs) const {
  forChunks(x, nullptr, count, PassKind::inference, [&](const Pass<S>& pass, std::size_t first) {
    unpackRows(pass.layers.back().H, pass.examples, outputs + first * network_.outputs());
  });
}

template <class S> S Trainer<S>::evaluate(const S* x, const S* y, std::size_t count, S* outputs) const {
  double sum = 0;
  const S weight = S(1) / static_cast<S>(count);
  forChunks(x, y, count, PassKind::training, [&](Pass<S>& pass, std::size_t first) {
    sum += static_cast<double>(network_.loss(pass, weight));
    if (outputs) unpackRows(pass.layers.back().H, pass.examples, outputs + first * network_.outputs());
  });
  return static_cast<S>(sum);
}

template <class S> S Trainer<S>::loss(const S* x, const S* y, std::size_t count) const {
  return evaluate(x, y, count, nullptr) + penalty(spec_.regularizer, network_);
}

template <class S> void Trainer<S>::gradients(const S* x, const S* y, std::size_t count, S* out) const {
  const S weight = S(1) / static_cast<S>(count);
  AlignedVector<S> sum(network_.paddedCount(), S(0));
  AlignedVector<S> chunk(network_.paddedCount(), S(0));
  forChunks(x, y, count, PassKind::training, [&](Pass<S>& pass, std::size_t) {
    network_.loss(pass, weight);
    network_.backward(pass, chunk.data());
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += chunk[i];
  });
  addPenaltyGradient(spec_.regularizer, network_, sum.data());
  std::copy_n(sum.data(), network_.parameterCount(), out);
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace garden
