// The training loop asks for no memory once its first epoch has made the buffers.
#include <doctest.h>

#include <cstdlib>
#include <new>

#include "nn/trainer_support.h"

namespace {
std::size_t allocations = 0;
}

// Every way to new memory in this program ends in one of these two.
void* operator new(std::size_t size) {
  ++allocations;
  return std::malloc(size > 0 ? size : 1);
}

void* operator new(std::size_t size, std::align_val_t alignment) {
  ++allocations;
  const auto step = static_cast<std::size_t>(alignment);
  return std::aligned_alloc(step, (size + step - 1) / step * step);
}

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

using namespace garden;
using namespace garden::check;

TEST_CASE("no allocation while training, after the first epoch, for every optimizer") {
  const TrainingData data = circle(50);
  for (const CatalogEntry& entry : optimizerCatalog()) {
    CAPTURE(entry.name);
    const std::string name(entry.name);
    Trainer<float> trainer = trainerOn(data, busySpec(name.c_str()));
    const std::size_t atStart = allocations;
    trainer.finishEpoch();
    CHECK(allocations > atStart);
    const std::size_t before = allocations;
    for (int epoch = 0; epoch < 5; ++epoch) trainer.finishEpoch();
    trainer.stepExample();
    for (int phase = 0; phase < 8; ++phase) trainer.advancePhase();
    const std::size_t after = allocations;
    CHECK(after == before);
  }
}
