#include "viz/chrome/charts/time_ticks.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace tierflow::chrome {
namespace {

constexpr std::array steps_s{60.0,        300.0,       600.0,        900.0,     1800.0,    hour_s,    2 * hour_s, 3 * hour_s,
                             6 * hour_s,  12 * hour_s, day_s,        2 * day_s, 7 * day_s, 14 * day_s, 28 * day_s};

/// Two digits of something that is below 100.
std::string two_digits(int value) { return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; }

int second_of_day(double time) { return static_cast<int>(std::floor(time) - day_s * std::floor(time / day_s)); }

}  // namespace

std::vector<TimeTick> time_ticks(TimeSpan const& shown, float width, float least_gap) {
  double const length = shown.to - shown.from;
  if (!(length > 0) || !(width > 0)) return {};
  double const least = length * static_cast<double>(least_gap / width);
  auto const* const fitting = std::ranges::lower_bound(steps_s, least);
  double const step = fitting == steps_s.end() ? steps_s.back() * std::ceil(least / steps_s.back()) : *fitting;
  std::vector<TimeTick> ticks;
  auto const first = static_cast<long>(std::ceil(shown.from / step)), last = static_cast<long>(std::floor(shown.to / step));
  for (long i = first; i <= last; ++i) {
    double const time = static_cast<double>(i) * step;
    ticks.push_back({.time = time, .is_day = second_of_day(time) == 0});
  }
  return ticks;
}

int day_of(double time) { return static_cast<int>(std::floor(time / day_s)); }

std::string clock_text(double time) {
  int const second = second_of_day(time);
  return two_digits(second / 3600) + ":" + two_digits(second / 60 % 60);
}

std::string clock_text_with_seconds(double time) { return clock_text(time) + ":" + two_digits(second_of_day(time) % 60); }

}  // namespace tierflow::chrome
