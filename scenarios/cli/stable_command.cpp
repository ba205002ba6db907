#include "scenarios/cli/stable_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "scenarios/cli/interrupt.hpp"
#include "scenarios/cli/problems.hpp"
#include "scenarios/cli/progress_board.hpp"
#include "scenarios/cli/side_by_side.hpp"
#include "scenarios/forecast/expected_loads.hpp"
#include "scenarios/reader/parse_yaml.hpp"
#include "scenarios/stability/limits.hpp"
#include "scenarios/stability/relief.hpp"
#include "scenarios/stability/stability_text.hpp"

namespace tierflow {
namespace {

/// One replication, as far as it matters here.
struct Seen {
  std::vector<Growth> growths;
  Results results;   ///< of the first replication; names and faults are looked up there
  bool whole = true;
};

class Levels {
 public:
  Levels(StableRequest const& request, Tools const& tools, Streams const& streams)
      : request_{request}, tools_{tools}, streams_{streams} {}

  /// Judges `scenario` as it is. Nothing when interrupted.
  std::optional<Judgement> judgement_of(Scenario const& scenario, double level) {
    ThreadShare const share = share_out(request_.threads, request_.judging.most);
    ProgressBoard board{streams_, request_.quiet, share.at_once == 1};
    std::vector<std::vector<Growth>> by_replication;
    Judgement judgement;
    bool whole = true;
    Pieces<Seen> const pieces{
        [&](int number, std::stop_token const& stop) {
          board.begin(number, scenario, fmt::format("demand times {:.3f}, run {}", level, number));
          RunOptions const options{.threads = share.each, .replication = static_cast<std::uint32_t>(number - 1)};
          Results results = tools_.simulate(scenario, options, board.watching(number, stop));
          Seen seen{growths(scenario, results, request_.cycle), {}, results.ended == Ended::complete};
          if (number == 1) seen.results = std::move(results);
          return seen;
        },
        [&](int number, Seen&& seen) {
          board.end(number);
          if (!(whole = seen.whole)) return false;
          ++runs_;
          if (number == 1) first_ = std::move(seen.results);
          by_replication.push_back(std::move(seen.growths));
          judgement = judge(by_replication, request_.judging);
          return judgement.verdict == Judgement::Verdict::more;
        },
        [&](int number) { board.show(number); }};
    side_by_side<Seen>(request_.judging.most, share.at_once, pieces);
    if (!whole) return {};
    return judgement;
  }

  [[nodiscard]] Results const& first_run() const { return first_; }  ///< of the level judged last
  [[nodiscard]] int runs() const { return runs_; }

 private:
  StableRequest const& request_;
  Tools const& tools_;
  Streams const& streams_;
  Results first_;
  int runs_ = 0;
};

/// Demand times this fills the fullest sorter or lane to the brim, on average.
double forecast_limit(Scenario const& scenario) {
  World const world{scenario, 0, false};
  auto const loads = expected_loads(world, expected_flows(world));
  auto const fullest = std::ranges::find_if(loads, [](ExpectedLoad const& load) { return std::isfinite(load.load); });
  return fullest == loads.end() ? 1 : 1 / fullest->load;
}

/// Before the two cycles the network fills; parcels that are still on their first way would look like growth.
constexpr Duration least_warm_up = std::chrono::days{4};

/// The scenario over its warm-up and two cycles, parcels to the end.
Reading read_long_enough(StableRequest const& request, Tools const& tools, std::vector<std::string> sets) {
  Reading reading = tools.read(request.files, sets);
  if (!reading.scenario) return reading;
  Instant const warm_up = std::max(reading.scenario->warm_up, Instant{least_warm_up});
  Instant const needed = warm_up + 2 * request.cycle;
  auto const hours = [](Instant t) { return std::chrono::ceil<std::chrono::hours>(t.time_since_epoch()).count(); };
  Node const tree = parse_yaml(reading.effective, "scenario").root;
  Node const* const horizon = tree.find("horizon");
  bool const by_length = horizon != nullptr && horizon->find("length") != nullptr;
  sets.push_back(by_length ? fmt::format("horizon.length={} h", hours(needed))
                           : fmt::format("horizon.days={}", (hours(needed) + 23) / 24));
  sets.push_back(fmt::format("horizon.warm_up={} h", hours(warm_up)));
  sets.emplace_back("horizon.drain=0 h");
  sets.emplace_back("record.parcels=0 %");
  return tools.read(request.files, sets);
}

class Search {
 public:
  Search(StableRequest const& request, Tools const& tools, Streams const& streams, Scenario scenario)
      : request_{request}, levels_{request, tools, streams}, scenario_{std::move(scenario)} {
    World const world{scenario_, 0, false};
    double const days = static_cast<double>(scenario_.end.time_since_epoch().count()) / 86400e6;
    found_ = {.scenario = scenario_.name, .cycle = request.cycle, .per_day = expected_flows(world).parcels / days,
              .ranks = {}, .runs = 0, .tolerable = request.judging.tolerable};
  }

  /// False when interrupted; what was found until then is there.
  bool run() {
    double below = 0;
    for (int rank = 0; rank < request_.limits; ++rank) {
      std::set<Resource> at_fault_there;
      Results there;
      Asked const asked = [&](double level) {
        Scenario scaled = scenario_;
        scale_demand(scaled, level);
        auto judgement = levels_.judgement_of(scaled, level);
        found_.runs = levels_.runs();
        if (judgement && judgement->verdict == Judgement::Verdict::gives_way) there = levels_.first_run();
        return judgement;
      };
      auto const limit = limit_of(asked, {.guess = std::max(forecast_limit(scenario_), below), .precision = request_.precision});
      if (!limit) return false;
      GivesWay gives{.keeps_up = limit->keeps_up, .gives_way = limit->gives_way, .who = {}};
      for (Sinking const& one : limit->sinking) {
        Resource const resource = at_fault(one.resource, scenario_, there);
        if (!at_fault_there.insert(resource).second) continue;
        gives.who.push_back({name_of(resource, scenario_, there), one.share, one.arrivals});
      }
      found_.ranks.push_back(std::move(gives));
      if (!limit->gives_way) return true;
      for (Resource const& resource : at_fault_there) relieve(scenario_, resource, there);
      below = *limit->gives_way;
    }
    return true;
  }

  [[nodiscard]] Stability const& found() const { return found_; }

 private:
  StableRequest const& request_;
  Levels levels_;
  Scenario scenario_;
  Stability found_;
};

}  // namespace

ExitCode stable_command(StableRequest const& request, Tools const& tools, Streams const& streams) {
  std::vector<std::string> sets = request.sets;
  if (request.seed) sets.push_back(fmt::format("replications.seed={}", *request.seed));
  Reading reading = read_long_enough(request, tools, sets);
  if (ExitCode const bad = show_problems(reading, streams, request.quiet); bad != exit_ok) return bad;

  Interrupt const interrupt;
  Search search{request, tools, streams, std::move(*reading.scenario)};
  bool const whole = search.run();
  if (request.json) streams.out << dumped(stability_json(search.found())) << "\n";
  else streams.out << stability_text(search.found(), streams.out_look);
  if (whole) return exit_ok;
  streams.err << "tierflow: interrupted\n";
  return exit_interrupted;
}

}  // namespace tierflow
