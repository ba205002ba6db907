#include "sim/engine.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <memory>

#include "sim/cluster.hpp"
#include "sim/cold/clock.hpp"
#include "sim/harvest.hpp"
#include "sim/tower.hpp"

namespace tierflow {
namespace {

constexpr Duration longest_window = std::chrono::hours{6};
constexpr int windows_between_sorts = 64;  ///< of the clusters by their work; the largest are begun first

/// Runs `work(i, thread)` for i in [0, count) on the threads of an arena, more of them than cores if so asked.
class Crew {
 public:
  explicit Crew(int threads)
      : threads_{std::max(1, threads)},
        allowed_{tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads_)},
        arena_{threads_} {}
  [[nodiscard]] int threads() const { return threads_; }

  template <class Work>
  void each(std::size_t count, Work const& work) {
    if (threads_ == 1) {
      for (std::size_t i = 0; i < count; ++i) work(i, 0);
      return;
    }
    std::atomic<std::size_t> next{0};  // who is free takes the next one, so the order of work is an order of size
    arena_.execute([&] {
      tbb::parallel_for(
          0, threads_,
          [&](int) {
            auto const thread = static_cast<std::size_t>(tbb::this_task_arena::current_thread_index());
            for (std::size_t i = next++; i < count; i = next++) work(i, thread);
          },
          tbb::simple_partitioner{});
    });
  }

 private:
  int threads_;
  tbb::global_control allowed_;
  tbb::task_arena arena_;
};

Progress progress_of(World const& world, std::deque<Facility> const& facilities, Instant now) {
  Progress progress{now, world.end};
  for (Facility const& facility : facilities)
    for (LedgerLine const& line : facility.book().ledger) {
      progress.created += line.created;
      progress.finished += line.delivered + line.returned + line.rejected + line.lost;
    }
  return progress;
}

/// Cuts the films of all facilities into chapters.
class Cutter {
 public:
  Cutter(World const& world, RunOptions const& options)
      : chronicle_{options.history}, length_{options.chapter}, layout_{world.scenario},
        next_{chronicle_ != nullptr ? Instant{} + length_ : never} {}
  /// A chapter ends there: no window may reach beyond.
  [[nodiscard]] Instant next() const { return next_; }
  /// Everything before `until` is worked.
  void cut(std::deque<Facility>& facilities, Instant until) {
    if (chronicle_ == nullptr || until == from_) return;
    Chapter chapter{.from = from_, .until = until};
    chapter.states.resize(layout_.size());
    for (Facility& facility : facilities) {
      facility.cut(chapter);
      facility.look(until, layout_, chapter.states);
    }
    put_in_order(chapter);
    chronicle_->add(chapter);
    from_ = until;
    next_ = until + length_;
  }

 private:
  Chronicle* chronicle_;
  Duration length_;
  Layout layout_;
  Instant from_{}, next_;
};

}  // namespace

Results simulate(Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
  std::optional<double> const filmed = options.history != nullptr ? std::optional{options.filmed_share} : std::nullopt;
  World world{scenario, options.replication, options.record_all ? 2 : scenario.sample_parcels, filmed};
  Roads roads{scenario.lanes.size()};
  std::unique_ptr<ColdClock> const cold = world.cold_classes != 0 ? std::make_unique<ColdClock>(world) : nullptr;
  std::deque<Facility> facilities;
  for (std::uint32_t i = 0; i < scenario.facilities.size(); ++i)
    facilities.emplace_back(world, FacilityId{i}, roads, cold.get());

  Clustering const found = find_clusters(world, std::max(options.shortest_window, tick));
  for (std::uint32_t i = 0; i < roads.size(); ++i) roads[{i}].inside = found.inside[i];
  std::vector<Cluster> clusters;
  for (std::vector<FacilityId> const& ids : found.clusters) {
    std::vector<Facility*> members;
    for (FacilityId const id : ids) members.push_back(&facilities[id.index]);
    clusters.emplace_back(std::move(members));
  }
  Duration window = std::min(found.lookahead, longest_window);
  if (options.window > Duration{0}) window = std::min(window, options.window);

  Crew crew{std::min(options.threads, static_cast<int>(clusters.size()))};
  std::vector<Courses> courses(static_cast<std::size_t>(crew.threads()), Courses{world});
  std::vector<Cluster*> by_work;
  for (Cluster& cluster : clusters) by_work.push_back(&cluster);
  Instant worked{};  // every instant before
  int windows = 0;
  bool go_on = true;
  Cutter cutter{world, options};
  Tower tower{world};
  while (worked <= world.end && go_on) {
    if (worked == tower.next()) tower.look(facilities);
    Instant const until = std::min({worked + window, cutter.next(), tower.next(), world.end + tick});
    if (windows++ % windows_between_sorts == 0)
      std::ranges::stable_sort(by_work, std::ranges::greater{}, &Cluster::parcels);
    crew.each(clusters.size(), [&](std::size_t i, std::size_t thread) { by_work[i]->advance(until, courses[thread]); });
    crew.each(facilities.size(), [&](std::size_t i, std::size_t) { facilities[i].collect(false); });
    worked = until;
    if (worked == cutter.next()) cutter.cut(facilities, worked);
    if (on_progress) go_on = on_progress(progress_of(world, facilities, worked));
  }
  cutter.cut(facilities, worked);
  for (std::size_t i = 1; i < courses.size(); ++i) courses[0].merge(courses[i]);
  Results results = harvest(world, facilities, courses[0], worked - tick);
  if (cold != nullptr) cold->collect(results);
  results.ended = worked > world.end ? Ended::complete : Ended::interrupted;
  return results;
}

}  // namespace tierflow
