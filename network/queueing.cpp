#include "network/queueing.hpp"

#include <cassert>
#include <cmath>
#include <limits>

#include "network/elementary.hpp"

namespace tierflow {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

double variability(Queue const& queue) { return (queue.arrival_cv_squared + queue.service_cv_squared) / 2; }

}  // namespace

double erlang_b(int lines, double load) {
  assert(lines >= 0 && load >= 0);
  // From one line to the next, so that no power and no factorial is ever formed.
  double turned_away = 1;
  for (int line = 1; line <= lines; ++line) turned_away = load * turned_away / (line + load * turned_away);
  return turned_away;
}

double erlang_c(int lines, double load) {
  assert(lines >= 1);
  if (load >= lines) return 1;
  double const turned_away = erlang_b(lines, load);
  return lines * turned_away / (lines - load * (1 - turned_away));
}

double exponential_wait(Queue const& queue) {
  if (queue.load >= queue.lines) return endless;
  return erlang_c(queue.lines, queue.load) * queue.mean_service / (queue.lines - queue.load);
}

double kingman_wait(Queue const& queue) {
  assert(queue.lines == 1);
  return allen_cunneen_wait(queue);
}

double allen_cunneen_wait(Queue const& queue) {
  if (queue.load >= queue.lines) return endless;
  return exponential_wait(queue) * variability(queue);
}

double sakasegawa_wait(Queue const& queue) {
  if (queue.load >= queue.lines) return endless;
  if (queue.load == 0) return 0;
  double const utilisation = queue.load / queue.lines, exponent = std::sqrt(2.0 * (queue.lines + 1)) - 1;
  double const content = exp_of(exponent * log_of(utilisation)) / (1 - utilisation);
  return content / queue.lines * queue.mean_service * variability(queue);
}

}  // namespace tierflow
