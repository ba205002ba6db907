#include "scenarios/reader/blocks/climates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numbers>

#include "network/elementary.hpp"
#include "scenarios/reader/blocks/stages.hpp"

namespace tierflow {

namespace {

constexpr Range weather_on_earth = between(-90, 60);  ///< °C
constexpr double coldest = -200, hottest = 100;       ///< °C of what a machine keeps and a box bears

constexpr Field climate_fields[] = {
    {"name", Form::name, "", required, "unique; `outside` is where nothing else is said, the others are kept by machines"},
    {"low", Form::amount, "temperature", "", "outside: at the coldest time of a day, with high; or hours"},
    {"high", Form::amount, "temperature", "", "outside: at the warmest; a cosine between the two"},
    {"warmest", Form::clock, "", "\"15:00\"", "outside: when it is"},
    {"hours", Form::mixed, "", "", "outside: 24 temperatures, of each hour from 00:00 on"},
    {"set", Form::amount, "temperature", "", "what the machine keeps; required but for outside"},
    {"warms_in", Form::time, "", "",
     "time constant of the air towards outside while the machine stands still, and back; at least 1 min; needed where it can fail"},
    {"outages", Form::block, "outages", "", "random failures at each place for itself; clock: calendar"},
};
constexpr Field cold_fields[] = {
    {"from", Form::amount, "temperature", required, "of the band in which the parcel is to be kept"},
    {"to", Form::amount, "temperature", required, "not below from"},
    {"packed_at", Form::amount, "temperature", "the middle of the band", "how warm it is when it is handed in; within the band"},
    {"lag", Form::time, "", "8 h", "time constant of the box towards the air, at least 1 min"},
    {"ice", Form::time, "", "0 h", "how long it stays as it was packed in air 15 °C warmer, such as 20 °C around 5; in proportion in other air"},
    {"shelf_life", Form::time, "never", "never", "how long it lives at shelf_life_at, above 0; `never`: it does not age"},
    {"shelf_life_at", Form::amount, "temperature", "packed_at", "the temperature of which shelf_life speaks"},
    {"q10", Form::number, "", "1", "how many times as fast its life goes 10 °C warmer, 1 to 10"},
    {"excursion", Form::time, "never", "never", "time outside the band that it bears, in sum; `never`: any"},
};

double degrees(Cursor const& at, double standard, Range range = between(coldest, hottest)) {
  return at.quantity(Dimension::temperature, standard, range);
}

void refuse(Cursor const& at, std::initializer_list<std::string_view> keys, std::string_view why) {
  for (std::string_view const key : keys)
    if (at[key].given()) at[key].report(std::string{why});
}

/// A cosine between the coldest and the warmest time of the day; each step has the air of its middle.
std::vector<double> wave(double low, double high, Duration warmest) {
  std::vector<double> day;
  for (std::int64_t i = 0; i < air_steps_a_day; ++i) {
    double const since = static_cast<double>((i * air_step + air_step / 2 - warmest).count());
    double const angle = 2 * std::numbers::pi * since / static_cast<double>(Duration{std::chrono::days{1}}.count());
    day.push_back((low + high) / 2 + (high - low) / 2 * cos_of(angle));
  }
  return day;
}

std::vector<double> by_hours(Cursor const& hours) {
  auto const items = hours.items();
  if (hours.is_list() && items.size() != 24) {
    hours.report(fmt::format("expected 24 temperatures, one for each hour, got {}", items.size()));
    return {0};
  }
  std::vector<double> day;
  for (Cursor const& hour : items) day.insert(day.end(), air_steps_a_day / 24, degrees(hour, 0, weather_on_earth));
  return day;
}

std::vector<double> read_outside(Cursor const& at) {
  refuse(at, {"set", "warms_in", "outages"}, "no machine keeps the air outside; give 'low' and 'high', or 'hours'");
  if (at["hours"].given()) {
    refuse(at, {"low", "high", "warmest"}, "'hours' say it already");
    return by_hours(at["hours"]);
  }
  if (!at["low"].given() || !at["high"].given()) at.report("how warm is it outside? give 'low' and 'high', or 'hours'");
  double const low = degrees(at["low"], 0, weather_on_earth), high = degrees(at["high"], low, weather_on_earth);
  if (high < low) at["high"].report("must be at least 'low'");
  return wave(low, high, at["warmest"].clock(std::chrono::hours{15}));
}

Climate read_machine(Cursor const& at) {
  refuse(at, {"low", "high", "warmest", "hours"}, "is of 'outside'; a machine keeps what 'set' says");
  if (!at["set"].given()) at.report("what does the machine keep? give 'set', such as '4 °C'");
  Climate climate;
  climate.name = at.key();
  climate.set = degrees(at["set"], 0);
  climate.warms_in = at["warms_in"].time(Duration{0}, at_least(60e6));
  auto const outages = read_outages(at["outages"]);
  if (!outages) return climate;
  if (outages->clock != Outages::Clock::calendar) at["outages"].report("a chiller fails by the calendar: say clock: calendar");
  if (at["outages"]["lines"].given()) at["outages"]["lines"].report("a climate has no lines; it fails as a whole");
  if (!at["warms_in"].given()) at.report("how fast does it get warm when it fails? give 'warms_in'");
  climate.up = outages->up;
  climate.down = outages->down;
  return climate;
}

}  // namespace

constinit Section const climate_section{"climates[]", "air in which things stand and ride", climate_fields};
constinit Section const cold_section{"parcel_classes[].cold", "the box of a parcel that has to be kept cool, and what it bears", cold_fields};

void read_climates(Cursor const& climates, Draft& draft) {
  std::vector<std::string> names;
  for (Cursor const& at : in_order(climates, climate_section)) {
    if (at.key() == "outside") {
      draft.scenario.outside = read_outside(at);
      continue;
    }
    names.push_back(at.key());
    draft.scenario.climates.push_back(read_machine(at));
  }
  draft.climate_names = Names{"climate", std::move(names)};
}

int read_climate(Cursor const& at, int standard, Draft const& draft) {
  if (!at.given()) return standard;
  if (at.is_word("outside")) return outside_air;
  auto const index = draft.climate_names.at(at);
  return index ? static_cast<int>(*index) : standard;
}

std::optional<ColdCargo> read_cold(Cursor const& at, Draft const& draft) {
  if (!at.given()) return {};
  at.check(cold_section);
  if (draft.scenario.outside.empty())
    at.report("how warm is it outside? give a climate: {name: outside, low: 18 °C, high: 29 °C}");
  ColdCargo cargo;
  cargo.from = degrees(at["from"], cargo.from);
  cargo.to = degrees(at["to"], std::max(cargo.to, cargo.from));
  if (cargo.to < cargo.from) at["to"].report("must be at least 'from'");
  cargo.packed_at = degrees(at["packed_at"], (cargo.from + cargo.to) / 2);
  if (cargo.packed_at < cargo.from || cargo.packed_at > cargo.to) at["packed_at"].report("lies outside 'from' and 'to'");
  cargo.lag = at["lag"].time(cargo.lag, at_least(60e6));
  cargo.ice = at["ice"].time(cargo.ice);
  cargo.shelf_life = at["shelf_life"].time_or_never(cargo.shelf_life, more_than(0));
  cargo.shelf_life_at = degrees(at["shelf_life_at"], cargo.packed_at);
  cargo.q10 = at["q10"].number(cargo.q10, between(1, 10));
  cargo.excursion = at["excursion"].time_or_never(cargo.excursion);
  return cargo;
}

void check_climates(Cursor const& climates, Draft const& draft) {
  bool const is_asked = std::ranges::any_of(draft.scenario.classes, [](ParcelClass const& one) { return one.cold.has_value(); });
  if (climates.given() && !is_asked) draft.warn(climates, "no parcel class is `cold`, so nothing comes of it");
}

}  // namespace tierflow
