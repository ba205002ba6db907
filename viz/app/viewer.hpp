#pragma once

// Viewer: everything that a person can see and do, without a window: it takes input and paints pictures.
//
// The picture is a function of the instant, the camera and the choices; playing only moves the instant. With a second recording the
// screen can be parted: both at the same instant under the same camera, or the first beside what the second changes.

#include <memory>
#include <optional>

#include "viz/app/camera.hpp"
#include "viz/app/models.hpp"
#include "viz/app/show.hpp"
#include "viz/chrome/chrome_context.hpp"
#include "viz/chrome/kit.hpp"
#include "viz/chrome/panels/compare_table.hpp"
#include "viz/chrome/panels/layout.hpp"
#include "viz/map/trace.hpp"

namespace tierflow {

struct ViewerOptions {
  int width = 1600, height = 900;
  bool dark = true;
  Language language = Language::english;
  std::filesystem::path base_map{};      ///< empty: one of those that come with the program
  bool panels = true;
};

/// How the map is laid out.
enum class Sheet : std::uint8_t {
  one,
  both,    ///< two runs side by side
  change,  ///< the first run, and beside it how the second one's flows differ
};

class Viewer {
 public:
  /// With a second recording the screen is parted at first. @throws NoFont, BaseMapError
  Viewer(Recording recording, std::optional<Recording> against, ViewerOptions const& options);

  void add(chrome::InputEvent const& event) { context_.add(event); }
  void set_clipboard(chrome::Clipboard clipboard) { context_.set_clipboard(std::move(clipboard)); }
  /// One frame: `seconds` of wall time have passed since the last one.
  void frame(Picture& picture, double seconds);

  [[nodiscard]] Instant now() const { return now_; }
  void seek(Instant t);
  /// A place or a parcel by name, as if it had been searched and clicked. Whether there is one.
  bool choose(std::string const& name);
  void play(bool on) { playing_ = on; }
  void set_speed(double simulated_seconds_a_second) { speed_ = simulated_seconds_a_second; }
  void set_sheet(Sheet sheet);
  /// Whether a film of the screen is being made; only the window knows.
  void set_recording(bool on) { recording_film_ = on; }
  [[nodiscard]] Story const& story() const { return shows_.front()->story; }

  // What the person sees, for tests.
  [[nodiscard]] bool is_playing() const { return playing_; }
  [[nodiscard]] double speed() const { return speed_; }
  [[nodiscard]] Sheet sheet() const { return sheet_; }
  [[nodiscard]] std::optional<FacilityId> chosen() const { return chosen_; }
  [[nodiscard]] ParcelStory const* parcel() const { return parcel_ ? &*parcel_ : nullptr; }
  [[nodiscard]] MapLook const& look() const { return look_; }
  [[nodiscard]] Filter const& filter() const { return filter_; }
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] MapView const& map_view() const { return front().scene.map_view(); }

  /// What the person asked for that only a window can do.
  struct Wishes {
    bool quit = false, full_screen = false, screenshot = false, film = false;
  };
  [[nodiscard]] Wishes take_wishes() { return std::exchange(wishes_, {}); }

 private:
  // viewer.cpp
  [[nodiscard]] Show& front() const { return *shows_[front_]; }
  [[nodiscard]] std::size_t parts() const { return sheet_ == Sheet::one ? 1 : 2; }
  [[nodiscard]] Box box_of(std::size_t part) const;
  [[nodiscard]] Show& show_of(std::size_t part) const { return sheet_ == Sheet::one ? front() : *shows_[part]; }
  [[nodiscard]] Projection projection_of(std::size_t part) const;
  [[nodiscard]] View view_of(std::size_t part) const;
  void move_time(double seconds);
  void paint_part(Picture& picture, std::size_t part);
  void note_what_was_before();
  // viewer_input.cpp
  void use(chrome::KeyPress const& key);
  void use(chrome::Pointer const& pointer);
  void step(Duration by);
  void to_incident(int direction);
  void change_speed(int by);
  void next_sheet();
  void set_theme(bool dark);
  void set_language(Language language);
  void search(std::string const& text);
  void go_to_hit(std::size_t hit);
  void go_to_parcel(std::uint32_t parcel);
  void choose_place(std::optional<FacilityId> place);
  // viewer_panels.cpp
  void show_panels();
  void show_time(chrome::Kit const& kit, chrome::Layout const& layout);
  void show_controls_panel(chrome::Kit const& kit, chrome::Extent const& where);
  void show_place(chrome::Kit const& kit, chrome::Extent const& where);
  void show_parcel_panel(chrome::Kit const& kit, chrome::Extent const& where);
  void show_small_map(chrome::Kit const& kit, chrome::Layout const& layout);
  void show_halves(chrome::Kit const& kit, chrome::Layout const& layout);
  [[nodiscard]] chrome::ControlsModel controls_model() const;
  [[nodiscard]] chrome::FacilityModel place_model() const;
  void tell_place();

  BaseMap base_map_;
  Type type_;
  std::vector<std::unique_ptr<Show>> shows_;  ///< one or two; they look at the two above
  chrome::ChromeContext context_;

  int width_, height_;
  Instant now_{};
  bool playing_ = false;
  double speed_ = 600;
  Camera camera_;
  MapLook look_;
  Filter filter_;                        ///< its places are the first recording's
  Language language_;
  bool dark_, panels_;
  Sheet sheet_ = Sheet::one;
  std::size_t front_ = 0;                ///< the recording that panels speak of
  std::shared_ptr<Snapshot const> before_;  ///< of the first recording, in the order of the second; for Sheet::change

  std::optional<FacilityId> chosen_;     ///< of the front recording
  FacilityStory place_;                  ///< of what is chosen, at `told_at_`
  std::vector<float> place_waiting_, place_dwell_;
  std::size_t told_at_ = SIZE_MAX;
  std::optional<ParcelStory> parcel_;    ///< of the front recording
  Trace trace_;
  bool following_ = false;

  std::string searched_;
  bool focus_search_ = false;
  struct Hit {
    std::optional<FacilityId> facility;
    std::optional<std::uint32_t> parcel;
    chrome::SearchHit shown;
  };
  std::vector<Hit> hits_;
  bool help_ = false, recording_film_ = false;
  chrome::CompareModel comparison_;
  bool table_hidden_ = false;
  Picture small_map_;
  bool small_map_dark_ = false;
  Wishes wishes_;
};

}  // namespace tierflow
