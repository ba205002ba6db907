#include "scenarios/reader/blocks/returned_goods.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/blocks/carried.hpp"
#include "scenarios/reader/blocks/law_points.hpp"

namespace tierflow {

namespace {

constexpr std::size_t most_days = 366;   ///< between a parcel and its return
constexpr std::size_t times_of_day = 1024;
constexpr double day_us = 86'400e6;

constexpr Field returns_fields[] = {
    {"name", Form::name, "", required, "unique among all demand; also the key of its random numbers"},
    {"of", Form::names, "", required, "sources whose parcels come back"},
    {"share", Form::mixed, "", required, "of the parcels that come back: 8 %, or by class {apparel: 20 %, sports: 10 %}"},
    {"after", Form::law, "time", required, "from the hand-in of a parcel to the hand-in of its return, at most 366 d"},
    {"hours", Form::name, "", "flat", "a profile with hours: when returns are handed in"},
    {"service", Form::name, "", "the class's", "a service level"},
};

/// Shares that come back, by class.
std::vector<double> read_shares(Cursor const& at, Draft const& draft) {
  if (!at.is_map()) return std::vector<double>(draft.class_names.size(), at.share(0));
  std::vector<double> shares(draft.class_names.size(), 0);
  for (auto const& [name, share] : at.entries())
    if (auto const index = draft.class_names.at(share, name)) shares[*index] = share.share(0);
  return shares;
}

/// The share of returns by the number of days after the parcel; parcels are handed in at any time of their day.
std::vector<double> days_after(Cursor const& at) {
  Law const law = at.law(Dimension::time, Law{});
  if (law.mean() > static_cast<double>(most_days) * day_us) at.report("must be at most 366 d on average");
  std::vector<double> const times = law_points(law);
  std::vector<double> shares;
  for (std::size_t i = 0; i < times_of_day; ++i) {
    double const of_day = (static_cast<double>(i * 613 % times_of_day) + 0.5) / times_of_day;  // 613: all, in mixed order
    double const days = times[i % times.size()] / day_us + of_day;
    auto const day = std::min(static_cast<std::size_t>(days), most_days);
    if (shares.size() <= day) shares.resize(day + 1, 0);
    shares[day] += 1.0 / times_of_day;
  }
  return shares;
}

/// Where returns of one class begin, and the shape of the days that they follow.
struct Group {
  FacilityId from;
  std::size_t parcel_class;
  std::vector<double> days;  ///< factors on the days of the source, the first long before the run
  friend auto operator<=>(Group const&, Group const&) = default;
};

class Returns {
 public:
  Returns(Cursor const& at, Profiles const& profiles, DayFactors const& days, Draft& draft)
      : at_{at}, days_{days}, draft_{draft}, shares_{read_shares(at["share"], draft)}, after_{days_after(at["after"])},
        shape_{profiles.shape(at)}, first_{1 - static_cast<std::int64_t>(after_.size())} {}

  void add(SourceDraft const& source) {
    for (Flow const& flow : source.flows) {
      std::vector<double> upto = flow_classes(source, flow, draft_);
      for (std::size_t c = upto.size(); c-- > 1;) upto[c] -= upto[c - 1];
      double const total = row_total(flow);
      for (std::size_t c = 0; c < upto.size(); ++c) {
        double const parcels = source.parcels_a_day(flow, draft_) * upto[c] * shares_[c];
        if (!(parcels > 0) || !(total > 0)) continue;
        auto const days = days_of(source, flow.from, c);
        for (OdRow const& row : flow.rows)
          if (row.per_day > 0) groups_[{row.to, c, days}][flow.from] += parcels * row.per_day / total;
      }
    }
  }

  void finish() {
    std::map<std::string, int> same;
    std::map<std::vector<double>, std::shared_ptr<RateCurve const>> curves;
    std::int16_t const service = read_service_choice(at_["service"], draft_);
    for (auto const& [group, back_to] : groups_) {
      Flow flow{group.from, static_cast<std::uint32_t>(group.parcel_class), 0, {}};
      for (auto const& [to, parcels] : back_to) {
        flow.rows.push_back({group.from, to, parcels});
        flow.per_day += parcels;
      }
      Stream stream = stream_of(at_.key(), flow, draft_);
      int const number = same[stream.name]++;
      if (number > 0) stream.name += fmt::format("/{}", number + 1);
      auto& curve = curves[group.days];
      if (!curve) curve = daily_curve(coming_back(group.days), shape_.hours, draft_.demand_end);
      stream.curve = curve;
      stream.factor = flow.per_day;
      stream.service = service;
      draft_.scenario.streams.push_back(std::move(stream));
      draft_.stream_marks.push_back(at_);
    }
  }

 private:
  static double row_total(Flow const& flow) {
    double total = 0;
    for (OdRow const& row : flow.rows) total += row.per_day;
    return total;
  }

  /// Weekday and day factors of what a source sends, from `first_` to the last day of the run.
  [[nodiscard]] std::vector<double> days_of(SourceDraft const& source, FacilityId origin, std::size_t parcel_class) const {
    auto days = days_.of(source.at.key(), origin, parcel_class, draft_, first_);
    for (std::size_t i = 0; i < days.size(); ++i)
      days[i] *= source.shape.weekdays[static_cast<std::size_t>(draft_.plan.weekday(first_ + static_cast<std::int64_t>(i)))];
    return days;
  }

  /// What comes back on each day of the run for one parcel a day.
  [[nodiscard]] std::vector<double> coming_back(std::vector<double> const& sent) const {
    std::vector<double> back;
    for (std::size_t day = after_.size() - 1; day < sent.size(); ++day) {
      double sum = 0;
      for (std::size_t k = 0; k < after_.size(); ++k) sum += after_[k] * sent[day - k];
      back.push_back(sum);
    }
    return back;
  }

  Cursor at_;
  DayFactors const& days_;
  Draft& draft_;
  std::vector<double> shares_, after_;
  Profile shape_;
  std::int64_t first_;  ///< day of the earliest parcel that can come back in the run
  std::map<Group, std::map<FacilityId, double>> groups_;
};

}  // namespace

constinit Section const returns_section{"demand.returns[]", "goods that buyers send back", returns_fields};

void read_returned_goods(Cursor const& returns, std::vector<SourceDraft> const& sources, Profiles const& profiles,
                         DayFactors const& days, Draft& draft) {
  std::vector<std::string> names;
  for (SourceDraft const& source : sources) names.push_back(source.at.key());
  Names const known{"source", std::move(names)};
  for (Cursor const& at : in_order(returns, returns_section)) {
    Returns made{at, profiles, days, draft};
    for (std::string const& word : at["of"].names()) {
      auto const index = known.at(at["of"], word);
      if (!index) continue;
      SourceDraft const& source = sources[*index];
      bool const goes_somewhere =
          std::ranges::any_of(source.flows, [](Flow const& flow) { return !flow.rows.empty(); });
      if (!goes_somewhere || source.at["rate_steps"].given())
        at["of"].report(cited(word) + " cannot be sent back: it needs destinations by share and a volume a day");
      else
        made.add(source);
    }
    made.finish();
  }
}

}  // namespace tierflow
