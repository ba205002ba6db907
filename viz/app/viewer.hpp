#pragma once

// Viewer: everything that a person can see and do, without a window: it takes input and paints pictures.
//
// The picture is a function of the instant, the camera and the choices; playing only moves the instant.

#include <optional>

#include "viz/app/recording.hpp"
#include "viz/app/models.hpp"
#include "viz/chrome/chrome_context.hpp"
#include "viz/chrome/kit.hpp"
#include "viz/map/scene.hpp"
#include "viz/story/timeline.hpp"

namespace tierflow {

struct ViewerOptions {
  int width = 1600, height = 900;
  bool dark = true;
  Language language = Language::english;
  std::filesystem::path base_map;        ///< empty: one of those that come with the program
  bool panels = true;
};

class Viewer {
 public:
  /// @throws NoFont, BaseMapError
  Viewer(Recording recording, ViewerOptions const& options);

  void add(chrome::InputEvent const& event) { context_.add(event); }
  /// One frame: `seconds` of wall time have passed since the last one.
  void frame(Picture& picture, double seconds);

  [[nodiscard]] Instant now() const { return now_; }
  void seek(Instant t);
  /// A place or a parcel by name, as if it had been searched and clicked. Whether there is one.
  bool choose(std::string const& name);
  void play(bool on) { playing_ = on; }
  void set_speed(double simulated_seconds_a_second) { speed_ = simulated_seconds_a_second; }
  [[nodiscard]] Scene const& scene() const { return scene_; }
  [[nodiscard]] Story const& story() const { return story_; }
  /// What the person asked for that only a window can do.
  struct Wishes {
    bool quit = false, full_screen = false, screenshot = false;
  };
  [[nodiscard]] Wishes take_wishes() { return std::exchange(wishes_, {}); }

 private:
  void move_time(double seconds);
  void use(chrome::KeyPress const& key);
  void use(chrome::Pointer const& pointer);
  void fit();
  // viewer_panels.cpp
  void show_panels();
  void show_controls_panel(chrome::Kit const& kit, chrome::Extent const& where);
  void show_side(chrome::Kit const& kit, chrome::Extent const& where);
  void search(std::string const& text);
  void go_to_hit(std::size_t hit);
  [[nodiscard]] chrome::ControlsModel controls_model(chrome::Kit const& kit) const;
  void step(Duration by);
  void to_incident(int direction);
  void change_speed(int by);
  [[nodiscard]] View view() const;

  Recording recording_;
  Story story_;
  BaseMap base_map_;
  Type type_;
  Scene scene_;
  chrome::ChromeContext context_;

  int width_, height_;
  Instant now_{};
  bool playing_ = false;
  double speed_ = 600;
  std::optional<Projection> camera_;
  MapLook look_;
  Filter filter_;
  Language language_;
  bool dark_;
  bool panels_;
  std::optional<FacilityId> chosen_;
  std::optional<ParcelStory> parcel_;
  FacilityStory place_;                  ///< of what is chosen, at `told_at_`
  std::vector<float> place_waiting_;
  std::vector<float> place_dwell_;
  std::size_t told_at_ = SIZE_MAX;
  std::string searched_;
  bool focus_search_ = false;
  struct Hit {
    std::optional<FacilityId> facility;
    std::optional<std::uint32_t> parcel;
    chrome::SearchHit shown;
  };
  std::vector<Hit> hits_;
  bool help_ = false;
  TimelineSeries series_;
  std::size_t series_of_ = 0;            ///< chapters when it was made
  std::vector<Incident> incidents_;
  Wishes wishes_;
};

}  // namespace tierflow
