#include "viz/story/facility_story.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tierflow {
namespace {

constexpr std::size_t dwell_bins = 24, most_here = 6;
constexpr Duration dwell_bin = std::chrono::minutes{30};

bool leaves(What what) {
  return what == What::departed || what == What::out_for_delivery || what == What::delivered || what == What::returned || what == What::rejected;
}

/// Its stay in the house begins; a parcel that is sent back has come once more.
bool comes(What what) { return what == What::arrived || what == What::created || what == What::sent_back; }

void add_resources(Story const& story, std::size_t chapters, FacilityStory& told) {
  FacilityPlan const& plan = story.scenario().facilities[told.facility];
  auto const now = story.states(chapters);
  for (std::size_t stage = 0; stage < plan.stages.size(); ++stage) {
    StagePlan const& one = plan.stages[stage];
    auto const* const sorter = std::get_if<SorterPlan>(&one.plan);
    if (sorter != nullptr && sorter->buffer < unlimited) told.capacity = std::max(told.capacity, sorter->buffer);
    for (std::size_t side = 0; side < story.layout().sides(told.facility, stage); ++side) {
      StageState const& state = now[story.layout().stage(told.facility, stage, side)].stage;
      std::string const way = story.layout().sides(told.facility, stage) == 2 ? (sorter->sides[side].takes == Going::up ? " ↑" : " ↓") : "";
      told.resources.push_back({one.name + way, story.pressure(told.facility, stage, side, chapters, story.chapters_in(std::chrono::hours{1})),
                                state.waiting, state.open, state.down});
    }
  }
  for (std::size_t pool = 0; pool < plan.rounds.size(); ++pool) {
    PoolState const& state = now[story.layout().pool(told.facility, pool)].pool;
    double const crew = std::max(1, plan.rounds[pool].crew);
    told.resources.push_back({plan.rounds[pool].name, state.out / crew, state.waiting, static_cast<std::uint32_t>(crew), 0});
  }
}

void add_lanes(Story const& story, std::size_t chapters, Snapshot const& now, FacilityStory& told) {
  Network const& network = story.scenario().network;
  std::size_t const day = std::min(chapters, story.chapters_in(std::chrono::hours{24}));
  auto const states = story.states(chapters), yesterday = story.states(chapters - day);
  for (std::uint32_t i = 0; i < network.lanes.size(); ++i) {
    Lane const& lane = network.lanes[{i}];
    if (lane.from != told.facility && lane.to != told.facility) continue;
    std::size_t const row = story.layout().lane({i});
    told.lanes.push_back({{i}, lane.from == told.facility, now.lanes[i],
                          static_cast<double>(states[row].lane.trips - yesterday[row].lane.trips)});
  }
  std::ranges::stable_sort(told.lanes, std::ranges::greater{}, [](LaneUse const& one) { return one.now.parcels_per_h; });
}

/// Whole lives of the sample's parcels that were delivered here, and stays of those that passed in the last day.
void add_sample(Story const& story, std::size_t chapters, FacilityStory& told) {
  HistoryFile const& file = story.file();
  told.dwell.assign(dwell_bins, 0);
  std::map<std::uint32_t, OriginShare> origins;
  std::map<std::uint32_t, Duration> lateness;
  std::set<std::uint32_t> here;
  std::size_t const day = std::min(chapters, story.chapters_in(std::chrono::hours{24}));
  for (std::size_t k = chapters - day; k < chapters; ++k) {
    auto const& chapter = file.chapters()[k];
    for (RecordRow const& row : file.rows<RecordRow>(chapter.records)) {
      if (story.where(row) != told.facility) continue;
      Instant const at = chapter.from + Duration{row.after_us};
      if (leaves(row.what())) here.erase(row.parcel);
      else here.insert(row.parcel);
      if (row.what() == What::departed) {
        std::uint32_t back = row.previous;
        while (back != none && !comes(file.record(back).what()))
          back = file.record(back).previous;
        if (back == none) continue;
        auto const bin = static_cast<std::size_t>((at - file.time_of(back)) / dwell_bin);
        ++told.dwell[std::min(bin, dwell_bins - 1)];
      } else if (row.what() == What::delivered) {
        BirthFact const birth = file.birth(row.parcel);
        std::uint32_t const origin = story.origin(birth).index;
        OriginShare& share = origins[origin];
        share.origin = {origin};
        ++share.parcels;
        if (at <= birth.due) continue;
        ++share.late;
        lateness[origin] += at - birth.due;
      }
    }
  }
  told.here.assign(here.begin(), here.end());
  std::ranges::stable_sort(told.here, {}, [&](std::uint32_t parcel) { return file.birth(parcel).due; });
  told.here.resize(std::min(told.here.size(), most_here));
  for (auto& [origin, share] : origins) {
    if (share.late == 0) continue;
    share.lateness = lateness[origin] / share.late;
    told.late_origins.push_back(share);
  }
  std::ranges::stable_sort(told.late_origins, std::ranges::greater{}, &OriginShare::late);
}

}  // namespace

FacilityStory facility_story(Story const& story, FacilityId facility, std::size_t chapters, Snapshot const& now) {
  FacilityStory told;
  told.facility = facility;
  add_resources(story, chapters, told);
  std::size_t const six = std::min(chapters, story.chapters_in(std::chrono::hours{6}));
  for (std::size_t k = chapters - six; k <= chapters; ++k) told.waiting.push_back(story.waiting(facility, story.states(k)));
  add_lanes(story, chapters, now, told);
  add_sample(story, chapters, told);
  return told;
}

}  // namespace tierflow
