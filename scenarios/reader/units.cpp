// The table of units, and what messages call them.

#include <array>
#include <utility>

#include "scenarios/reader/quantity.hpp"

namespace tierflow {
namespace {

using enum Dimension;

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
  }
  return {};
}

}  // namespace

std::span<Unit const> all_units() { return units; }

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
