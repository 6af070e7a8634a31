#pragma once
// The catalogue of generated data sets. Everything that draws or validates one reads it from here.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/parameter.h"
#include "core/result.h"
#include "core/spec_reader.h"
#include "core/value.h"
#include "data/dataset.h"

namespace garden {

struct GeneratorSpec;

// `parameters` are the numbers the kind takes besides "seed", which every kind takes: "examples" and "noise" where they
// apply (the logic gates have neither), then its own. `task` and `outputs` are those of the default parameters: with
// two classes the task is binary with one output, with more it is multiclass.
struct GeneratorEntry : CatalogEntry {
  Task task;
  std::size_t inputs;
  std::size_t outputs;
  Dataset (*make)(const GeneratorSpec&);
  std::span<const std::string_view> shapes = {};  // choices of the field "shape", the first is the default; or none
};

std::span<const GeneratorEntry> generatorCatalog();

// A validated request.
struct GeneratorSpec {
  const GeneratorEntry* kind;
  std::vector<double> values;  // one per kind->parameters
  std::string shape;           // one of kind->shapes, or empty
  std::uint64_t seed;

  // The value of a parameter of this kind; 0 for a name it does not have.
  double number(std::string_view name) const;
  std::size_t whole(std::string_view name) const { return static_cast<std::size_t>(number(name)); }
};

// Reads "kind" (default "circle"), "seed" (0 … 2³²−1, default 1) and the fields of that kind from an object, and leaves
// the others (such as "testFraction") to the caller, who calls reader.finish() at the end: only then is it known that
// the spec is good and that no field is left unread.
GeneratorSpec readGeneratorSpec(SpecReader& reader);

// The data of a good spec. The same spec gives the same bits. Clean positions come from Stream::data and the noise from
// Stream::noise, so that another noise level moves the same points. Classes are balanced to within one example and come
// in random order. Coordinates lie within ±6 before noise (classification and 2-D regression), ±1 or 0 … 1 (curve).
// Noise is a normal deviate with a standard deviation of noise × a third of that half-width: added to the coordinates
// in classification, to the target in regression.
Dataset generate(const GeneratorSpec& spec);

// Both in one: the errors of SpecReader, and "unknown-field" for a field that the kind does not take.
Result<Dataset> generate(const Value& spec);

}  // namespace garden
