#include "scenarios/reader/blocks/head.hpp"

#include <fmt/format.h>

#include "network/routing.hpp"

namespace tierflow {

namespace {

constexpr std::int64_t format_version = 1;
constexpr double shortest_refresh_us = 60e6;    ///< every look may make all routes anew
constexpr std::int64_t most_bins = 10'000'000;  ///< of a time series; each stage and lane has one

constexpr Field top_fields[] = {
    {"tierflow", Form::whole, "", required, "version of the format: 1"},
    {"scenario", Form::name, "", "", "a name; this or overlay"},
    {"overlay", Form::name, "", "", "a name; for a file that only changes others"},
    {"base", Form::mixed, "", "", "path or list of paths: files that this one lies on"},
    {"default_base", Form::mixed, "", "", "path or list of paths: what an overlay lies on when it is given alone"},
    {"horizon", Form::block, "horizon", required, "which days are simulated"},
    {"replications", Form::block, "replications", "", "how often, and the seed of chance"},
    {"scale", Form::block, "scale", "", "makes the whole scenario larger or smaller"},
    {"tiers", Form::choice, "strict free", "strict",
     "strict: a station reaches a hub only through its secondary node, and there are hubs; free: any places"},
    {"calendars", Form::list, "calendars[]", "", "hours of work"},
    {"climates", Form::list, "climates[]", "", "air in which things stand and ride; parcel classes that are `cold` feel it"},
    {"parcel_classes", Form::list, "parcel_classes[]", "", "what is carried; without it one class `parcel`"},
    {"class_mixes", Form::list, "class_mixes[]", "", "shares of the classes, by group"},
    {"service_levels", Form::list, "service_levels[]", "", "what is promised; without it one level `standard`, 72 h"},
    {"vehicle_types", Form::list, "vehicle_types[]", "", "what parcels ride in"},
    {"fleets", Form::list, "fleets[]", "", "vehicles that come back"},
    {"facility_types", Form::list, "facility_types[]", "", "kinds of place: a tier and a list of stages"},
    {"hubs", Form::list, "places[]", "", "places of the highest tier inside"},
    {"secondary_nodes", Form::list, "places[]", "", "places between hubs and stations"},
    {"last_mile_stations", Form::list, "places[]", "", "places where parcels are handed in and delivered"},
    {"gateways", Form::list, "places[]", "", "the world outside"},
    {"facilities", Form::list, "places[]", "", "places without a tier, when tiers are free"},
    {"lane_rules", Form::block, "lane_rules", "", "what all lanes have in common"},
    {"lanes", Form::list, "lanes[]", "", "directed ways between places"},
    {"timetable", Form::list, "timetable[]", "", "departures"},
    {"demand", Form::block, "demand", "", "which parcels appear, where and when"},
    {"initial_stock", Form::list, "initial_stock[]", "", "parcels that stand there at the start"},
    {"policies", Form::block, "policies", "", "how parcels are routed"},
    {"disruptions", Form::list, "disruptions[]", "", "planned closures"},
    {"weather", Form::list, "weather[]", "", "what slows or closes several lanes at once"},
    {"record", Form::block, "record", "", "what a run writes down"},
    {"sweep", Form::map, "", "",
     "keys as --set has them, each with the values that it takes: {scale.demand: [1, 1.2], horizon.days: {from: 3, to: 9, step: 2}}"},
    {"screen", Form::map, "", "",
     "keys as --set has them, each with the range in which it may lie: {scale.demand: {from: 0.9, to: 1.4}}"},
    {"expect", Form::list, "", "", "promises that a run is judged by, such as on_time_share >= 95 % or express.full_course_p95_h <= 40 h"},
    {"accounts", Form::block, "accounts", "", "what work costs; with it a run is costed"},
};
constexpr Field horizon_fields[] = {
    {"first_day", Form::date, "", "", "without it the scenario has no dates and day 1 counts as a Monday"},
    {"days", Form::whole, "", "", "length in days, at least 1; this or length"},
    {"length", Form::time, "", "", "length as a time, above 0; this or days"},
    {"warm_up", Form::time, "auto", "0 h",
     "measures start after it, shorter than the horizon; auto: where a steady state begins, found by pilot runs"},
    {"drain", Form::time, "", "0 h", "no new parcels in this last stretch; shorter than the horizon"},
    {"time_zone", Form::text, "", "\"+00:00\"", "hours east of UTC, quoted: \"+08:00\""},
};
constexpr Field replications_fields[] = {
    {"count", Form::whole, "", "1", "independent runs, 1 to 10000"},
    {"seed", Form::whole, "", "1", "another seed, other chance; 0 to 2^64 - 1"},
};
constexpr Field scale_fields[] = {
    {"demand", Form::number, "", "1", "multiplies every demand figure and the initial stock, above 0"},
    {"year", Form::whole, "", "", "makes the demand that of another year, by demand.growth; 1900 to 2999"},
    {"capacity", Form::number, "", "1",
     "multiplies lines, doors, vehicles of a departure, fleets, crews and finite buffers, rounded up; above 0, at most 1000"},
};
constexpr Field policies_fields[] = {
    {"routing", Form::choice, "least_time least_cost least_co2 earliest_arrival", "least_time",
     "which way is the best; earliest_arrival: by timetable, from when a parcel is ready"},
    {"transfer", Form::time, "", "0 h", "time that routing adds for each facility passed"},
    {"refresh", Form::time, "", "",
     "a control tower looks at queues and closures this often and makes the routes anew; at least 1 min; with least_time"},
};
constexpr Field record_fields[] = {
    {"series", Form::time, "", "15 min", "width of the time series; at least 1 s"},
    {"parcels", Form::share, "", "0 %", "share of the parcels kept with all their times"},
    {"pairs", Form::yes_no, "", "false", "keeps deliveries by origin, destination, class and hour, and percentiles by pair"},
    {"benchmark", Form::block, "record.benchmark", "", "figures that the summary sets beside the run's"},
};
constexpr Field benchmark_fields[] = {
    {"name", Form::name, "", required, "whose figures they are"},
    {"origin", Form::time, "", required, "mean of this segment of the full course"},
    {"transport", Form::time, "", required, "likewise"},
    {"destination", Form::time, "", required, "likewise"},
    {"delivery", Form::time, "", required, "likewise"},
    {"full_course", Form::time, "", "the sum", "mean, where it is published by itself"},
    {"within_72_h", Form::share, "", "", "share of the parcels"},
};

std::optional<Benchmark> read_benchmark(Cursor const& at) {
  if (!at.given()) return {};
  at.check(benchmark_section);
  Benchmark benchmark;
  benchmark.name = at["name"].name();
  Duration sum{};
  for (std::size_t i = 0; char const* const segment : {"origin", "transport", "destination", "delivery"})
    sum += benchmark.segments[i++] = at[segment].time(Duration{0});
  benchmark.full_course = at["full_course"].time(sum);
  if (at["within_72_h"].given()) benchmark.within_72_h = at["within_72_h"].share(0);
  return benchmark;
}

void read_horizon(Cursor const& horizon, Draft& draft) {
  if (!horizon.given()) return;
  horizon.check(horizon_section);
  draft.first_day = horizon["first_day"].date();
  draft.plan.has_date = draft.scenario.has_date = draft.first_day.has_value();
  draft.plan.first_day = draft.scenario.first_day = draft.first_day.value_or(0);

  Cursor const days = horizon["days"], length = horizon["length"];
  if (days.given() == length.given()) horizon.report("expected one of 'days' and 'length'");
  Duration const day = std::chrono::hours{24};
  Duration const whole = days.given() ? day * days.whole(1, between(1, 1e6)) : length.time(day, more_than(0));
  draft.scenario.end = draft.plan.end = Instant{whole};

  auto const shorter = [&](std::string_view key) {
    Duration const part = horizon[key].time(Duration{0});
    if (part < whole) return part;
    horizon[key].report("must be shorter than the horizon of " +
                        quantity_text(static_cast<double>(whole.count()), Dimension::time));
    return Duration{0};
  };
  draft.finds_warm_up = horizon["warm_up"].is_word("auto");
  if (!draft.finds_warm_up) draft.scenario.warm_up = Instant{shorter("warm_up")};
  draft.demand_end = Instant{whole - shorter("drain")};

  Cursor const zone = horizon["time_zone"];
  draft.scenario.time_zone = zone.text("+00:00");
  if (auto const offset = parse_offset(draft.scenario.time_zone); !offset) zone.report(offset.problem);
}

}  // namespace

constinit Section const top_section{"", "a scenario file", top_fields};
constinit Section const horizon_section{"horizon", "which days are simulated", horizon_fields};
constinit Section const replications_section{"replications", "how often, and the seed of chance", replications_fields};
constinit Section const scale_section{"scale", "makes the whole scenario larger or smaller", scale_fields};
constinit Section const policies_section{"policies", "how parcels are routed", policies_fields};
constinit Section const record_section{"record", "what a run writes down", record_fields};
constinit Section const benchmark_section{"record.benchmark", "figures that the summary sets beside the run's",
                                          benchmark_fields};

void read_head(Cursor const& root, Draft& draft) {
  root.check(top_section);
  Cursor const version = root["tierflow"];
  if (std::int64_t const number = version.whole(format_version); number != format_version)
    version.report(fmt::format("this program reads version {} of the format, not {}", format_version, number));
  draft.scenario.name = root["scenario"].name("unnamed");
  read_horizon(root["horizon"], draft);

  if (Cursor const replications = root["replications"]; replications.given()) {
    replications.check(replications_section);
    draft.scenario.replications = static_cast<int>(replications["count"].whole(1, between(1, 10'000)));
    draft.scenario.seed = replications["seed"].seed(1);
  }
  if (Cursor const scale = root["scale"]; scale.given()) {
    scale.check(scale_section);
    draft.demand_scale = scale["demand"].number(1, {.least = 0, .most = 1e6, .above = true});
    if (scale["year"].given()) draft.year = scale["year"].whole(2000, between(1900, 2999));
    draft.capacity_scale = scale["capacity"].number(1, {.least = 0, .most = 1000, .above = true});
  }
  draft.strict_tiers = root["tiers"].choice({"strict", "free"}, "strict") == "strict";
}

void read_policies(Cursor const& policies, Draft& draft) {
  if (!policies.given()) return;
  policies.check(policies_section);
  draft.scenario.routing =
      policies["routing"].choice({"least_time", "least_cost", "least_co2", "earliest_arrival"}, "least_time");
  draft.scenario.transfer = policies["transfer"].time(Duration{0});
  Cursor const refresh = policies["refresh"];
  draft.scenario.refresh = refresh.time(Duration{0}, at_least(shortest_refresh_us));
  if (refresh.given() && draft.scenario.routing != "least_time")
    refresh.report(fmt::format("a control tower counts time, so refresh goes with routing: least_time; this scenario's is {}",
                               draft.scenario.routing));
}

void read_record(Cursor const& record, Draft& draft) {
  if (record.given()) {
    record.check(record_section);
    draft.scenario.series = record["series"].time(draft.scenario.series, at_least(1e6));
    draft.scenario.sample_parcels = record["parcels"].share(0);
    draft.scenario.pairs_by_hour = record["pairs"].yes_no(false);
    draft.scenario.benchmark = read_benchmark(record["benchmark"]);
  }
  std::int64_t const bins = draft.scenario.end.time_since_epoch() / draft.scenario.series;
  if (bins > most_bins)
    record.report(fmt::format("a series of {} steps is too long; at most {}: give record.series a larger step", bins,
                              most_bins));
}

}  // namespace tierflow
