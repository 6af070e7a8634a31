#include "instruments/small_network.h"

namespace garden {
namespace {

constexpr std::size_t kWidest = 64;

Matrix product(const Matrix& H, const Matrix& W) {
  Matrix HW{H.rows, W.columns, std::vector<double>(H.rows * W.columns)};
  for (std::size_t r = 0; r < HW.rows; ++r)
    for (std::size_t c = 0; c < HW.columns; ++c)
      for (std::size_t k = 0; k < H.columns; ++k) HW.at(r, c) += H.at(r, k) * W.at(k, c);
  return HW;
}

Matrix plusBias(Matrix HW, const std::vector<double>& b) {
  for (std::size_t i = 0; i < HW.numbers.size(); ++i) HW.numbers[i] += b[i % HW.columns];
  return HW;
}

std::string sizeOf(std::size_t rows, std::size_t columns) {
  return join({std::to_string(rows), "×", std::to_string(columns)});
}

SmallLayer readLayer(SpecReader& outer, const Value& value, const std::string& where, std::size_t inputs) {
  SpecReader reader(value, where);
  SmallLayer layer;
  layer.W = readMatrix(reader, "W", {}, {1, kWidest, -1e6, 1e6}, 0);
  layer.b = readList(reader, "b", std::vector<double>(layer.W.columns), {1, kWidest, -1e6, 1e6});
  layer.activation = readScalarActivation(reader, "identity");
  const bool fits = layer.W.rows > 0 && layer.W.columns <= kWidest && layer.b.size() == layer.W.columns &&
                    (inputs == 0 || layer.W.rows == inputs);
  if (!fits) {
    const std::string path = reader.pathOf("W");
    const std::string got = join({sizeOf(layer.W.rows, layer.W.columns), " with ", std::to_string(layer.b.size())});
    reader.fail({"mismatch",
                 path,
                 join({path, " must have ", inputs ? std::to_string(inputs) : "1 to 64",
                       " rows, at most 64 columns, and as many biases; it is ", got, " biases"}),
                 {{"got", got}}});
  }
  if (auto error = reader.finish()) outer.fail(*error);
  return layer;
}

}  // namespace

std::vector<SmallPass> forwardSmall(const Matrix& X, const std::vector<SmallLayer>& layers) {
  std::vector<SmallPass> passes;
  for (const SmallLayer& layer : layers) {
    SmallPass pass{product(passes.empty() ? X : passes.back().H, layer.W), {}, {}};
    pass.Z = plusBias(pass.HW, layer.b);
    pass.H = pass.Z;
    layer.activation.evaluate(pass.Z.numbers, pass.H.numbers, {});
    passes.push_back(std::move(pass));
  }
  return passes;
}

SmallLayer collapseLayers(const std::vector<SmallLayer>& layers) {
  SmallLayer whole = layers[0];
  whole.activation = {};
  for (std::size_t l = 1; l < layers.size(); ++l) {
    const Matrix biases{1, whole.b.size(), whole.b};
    whole.b = plusBias(product(biases, layers[l].W), layers[l].b).numbers;
    whole.W = product(whole.W, layers[l].W);
  }
  return whole;
}

std::vector<SmallLayer> readSmallLayers(SpecReader& reader, const std::vector<SmallLayer>& fallback, std::size_t most,
                                        std::size_t inputs) {
  const Value* field = reader.child("layers");
  if (!field) return fallback;
  const Value::Array* items = field->asArray();
  const std::string where = reader.pathOf("layers");
  if (!items || items->empty() || items->size() > most) {
    const std::string limit = std::to_string(most);
    reader.fail({"wrong-count", where, join({where, " must be a list of 1 to ", limit, " layers"}), {{"max", limit}}});
    return fallback;
  }
  std::vector<SmallLayer> layers;
  for (std::size_t i = 0; i < items->size(); ++i) {
    layers.push_back(readLayer(reader, (*items)[i], join({where, "[", std::to_string(i), "]"}), inputs));
    if (reader.error()) return fallback;
    inputs = layers.back().W.columns;
  }
  return layers;
}

}  // namespace garden
