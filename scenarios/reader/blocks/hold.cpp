// Holds: customs, quarantine, cross-docking; a parcel stays for its own time, whoever else is there.

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/blocks/stages.hpp"

namespace tierflow {

namespace {

constexpr std::size_t most_documents = 256;

constexpr Field hold_fields[] = {
    {"name", Form::name, "", required, "unique in its place"},
    {"kind", Form::choice, "hold", required, "parcels stay, each for its own time"},
    {"for", Form::block, "for", "", "which parcels it is for; the others pass"},
    {"duration", Form::law, "time", "", "this or branches"},
    {"branches", Form::list, "stages[] hold.branches[]", "", "this or duration; a parcel takes one, by its share"},
    {"calendar", Form::name, "", "always", "of duration: time runs only in open hours"},
    {"documents", Form::map, "", "", "of duration: as in branches"},
    {"cost_per_parcel", Form::amount, "money", "0 CNY", "accounts: of each parcel that leaves it"},
    {"energy_per_parcel", Form::amount, "energy", "0 kWh", "accounts: of each parcel that leaves it"},
    {"energy", Form::name, "", "electricity", "accounts: one of accounts.energies"},
    {"climate", Form::name, "", "of the place", "in which its parcels stand"},
    {"cold", Form::yes_no, "", "false", "accounts: booked as cold chain"},
};
constexpr Field branch_fields[] = {
    {"name", Form::name, "", required, "unique in its stage"},
    {"share", Form::share, "", required, "of the parcels; sum 1"},
    {"duration", Form::law, "time", required, "how long they stay"},
    {"calendar", Form::name, "", "always", "time runs only in open hours"},
    {"documents", Form::map, "", "", "papers with a time each, `{order: 5 min, payment: 1 h}`: the duration begins when the last has come"},
    {"event_code", Form::text, "", "that of the place", "what others call `held` for these parcels, such as EXB"},
};

/// In the alphabet of their names: the order of a file never matters.
std::vector<HoldDocument> read_documents(Cursor const& at) {
  std::vector<HoldDocument> documents;
  for (auto const& [name, law] : at.entries()) documents.push_back({name, law.law(Dimension::time, Law{})});
  if (at.is_map() && documents.empty()) at.report("expected at least one paper, such as `order: 5 min`");
  if (documents.size() > most_documents) at.report(fmt::format("there are {} papers; a branch has {} at most", documents.size(), most_documents));
  std::ranges::sort(documents, {}, &HoldDocument::name);
  return documents;
}

HoldBranch read_branch(Cursor const& at, Draft const& draft) {
  HoldBranch branch;
  branch.name = at.key();
  branch.duration = at["duration"].law(Dimension::time, Law{});
  if (Calendar const* calendar = draft.calendar(at["calendar"])) branch.open = opening_times(*calendar, draft.plan);
  branch.documents = read_documents(at["documents"]);
  branch.event_code = at["event_code"].name();
  return branch;
}

}  // namespace

constinit Section const hold_section{"stages[] hold", "parcels stay, each for its own time", hold_fields};
constinit Section const branch_section{"stages[] hold.branches[]", "what may happen to a parcel in a hold", branch_fields};

HoldPlan read_hold(Cursor const& at, Draft const& draft) {
  HoldPlan plan;
  Cursor const branches = at["branches"];
  if (branches.given() == at["duration"].given()) at.report("a hold needs one of 'duration' and 'branches'");
  if (!branches.given()) {
    plan.branches.push_back(read_branch(at, draft));
    return plan;
  }
  for (char const* const key : {"calendar", "documents"})
    if (at[key].given()) at[key].report(fmt::format("give each branch its own {}", key));
  std::vector<double> shares;
  double sum = 0;
  for (Cursor const& item : in_order(branches, branch_section)) {
    plan.branches.push_back(read_branch(item, draft));
    sum += shares.emplace_back(item["share"].share(0));
  }
  if (std::abs(sum - 1) > 1e-9) {
    branches.report(fmt::format("the shares of the branches sum to {}, not to 1", number_text(sum)));
    if (plan.branches.empty()) plan.branches.emplace_back();
    shares.assign(plan.branches.size(), 1);
  }
  shares = cumulative(std::move(shares));
  for (std::size_t i = 0; i < shares.size(); ++i) plan.branches[i].upto = shares[i];
  return plan;
}

}  // namespace tierflow
