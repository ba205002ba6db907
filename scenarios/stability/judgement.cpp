#include "scenarios/stability/judgement.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/statistics/distributions.hpp"
#include "scenarios/statistics/moments.hpp"

namespace tierflow {
namespace {

/// One-sided p value of a mean that is no larger than `bound`.
double chance_of_more(Moments const& moments, double bound) {
  double const error = moments.deviation() / std::sqrt(static_cast<double>(moments.count()));
  double const above = moments.mean() - bound;
  if (!(error > 0)) return above > 0 ? 0 : 1;
  double const both_sides = student_two_sided(above / error, static_cast<double>(moments.count() - 1));
  return above > 0 ? both_sides / 2 : 1 - both_sides / 2;
}

}  // namespace

Judgement judge(std::vector<std::vector<Growth>> const& by_replication, Judging const& judging) {
  auto const replications = static_cast<int>(by_replication.size());
  if (replications < std::max(2, judging.first)) return {};
  std::size_t const resources = by_replication.front().size();
  auto const busy = std::ranges::count_if(by_replication.front(), [](Growth const& growth) { return growth.arrivals > 0; });
  double const level = judging.level / static_cast<double>(std::max<std::ptrdiff_t>(busy, 1));

  Judgement judgement;
  bool doubt = false;
  for (std::size_t i = 0; i < resources; ++i) {
    Moments share, arrivals;
    for (auto const& growths : by_replication) {
      share.add(growths[i].share);
      arrivals.add(growths[i].arrivals);
    }
    bool const more_than_one = share.mean() * arrivals.mean() >= 1;
    if (!(share.mean() > judging.tolerable) || !more_than_one) continue;
    if (chance_of_more(share, judging.tolerable) < level)
      judgement.sinking.push_back({by_replication.front()[i].resource, share.mean(), arrivals.mean()});
    else doubt = true;
  }
  std::ranges::stable_sort(judgement.sinking, std::greater{},
                           [](Sinking const& one) { return one.share * one.arrivals; });
  if (!judgement.sinking.empty()) judgement.verdict = Judgement::Verdict::gives_way;
  else if (doubt && replications < judging.most) judgement.verdict = Judgement::Verdict::more;
  else judgement.verdict = Judgement::Verdict::keeps_up;
  return judgement;
}

}  // namespace tierflow
