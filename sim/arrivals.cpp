#include "sim/arrivals.hpp"

#include <algorithm>
#include <compare>
#include <limits>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace tierflow {

Duration planned_wait(LanePlan const& plan) {
  if (plan.dispatch == Dispatch::headway) return Law::fixed(plan.headway.mean() / 2).span({});
  bool const leaves_in_time = plan.dispatch == Dispatch::fill_or_timeout && plan.timeout < Duration{unlimited};
  return leaves_in_time ? plan.timeout / 2 : Duration{0};
}

bool has_timetable(LanePlan const& plan) {
  return plan.dispatch == Dispatch::timetable || plan.dispatch == Dispatch::timetable_or_full;
}

namespace {

constexpr std::uint32_t far_away = std::numeric_limits<std::uint32_t>::max();

/// How a way ends and begins; the smaller, the better.
struct Outcome {
  Instant at;               ///< arrival at the destination
  std::uint32_t lanes = 0;  ///< on the way
  std::uint32_t lane = 0;   ///< the first
  friend auto operator<=>(Outcome const&, Outcome const&) = default;
};

/// Who leaves the last stage up to `latest` still catches this way.
struct Catch {
  Instant latest;
  Outcome outcome;
};

/// All good ways from one place to the destination, by when one leaves.
class Profile {
 public:
  /// Whether it is better than what was known.
  bool add(Catch const& one) {
    // From the latest to the earliest: what is caught later arrives later, or it would be the only one.
    auto const behind = std::ranges::partition_point(catches_, [&](Catch const& other) { return other.latest >= one.latest; });
    if (behind != catches_.begin() && std::prev(behind)->outcome <= one.outcome) return false;
    auto const same = behind != catches_.begin() && std::prev(behind)->latest == one.latest ? std::prev(behind) : behind;
    auto const last = std::find_if(behind, catches_.end(), [&](Catch const& other) { return other.outcome < one.outcome; });
    if (same == last) {
      catches_.insert(same, one);
    } else {
      *same = one;
      catches_.erase(std::next(same), last);
    }
    return true;
  }
  /// The same for a way that can be begun at any time: it takes `way`, over `lanes` lanes.
  bool add_free(Duration way, std::uint32_t lanes, std::uint32_t lane) {
    if (free_ && std::tie(free_->way, free_->lanes, free_->lane) <= std::tie(way, lanes, lane)) return false;
    free_ = {way, lanes, lane};
    return true;
  }
  /// For who leaves at `t`.
  [[nodiscard]] std::optional<Outcome> best(Instant t) const {
    std::optional<Outcome> best;
    auto const behind = std::ranges::partition_point(catches_, [t](Catch const& one) { return one.latest >= t; });
    if (behind != catches_.begin()) best = std::prev(behind)->outcome;
    if (free_)
      if (Outcome const free = free_->from(t); !best || free < *best) best = free;
    return best;
  }
  /// Calls `step` with (until, lane), in order of time.
  template <class Each>
  void steps(Each const& step) const {
    Instant done = Instant::min();
    for (auto one = catches_.rbegin(); one != catches_.rend(); ++one) {
      if (free_) {
        // The free way is the better one up to the instant from which it would arrive later.
        Instant better = one->outcome.at - free_->way;
        if (!(free_->from(better) < one->outcome)) better -= Duration{1};
        better = std::min(better, one->latest);
        if (better > done) step(done = better, free_->lane);
      }
      if (one->latest > done) step(done = one->latest, one->outcome.lane);
    }
    if (free_) step(never, free_->lane);
  }
  struct Free {
    Duration way{};
    std::uint32_t lanes = 0;
    std::uint32_t lane = 0;
    [[nodiscard]] Outcome from(Instant t) const { return {t + way, lanes, lane}; }
  };
  [[nodiscard]] std::vector<Catch> const& catches() const { return catches_; }
  [[nodiscard]] std::optional<Free> const& free() const { return free_; }

 private:
  std::vector<Catch> catches_;  // from the latest to the earliest; outcomes likewise from the worst to the best
  std::optional<Free> free_;
};

}  // namespace

/// Ways to one destination for one plane of classes, found backwards: whenever the profile of a place becomes better, those of the
/// places before it are looked at again, the nearest ones first.
class ArrivalSearch {
 public:
  ArrivalSearch(Scenario const& scenario, std::vector<bool> const& usable) : scenario_{scenario} {
    Network const& network = scenario.network;
    into_.resize(network.places.size());
    for (std::uint32_t i = 0; i < usable.size(); ++i)
      if (usable[i]) into_[network.lanes[{i}].to.index].push_back({i});
  }

  void to(FacilityId destination) {
    destination_ = destination;
    count_outsiders();
    profiles_.assign(into_.size(), {});
    std::set<std::pair<std::uint32_t, std::uint32_t>> changed{{0, destination.index}};  // how many lanes away, place
    while (!changed.empty()) {
      FacilityId const there{changed.begin()->second};
      changed.erase(changed.begin());
      for (LaneId const lane : into_[there.index]) {
        FacilityId const here = scenario_.network.lanes[lane].from;
        bool const direct = here != destination && outsiders_[here.index] == outsiders_[there.index] + outsider(there);
        if (direct && comes_before(here, lane, there)) changed.emplace(hops_[here.index], here.index);
      }
    }
  }

  void write(Arrivals& arrivals) const {
    for (Profile const& profile : profiles_) {
      auto const first = static_cast<std::uint32_t>(arrivals.steps_.size());
      arrivals.first_.push_back(first);
      profile.steps([&](Instant until, std::uint32_t lane) {
        if (arrivals.steps_.size() > first && arrivals.steps_.back().lane.index == lane) arrivals.steps_.back().until = until;
        else arrivals.steps_.push_back({until, {lane}});
      });
    }
  }

 private:
  /// The destination counts as one or not for every way alike.
  [[nodiscard]] std::uint32_t outsider(FacilityId place) const {
    Tier const tier = scenario_.network.places[place].tier;
    return place != destination_ && (tier == Tier::last_mile || tier == Tier::gateway) ? 1 : 0;
  }

  /// The fewest outsiders that one has to pass from each place, and of such ways the fewest lanes.
  void count_outsiders() {
    outsiders_.assign(into_.size(), far_away);
    hops_.assign(into_.size(), 0);
    outsiders_[destination_.index] = 0;
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> open{{0, 0, destination_.index}};
    while (!open.empty()) {
      auto const [passed, hops, place] = *open.begin();
      open.erase(open.begin());
      if (std::pair{passed, hops} > std::pair{outsiders_[place], hops_[place]}) continue;
      std::pair const longer{passed + outsider({place}), hops + 1};
      for (LaneId const lane : into_[place]) {
        std::uint32_t const before = scenario_.network.lanes[lane].from.index;
        if (longer >= std::pair{outsiders_[before], hops_[before]}) continue;
        std::tie(outsiders_[before], hops_[before]) = longer;
        open.emplace(longer.first, longer.second, before);
      }
    }
  }

  /// What `lane`, from `here` to `there`, makes of the ways from there. Whether the ways from here become better.
  bool comes_before(FacilityId here, LaneId lane, FacilityId there) {
    LanePlan const& plan = scenario_.lanes[lane];
    Duration const drive = scenario_.network.lanes[lane].drive;
    bool const ends = there == destination_;
    Profile const& behind = profiles_[there.index];
    Profile& profile = profiles_[here.index];
    bool better = false;
    if (has_timetable(plan)) {
      for (auto row = plan.timetable.rbegin(); row != plan.timetable.rend(); ++row) {
        Instant const arrives = row->at + drive;
        std::optional<Outcome> way = Outcome{arrives, 0, 0};
        if (!ends) way = behind.best(arrives + scenario_.transfer);
        if (way) better |= profile.add({row->at - plan.ready_after, {way->at, way->lanes + 1, lane.index}});
      }
      return better;
    }
    Duration const takes = plan.ready_after + planned_wait(plan) + drive + (ends ? Duration{0} : scenario_.transfer);
    if (ends) return profile.add_free(takes, 1, lane.index);
    for (Catch const& one : behind.catches())
      better |= profile.add({one.latest - takes, {one.outcome.at, one.outcome.lanes + 1, lane.index}});
    if (auto const& free = behind.free()) better |= profile.add_free(takes + free->way, free->lanes + 1, lane.index);
    return better;
  }

  Scenario const& scenario_;
  FacilityId destination_;
  std::vector<std::vector<LaneId>> into_;  // usable lanes, by where they end
  std::vector<std::uint32_t> outsiders_, hops_;
  std::vector<Profile> profiles_;  // by place
};

Arrivals::Arrivals(Scenario const& scenario) : places_{scenario.network.places.size()} {
  if (scenario.routing != "earliest_arrival") return;
  Planes planes = planes_of(scenario.network, scenario.classes.size());
  plane_of_class_ = std::move(planes.of_class);
  for (std::vector<bool> const& usable : planes.usable) {
    ArrivalSearch search{scenario, usable};
    for (std::uint32_t destination = 0; destination < places_; ++destination) {
      search.to({destination});
      search.write(*this);
    }
  }
  first_.push_back(static_cast<std::uint32_t>(steps_.size()));
}

std::optional<LaneId> Arrivals::next(FacilityId here, FacilityId destination, std::size_t parcel_class, Instant t) const {
  std::size_t const list = (plane_of_class_[parcel_class] * places_ + destination.index) * places_ + here.index;
  std::span const steps = std::span{steps_}.subspan(first_[list], first_[list + 1] - first_[list]);
  auto const step = std::ranges::partition_point(steps, [t](Step const& one) { return one.until < t; });
  if (step == steps.end()) return std::nullopt;
  return step->lane;
}

}  // namespace tierflow
