#pragma once

// The bar on top: what is being looked at, what time it is there, the key figures of now, and what one can do.

#include <string>
#include <vector>

#include "viz/chrome/extent.hpp"
#include "viz/chrome/kit.hpp"

namespace tierflow::chrome {

enum class Trend : std::uint8_t { neutral, better, worse };

struct KeyFigure {
  std::string name, value;
  std::string change{};  ///< against something; may be empty
  Trend trend = Trend::neutral;
};

struct TopBarModel {
  std::string title, source;  ///< name of the scenario; its file, seed and the like
  double time = 0;            ///< seconds since the midnight with which the first day begins
  int weekday = 0;            ///< of that first day, 0 for Monday
  std::string pace;           ///< "120×", or empty while it stands still
  std::vector<KeyFigure> figures;  ///< at most six are shown, fewer where there is no room
  bool recording = false, comparing = false;
};

struct TopBarAction {
  bool shot = false, record = false, compare = false, help = false;
};

TopBarAction show_top_bar(Extent const& where, Kit const& kit, TopBarModel const& model);

/// "Day 3 · Wed".
[[nodiscard]] std::string day_text(Words const& words, double time, int first_weekday);

}  // namespace tierflow::chrome
