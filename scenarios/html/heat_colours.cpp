#include "scenarios/html/heat_colours.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace tierflow::html {
namespace {

struct Stop {
  double percent;
  int red, green, blue;
};

// On paper lightness L* falls 95, 83, 71, 66, 59, 42: without colour the order stays.
constexpr std::array<Stop, 6> light{{{0, 0xED, 0xF2, 0xF7}, {35, 0xB4, 0xD3, 0xE6}, {60, 0x6D, 0xB9, 0xBD},
                                     {80, 0xD0, 0x9A, 0x2C}, {95, 0xDE, 0x6E, 0x2E}, {110, 0xBE, 0x1E, 0x4E}}};
// On a dark screen the colours of the map of `tierflow view`.
constexpr std::array<Stop, 6> dark_screen{{{0, 0x2C, 0x4A, 0x7C}, {35, 0x2E, 0x86, 0xAB}, {60, 0x56, 0xC2, 0xC0},
                                           {80, 0xF6, 0xE2, 0x7A}, {95, 0xF7, 0x9D, 0x4B}, {110, 0xFF, 0x4E, 0x6A}}};

std::string colour_at(std::array<Stop, 6> const& stops, double percent) {
  std::size_t i = 0;
  while (i + 2 < stops.size() && percent > stops[i + 1].percent) ++i;
  double const part = (percent - stops[i].percent) / (stops[i + 1].percent - stops[i].percent);
  auto const mixed = [&](int from, int to) { return static_cast<int>(std::lround(from + part * (to - from))); };
  return fmt::format("#{:02x}{:02x}{:02x}", mixed(stops[i].red, stops[i + 1].red), mixed(stops[i].green, stops[i + 1].green),
                     mixed(stops[i].blue, stops[i + 1].blue));
}

}  // namespace

std::string heat_style(bool dark) {
  std::string style;
  for (int step = 0; step < 23; ++step)
    style += fmt::format(".u{}{{--heat:{}}}", step, colour_at(dark ? dark_screen : light, step * 5.0));
  return style + "\n";
}

}  // namespace tierflow::html
