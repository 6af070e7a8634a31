#include "instruments/calculator.h"

namespace garden {
namespace {

class Calculator final : public Instrument {
 public:
  explicit Calculator(std::span<const CalculatorMethod> methods) : methods_(methods) {}

  Result<Value> call(std::string_view method, const Value& argument) override {
    for (const CalculatorMethod& known : methods_) {
      if (known.name != method) continue;
      SpecReader reader(argument);
      return known.compute(reader);
    }
    return unknownMethod(method);
  }

 private:
  std::span<const CalculatorMethod> methods_;
};

}  // namespace

InstrumentResult createCalculator(const Value& spec, std::span<const CalculatorMethod> methods) {
  SpecReader reader(spec);
  if (auto error = reader.finish()) return *error;
  return std::unique_ptr<Instrument>(std::make_unique<Calculator>(methods));
}

}  // namespace garden
