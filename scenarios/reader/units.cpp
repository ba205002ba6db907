// The table of units, and what messages call them.

#include <algorithm>
#include <array>
#include <utility>

#include "scenarios/reader/quantity.hpp"

namespace tierflow {
namespace {

using enum Dimension;

/// The enumerators of Dimension by their names, in their order.
constexpr std::array<std::string_view, dimension_count> words{
    "number", "share", "time", "length", "area", "mass", "volume", "rate", "speed", "money",
    "money_per_length", "mass_per_length", "money_per_time", "money_per_volume", "money_per_energy",
    "energy", "volume_per_length", "energy_per_length", "mass_per_volume", "mass_per_energy",
    "mass_per_haul", "temperature"};
static_assert(words[static_cast<std::size_t>(money)] == "money");
static_assert(words[static_cast<std::size_t>(energy)] == "energy");

/// By dimension, the smaller units first.
constexpr std::array units{
    Unit{"%", share, 0.01},
    Unit{"us", time, 1},
    Unit{"ms", time, 1e3},
    Unit{"s", time, 1e6},
    Unit{"min", time, 60e6},
    Unit{"h", time, 3600e6},
    Unit{"d", time, 86400e6},
    Unit{"m", length, 1},
    Unit{"km", length, 1e3},
    Unit{"m2", area, 1},
    Unit{"km2", area, 1e6},
    Unit{"g", mass, 1},
    Unit{"kg", mass, 1e3},
    Unit{"t", mass, 1e6},
    Unit{"cm3", volume, 1},
    Unit{"L", volume, 1e3},
    Unit{"m3", volume, 1e6},
    Unit{"/d", rate, 1.0 / 24},
    Unit{"/h", rate, 1},
    Unit{"/min", rate, 60},
    Unit{"/s", rate, 3600},
    Unit{"km/h", speed, 1 / 3.6},
    Unit{"m/s", speed, 1},
    Unit{"CNY", money, 1},
    Unit{"CNY/km", money_per_length, 1},
    Unit{"kg/km", mass_per_length, 1},
    Unit{"CNY/h", money_per_time, 1},
    Unit{"CNY/L", money_per_volume, 1},
    Unit{"CNY/kWh", money_per_energy, 1},
    Unit{"Wh", energy, 0.001},
    Unit{"kWh", energy, 1},
    Unit{"L/100km", volume_per_length, 0.01},
    Unit{"L/km", volume_per_length, 1},
    Unit{"kWh/100km", energy_per_length, 0.01},
    Unit{"kWh/km", energy_per_length, 1},
    Unit{"kg/L", mass_per_volume, 1},
    Unit{"g/kWh", mass_per_energy, 0.001},
    Unit{"kg/kWh", mass_per_energy, 1},
    Unit{"g/tkm", mass_per_haul, 0.001},
    Unit{"kg/tkm", mass_per_haul, 1},
    Unit{"C", temperature, 1},
    Unit{"°C", temperature, 1},
};

struct Words {
  std::string_view name;
  std::string_view example;
};

Words words_of(Dimension dimension) {
  switch (dimension) {
    case number:
      return {"a bare number", "12"};
    case share:
      return {"a share", "85 %"};
    case time:
      return {"a time", "45 min"};
    case length:
      return {"a length", "12 km"};
    case area:
      return {"an area", "25 km2"};
    case mass:
      return {"a mass", "7.5 t"};
    case volume:
      return {"a volume", "0.008 m3"};
    case rate:
      return {"a rate", "12000 /h"};
    case speed:
      return {"a speed", "60 km/h"};
    case money:
      return {"an amount of money", "80 CNY"};
    case money_per_length:
      return {"a cost per length", "4.2 CNY/km"};
    case mass_per_length:
      return {"a mass per length", "0.7 kg/km"};
    case money_per_time:
      return {"a cost per time", "25 CNY/h"};
    case money_per_volume:
      return {"a price of fuel", "7.5 CNY/L"};
    case money_per_energy:
      return {"a price of electricity", "0.7 CNY/kWh"};
    case energy:
      return {"an amount of electricity", "0.07 kWh"};
    case volume_per_length:
      return {"a consumption of fuel", "31 L/100km"};
    case energy_per_length:
      return {"a consumption of electricity", "30 kWh/100km"};
    case mass_per_volume:
      return {"a mass per volume of fuel", "3.2 kg/L"};
    case mass_per_energy:
      return {"a mass per energy", "0.54 kg/kWh"};
    case mass_per_haul:
      return {"a mass per tonne-kilometre", "830 g/tkm"};
    case temperature:
      return {"a temperature", "5 °C"};
  }
  return {};
}

}  // namespace

std::span<Unit const> all_units() { return units; }

std::string_view word_of(Dimension dimension) {
  return words[static_cast<std::size_t>(dimension)];
}

std::optional<Dimension> dimension_of(std::string_view word) {
  auto const found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Dimension>(found - words.begin());
}

std::string_view name_of(Dimension dimension) { return words_of(dimension).name; }

std::string_view example_of(Dimension dimension) { return words_of(dimension).example; }

std::string units_of(Dimension dimension) {
  std::string list;
  for (Unit const& unit : units) {
    if (unit.dimension != dimension) continue;
    if (!list.empty()) list += ", ";
    list += unit.text;
  }
  return list;
}

}  // namespace tierflow
