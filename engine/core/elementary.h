#pragma once
// exp, log, pow, sin and cos of double without tables: the standard library's hold 10 KB of numbers that do not
// compress, a seventh of the engine. As a gift, generated data are the same to the bit in every browser and natively.
#include <cstdint>

namespace garden {

// Relative errors of at most 5e-16 (some two units in the last place) unless stated otherwise. NaN in, NaN out.
double exponential(double x);  // infinite above 709.8, 0 below −745.2
double logarithm(double x);    // natural; −∞ at 0, NaN below
// For base ≥ 0; 0⁰ is 1. The relative error is up to 5e-16·(1 + |exponent·log base|).
double power(double base, double exponent);
// Absolute errors of at most 5e-16·max(1, |x|). Beyond 1e9, where floats are further apart than a period, sine is 0 and
// cosine 1; NaN for infinities.
double sine(double x);
double cosine(double x);

// value·10^exponent; correctly rounded where value is a whole number below 2^53 and the exponent within ±22, with a
// relative error below 1e-15 otherwise as long as the result is normal.
double timesPowerOfTen(double value, std::int64_t exponent);

}  // namespace garden
