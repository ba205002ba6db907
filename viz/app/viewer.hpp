#pragma once

// Viewer: everything that a person can see and do, without a window: it takes input and paints pictures.
//
// The picture is a function of the instant, the camera and the choices; playing only moves the instant.

#include <optional>

#include "viz/app/recording.hpp"
#include "viz/chrome/chrome_context.hpp"
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
  void step(Duration by);
  void to_incident(int direction);
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
  std::vector<Incident> incidents_;
  Wishes wishes_;
};

}  // namespace tierflow
