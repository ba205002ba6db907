#include "scenarios/reader/blocks/growth.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace tierflow {

namespace {

constexpr std::int64_t first_year = 1900, last_year = 2999;

constexpr Field growth_fields[] = {
    {"name", Form::name, "", required, "unique"},
    {"base_year", Form::whole, "", required, "the year whose figures the sources have"},
    {"per_year", Form::number, "", "", "factor on the year before: 1.2; for years that `years` does not name"},
    {"years", Form::map, "", "", "factors on the year before, one by one: {2026: 1.25, 2027: 1.2}"},
    {"sources", Form::names, "", "all", "sources that grow so; growths that meet multiply"},
};

class Years {
 public:
  explicit Years(Cursor const& at) : at_{at}, usual_{at["per_year"]} {
    for (auto const& [year, factor] : at["years"].entries()) {
      auto const number = parse_whole(year);
      if (number && *number >= first_year && *number <= last_year)
        known_[*number] = factor.number(1, more_than(0));
      else
        factor.report("expected a year, got " + cited(year));
    }
    usual_factor_ = usual_.number(1, more_than(0));
  }

  /// From the base year to another one, forwards or back.
  [[nodiscard]] double factor(std::int64_t base, std::int64_t year) const {
    double factor = 1;
    for (std::int64_t y = base + 1; y <= year; ++y) factor *= of(y);
    for (std::int64_t y = base; y > year; --y) factor /= of(y);
    return factor;
  }

 private:
  [[nodiscard]] double of(std::int64_t year) const {
    auto const known = known_.find(year);
    if (known != known_.end()) return known->second;
    if (!usual_.given())
      at_.report(fmt::format("says nothing about {0}, which scale.year needs; give 'per_year', or years: {{{0}: ...}}", year));
    return usual_factor_;
  }

  Cursor at_, usual_;
  double usual_factor_ = 1;
  std::map<std::int64_t, double> known_;
};

}  // namespace

constinit Section const growth_section{"demand.growth[]", "how sources grow from year to year, for scale.year",
                                       growth_fields};

Growth::Growth(Cursor const& demand, Names const& sources, Draft& draft) {
  Cursor const growth = demand["growth"];
  if (draft.year && !growth.given())
    demand.report(fmt::format("scale.year is {}, but nothing says how demand grows; give 'growth'", *draft.year));
  for (Cursor const& at : in_order(growth, growth_section)) {
    Item item;
    std::int64_t const base = at["base_year"].whole(2000, between(first_year, last_year));
    Years const known{at};
    if (draft.year) item.factor = known.factor(base, *draft.year);
    for (std::string const& word : at["sources"].names())
      if (sources.at(at["sources"], word)) item.sources.push_back(word);
    items_.push_back(std::move(item));
  }
}

double Growth::of(std::string_view source) const {
  double factor = 1;
  for (Item const& item : items_)
    if (item.sources.empty() || std::ranges::find(item.sources, source) != item.sources.end()) factor *= item.factor;
  return factor;
}

}  // namespace tierflow
