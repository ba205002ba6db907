#pragma once

// Story: what a history says about an instant. Every answer is a function of the history and the instant, so going back in time is as good
// as going forward.

#include <optional>
#include <vector>

#include "scenarios/history/history_file.hpp"
#include "sim/history/layout.hpp"
#include "sim/scenario.hpp"
#include "viz/story/sampled_loads.hpp"
#include "viz/story/snapshot.hpp"

namespace tierflow {

class Story {
 public:
  Story(Scenario const& scenario, HistoryFile const& file) : scenario_{scenario}, file_{file}, layout_{scenario}, sampled_{*this} {}
  Story(Story const&) = delete;
  Story& operator=(Story const&) = delete;

  [[nodiscard]] Scenario const& scenario() const { return scenario_; }
  [[nodiscard]] HistoryFile const& file() const { return file_; }
  [[nodiscard]] Layout const& layout() const { return layout_; }

  /// Chapters that have ended by `t`; the table of the last of them tells how things stand.
  [[nodiscard]] std::size_t chapters_by(Instant t) const;
  /// After that many chapters; a table of zeros after none.
  [[nodiscard]] std::span<State const> states(std::size_t chapters) const;
  /// With a filter by ends, flows are those of the sample, scaled up.
  [[nodiscard]] Snapshot snapshot(std::size_t chapters, Filter const& filter) const;
  /// What a trip carries of what the filter takes.
  [[nodiscard]] SampledLoads::Load load(std::uint32_t trip, std::span<LoadFact const> loads, Filter const& filter) const;
  [[nodiscard]] FacilityId origin(BirthFact const& birth) const;
  /// The place of a record; of a parcel that departed: the one it left.
  [[nodiscard]] FacilityId where(RecordRow const& row) const;
  [[nodiscard]] Totals totals(std::size_t chapters, Filter const& filter) const;

  /// Parcels before the sorters and at the desks of a place; its stagings not counted.
  [[nodiscard]] std::uint32_t waiting(FacilityId facility, std::span<State const> now) const;
  /// How many chapters make up this time; at least one.
  [[nodiscard]] std::size_t chapters_in(Duration time) const;
  /// The busiest sorter or dock of a place, over the last `window` chapters: PlaceNow::pressure.
  [[nodiscard]] double pressure(FacilityId facility, std::size_t chapters, std::size_t window) const;
  /// One stage side: work of those chapters over what its open lines could do, waiting included; 0 for holds and closed stages.
  [[nodiscard]] double pressure(FacilityId facility, std::size_t stage, std::size_t side, std::size_t chapters,
                                std::size_t window) const;

 private:
  void add_flows(std::size_t chapters, Filter const& filter, Snapshot& snapshot) const;

  Scenario const& scenario_;
  HistoryFile const& file_;
  Layout layout_;
  mutable SampledLoads sampled_;
  mutable std::vector<State> nothing_;
};

}  // namespace tierflow
