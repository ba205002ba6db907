#include "network/traffic.hpp"

#include <Eigen/LU>
#include <algorithm>
#include <cmath>

namespace tierflow {

std::optional<std::vector<double>> traffic(std::vector<double> const& inflow, std::vector<Branch> const& branches) {
  auto const nodes = static_cast<Eigen::Index>(inflow.size());
  Eigen::MatrixXd kept = Eigen::MatrixXd::Identity(nodes, nodes);
  for (Branch const& branch : branches)
    kept(static_cast<Eigen::Index>(branch.to), static_cast<Eigen::Index>(branch.from)) -= branch.share;
  Eigen::FullPivLU<Eigen::MatrixXd> const solver{kept};
  if (!solver.isInvertible()) return {};
  Eigen::VectorXd const through = solver.solve(Eigen::Map<Eigen::VectorXd const>(inflow.data(), nodes));
  std::vector<double> result(through.begin(), through.end());
  bool const possible = std::ranges::all_of(result, [](double flow) { return std::isfinite(flow) && flow > -1e-9; });
  return possible ? std::optional{std::move(result)} : std::nullopt;
}

}  // namespace tierflow
