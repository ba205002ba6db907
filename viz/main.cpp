// tierflow-view: the map. A window where there is a screen; pictures and films where there is none.

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <csignal>
#include <iostream>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/history/read_error.hpp"
#include "scenarios/reader/clock_text.hpp"
#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/report/contents.hpp"
#include "scenarios/report/write_error.hpp"
#include "viz/app/live_run.hpp"
#include "viz/app/viewer.hpp"
#include "viz/export/film.hpp"
#include "viz/export/takes.hpp"
#include "viz/picture/png.hpp"
#include "viz/window/window.hpp"

namespace {

using namespace tierflow;

struct Request {
  std::vector<std::filesystem::path> what;
  std::vector<std::string> sets;
  std::filesystem::path against, screenshot, video, base_map;
  std::string at = "0 h", from = "0 h", to, size = "1600x900", theme = "dark", language = "en";
  double speed = 1800;
  int frames_a_second = 30;
  int threads = 1;
  bool no_panels = false;
  std::string choose, sheet = "both";
};

struct Mistake : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// "2d14:00", "14:00", "62 h" or a date with a time.
Instant instant_of(std::string const& text, Scenario const& scenario) {
  std::int64_t days = 0;
  std::string rest = text;
  if (std::size_t const d = text.find('d'); d != std::string::npos && d > 0 && text.find_first_not_of("0123456789") == d) {
    days = std::stoll(text.substr(0, d));
    rest = text.substr(d + 1);
  }
  Instant const start = Instant{} + std::chrono::days{days};
  if (rest.empty()) return start;
  if (rest.find_first_not_of("0123456789") == std::string::npos && rest.size() <= 2) rest += ":00";
  if (auto const clock = parse_clock(rest)) return start + *clock;
  if (days == 0)
    if (auto const instant = parse_instant(rest, scenario.has_date ? std::optional{scenario.first_day} : std::nullopt)) return *instant;
  throw Mistake{"'" + text + "' is no time; write 2d14:00 (day and clock), 62 h, or a date and a time"};
}

std::pair<int, int> size_of(std::string const& text) {
  int width = 0, height = 0;
  char behind = 0;
  if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &behind) != 2 || width < 640 || height < 360 || width > 7680 || height > 4320)
    throw Mistake{"'" + text + "' is no size; write 1920x1080, between 640x360 and 7680x4320"};
  return {width, height};
}

void show_window(Viewer& viewer, Request const& request, std::string const& title) {
  auto const [width, height] = size_of(request.size);
  Window window{title, width, height};
  Picture picture{window.width(), window.height()};
  viewer.set_clipboard(Window::clipboard());
  Takes takes{std::cerr};
  viewer.play(true);
  while (window.is_open()) {
    for (chrome::InputEvent const& event : window.take_events()) viewer.add(event);
    if (picture.width() != window.width() || picture.height() != window.height()) {
      takes.end_film();  // its pictures have one size
      picture.reset(window.width(), window.height());
    }
    double const seconds = window.next_frame(60);
    viewer.frame(picture, seconds);
    window.show(picture);
    Viewer::Wishes const wishes = viewer.take_wishes();
    if (wishes.quit) break;
    if (wishes.full_screen) window.toggle_full_screen();
    if (wishes.screenshot) takes.shoot(picture);
    if (wishes.film) takes.toggle_film(picture);
    takes.add(picture, seconds);
    viewer.set_recording(takes.is_filming());
  }
  takes.end_film();
}

void write_picture(Viewer& viewer, Request const& request, Scenario const& scenario) {
  auto const [width, height] = size_of(request.size);
  Picture picture{width, height};
  viewer.seek(instant_of(request.at, scenario));
  viewer.frame(picture, 0);
  viewer.frame(picture, 0);  // panels know their size now
  write_png(picture, request.screenshot);
}

void write_film(Viewer& viewer, Request const& request, Story const& story) {
  auto const [width, height] = size_of(request.size);
  Instant const from = instant_of(request.from, story.scenario());
  Instant const to = request.to.empty() ? story.file().until() : instant_of(request.to, story.scenario());
  if (to <= from) throw Mistake{"--to must lie behind --from"};
  Film film{{.path = request.video, .width = width, .height = height, .frames_a_second = request.frames_a_second}};
  Picture picture{width, height};
  double const step = request.speed / request.frames_a_second;  // simulated seconds a frame
  auto const frames = static_cast<std::int64_t>(std::chrono::duration<double>(to - from).count() / step);
  viewer.play(false);
  for (std::int64_t i = 0; i <= frames; ++i) {
    viewer.seek(from + Duration{static_cast<std::int64_t>(static_cast<double>(i) * step * 1e6)});
    viewer.frame(picture, 1.0 / request.frames_a_second);
    film.add(picture);
  }
  film.finish();
}

int view(Request const& request) {
  std::unique_ptr<LiveRun> live;
  Recording recording;
  bool const without_window = !request.screenshot.empty() || !request.video.empty();
  if (request.what.size() == 1 && std::filesystem::is_directory(request.what[0])) {
    recording = open_run(request.what[0]);
  } else {
    Reading reading = read_scenario(request.what, request.sets);
    if (!reading.scenario) {
      std::cerr << "tierflow view: the scenario is not valid; tierflow check says why\n";
      return exit_invalid_scenario;
    }
    double const expected = expected_parcels(*reading.scenario);
    live = std::make_unique<LiveRun>(request.what.back().string(), std::make_shared<Scenario const>(std::move(*reading.scenario)),
                                     request.threads, expected > 250'000 ? 250'000 / expected : 1);
    recording = live->recording();
    while (without_window && !recording.history->done() && live->trouble().empty()) {
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
      recording.history->refresh();
    }
    if (!live->trouble().empty()) throw CannotShow{live->trouble()};
  }
  std::optional<Recording> against;
  if (!request.against.empty()) against = open_run(request.against);
  Viewer viewer{recording, against, {.dark = request.theme == "dark",
                            .language = request.language == "zh" ? Language::chinese : Language::english,
                            .base_map = request.base_map,
                            .panels = !request.no_panels}};
  viewer.set_sheet(request.sheet == "one" ? Sheet::one : request.sheet == "change" ? Sheet::change : Sheet::both);
  if (!request.choose.empty() && !viewer.choose(request.choose))
    throw Mistake{"there is no place and no recorded parcel named '" + request.choose + "'"};
  if (!request.screenshot.empty()) write_picture(viewer, request, *recording.scenario);
  if (!request.video.empty()) write_film(viewer, request, viewer.story());
  if (!without_window) show_window(viewer, request, "tierflow " + recording.title);
  return exit_ok;
}

}  // namespace

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);
  Request request;
  CLI::App app{"Shows a run on the map: a run folder with its history, or scenario files, run while you watch.", "tierflow view"};
  app.add_option("what", request.what, "a run folder, or scenario files")->required()->check(CLI::ExistingPath)->type_name("RUN|FILE...");
  app.add_option("--set", request.sets, "changes a value of the scenario")->type_name("KEY=VALUE")->allow_extra_args(false);
  app.add_option("--against", request.against, "a second run, shown beside the first")->check(CLI::ExistingDirectory)->type_name("RUN");
  app.add_option("--sheet", request.sheet, "with two runs: both side by side, or what the second changes, or one")->check(CLI::IsMember({"both", "change", "one"}))->capture_default_str();
  app.add_option("--screenshot", request.screenshot, "writes one picture; needs no display")->type_name("PNG");
  app.add_option("--at", request.at, "instant of the picture: 2d14:00, 62 h, a date and a time")->type_name("TIME")->capture_default_str();
  app.add_option("--video", request.video, "writes a film; needs ffmpeg, no display")->type_name("MP4|GIF");
  app.add_option("--from", request.from, "where the film begins")->type_name("TIME")->capture_default_str();
  app.add_option("--to", request.to, "where it ends; otherwise with the run")->type_name("TIME");
  app.add_option("--speed", request.speed, "simulated seconds a second of the film")->check(CLI::Range(1.0, 1e6))->capture_default_str();
  app.add_option("--fps", request.frames_a_second, "pictures a second of the film")->check(CLI::Range(1, 60))->capture_default_str();
  app.add_option("--size", request.size, "of the picture, film or window")->type_name("WxH")->capture_default_str();
  app.add_option("--theme", request.theme, "dark for screens, light for slides and paper")->check(CLI::IsMember({"dark", "light"}))->capture_default_str();
  app.add_option("--language", request.language, "of names and panels")->check(CLI::IsMember({"en", "zh"}))->capture_default_str();
  app.add_option("--base-map", request.base_map, "your own GeoJSON of land, coast and rivers")->check(CLI::ExistingFile)->type_name("FILE");
  app.add_option("--choose", request.choose, "a place or a recorded parcel whose panel is open")->type_name("NAME");
  app.add_flag("--no-panels", request.no_panels, "the map alone");
  app.add_option("--threads", request.threads, "of a run that is watched")->check(CLI::Range(1, 1024))->capture_default_str();
  try {
    app.parse(count, words);
  } catch (CLI::ParseError const& error) {
    return app.exit(error) == 0 ? exit_ok : exit_usage;
  }
  try {
    return view(request);
  } catch (Mistake const& error) {
    std::cerr << "tierflow view: " << error.what() << "\n";
    return exit_usage;
  } catch (std::exception const& error) {
    std::cerr << "tierflow view: " << error.what() << "\n";
    return exit_io;
  }
}
