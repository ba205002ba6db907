// Sorters: parallel lines behind one queue, or two queues where a calendar says up and down.

#include <fmt/format.h>

#include "scenarios/reader/blocks/stages.hpp"

namespace tierflow {

namespace {

constexpr Field sorter_fields[] = {
    {"name", Form::name, "", required, "unique in its place"},
    {"kind", Form::choice, "sorter", required, "parallel lines behind a queue"},
    {"for", Form::block, "for", "", "which parcels it is for; the others pass"},
    {"lines", Form::whole, "", "1", "at least 1"},
    {"rate", Form::rate, "", "", "fixed pace of one line, above 0; this or service"},
    {"service", Form::law, "time", "",
     "time of one line with a parcel: a law, or laws by class {bulky: 20 s, other: 4 s}; this or rate"},
    {"derate", Form::share, "", "1", "share of the rate that is really reached, above 0"},
    {"discipline", Form::choice, "fifo priority priority-preemptive", "fifo", "who is next"},
    {"buffer", Form::whole, "", "unlimited", "waiting places"},
    {"when_full", Form::choice, "block reject", "block", "a full buffer stops who is before it, or turns parcels away"},
    {"closing", Form::choice, "finish pause", "finish", "what a line does with its parcel when its shift ends"},
    {"starts_at", Form::whole, "", "1", "parcels; an idle side begins when so many wait, and works until none does"},
    {"calendar", Form::name, "", "always all", "lines in work; with up and down, two sides with `lines` each"},
    {"outages", Form::block, "outages", "", "random stops of lines"},
    {"cost_per_hour", Form::amount, "money_per_time", "0 CNY/h", "accounts: of an open line, beside the wage"},
    {"people", Form::number, "", "0", "accounts: at each line, for hours and wages"},
    {"staffed", Form::choice, "open busy", "open", "accounts: people are there while their line is open, or only while it works"},
    {"cost_per_parcel", Form::amount, "money", "0 CNY", "accounts: of each parcel that leaves it"},
    {"energy_per_parcel", Form::amount, "energy", "0 kWh", "accounts: of each parcel that leaves it"},
    {"energy", Form::name, "", "electricity", "accounts: one of accounts.energies"},
    {"climate", Form::name, "", "of the place", "in which its parcels stand"},
    {"cold", Form::yes_no, "", "false", "accounts: booked as cold chain"},
};

constexpr double hour_us = 3600e6;

bool is_one_law(Cursor const& service) {
  if (!service.is_map()) return true;
  Node const& node = service.node();
  return node.find("mixture") != nullptr || node.find("empirical") != nullptr;
}

/// Laws by class; `other` stands for the classes that are not named.
std::vector<Law> laws_by_class(Cursor const& service, ClassSet takes, Draft const& draft) {
  Cursor const other = service["other"];
  std::vector<Law> laws(draft.class_names.size(), other.law(Dimension::time, Law{}));
  ClassSet named = 0;
  for (auto const& [word, law] : service.entries()) {
    if (word == "other") continue;
    if (auto const index = draft.class_names.at(law, word)) {
      laws[*index] = law.law(Dimension::time, Law{});
      named |= ClassSet{1} << *index;
    }
  }
  for (std::size_t i = 0; i < laws.size() && !other.given(); ++i)
    if ((takes >> i & 1) != 0 && (named >> i & 1) == 0)
      service.report(fmt::format("class {} has no time here; add it, or `other:`", cited(draft.class_names.all()[i])));
  return laws;
}

std::vector<Law> read_service(Cursor const& at, ClassSet takes, Draft const& draft) {
  Cursor const rate = at["rate"], service = at["service"], derate = at["derate"];
  std::size_t const classes = draft.class_names.size();
  if (rate.given() == service.given()) {
    at.report("a sorter needs one of 'rate' and 'service'");
    return std::vector<Law>(classes, Law::fixed(1e6));
  }
  if (service.given() && derate.given()) derate.report("belongs to 'rate'; a 'service' is what a parcel really takes");
  if (service.given() && !is_one_law(service)) return laws_by_class(service, takes, draft);
  if (service.given()) return std::vector<Law>(classes, service.law(Dimension::time, Law{}));
  double const nameplate = rate.quantity(Dimension::rate, 3600, {.least = 0, .most = 1e12, .above = true});
  double const share = derate.quantity(Dimension::share, 1, {.least = 0, .most = 1, .above = true});
  return std::vector<Law>(classes, Law::fixed(hour_us / (nameplate * share)));
}

std::vector<SorterSide> read_sides(Cursor const& name, std::int64_t lines, Draft const& draft) {
  Calendar const* const calendar = draft.calendar(name);
  if (calendar == nullptr) return {SorterSide{}};
  if (!calendar->has_directions()) return {{Going::both, changes(*calendar, Going::both, lines, draft.plan)}};
  return {{Going::up, changes(*calendar, Going::up, lines, draft.plan)},
          {Going::down, changes(*calendar, Going::down, lines, draft.plan)}};
}

}  // namespace

constinit Section const sorter_section{"stages[] sorter", "parallel lines behind a queue", sorter_fields};

SorterPlan read_sorter(Cursor const& at, ClassSet classes, Draft const& draft) {
  SorterPlan plan;
  plan.lines = draft.scaled(at["lines"].whole(1, between(1, 1e6)));
  plan.service = read_service(at, classes, draft);
  plan.discipline = at["discipline"].choice<Discipline>({{"fifo", Discipline::fifo},
                                                         {"priority", Discipline::priority},
                                                         {"priority-preemptive", Discipline::priority_preemptive}},
                                                        Discipline::fifo);
  plan.buffer = draft.scaled(at["buffer"].whole_or_unlimited(unlimited, between(0, 1e9)));
  plan.when_full =
      at["when_full"].choice<WhenFull>({{"block", WhenFull::block}, {"reject", WhenFull::reject}}, WhenFull::block);
  plan.closing = at["closing"].choice<Closing>({{"finish", Closing::finish}, {"pause", Closing::pause}}, Closing::finish);
  plan.starts_at = draft.scaled(at["starts_at"].whole(1, between(1, 1e9)));
  if (plan.buffer < unlimited && plan.buffer + plan.lines < plan.starts_at)
    at["starts_at"].report("so many never wait: there is room for as many as buffer and lines together");
  plan.sides = read_sides(at["calendar"], plan.lines, draft);
  return plan;
}

}  // namespace tierflow
