#include "classic/logistic.h"

#include <Eigen/Dense>
#include <cmath>

#include "core/elementary.h"

namespace garden {
namespace {

constexpr std::size_t kMostIterations = 100;

double penalty(const std::vector<double>& beta, double l2) {
  double sum = 0;
  for (std::size_t j = 1; j < beta.size(); ++j) sum += beta[j] * beta[j];
  return 0.5 * l2 * sum;
}

// The Newton step −H⁻¹∇ of loss plus penalty at beta.
Eigen::VectorXd newtonStep(const Matrix& X, const std::vector<double>& labels, const std::vector<double>& beta,
                           double l2) {
  const auto d = static_cast<Eigen::Index>(beta.size());
  const double n = static_cast<double>(X.rows);
  Eigen::VectorXd gradient = Eigen::VectorXd::Zero(d);
  Eigen::MatrixXd hessian = Eigen::MatrixXd::Zero(d, d);
  Eigen::VectorXd row = Eigen::VectorXd::Ones(d);
  for (std::size_t i = 0; i < X.rows; ++i) {
    for (Eigen::Index j = 1; j < d; ++j) row(j) = X.at(i, static_cast<std::size_t>(j - 1));
    const double p = probabilityOf(logitOf(beta, &X.numbers[i * X.columns]));
    gradient += (p - labels[i]) / n * row;
    hessian += p * (1 - p) / n * row * row.transpose();
  }
  for (Eigen::Index j = 1; j < d; ++j) {
    gradient(j) += l2 * beta[static_cast<std::size_t>(j)];
    hessian(j, j) += l2;
  }
  return -hessian.completeOrthogonalDecomposition().solve(gradient);
}

}  // namespace

double probabilityOf(double logit) { return 1 / (1 + exponential(-logit)); }

double logitOf(const std::vector<double>& beta, const double* x) {
  double sum = beta[0];
  for (std::size_t j = 1; j < beta.size(); ++j) sum += beta[j] * x[j - 1];
  return sum;
}

double logisticLoss(const Matrix& X, const std::vector<double>& labels, const std::vector<double>& beta) {
  double sum = 0;
  for (std::size_t i = 0; i < X.rows; ++i) {
    const double z = logitOf(beta, &X.numbers[i * X.columns]);
    // log(1 + eᶻ) − y·z without overflow.
    sum += (z > 0 ? z : 0) + logarithm(1 + exponential(-std::fabs(z))) - labels[i] * z;
  }
  return sum / static_cast<double>(X.rows);
}

LogisticFit fitLogistic(const Matrix& X, const std::vector<double>& labels, double l2) {
  LogisticFit fit{std::vector<double>(X.columns + 1), 0, 0, false};
  double objective = logisticLoss(X, labels, fit.beta);
  for (; fit.iterations < kMostIterations && !fit.converged; ++fit.iterations) {
    const Eigen::VectorXd step = newtonStep(X, labels, fit.beta, l2);
    double share = 1;
    std::vector<double> tried = fit.beta;
    double better = objective;
    for (int halving = 0; halving < 30; ++halving, share /= 2) {
      for (std::size_t j = 0; j < tried.size(); ++j)
        tried[j] = fit.beta[j] + share * step(static_cast<Eigen::Index>(j));
      better = logisticLoss(X, labels, tried) + penalty(tried, l2);
      if (better <= objective) break;
    }
    const double size = step.cwiseAbs().maxCoeff();
    if (better <= objective) {
      fit.beta = tried;
      objective = better;
    }
    fit.converged = size < 1e-9;
    if (!(objective > 1e-9)) break;  // separated: every further step only makes it surer
  }
  fit.loss = logisticLoss(X, labels, fit.beta);
  return fit;
}

}  // namespace garden
