#pragma once

// Queueing: what theory says about one queue, before anything is simulated.
//
// For a first look at a plan. A queue is a number of equal lines fed by one stream that stays the same for ever; shifts,
// peaks and vehicles that bring many parcels at once are not in these formulas. Which of them are exact is said at
// each; the others are approximations and must be called so where they are shown. Waits are mean times before work
// begins, in the unit of `mean_service`, and infinite for a load that the lines cannot master.

namespace tierflow {

struct Queue {
  int lines = 1;            ///< >= 1
  double load = 0;          ///< arrivals per unit of time x mean service: lines' worth of work, >= 0 (erlang)
  double mean_service = 1;  ///< on one line, in any unit of time, > 0
  double arrival_cv_squared = 1;  ///< variance / mean^2 of the time between arrivals, >= 0; 1 for Poisson, 0 for a clock
  double service_cv_squared = 1;  ///< likewise of service; 1 for exponential, 0 for a fixed pace
};

/// Share of arrivals that find all lines busy and are turned away when nobody may wait; any load >= 0, lines >= 0.
/// Exact for Poisson arrivals and any law of service (M/G/c/c, Erlang 1917).
double erlang_b(int lines, double load);
/// Share of arrivals that have to wait; 1 from a load of `lines` on, lines >= 1. Exact for Poisson arrivals and
/// exponential service (M/M/c, Erlang 1917).
double erlang_c(int lines, double load);

/// As if both cv were 1: exact for M/M/c.
double exponential_wait(Queue const& queue);
/// For one line. Approximate; exact with Poisson arrivals (there it is Pollaczek's and Khinchine's). Too long for
/// arrivals by the clock: 2 instead of 1.69 services for D/M/1 at 80 %. Kingman, Proc. Cambridge Phil. Soc. 57, 1961.
double kingman_wait(Queue const& queue);
/// Approximate: the wait of M/M/c x the mean of both squared cv. Exact for M/M/c and M/G/1. Allen, Probability,
/// Statistics, and Queueing Theory, 2nd ed., 1990.
double allen_cunneen_wait(Queue const& queue);
/// Approximate, without a sum over lines; exact for M/G/1. Sakasegawa, Ann. Inst. Statist. Math. 29, 1977.
double sakasegawa_wait(Queue const& queue);

}  // namespace tierflow
