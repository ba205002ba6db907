#pragma once

// Samples: panels filled with invented numbers, to be looked at and clicked on.

#include <vector>

#include "viz/chrome/panels/compare_table.hpp"
#include "viz/chrome/panels/controls_panel.hpp"
#include "viz/chrome/panels/facility_panel.hpp"
#include "viz/chrome/panels/parcel_panel.hpp"
#include "viz/chrome/panels/timeline_panel.hpp"
#include "viz/chrome/panels/top_bar.hpp"

namespace tierflow::chrome {

/// A week of a network around Lianyungang that nobody has simulated.
class Samples {
 public:
  explicit Samples(Language language);

  TopBarModel top_bar;
  ControlsModel controls;
  TimelineModel timeline;
  FacilityModel facility;
  ParcelModel parcel;
  CompareModel comparison;

  /// All of its names, for the fonts.
  [[nodiscard]] std::vector<std::string_view> texts() const;

 private:
  void fill_timeline();
  void fill_facility();
  void fill_parcel();
  void fill_comparison();
  [[nodiscard]] std::string one_of(char const* english, char const* chinese) const;

  Language language_;
  std::vector<float> handed_over_, delivered_, late_, queue_, dwell_;
};

}  // namespace tierflow::chrome
