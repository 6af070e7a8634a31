#pragma once
// Logistic regression: p = 1/(1 + e^(−βᵀx)) with x₀ = 1.
#include <vector>

#include "core/read_lists.h"

namespace garden {

struct LogisticFit {
  std::vector<double> beta;  // the constant first
  double loss;               // mean cross entropy, without penalty
  std::size_t iterations;
  bool converged;
};

// Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman, "The Elements of Statistical
// Learning", 4.4.1) with halved steps where a whole one does not help. `l2`/2·Σ_{j≥1} β_j² is added to the mean loss;
// with l2 = 0 and separable classes β grows for ever and `converged` is false. X is n×d, labels 0 or 1.
LogisticFit fitLogistic(const Matrix& X, const std::vector<double>& labels, double l2);

double logisticLoss(const Matrix& X, const std::vector<double>& labels, const std::vector<double>& beta);

// βᵀx of one row of X.
double logitOf(const std::vector<double>& beta, const double* x);
double probabilityOf(double logit);

}  // namespace garden
