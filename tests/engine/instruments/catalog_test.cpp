#include "instruments/catalog.h"

#include <doctest.h>

#include <iterator>
#include <set>

#include "data/features.h"
#include "data/generators.h"
#include "instruments/instrument_support.h"
#include "nn/activation.h"
#include "nn/initializer.h"
#include "nn/loss.h"
#include "nn/optimizer.h"
#include "nn/schedule.h"

using namespace garden;
using namespace garden::check;

namespace {

std::vector<std::string> namesOf(const Value& catalog, const char* list) {
  std::vector<std::string> names;
  for (const Value& item : listAt(catalog, {list})) names.push_back(textAt(item, {"name"}));
  return names;
}

template <class Entries> std::vector<std::string> namesOf(const Entries& entries) {
  std::vector<std::string> names;
  for (const auto& entry : entries) names.emplace_back(entry.name);
  return names;
}

}  // namespace

TEST_CASE("the catalogue lists everything the engine knows, under the contract's names") {
  const Value all = catalog();
  CHECK(namesOf(all, "activations") == std::vector<std::string>{"identity", "step", "sign", "sigmoid", "tanh", "relu",
                                                                "leaky-relu", "prelu", "elu", "selu", "softplus",
                                                                "gelu", "silu", "softmax", "maxout"});
  CHECK(namesOf(all, "losses") ==
        std::vector<std::string>{"squared", "absolute", "huber", "binary-cross-entropy", "categorical-cross-entropy"});
  CHECK(namesOf(all, "optimizers") ==
        std::vector<std::string>{"sgd", "momentum", "nesterov", "adagrad", "adadelta", "rmsprop", "adam", "adamw"});
  CHECK(namesOf(all, "schedules") == namesOf(scheduleCatalog()));
  CHECK(namesOf(all, "initializers") == namesOf(initializerCatalog()));
  CHECK(namesOf(all, "datasets") == namesOf(generatorCatalog()));
  CHECK(namesOf(all, "features") == namesOf(featureCatalog()));
  CHECK(namesOf(all, "tasks") == std::vector<std::string>{"regression", "binary", "multiclass", "multilabel"});
  CHECK(std::distance(all.asObject()->begin(), all.asObject()->end()) == 8);
}

TEST_CASE("every default lies within its range, no name stands twice") {
  const Value all = catalog();
  for (const auto& field : *all.asObject()) {
    CAPTURE(field.first);
    std::set<std::string> names;
    for (const Value& item : *field.second.asArray()) {
      const std::string name = textAt(item, {"name"});
      CAPTURE(name);
      CHECK(names.insert(name).second);
      std::set<std::string> parameters;
      for (const Value& parameter : listAt(item, {"parameters"})) {
        CAPTURE(textAt(parameter, {"name"}));
        CHECK(parameters.insert(textAt(parameter, {"name"})).second);
        const double min = numberAt(parameter, {"min"});
        const double max = numberAt(parameter, {"max"});
        const double usual = numberAt(parameter, {"default"});
        const std::string scale = textAt(parameter, {"scale"});
        CHECK(min < max);
        CHECK(usual >= min);
        CHECK(usual <= max);
        CHECK((scale == "linear" || scale == "logarithmic" || scale == "integer"));
        if (scale == "integer") CHECK(usual == static_cast<double>(static_cast<long>(usual)));
      }
    }
  }
}

TEST_CASE("data sets say their task and dimensions, tasks their losses") {
  const Value all = catalog();
  for (const Value& dataset : listAt(all, {"datasets"})) {
    CAPTURE(textAt(dataset, {"name"}));
    const double dimensions = numberAt(dataset, {"dimensions"});
    CHECK((dimensions == 1 || dimensions == 2));
    CHECK_FALSE(textAt(dataset, {"task"}).empty());
    CHECK(listAt(dataset, {"shapes"}).empty() == (textAt(dataset, {"name"}) != "curve"));
  }
  for (const Value& task : listAt(all, {"tasks"})) {
    CHECK_FALSE(listAt(task, {"losses"}).empty());
    CHECK(listAt(task, {"outputs"}).size() == listAt(task, {"losses"}).size());
  }
  CHECK(textsAt(listAt(all, {"tasks"})[2], {"losses"}).front() == "categorical-cross-entropy");
  CHECK(textsAt(listAt(all, {"tasks"})[1], {"outputs"}) == std::vector<std::string>{"sigmoid", "tanh", "tanh", "tanh"});
}

TEST_CASE("activations say whether they bring parameters of their own") {
  for (const Value& activation : listAt(catalog(), {"activations"})) {
    const std::string name = textAt(activation, {"name"});
    CAPTURE(name);
    CHECK(*at(activation, {"ownParameters"}).asFlag() == (name == "prelu" || name == "maxout"));
  }
}
