#include "scenarios/cli/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

/// "2025-05-22 14:30", or "day 5 14:30" without dates.
std::string simulated_time(Scenario const& scenario, Instant now) {
  using namespace std::chrono;
  auto const minutes_in = floor<minutes>(now.time_since_epoch()).count();
  auto const day = minutes_in / 1440, minute = minutes_in % 1440;
  return fmt::format("{} {:02}:{:02}",
                     scenario.has_date ? date_text(scenario, day) : fmt::format("day {}", day + 1),
                     minute / 60, minute % 60);
}

std::string left_text(double seconds) {
  auto const s = static_cast<long>(seconds + 0.5);
  return s < 3600 ? fmt::format("{}:{:02} left", s / 60, s % 60)
                  : fmt::format("{}:{:02}:{:02} left", s / 3600, s / 60 % 60, s % 60);
}

}  // namespace

ProgressLine::ProgressLine(Scenario const& scenario, std::ostream& err, Look const& look, bool terminal,
                           std::string label, WallClock clock)
    : scenario_{scenario}, err_{err}, look_{look}, terminal_{terminal}, label_{std::move(label)},
      clock_{std::move(clock)}, begun_{clock_()}, last_{begun_} {}

std::string ProgressLine::words(Progress const& progress, double done, double wall_s) const {
  std::string text = label_.empty() ? "" : label_ + "  ";
  text += fmt::format("{:3.0f} %  {}", done * 100, simulated_time(scenario_, progress.now));
  if (wall_s > 0)
    text += fmt::format("  {} parcels/s", with_commas(static_cast<std::uint64_t>(
                                              static_cast<double>(progress.created) / wall_s)));
  if (wall_s > 0 && done > 0 && done < 1) text += "  " + left_text(wall_s * (1 - done) / done);
  return text;
}

void ProgressLine::show(Progress const& progress) {
  auto const now = clock_();
  double const wall_s = std::chrono::duration<double>(now - begun_).count();
  double const done = std::clamp(ratio(hours(progress.now), hours(progress.end)), 0.0, 1.0);
  if (terminal_) {
    if (now - last_ < std::chrono::milliseconds{100}) return;
    last_ = now;
    drawn_ = true;
    // The words come first: on a narrow terminal it is the bar that gives way.
    std::string const said = fitted(words(progress, done, wall_s), look_.width - 3);
    int const room = std::min(24, look_.width - 5 - width_of(said));
    err_ << "\r  " << (room < 4 ? "" : tinted(bar(done, room), Tint::good, look_) + "  ") << said << "\x1b[K"
         << std::flush;
    return;
  }
  int const tenths = static_cast<int>(done * 10 + 1e-9);
  if (tenths <= tenths_) return;
  tenths_ = tenths;
  err_ << words(progress, done, wall_s) << std::endl;
}

void ProgressLine::clear() {
  if (drawn_) err_ << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

}  // namespace tierflow
