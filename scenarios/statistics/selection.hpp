#pragma once

// Selection: the best of several systems, with no more observations of each than that takes.
//
// The fully sequential procedure KN of Kim and Nelson (ACM Transactions on Modeling and Computer Simulation 11, 2001) for
// c = 1. After `first` observations of each, the spread of the differences of every pair is estimated once and for all.
// From then on every observation is followed by a look: who is behind another by more than what is still uncertain about
// those two is out and is not observed any more. The uncertainty shrinks to nothing as observations come in, so it ends.
// Observation r of all systems may share its draws, which makes the differences less spread and the end come sooner. When the
// best is better than the others by at least the zone, it is chosen with a chance of at least 1 - error, for normal values.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "scenarios/statistics/moments.hpp"

namespace tierflow {

struct SelectionPlan {
  std::size_t systems = 2;  ///< at least 2
  double zone = 1;          ///< a difference that is not worth telling apart, in the unit of the values; above 0
  double error = 0.05;      ///< chance that another than the best is chosen, 0 < error < 0.5
  std::size_t first = 10;   ///< observations of each before the first look, at least 2
};

struct SelectionConstants {
  double eta = 0;  ///< ((2 error / (systems - 1))^(-2 / (first - 1)) - 1) / 2
  double h2 = 0;   ///< 2 eta (first - 1)
};
SelectionConstants selection_constants(SelectionPlan const& plan);

class Selection {
 public:
  explicit Selection(SelectionPlan const& plan);

  /// One observation of each system, the higher the better. Those of systems that are out are not looked at; a system whose
  /// value is not finite is out.
  void take(std::span<double const> values);

  [[nodiscard]] std::size_t observations() const { return observations_; }
  [[nodiscard]] bool is_in(std::size_t system) const { return dropped_after_[system] == 0; }
  /// After how many observations it was out; 0 for who is in.
  [[nodiscard]] std::size_t dropped_after(std::size_t system) const { return dropped_after_[system]; }
  /// At most one is in.
  [[nodiscard]] bool decided() const;
  /// Of those in, the one with the highest mean so far, the first of equal ones; nothing when all are out.
  [[nodiscard]] std::optional<std::size_t> best() const;
  /// After how many observations it is decided at the latest, as far as those in can tell; from `first` observations on.
  [[nodiscard]] std::size_t most() const;

 private:
  /// h2 x variance of the differences / zone^2: the observations at which nothing is uncertain about the two any more.
  [[nodiscard]] double needed(std::size_t one, std::size_t other) const;
  void estimate_spreads();
  void look();

  SelectionPlan plan_;
  double h2_;
  std::size_t observations_ = 0;
  std::vector<Moments> means_;
  std::vector<std::vector<double>> begun_;        ///< the first observations of each system
  std::vector<std::vector<double>> variances_;    ///< of the differences, by pair
  std::vector<std::size_t> dropped_after_;
};

}  // namespace tierflow
