#include "scenarios/reader/clock_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "scenarios/reader/nearest.hpp"
#include "scenarios/reader/problem.hpp"

namespace tierflow {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 7> weekday_names{"mon", "tue", "wed", "thu",
                                                        "fri", "sat", "sun"};

/// The number that these digits are; nothing when one of them is none.
std::optional<int> digits(std::string_view text) {
  if (text.empty() || text.size() > 4) return {};
  int value = 0;
  for (char const c : text) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Duration> clock_of(std::string_view text) {
  bool const has_seconds = text.size() == 8 && text[5] == ':';
  if ((text.size() != 5 && !has_seconds) || text[2] != ':') return {};
  auto const hour = digits(text.substr(0, 2));
  auto const minute = digits(text.substr(3, 2));
  auto const second = has_seconds ? digits(text.substr(6, 2)) : 0;
  if (!hour || !minute || !second || *minute > 59 || *second > 59) return {};
  Duration const clock =
      std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*second};
  return clock <= 24h ? std::optional{clock} : std::nullopt;
}

std::optional<std::int64_t> day_of(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  auto const year = digits(text.substr(0, 4));
  auto const month = digits(text.substr(5, 2));
  auto const day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2999) return {};
  std::chrono::year_month_day const date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return {};
  return std::chrono::sys_days{date}.time_since_epoch().count();
}

bool looks_like_a_date(std::string_view text) {
  return text.size() >= 8 && digits(text.substr(0, 4)) && text[4] == '-';
}

}  // namespace

Outcome<Duration> parse_clock(std::string_view text) {
  if (auto const clock = clock_of(text)) return Outcome<Duration>::of(*clock);
  std::string const padded = "0" + std::string{text};
  std::string const hint = clock_of(padded) ? "; write \"" + padded + "\"" : std::string{};
  return Outcome<Duration>::wrong(
      fmt::format("expected a clock time from \"00:00\" to \"24:00\" such as \"06:30\", got {}{}",
                  cited(text), hint));
}

Outcome<ClockSpan> parse_span(std::string_view text) {
  std::size_t const dash = text.find('-');
  auto const begin = clock_of(text.substr(0, dash));
  auto const end = dash == std::string_view::npos ? std::nullopt : clock_of(text.substr(dash + 1));
  if (!begin || !end)
    return Outcome<ClockSpan>::wrong(
        fmt::format("expected a span of clock times such as \"17:00-01:00\", got {}", cited(text)));
  if (*begin == *end || *begin == 24h)
    return Outcome<ClockSpan>::wrong(fmt::format(
        "a span begins before 24:00 and has a length, unlike {}; all day is \"00:00-24:00\"",
        cited(text)));
  return Outcome<ClockSpan>::of({*begin, *end > *begin ? *end : *end + Duration{24h}});
}

Outcome<std::int64_t> parse_date(std::string_view text) {
  if (auto const day = day_of(text)) return Outcome<std::int64_t>::of(*day);
  return Outcome<std::int64_t>::wrong(fmt::format(
      "expected a date of the years 1900 to 2999 such as 2025-05-18, got {}", cited(text)));
}

Outcome<Instant> parse_instant(std::string_view text, std::optional<std::int64_t> first_day) {
  if (!looks_like_a_date(text)) {
    auto const since_start = parse_time(text);
    if (since_start) return Outcome<Instant>::of(Instant{*since_start});
    return Outcome<Instant>::wrong(fmt::format(
        "expected an instant such as \"2025-05-18 19:30\" or '36 h' after the start, got {}",
        cited(text)));
  }
  auto const day = day_of(text.substr(0, 10));
  bool const has_clock = text.size() > 10;
  auto const clock = has_clock ? clock_of(text.substr(11)) : Duration{0};
  if (!day || !clock || (has_clock && text[10] != ' '))
    return Outcome<Instant>::wrong(
        fmt::format("expected an instant such as \"2025-05-18 19:30\", got {}", cited(text)));
  if (!first_day)
    return Outcome<Instant>::wrong(
        fmt::format("{} is a date, but the scenario has none: give horizon.first_day, or a time "
                    "since the start",
                    cited(text)));
  return Outcome<Instant>::of(Instant{24h * (*day - *first_day)} + *clock);
}

std::optional<int> weekday_of(std::string_view name) {
  for (std::size_t i = 0; i < weekday_names.size(); ++i)
    if (weekday_names[i] == name) return static_cast<int>(i);
  return {};
}

Outcome<Weekdays> parse_weekdays(std::string_view text) {
  if (text == "daily") return Outcome<Weekdays>::of(daily);
  if (text == "workdays") return Outcome<Weekdays>::of(workdays);
  if (text == "weekend") return Outcome<Weekdays>::of(weekend);
  auto const wrong = [&](std::string_view why) {
    return Outcome<Weekdays>::wrong(
        fmt::format("expected daily, workdays, weekend or names such as 'mon tue', got {}{}",
                    cited(text), why));
  };
  Weekdays days = 0;
  for (std::size_t begin = text.find_first_not_of(' '); begin < text.size();) {
    std::size_t const end = std::min(text.find(' ', begin), text.size());
    std::string_view const name = text.substr(begin, end - begin);
    auto const weekday = weekday_of(name);
    if (!weekday) return wrong(did_you_mean(name, weekday_names));
    Weekdays const bit = 1U << *weekday;
    if ((days & bit) != 0) return wrong(": a day given twice");
    days |= bit;
    begin = std::min(text.find_first_not_of(' ', end), text.size());
  }
  return days == 0 ? wrong("") : Outcome<Weekdays>::of(days);
}

Outcome<int> parse_offset(std::string_view text) {
  bool const signed_clock = text.size() == 6 && (text[0] == '+' || text[0] == '-');
  auto const clock = signed_clock ? clock_of(text.substr(1)) : std::nullopt;
  if (!clock || *clock > 14h)
    return Outcome<int>::wrong(fmt::format(
        "expected an offset from UTC within 14 hours such as \"+08:00\", got {}", cited(text)));
  int const minutes = static_cast<int>(*clock / 1min);
  return Outcome<int>::of(text[0] == '-' ? -minutes : minutes);
}

}  // namespace tierflow
