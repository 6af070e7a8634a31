#pragma once
// Seeded random streams with our own distributions, so that the same seed gives the same bits in every browser
// (the standard library's distributions differ between implementations).
#include <cstddef>
#include <cstdint>
#include <utility>

namespace garden {

// What a stream is for. Separate streams: drawing one more initial weight never changes the data.
enum class Stream : std::uint64_t { data = 1, split = 2, initialization = 3, shuffle = 4, dropout = 5, noise = 6 };

// PCG32 (M. E. O'Neill 2014, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random
// Number Generation", pcg32 XSH-RR).
class Random {
 public:
  Random(std::uint64_t seed, Stream stream);

  std::uint32_t bits();
  double uniform();                          // [0, 1), 53 random bits
  double uniform(double low, double high);   // [low, high)
  double normal();                           // N(0, 1), polar method (Marsaglia and Bray 1964)
  std::uint32_t below(std::uint32_t bound);  // 0 … bound−1 without bias; bound ≥ 1

  // Fisher–Yates, in place.
  template <class T> void shuffle(T* items, std::size_t count) {
    for (std::size_t left = count; left > 1; --left)
      std::swap(items[left - 1], items[below(static_cast<std::uint32_t>(left))]);
  }

 private:
  std::uint64_t state_;
  std::uint64_t increment_;
  double spare_ = 0;
  bool hasSpare_ = false;
};

}  // namespace garden
