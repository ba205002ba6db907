#pragma once

// Takes: the pictures and films that a person takes home from the window, numbered, in the folder the program was started from.

#include <optional>
#include <ostream>

#include "viz/export/film.hpp"

namespace tierflow {

class Takes {
 public:
  /// Says on `says` which files it wrote, and what went wrong: a film that cannot be made does not end the watching.
  explicit Takes(std::ostream& says) : says_{says} {}

  void shoot(Picture const& picture);
  void toggle_film(Picture const& picture);
  /// What was on the screen for so many seconds, if a film is being made.
  void add(Picture const& picture, double seconds);
  void end_film();
  [[nodiscard]] bool is_filming() const { return film_.has_value(); }

 private:
  void give_up(std::exception const& error);

  std::ostream& says_;
  std::optional<Film> film_;
  std::filesystem::path path_;
  double owed_ = 0;              ///< pictures of the film that the time on the screen is worth
};

}  // namespace tierflow
