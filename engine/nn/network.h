#pragma once
// A stack of layers: its shape, its parameters as one flat array, the forward pass and the backward pass.
#include <cstddef>
#include <vector>

#include "core/aligned.h"
#include "core/random.h"
#include "nn/activation.h"
#include "nn/batch.h"
#include "nn/initializer.h"
#include "nn/loss.h"

namespace garden {

struct LayerSpec {
  std::size_t units = 1;
  Activation activation = Activation::identity;
  double parameter = 0;    // leaky-relu slope, elu α, selu λ, prelu's initial α
  std::size_t pieces = 1;  // maxout
  double dropout = 0;      // share of the layer's outputs set to zero while training
  bool operator==(const LayerSpec&) const = default;
};

struct NetworkSpec {
  std::size_t inputs = 1;
  std::vector<LayerSpec> layers;
  Loss loss = Loss::squared;
  double delta = 1;  // of the Huber loss
  InitializerSpec initializer;
  bool operator==(const NetworkSpec&) const = default;
};

// Whether the parameters of one layer, trained or at their start, serve the other as they are.
bool keepsParameters(const LayerSpec& layer, const LayerSpec& other);

// A layer and where its parameters stand in the flat array: W (d×p', row after row), b (1×p'), then prelu's α (1×p),
// where p' = p for all but maxout, which has p·pieces columns.
struct LayerShape {
  LayerSpec spec;
  std::size_t inputs;   // d
  std::size_t columns;  // p'
  std::size_t weights;  // offset of W
  std::size_t biases;   // offset of b
  std::size_t extra;    // offset of α; as many as extraCount
  std::size_t extraCount;
  std::size_t weightCount() const { return inputs * columns; }
};

// What one layer computed for one batch, all of it readable afterwards (n examples, grouped as in batch.h).
template <class S> struct LayerPass {
  BatchMatrix<S> Z;     // n×p' pre-activations
  BatchMatrix<S> H;     // n×p activations
  BatchMatrix<S> mask;  // n×p dropout's factors: 0 or 1/(1 − rate); empty without dropout
  BatchMatrix<S> D;     // n×p H after dropout; empty without dropout
  BatchMatrix<S> dH;    // n×p ∂L/∂H
  BatchMatrix<S> dZ;    // n×p' ∂L/∂Z
  const BatchMatrix<S>& output(bool dropped) const { return dropped && D.units() > 0 ? D : H; }
};

// Everything computed for one batch of up to groups·4 examples.
template <class S> struct Pass {
  std::size_t examples = 0;
  std::size_t capacity = 0;  // groups
  bool dropped = false;      // whether the last forward pass applied dropout
  BatchMatrix<S> X;          // n×d
  BatchMatrix<S> Y;          // n×outputs, targets
  std::vector<LayerPass<S>> layers;
  AlignedVector<S> scratch;  // of the products
  std::size_t groups() const { return laneGroups(examples); }
};

enum class PassKind { inference, training };

template <class S> class Network {
 public:
  // Precondition: a spec that validated (trainer_spec.h).
  explicit Network(const NetworkSpec& spec);

  std::size_t inputs() const { return spec_.inputs; }
  std::size_t outputs() const { return layers_.back().spec.units; }
  const NetworkSpec& spec() const { return spec_; }
  const std::vector<LayerShape>& layers() const { return layers_; }
  // Other activations, dropout or loss on the same parameters. Precondition: the same inputs and initializer, and
  // layers of which each keepsParameters().
  void configure(const NetworkSpec& spec);

  // All parameters layer by layer: W, b, extra. The arrays are padded with zeros to whole cache lines.
  std::size_t parameterCount() const { return parameterCount_; }
  std::size_t paddedCount() const { return parameters_.size(); }
  S* parameters() { return parameters_.data(); }
  const S* parameters() const { return parameters_.data(); }

  void initialize(Random& random);
  Pass<S> makePass(std::size_t examples, PassKind kind) const;

  // Fills Z and H of every layer from pass.X. With `dropout`, masks are drawn from it; null leaves dropout out.
  void forward(Pass<S>& pass, Random* dropout) const;
  // weight · Σ of the losses of pass.Y; leaves the gradient in the last layer's dZ or dH.
  S loss(Pass<S>& pass, S weight) const;
  // After loss(): fills dZ and dH of every layer and the gradients, laid out as the parameters.
  void backward(Pass<S>& pass, S* gradients) const;

 private:
  ActivationArguments<S> argumentsOf(const LayerShape& layer, std::size_t groups) const;

  NetworkSpec spec_;
  std::vector<LayerShape> layers_;
  std::size_t parameterCount_ = 0;
  AlignedVector<S> parameters_;
};

}  // namespace garden
