#include "scenarios/html/days.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

/// A date as the writer of summary.json sets it; anything else is no date.
std::chrono::year_month_day date_in(std::string const& text) {
  auto const whole = [&](std::size_t from, std::size_t length) {
    int value = -1;
    if (text.size() == 10) std::from_chars(text.data() + from, text.data() + from + length, value);
    return value;
  };
  return {std::chrono::year{whole(0, 4)}, std::chrono::month{static_cast<unsigned>(whole(5, 2))},
          std::chrono::day{static_cast<unsigned>(whole(8, 2))}};
}

}  // namespace

Text day_text(std::string const& first_day, int day) {
  std::chrono::year_month_day const first = date_in(first_day);
  if (!first.ok()) return say(Word::day, {std::to_string(day + 1)});
  std::chrono::sys_days const that_day = std::chrono::sys_days{first} + std::chrono::days{day};
  std::chrono::year_month_day const date{that_day};
  std::string const month_day =
      fmt::format("{:02}-{:02}", static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  unsigned const weekday = std::chrono::weekday{that_day}.iso_encoding() - 1;
  Text const name = say(static_cast<Word>(static_cast<unsigned>(Word::monday) + weekday));
  return {name.english + " " + month_day, month_day + " " + name.chinese};
}

}  // namespace tierflow::html
