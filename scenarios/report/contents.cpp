#include "scenarios/report/contents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <variant>
#include <vector>

#include "sim/thinning.hpp"

namespace tierflow {
namespace {

struct Counted {
  std::string what;  ///< key in JSON, in the singular
  std::uint64_t number = 0;
};
using Counts = std::vector<Counted>;

char const* name_of(Dispatch dispatch) {
  constexpr std::array<char const*, 5> names{"immediate", "timetable", "headway", "fill_or_timeout",
                                             "timetable_or_full"};
  return names[static_cast<std::size_t>(dispatch)];
}

Counts places_by_tier(Scenario const& scenario) {
  Counts counts;
  for (Tier const tier : {Tier::hub, Tier::secondary, Tier::last_mile, Tier::gateway, Tier::plain}) {
    auto const& places = scenario.network.places;
    auto const n = std::count_if(places.begin(), places.end(), [&](auto const& place) { return place.tier == tier; });
    if (n > 0) counts.push_back({name_of(tier), static_cast<std::uint64_t>(n)});
  }
  return counts;
}

Counts lanes_by_dispatch(Scenario const& scenario) {
  std::array<std::uint64_t, 5> numbers{};
  for (auto const& lane : scenario.lanes) ++numbers[static_cast<std::size_t>(lane.dispatch)];
  Counts counts;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (numbers[i] > 0) counts.push_back({name_of(static_cast<Dispatch>(i)), numbers[i]});
  return counts;
}

Counts stages_by_kind(Scenario const& scenario) {
  std::array<std::uint64_t, std::variant_size_v<decltype(StagePlan::plan)>> numbers{};
  std::uint64_t pools = 0;
  for (auto const& plan : scenario.facilities) {
    for (auto const& stage : plan.stages) ++numbers[stage.plan.index()];
    pools += plan.rounds.size();
  }
  Counts counts;
  for (auto const& [what, number] : {Counted{"dock", numbers[0]}, Counted{"sorter", numbers[1]},
                                     Counted{"hold", numbers[2]}, Counted{"bagging", numbers[3]}, Counted{"stock", numbers[4]},
                                     Counted{"pool_of_couriers", pools}})
    if (number > 0) counts.push_back({what, number});
  return counts;
}

std::uint64_t couriers(Scenario const& scenario) {
  std::uint64_t sum = 0;
  for (auto const& plan : scenario.facilities)
    for (auto const& pool : plan.rounds) sum += static_cast<std::uint64_t>(std::max(0, pool.crew));
  return sum;
}

/// Streams are called "source@origin" or "source@origin:class".
std::set<std::string> sources(Scenario const& scenario) {
  std::set<std::string> names;
  for (auto const& stream : scenario.streams) names.insert(stream.name.substr(0, stream.name.find('@')));
  return names;
}

template <class Items>
std::vector<std::string> names_of(Items const& items) {
  std::vector<std::string> names;
  for (auto const& item : items) names.push_back(item.name);
  return names;
}

std::string words(std::string text) {
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

/// "4 hub, 89 last mile" without a plural that some words do not have.
std::string listed(Counts const& counts) {
  std::string text;
  for (auto const& [what, number] : counts)
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", with_commas(number), words(what));
  return text;
}

std::string listed(std::vector<std::string> const& names) {
  std::string text = with_commas(names.size()) + ":";
  for (auto const& name : names) text += (name == names.front() ? " " : ", ") + name;
  return text;
}

Json to_json(Counts const& counts) {
  Json json = Json::object();
  for (auto const& [what, number] : counts) json[what] = number;
  return json;
}

double days_of(Scenario const& scenario) { return hours(scenario.end) / 24; }

}  // namespace

double expected_parcels(Scenario const& scenario) {
  double sum = 0;
  for (auto const& stream : scenario.streams) {
    sum += static_cast<double>(stream.orders.size());
    sum += expected_parcels(stream);
  }
  for (auto const& stock : scenario.stock) sum += static_cast<double>(stock.parcels);
  return sum;
}

std::string days_text(Scenario const& scenario) {
  double const days = days_of(scenario);
  std::string text = std::abs(days - std::round(days)) < 1e-9
                         ? fmt::format("{:.0f} day{}", days, days > 1.5 ? "s" : "")
                         : span_text(days * 86.4e9);
  if (scenario.has_date) text += " from " + date_text(scenario, 0);
  if (scenario.warm_up > Instant{}) text += ", measured after " + span_text(hours(scenario.warm_up) * 3.6e9);
  return text;
}

std::string contents_text(Scenario const& scenario, std::size_t warnings, Look const& look) {
  std::string text;
  auto const line = [&](char const* heading, std::string const& what) {
    if (what.empty()) return;
    text += "  " + tinted(fmt::format("{:<10}", heading), Tint::faint, look) + fitted(what, look.width - 12) + "\n";
  };
  auto const network_sized = [](std::size_t n, Counts const& counts) {
    return counts.size() == 1 ? listed(counts) : fmt::format("{}: {}", with_commas(n), listed(counts));
  };
  double const parcels = expected_parcels(scenario);
  auto const rounded = [](double n) { return with_commas(static_cast<std::uint64_t>(std::llround(n))); };

  line("time", days_text(scenario));
  line("runs", fmt::format("{}, seed {}", scenario.replications, scenario.seed));
  line("places", network_sized(scenario.network.places.size(), places_by_tier(scenario)));
  line("stages", listed(stages_by_kind(scenario)));
  line("lanes", network_sized(scenario.network.lanes.size(), lanes_by_dispatch(scenario)));
  line("couriers", couriers(scenario) > 0 ? with_commas(couriers(scenario)) : "");
  line("fleets", scenario.fleets.empty() ? "" : listed(names_of(scenario.fleets)));
  line("classes", listed(names_of(scenario.classes)));
  line("services", listed(names_of(scenario.services)));
  line("parcels", fmt::format("{} expected, {} a day, from {} source{} at work in {} stream{}", rounded(parcels),
                              rounded(ratio(parcels, days_of(scenario))), sources(scenario).size(),
                              sources(scenario).size() == 1 ? "" : "s", with_commas(scenario.streams.size()),
                              scenario.streams.size() == 1 ? "" : "s"));
  std::string const watched = scenario.refresh == Duration{0}
                                  ? ""
                                  : ", made anew every " + span_text(static_cast<double>(scenario.refresh.count()));
  line("routing", words(scenario.routing) + watched);
  std::string const noted =
      warnings == 0 ? "" : fmt::format(", with {} warning{} above", warnings, warnings == 1 ? "" : "s");
  return text + "  " + tinted("✓", Tint::good, look) + " valid" + noted + "\n";
}

Json contents_json(Scenario const& scenario) {
  Json json = scenario_json(scenario);
  json["places_by_tier"] = to_json(places_by_tier(scenario));
  json["lanes_by_dispatch"] = to_json(lanes_by_dispatch(scenario));
  json["stages_by_kind"] = to_json(stages_by_kind(scenario));
  json["couriers"] = couriers(scenario);
  json["fleets"] = names_of(scenario.fleets);
  json["classes"] = names_of(scenario.classes);
  json["services"] = names_of(scenario.services);
  json["sources"] = sources(scenario);
  json["streams"] = scenario.streams.size();
  json["expected_parcels"] = expected_parcels(scenario);
  json["routing"] = scenario.routing;
  json["refresh_s"] = static_cast<double>(scenario.refresh.count()) / 1e6;
  return json;
}

}  // namespace tierflow
