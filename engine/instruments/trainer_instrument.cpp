#include "instruments/trainer_instrument.h"

#include <algorithm>
#include <cmath>

#include "core/spec_reader.h"
#include "instruments/divergence.h"
#include "nn/trainer_spec.h"

namespace garden {
namespace {

constexpr std::size_t kMostExamples = 10'000'000;
constexpr std::size_t kMostNumbers = 100'000'000;  // 400 MB; n·d and n·m fit into 32 bits too
constexpr std::int64_t kMostSteps = 1'000'000'000;

// The field `name` as count finite numbers; null, and the reader fails, where it is something else.
const float* readNumbers(SpecReader& reader, std::string_view name, std::size_t count) {
  const Value* value = reader.child(name);
  const Value::Numbers* numbers = value ? value->asNumbers() : nullptr;
  const std::string path = reader.pathOf(name);
  if (!numbers || numbers->size() != count) {
    const Part got = numbers ? Part(numbers->size()) : Part("none");
    reader.fail({"wrong-length",
                 path,
                 join({path, " must be a Float32Array of ", count, " numbers, not ", got}),
                 {{"expected", count}, {"got", got}}});
    return nullptr;
  }
  const auto bad = std::find_if(numbers->begin(), numbers->end(), [](float v) { return !std::isfinite(v); });
  if (bad != numbers->end()) {
    const std::string place = join({path, "[", bad - numbers->begin(), "]"});
    reader.fail({"not-finite", place, join({place, " is not a finite number"})});
    return nullptr;
  }
  return numbers->data();
}

struct Examples {
  std::size_t count = 0;
  const float* x = nullptr;
  const float* y = nullptr;
};

Examples readExamples(SpecReader& reader, const Network<float>& network, bool withTargets) {
  Examples examples;
  if (!reader.child("n"))
    reader.fail({"wrong-type", "n", "n, the number of examples, is missing", {{"expected", "a whole number"}}});
  const std::size_t most = std::min(kMostExamples, kMostNumbers / std::max(network.inputs(), network.outputs()));
  examples.count = static_cast<std::size_t>(reader.integer("n", 1, 1, static_cast<std::int64_t>(most)));
  examples.x = readNumbers(reader, "x", examples.count * network.inputs());
  if (withTargets) examples.y = readNumbers(reader, "y", examples.count * network.outputs());
  return examples;
}

class TrainerInstrument final : public Instrument {
 public:
  explicit TrainerInstrument(const TrainerSpec& spec) : trainer_(spec) {}

  Result<Value> call(std::string_view method, const Value& argument) override {
    SpecReader reader(argument);
    if (method == "setData") return setData(reader);
    if (method == "epoch" || method == "step") return run(reader, method == "epoch");
    if (method == "predict" || method == "loss" || method == "gradients") return evaluate(reader, method);
    if (method == "parameters") return parameters();
    if (method == "setParameters") return setParameters(reader);
    return unknownMethod(method);
  }

 private:
  Result<Value> setData(SpecReader& reader) {
    const Examples examples = readExamples(reader, trainer_.network(), true);
    if (auto error = reader.finish()) return *error;
    trainer_.setData(examples.x, examples.y, examples.count);
    return Value();
  }

  Result<Value> run(SpecReader& reader, bool epochs) {
    const std::int64_t count = reader.integer("count", 1, 1, kMostSteps);
    if (auto error = reader.finish()) return *error;
    if (trainer_.exampleCount() == 0) return Error{"no-data", "", "call setData before training"};
    float loss = trainer_.lastBatchLoss();
    for (std::int64_t i = 0; i < count && !trainer_.divergence(); ++i) {
      if (epochs)
        loss = trainer_.finishEpoch();
      else if (trainer_.step())
        loss = trainer_.lastBatchLoss();
    }
    return Value(Value::Object{{"epoch", trainer_.epochs()},
                               {"step", static_cast<double>(trainer_.steps())},
                               {"loss", static_cast<double>(loss)},
                               {"diverged", describeDivergence(trainer_)}});
  }

  Result<Value> evaluate(SpecReader& reader, std::string_view method) const {
    const Network<float>& network = trainer_.network();
    const Examples examples = readExamples(reader, network, method != "predict");
    if (auto error = reader.finish()) return *error;
    if (method == "loss") return Value(static_cast<double>(trainer_.loss(examples.x, examples.y, examples.count)));
    Value::Numbers numbers(method == "predict" ? examples.count * network.outputs() : network.parameterCount());
    if (method == "predict")
      trainer_.predict(examples.x, examples.count, numbers.data());
    else
      trainer_.gradients(examples.x, examples.y, examples.count, numbers.data());
    return Value(std::move(numbers));
  }

  Result<Value> parameters() const {
    const float* first = trainer_.network().parameters();
    return Value(Value::Numbers(first, first + trainer_.network().parameterCount()));
  }

  Result<Value> setParameters(SpecReader& reader) {
    const std::size_t count = trainer_.network().parameterCount();
    const float* numbers = readNumbers(reader, "parameters", count);
    if (auto error = reader.finish()) return *error;
    std::copy_n(numbers, count, trainer_.network().parameters());
    return Value();
  }

  Trainer<float> trainer_;
};

}  // namespace

InstrumentResult createTrainerInstrument(const Value& value) {
  Result<TrainerSpec> spec = readTrainerSpec(value);
  if (!spec) return spec.error();
  return std::unique_ptr<Instrument>(std::make_unique<TrainerInstrument>(spec.value()));
}

}  // namespace garden
