#include "viz/story/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace tierflow {
namespace {

constexpr double long_queue = 1.25;          ///< pressure from which a queue is an incident
constexpr double unusual = 1.5;              ///< times the usual peak of a day, if there are days enough to know it
constexpr std::size_t days_to_know = 3;
constexpr Duration long_enough = std::chrono::hours{1}, short_stop = std::chrono::minutes{10};

/// Spans of chapters over which `is_so(chapters)` holds.
template <class Test>
void add_spans(Story const& story, Incident incident, Duration least, std::size_t step, Test const& is_so,
               std::vector<Incident>& incidents) {
  auto const& chapters = story.file().chapters();
  bool open = false;
  auto const close = [&](Instant until) {
    incident.until = until;
    if (incident.until - incident.from >= least) incidents.push_back(incident);
    open = false;
  };
  for (std::size_t k = step; k <= chapters.size(); k += step) {
    bool const now = is_so(k);
    if (now && !open) incident.from = chapters[k - 1].until;
    if (!now && open) close(chapters[k - 1].until);
    open = now;
  }
  if (open) close(story.file().until());
}

/// The middle one of the days' longest queues before a stage; 0 while too few days have passed to know what is usual.
double usual_peak(Story const& story, std::size_t row) {
  std::size_t const day = story.chapters_in(std::chrono::hours{24}), chapters = story.file().chapters().size();
  std::vector<double> peaks;
  for (std::size_t first = 0; first + day <= chapters; first += day) {
    double peak = 0;
    for (std::size_t k = first + 1; k <= first + day; ++k) peak = std::max<double>(peak, story.states(k)[row].stage.waiting);
    peaks.push_back(peak);
  }
  if (peaks.size() < days_to_know) return 0;
  std::ranges::nth_element(peaks, peaks.begin() + static_cast<std::ptrdiff_t>(peaks.size() / 2));
  return peaks[peaks.size() / 2];
}

}  // namespace

Course course_of(Story const& story) {
  constexpr std::size_t bins_of_a_short_run = 96;
  std::size_t const chapters = story.file().chapters().size();
  std::size_t const step = std::min(story.chapters_in(std::chrono::hours{1}), std::max<std::size_t>(1, chapters / bins_of_a_short_run));
  Course course{.bin = story.file().head().chapter * static_cast<std::int64_t>(step), .handed_over = {}, .delivered = {}, .late = {}};
  double const hours = std::chrono::duration<double, std::ratio<3600>>(course.bin).count();
  auto const sums = [&](std::size_t k) {
    ClassState sum;
    for (std::size_t i = 0; i < story.scenario().classes.size(); ++i) {
      ClassState const& one = story.states(k)[story.layout().parcel_class(i)].parcel_class;
      sum.created += one.created;
      sum.delivered += one.delivered;
      sum.late += one.late;
    }
    return sum;
  };
  ClassState then = sums(0);
  for (std::size_t k = step; k <= chapters; k += step) {
    ClassState const now = sums(k);
    double const delivered = now.delivered - then.delivered;
    course.handed_over.push_back(static_cast<float>((now.created - then.created) / hours));
    course.delivered.push_back(static_cast<float>(delivered / hours));
    course.late.push_back(delivered > 0 ? static_cast<float>((now.late - then.late) / delivered) : 0);
    then = now;
  }
  return course;
}

std::vector<Incident> incidents_of(Story const& story) {
  Scenario const& scenario = story.scenario();
  std::vector<Incident> incidents;
  std::size_t const quarter = story.chapters_in(std::chrono::minutes{15}), hour = story.chapters_in(std::chrono::hours{1});
  for (std::uint32_t i = 0; i < scenario.facilities.size(); ++i) {
    FacilityId const id{i};
    for (std::uint32_t stage = 0; stage < scenario.facilities[id].stages.size(); ++stage) {
      for (std::size_t side = 0; side < story.layout().sides(id, stage); ++side) {
        std::size_t const row = story.layout().stage(id, stage, side);
        Incident incident{.kind = Incident::Kind::standstill, .from = {}, .until = {}, .where = i, .stage = stage};
        if (side == 0)
          add_spans(story, incident, short_stop, 1,
                    [&](std::size_t k) { return story.states(k)[row].stage.down > 0; }, incidents);
        incident.kind = Incident::Kind::queue;
        double const least = unusual * usual_peak(story, row);
        add_spans(story, incident, long_enough, quarter,
                  [&](std::size_t k) {
                    StageState const& now = story.states(k)[row].stage;
                    return now.waiting > least && now.open > 0 && story.pressure(id, stage, side, k, hour) > long_queue;
                  },
                  incidents);
      }
    }
  }
  for (std::uint32_t i = 0; i < scenario.lanes.size(); ++i)
    for (Stop const& stop : scenario.lanes[{i}].stops)
      if (stop.from < story.file().until())
        incidents.push_back({.kind = Incident::Kind::closure, .from = stop.from, .until = stop.until, .where = i});
  std::ranges::sort(incidents, {}, [](Incident const& one) { return std::tuple{one.from, one.kind, one.where, one.stage}; });
  return incidents;
}

std::string text_of(Story const& story, Incident const& incident, Language language) {
  bool const zh = language == Language::chinese;
  Scenario const& scenario = story.scenario();
  if (incident.kind == Incident::Kind::closure)
    return scenario.network.lanes[{incident.where}].name + (zh ? " 封闭" : " closed");
  FacilityId const id{incident.where};
  std::string const where = fmt::format("{} {}", scenario.network.places[id].name, scenario.facilities[id].stages[incident.stage].name);
  if (incident.kind == Incident::Kind::queue) return where + (zh ? " 异常排队" : ": unusual queue");
  return where + (zh ? " 停机" : ": standstill");
}

}  // namespace tierflow
