// Service levels: what a planner promises, and until when an order counts as today's.

#include <fmt/format.h>

#include "scenarios/reader/blocks/carried.hpp"

namespace tierflow {

namespace {

constexpr std::size_t most_levels = 255;  ///< values of Parcel::service
constexpr int most_days = 365;

constexpr Field service_level_fields[] = {
    {"name", Form::name, "", required, "unique"},
    {"promise", Form::mixed, "", required,
     "a time after hand-in, or a clock time of a later day: 72 h, same day 20:00, next day 20:00, day 3 18:00"},
    {"order_cut_off", Form::clock, "", "\"24:00\"", "orders handed in later count as the next day's"},
    {"priority", Form::whole, "", "the class's", "replaces the priority of the class, 1 to 99"},
};

constexpr std::string_view promise_hint =
    "expected a time such as '72 h', or 'same day 20:00', 'next day 20:00' or 'day 3 18:00'";

/// "next day 20:00", "same day 20:00" or "day 3 18:00".
bool read_clock_promise(std::string_view text, ServiceLevel& level) {
  std::size_t const last_blank = text.rfind(' ');
  if (last_blank == std::string_view::npos) return false;
  auto const clock = parse_clock(text.substr(last_blank + 1));
  std::string_view const day = text.substr(0, last_blank);
  if (!clock) return false;
  if (day == "same day") level.days = 0;
  else if (day == "next day") level.days = 1;
  else if (auto const number = day.starts_with("day ") ? parse_whole(day.substr(4)) : Outcome<std::int64_t>{};
           number && *number >= 0 && *number <= most_days)
    level.days = static_cast<int>(*number);
  else return false;
  level.kind = ServiceLevel::Kind::clock;
  level.clock = *clock;
  return true;
}

void read_promise(Cursor const& at, ServiceLevel& level) {
  std::string const text = at.text("72 h");
  if (read_clock_promise(text, level)) return;
  auto const time = parse_time(text);
  if (!time && text.find("day") != std::string::npos) at.report(std::string{promise_hint} + ", got " + cited(text));
  else level.within = at.time(std::chrono::hours{72}, more_than(0));
}

}  // namespace

constinit Section const service_level_section{"service_levels[]", "what is promised", service_level_fields};

void read_service_levels(Cursor const& levels, Draft& draft) {
  std::vector<std::string> names;
  for (Cursor const& at : in_order(levels, service_level_section)) {
    ServiceLevel level;
    level.name = at.key();
    read_promise(at["promise"], level);
    level.order_cut_off = at["order_cut_off"].clock(level.order_cut_off);
    if (at["priority"].given()) level.priority = static_cast<int>(at["priority"].whole(5, between(1, 99)));
    names.push_back(level.name);
    draft.scenario.services.push_back(std::move(level));
  }
  if (names.size() > most_levels) levels.report(fmt::format("there are {} levels; at most {}", names.size(), most_levels));
  if (names.empty()) {
    if (levels.given()) levels.report("expected at least one level; without this key there is one, `standard`, 72 h");
    ServiceLevel standard;
    standard.name = "standard";
    standard.within = std::chrono::hours{72};
    names.push_back(standard.name);
    draft.scenario.services.push_back(std::move(standard));
  }
  draft.service_names = Names{"service level", std::move(names)};
}

}  // namespace tierflow
