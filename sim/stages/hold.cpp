#include "sim/stages/hold.hpp"

#include <algorithm>

#include "sim/chosen.hpp"

namespace tierflow {
namespace {

/// First instant by which `left` of opening time has passed since `ready`; `never` without enough of it.
Instant release(std::vector<std::pair<Instant, Instant>> const& open, Instant ready, Duration left) {
  if (open.empty() || left == Duration{0}) return ready + left;
  auto at = std::ranges::partition_point(open, [&](auto const& hours) { return hours.second <= ready; });
  for (; at != open.end(); ++at) {
    Instant const from = std::max(at->first, ready);
    if (left <= at->second - from) return from + left;
    left -= at->second - from;
  }
  return never;
}

}  // namespace

Hold::Hold(Post const& where, Run* doorstep)
    : RoomyStage{where, doorstep}, plan_{std::get<HoldPlan>(where.plan.plan)},
      in_line_{plan_.branches.size() == 1 && plan_.branches.front().duration.is_fixed() && plan_.branches.front().documents.empty()} {}

void Hold::release_all(Instant t, Run& out) {
  for (; !line_.empty() && line_.front().until == t; line_.pop_front())
    let_go(t, line_.front().parcel, line_.front().since, out);
  for (; !kept_.empty() && kept_.top().until == t; kept_.pop())
    let_go(t, kept_.top().parcel, kept_.top().since, out);
}

void Hold::take(Instant t, Parcel const& p, Run& out) {
  if (!post_.is_for(p)) {
    out.push(t, p);
    return;
  }
  std::size_t const branch = branch_of(p);
  Instant const until = release_of(t, p, plan_.branches[branch]);
  meter_.enters(post_.world, t);
  post_.book.put(What::held, t, p, post_.index, static_cast<std::uint32_t>(branch));
  if (until == t)
    let_go(t, p, t, out);
  else if (until == never)
    return;  // not enough opening time is left: it stays to the end of the run
  else if (in_line_)
    line_.push_back({until, tickets_++, t, p});
  else
    kept_.push({until, tickets_++, t, p});
}

void Hold::let_go(Instant t, Parcel const& p, Instant since, Run& out) {
  post_.book.put(What::released, t, p, post_.index);
  meter_.leaves(post_.world, t, p.parcel_class, since);
  out.push(t, p);
}

std::size_t Hold::branch_of(Parcel const& p) const {
  if (plan_.branches.size() == 1) return 0;
  World const& world = post_.world;
  double const u = uniform(world.draws.of(Purpose::branch, world.key(p), p.visit, static_cast<std::uint16_t>(post_.index)).a);
  return chosen(plan_.branches, u, &HoldBranch::upto);
}

Instant Hold::release_of(Instant t, Parcel const& p, HoldBranch const& branch) const {
  World const& world = post_.world;
  auto const index = static_cast<std::uint16_t>(post_.index);
  Duration const stay = branch.duration.is_fixed() ? branch.duration.span({})
                                                   : branch.duration.span(world.draws.of(Purpose::hold, world.key(p), p.visit, index));
  return release(branch.open, branch.documents.empty() ? t : t + last_paper(p, branch.documents), stay);
}

/// From the parcel's entry until all its papers have come.
Duration Hold::last_paper(Parcel const& p, std::vector<HoldDocument> const& documents) const {
  World const& world = post_.world;
  Duration last{};
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Law const& comes = documents[i].comes;
    auto const b = static_cast<std::uint16_t>(256 * post_.index + i);
    last = std::max(last, comes.is_fixed() ? comes.span({}) : comes.span(world.draws.of(Purpose::document, world.key(p), p.visit, b)));
  }
  return last;
}

void Hold::collect(Instant until, std::vector<StageResult>& rows) const {
  rows.push_back(result("hold", until));
}

}  // namespace tierflow
