#pragma once
// Vectors of numbers that start on a cache line, so that no lane load straddles two.
#include <cstddef>
#include <new>
#include <vector>

namespace garden {

template <class T> struct CacheLineAllocator {
  using value_type = T;
  static constexpr std::align_val_t kAlignment{64};

  CacheLineAllocator() = default;
  template <class U> CacheLineAllocator(const CacheLineAllocator<U>&) {}
  T* allocate(std::size_t count) { return static_cast<T*>(::operator new(count * sizeof(T), kAlignment)); }
  void deallocate(T* memory, std::size_t) { ::operator delete(memory, kAlignment); }
  bool operator==(const CacheLineAllocator&) const { return true; }
};

template <class T> using AlignedVector = std::vector<T, CacheLineAllocator<T>>;

}  // namespace garden
