// The cursor's values: from the text of a scalar to what it says, within its range.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/reader/cursor.hpp"
#include "scenarios/reader/law_text.hpp"

namespace tierflow {
namespace {

constexpr std::size_t longest_name = 200;  ///< bytes

/// U+0080 to U+009F, which steer some terminals.
bool has_c1_control(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '\xC2' && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  return false;
}

bool is_unlimited(Node const& node) { return node.is_word("unlimited"); }

}  // namespace

template <class T>
std::optional<T> Cursor::take(Outcome<T> outcome) const {
  if (!outcome) report(outcome.problem);
  return std::move(outcome.value);
}

bool Cursor::fits(double value, Range range, Dimension dimension) const {
  std::string problem;
  if (range.above ? !(value > range.least) : !(value >= range.least))
    problem = fmt::format("must be {} {}", range.above ? "above" : "at least",
                          quantity_text(range.least, dimension));
  else if (!(value <= range.most))
    problem = fmt::format("must be at most {}", quantity_text(range.most, dimension));
  if (problem.empty()) return true;
  report(fmt::format("{}, got {}", problem, cited(node_->text)));
  return false;
}

bool Cursor::is_quoted_clock() const {
  if (!is_scalar() || node_->quoted || node_->text.find(':') == std::string::npos) return true;
  report(fmt::format("put clock times in quotes, \"{}\"; other programs read them as numbers",
                     node_->text));
  return false;
}

std::string Cursor::text(std::string standard) const {
  auto const text = scalar("a text");
  return text ? std::string{*text} : std::move(standard);
}

std::string Cursor::name(std::string standard) const {
  auto const text = scalar("a name");
  if (!text) return standard;
  bool const has_control =
      std::ranges::any_of(*text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }) ||
      has_c1_control(*text);
  std::string problem;
  if (text->empty())
    problem = "a name must not be empty";
  else if (text->size() > longest_name)
    problem =
        fmt::format("a name is at most {} bytes long; this one has {}", longest_name, text->size());
  else if (*text == "default")
    problem = "'default' is a word of the format: it takes a key away";
  else if (has_control)
    problem = "a name stands on one line, without tabs";
  else if (text->starts_with(' ') || text->ends_with(' '))
    problem = "a name does not begin or end with a blank";
  if (problem.empty()) return std::string{*text};
  report(std::move(problem));
  return standard;
}

bool Cursor::yes_no(bool standard) const {
  auto const text = scalar("true or false");
  if (!text) return standard;
  if (node_->is_word("true")) return true;
  if (node_->is_word("false")) return false;
  report(fmt::format("expected true or false, got {}", cited(*text)));
  return standard;
}

std::int64_t Cursor::whole(std::int64_t standard, Range range) const {
  auto const text = scalar("a whole number");
  if (!text) return standard;
  auto const value = take(parse_whole(*text));
  if (!value || !fits(static_cast<double>(*value), range, Dimension::number)) return standard;
  return *value;
}

std::int64_t Cursor::whole_or_unlimited(std::int64_t standard, Range range) const {
  if (is_scalar() && is_unlimited(*node_)) return unlimited_whole;
  return whole(standard, range);
}

double Cursor::number(double standard, Range range) const {
  return quantity(Dimension::number, standard, range);
}

double Cursor::share(double standard) const {
  return quantity(Dimension::share, standard, between(0, 1));
}

Duration Cursor::time(Duration standard, Range range) const {
  auto const text = scalar("a time");
  if (!text) return standard;
  auto const value = take(parse_time(*text));
  if (!value || !fits(static_cast<double>(value->count()), range, Dimension::time)) return standard;
  return *value;
}

Duration Cursor::time_or_never(Duration standard, Range range) const {
  if (is_word("never")) return Duration{unlimited_whole};
  return time(standard, range);
}

double Cursor::quantity(Dimension dimension, double standard, Range range) const {
  auto const text = scalar(name_of(dimension));
  if (!text) return standard;
  auto const value = take(parse_quantity(*text, dimension));
  if (!value || !fits(*value, range, dimension)) return standard;
  return *value;
}

std::int64_t Cursor::amount(Dimension dimension, std::int64_t standard, Range range,
                            bool may_be_unlimited) const {
  if (may_be_unlimited && is_scalar() && is_unlimited(*node_)) return unlimited_whole;
  auto const text = scalar(name_of(dimension));
  if (!text) return standard;
  range.most = std::min(range.most, 1e15);
  auto const value = take(parse_quantity(*text, dimension));
  if (!value || !fits(*value, range, dimension)) return standard;
  return std::llround(*value);
}

Law Cursor::law(Dimension dimension, Law standard) const {
  if (!given()) return standard;
  auto found = read_law(*node_, path_, dimension, *problems_);
  if (found && !(found->mean() < 1e18)) {
    report("out of range: its mean is beyond every horizon");
    return standard;
  }
  return found ? std::move(*found) : std::move(standard);
}

std::uint64_t Cursor::seed(std::uint64_t standard) const {
  auto const text = scalar("a whole number");
  return text ? take(parse_seed(*text)).value_or(standard) : standard;
}

Duration Cursor::clock(Duration standard) const {
  auto const text = scalar("a clock time");
  if (!text || !is_quoted_clock()) return standard;
  return take(parse_clock(*text)).value_or(standard);
}

ClockSpan Cursor::span(ClockSpan standard) const {
  auto const text = scalar("a span of clock times");
  if (!text || !is_quoted_clock()) return standard;
  return take(parse_span(*text)).value_or(standard);
}

std::optional<std::int64_t> Cursor::date() const {
  auto const text = scalar("a date");
  if (!text) return {};
  return take(parse_date(*text));
}

std::optional<Instant> Cursor::instant(std::optional<std::int64_t> first_day) const {
  auto const text = scalar("an instant");
  if (!text || !is_quoted_clock()) return {};
  return take(parse_instant(*text, first_day));
}

Weekdays Cursor::weekdays(Weekdays standard) const {
  if (!is_list()) {
    auto const text = scalar("weekdays");
    return text ? take(parse_weekdays(*text)).value_or(standard) : standard;
  }
  std::string words;
  for (std::string const& name : names()) words += name + " ";
  return take(parse_weekdays(words)).value_or(standard);
}

std::optional<std::pair<double, double>> Cursor::place() const {
  if (!given()) return {};
  if (!is_list() || node_->items.size() != 2) {
    report("expected latitude and longitude in degrees, such as [34.607, 119.170]");
    return {};
  }
  std::vector<Cursor> const degrees = items();
  std::size_t const before = problems_->size();
  double const latitude = degrees[0].number(0, between(-90, 90));
  double const longitude = degrees[1].number(0, between(-180, 180));
  if (problems_->size() != before) return {};
  return std::pair{latitude, longitude};
}

std::string Cursor::choice(std::initializer_list<std::string_view> words,
                           std::string_view standard) const {
  if (!given()) return std::string{standard};
  if (is_scalar() && std::ranges::find(words, node_->text) != words.end()) return node_->text;
  report_choice({words.begin(), words.size()});
  return std::string{standard};
}

}  // namespace tierflow
