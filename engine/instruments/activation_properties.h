#pragma once
// What can be said of an activation, computed from the function and not looked up.
#include "instruments/scalar_activation.h"

namespace garden {

struct ActivationProperties {
  double low, high;                 // least and greatest value over [−1000, 1000]
  bool boundedBelow, boundedAbove;  // no longer growing at the ends of that range
  double atZero;
  double largestSlope, largestSlopeAt;  // the derivative of greatest size, where it exists
  bool continuous;                      // no jump at 0
  bool saturatesLeft, saturatesRight;   // flat at the end: no gradient comes through
  double mean, secondMoment;            // of the output for N(0,1) inputs, by Gauss-Legendre quadrature
  bool zeroCentred;                     // that mean is 0
};

ActivationProperties propertiesOf(const ScalarActivation& f);

}  // namespace garden
