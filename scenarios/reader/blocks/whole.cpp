#include "scenarios/reader/blocks/whole.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "network/graph.hpp"
#include "scenarios/reader/blocks/lanes.hpp"
#include "scenarios/reader/key_path.hpp"
#include "sim/thinning.hpp"

namespace tierflow {

namespace {

constexpr std::size_t most_pairs = 5;    ///< reported for one source
constexpr std::size_t most_names = 6;    ///< of places in one message
constexpr double most_parcels = 4e9;     ///< a source counts its parcels in 32 bits
constexpr double most_cells = 2e8;       ///< of time series; four bytes each

std::string listed(std::vector<FacilityId> const& places, Draft const& draft) {
  std::vector<std::string> names;
  for (FacilityId const id : places) {
    if (names.size() == most_names) {
      names.push_back(fmt::format("{} more", places.size() - most_names));
      break;
    }
    names.push_back(draft.scenario.network.places[id].name);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

Problem at_place(FacilityId id, std::string message, Draft const& draft) {
  PlaceDraft const& place = draft.places[id];
  return {place.mark.spot(), joined(place.list, draft.scenario.network.places[id].name), std::move(message)};
}

void check_tiers(Draft& draft) {
  Network const& network = draft.scenario.network;
  if (!draft.strict_tiers) return;
  for (LaneId const id : tier_violations(network)) {
    Lane const& lane = network.lanes[id];
    draft.lane_marks[id.index].report(
        fmt::format("joins a station and a hub ({} and {}), past the secondary node; say direct: true if it really does",
                    network.places[lane.from].name, network.places[lane.to].name));
  }
}

void check_rings(Draft& draft) {
  Scenario const& scenario = draft.scenario;
  auto const takes_no_time = [&](LaneId id) { return scenario.lanes[id].travel.least() < 0.5; };
  auto const works = [&](FacilityId id) {
    return std::ranges::any_of(scenario.facilities[id].stages,
                               [](StagePlan const& stage) { return stage.has_lines(); });
  };
  for (auto const& ring : timeless_rings(scenario.network, takes_no_time, works))
    draft.problems.push_back(at_place(
        ring.front(),
        fmt::format("lanes that take no time join {} in a ring without a sorter or dock: a parcel could go round forever "
                    "in one instant; give a lane a drive", listed(ring, draft)),
        draft));
}

void warn_isolated(Draft& draft) {
  if (draft.places.size() == 1) return;
  for (FacilityId const id : isolated_places(draft.scenario.network))
    draft.warnings.push_back(at_place(id, "no lane begins or ends here", draft));
}

/// Reachability, worked out once for each set of lanes and origin.
class Ways {
 public:
  explicit Ways(Network const& network) : network_{network} {}

  [[nodiscard]] bool exists(FacilityId from, FacilityId to, std::size_t parcel_class) {
    Plane& plane = plane_of(parcel_class);
    auto const [found, is_new] = plane.reached.try_emplace(from);
    if (is_new) found->second = plane.graph.reachable_from(from);
    return found->second[to.index];
  }
  [[nodiscard]] Split split(FacilityId from, FacilityId to, std::size_t parcel_class) {
    return plane_of(parcel_class).graph.split(from, to);
  }

 private:
  struct Plane {
    Graph graph;
    std::map<FacilityId, std::vector<bool>> reached;
  };
  Plane& plane_of(std::size_t parcel_class) {
    auto const known = by_class_.find(parcel_class);
    if (known != by_class_.end()) return *known->second;
    return *(by_class_[parcel_class] = &find_plane(parcel_class));
  }
  Plane& find_plane(std::size_t parcel_class) {
    std::vector<bool> lanes;
    for (Lane const& lane : network_.lanes) lanes.push_back((lane.carries >> parcel_class & 1) != 0);
    auto const found = planes_.find(lanes);
    if (found != planes_.end()) return found->second;
    return planes_.emplace(lanes, Plane{Graph{network_, lanes_for_class(network_, parcel_class)}, {}}).first->second;
  }

  Network const& network_;
  std::map<std::vector<bool>, Plane> planes_;
  std::map<std::size_t, Plane*> by_class_;
};

/// What one stream or stock needs: ways from its origin to its destinations, for its classes.
struct Need {
  FacilityId from;
  std::vector<FacilityId> to;
  std::vector<bool> classes;
};

class Reaching {
 public:
  explicit Reaching(Draft& draft) : draft_{draft}, ways_{draft.scenario.network} {}

  void check(Need const& need, Cursor const& mark) {
    for (std::size_t c = 0; c < need.classes.size(); ++c)
      for (FacilityId const to : need.to)
        if (need.classes[c] && to != need.from && !ways_.exists(need.from, to, c)) report(need.from, to, c, mark);
  }

  /// From where a pool sends back what it cannot deliver.
  void check_back(Need const& need, Cursor const& mark) {
    for (std::size_t c = 0; c < need.classes.size(); ++c)
      for (FacilityId const to : need.to) {
        bool const sends = std::ranges::any_of(draft_.scenario.facilities[to].rounds, &RoundsPool::sends_back);
        if (sends && need.classes[c] && to != need.from && !ways_.exists(to, need.from, c))
          report(to, need.from, c, mark, " (a pool there has `sends_back: true`: give the parcels a way back, or take it out)");
      }
  }

  /// Says how many pairs were found and not told one by one.
  void finish() {
    for (auto const& [path, found] : found_)
      if (found.pairs > most_pairs)
        found.mark.report(fmt::format("and {} more pairs without a way", found.pairs - most_pairs));
  }

 private:
  struct Found {
    Cursor mark;
    std::size_t pairs = 0;
  };
  void report(FacilityId from, FacilityId to, std::size_t parcel_class, Cursor const& mark, std::string_view why = "") {
    if (!seen_.emplace(mark.path(), from, to).second) return;
    if (++found_.try_emplace(mark.path(), Found{mark, 0}).first->second.pairs > most_pairs) return;
    Split const split = ways_.split(from, to, parcel_class);
    auto const& places = draft_.scenario.network.places;
    mark.report(fmt::format("there is no way from {} to {} for class {}: from {} one gets to {}; {} is reached from {}{}",
                            places[from].name, places[to].name, draft_.class_names.all()[parcel_class],
                            places[from].name, others(split.ahead), places[to].name, others(split.behind), why));
  }
  /// Without the first, which is the place itself.
  [[nodiscard]] std::string others(std::vector<FacilityId> const& places) const {
    if (places.size() < 2) return "nowhere else";
    return listed({places.begin() + 1, places.end()}, draft_);
  }

  Draft& draft_;
  Ways ways_;
  std::set<std::tuple<std::string, FacilityId, FacilityId>> seen_;
  std::map<std::string, Found> found_;
};

std::vector<bool> possible(std::vector<double> const& cumulative_shares) {
  std::vector<bool> result;
  double before = 0;
  for (double const upto : cumulative_shares) {
    result.push_back(upto > before);
    before = upto;
  }
  return result;
}

Need need_of(Stream const& stream, std::size_t classes) {
  Need need{stream.origin, {}, possible(stream.classes)};
  if (stream.destinations) need.to = stream.destinations->to;
  if (stream.arrivals != Stream::Arrivals::listed) return need;
  need.classes.assign(classes, false);
  std::set<FacilityId> to;
  for (Order const& order : stream.orders) {
    need.classes[order.parcel_class] = true;
    if (order.to.index != std::uint16_t(-1)) to.insert(order.to);
  }
  need.to.assign(to.begin(), to.end());
  return need;
}

void check_ways(Draft& draft) {
  Scenario const& scenario = draft.scenario;
  Reaching reaching{draft};
  auto const check = [&](Need const& need, Cursor const& mark) {
    reaching.check(need, mark);
    reaching.check_back(need, mark);
  };
  for (std::size_t i = 0; i < scenario.streams.size(); ++i)
    check(need_of(scenario.streams[i], scenario.classes.size()), draft.stream_marks[i]);
  for (std::size_t i = 0; i < scenario.stock.size(); ++i) {
    InitialStock const& stock = scenario.stock[i];
    Need need{stock.at, {}, possible(stock.classes)};
    if (stock.destinations) need.to = stock.destinations->to;
    check(need, draft.stock_marks[i]);
  }
  reaching.finish();
}

/// What a run would need at least, before it begins to need it.
void check_size(Draft& draft) {
  Scenario const& scenario = draft.scenario;
  double parcels = 0;
  for (Stream const& stream : scenario.streams)
    parcels += stream.arrivals == Stream::Arrivals::listed
                   ? static_cast<double>(stream.orders.size())
                   : expected_parcels(stream);
  for (InitialStock const& stock : scenario.stock) parcels += static_cast<double>(stock.parcels);
  if (!(parcels < most_parcels))
    draft.problems.push_back({{}, "demand", fmt::format("expects {:.3g} parcels; a run takes at most {:.0g}", parcels, most_parcels)});
  double rows = static_cast<double>(scenario.lanes.size());
  for (FacilityPlan const& place : scenario.facilities) rows += 2 * static_cast<double>(place.stages.size());
  auto const bins = static_cast<double>(scenario.end.time_since_epoch() / scenario.series);
  if (rows * bins > most_cells)
    draft.problems.push_back({{}, "record.series", fmt::format("{:.3g} stages and lanes times {:.3g} steps is too much to "
                                                               "keep; give record.series a larger step", rows, bins)});
}

}  // namespace

void check_whole(Draft& draft) {
  check_size(draft);
  check_tiers(draft);
  check_rings(draft);
  warn_isolated(draft);
  check_ways(draft);
  if (draft.problems.empty()) check_overflow(draft);
}

}  // namespace tierflow
