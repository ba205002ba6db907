// Profiles: the shape of a day and of a week, and the curve that a source makes of them.

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "scenarios/reader/blocks/demand.hpp"

namespace tierflow {

namespace {

constexpr Field profile_fields[] = {
    {"name", Form::name, "", required, "unique"},
    {"hours", Form::mixed, "", "", "24 shares of a day, from 00:00 on, in any unit; this or weekdays, or both"},
    {"weekdays", Form::map, "", "", "factors of a day: {mon: 1.06, sun: 0.94}; days that are not there: 1"},
};

constexpr double per_day_of_per_hour = 24;

void read_hours(Cursor const& hours, Profile& profile) {
  auto const shares = hours.items();
  if (!hours.is_list() || shares.size() != profile.hours.size()) {
    if (hours.given()) hours.report(fmt::format("expected 24 shares, one for each hour, got {}", shares.size()));
    return;
  }
  for (std::size_t i = 0; i < shares.size(); ++i) profile.hours[i] = shares[i].number(0);
  double const sum = std::accumulate(profile.hours.begin(), profile.hours.end(), 0.0);
  if (sum > 0)
    for (double& share : profile.hours) share /= sum;
  else
    hours.report("the shares sum to 0");
}

void read_weekdays(Cursor const& weekdays, Profile& profile) {
  for (auto const& [name, factor] : weekdays.entries()) {
    if (auto const day = weekday_of(name)) profile.weekdays[static_cast<std::size_t>(*day)] = factor.number(1);
    else factor.report("expected one of mon, tue, wed, thu, fri, sat, sun, got " + cited(name));
  }
}

std::shared_ptr<RateCurve const> read_steps(Cursor const& steps, Draft const& draft) {
  std::vector<RateStep> result;
  for (auto const& [from, rate] : steps.entries()) {
    auto const at = parse_instant(from, draft.first_day);
    if (at) result.push_back({*at, per_day_of_per_hour * rate.quantity(Dimension::rate, 0)});
    else rate.report(at.problem);
  }
  std::ranges::stable_sort(result, {}, &RateStep::from);
  return stepped_curve(result, draft.demand_end);
}

}  // namespace

constinit Section const profile_section{"demand.profiles[]", "the shape of a day or a week", profile_fields};

Profiles::Profiles(Cursor const& profiles, Draft const&) {
  std::vector<std::string> names;
  for (Cursor const& at : in_order(profiles, profile_section)) {
    Profile profile = Profile::flat();
    if (at["hours"].given() || !at["weekdays"].given()) read_hours(at["hours"], profile);
    if (!at["hours"].given() && !at["weekdays"].given()) at.report("a profile needs 'hours' or 'weekdays'");
    read_weekdays(at["weekdays"], profile);
    names.push_back(at.key());
    has_hours_.push_back(at["hours"].given());
    has_weekdays_.push_back(at["weekdays"].given());
    profiles_.push_back(profile);
  }
  names_ = Names{"profile", std::move(names)};
}

Profile Profiles::shape(Cursor const& source) const {
  Cursor const hours = source["hours"], weekdays = source["weekdays"];
  Profile shape = Profile::flat();
  if (auto const index = hours.is_word("flat") ? std::nullopt : names_.at(hours)) {
    if (!has_hours_[*index]) hours.report("this profile has no hours");
    shape.hours = profiles_[*index].hours;
  }
  if (auto const index = weekdays.is_word("flat") ? std::nullopt : names_.at(weekdays)) {
    if (!has_weekdays_[*index]) weekdays.report("this profile has no weekdays");
    shape.weekdays = profiles_[*index].weekdays;
  }
  return shape;
}

std::shared_ptr<RateCurve const> Profiles::curve(Cursor const& source, Profile const& shape, Draft const& draft) const {
  Cursor const hours = source["hours"], weekdays = source["weekdays"], steps = source["rate_steps"];
  if (!steps.given()) return daily_curve(draft.plan, shape, draft.demand_end);
  for (Cursor const& other : {hours, weekdays})
    if (other.given()) other.report("does not go with rate_steps: they say when");
  return read_steps(steps, draft);
}

}  // namespace tierflow
