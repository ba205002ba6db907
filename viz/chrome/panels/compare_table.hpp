#pragma once

// The table of two scenarios: each figure in both, the difference with its interval, and whether it can be told from
// chance.

#include <string>
#include <vector>

#include "viz/chrome/charts/forest_row.hpp"
#include "viz/chrome/kit.hpp"

namespace tierflow::chrome {

struct CompareRow {
  std::string name, reference, variant;  ///< values as text
  std::string change;                    ///< "+4.5 %"
  Difference difference;                 ///< as shares of the reference
  bool higher_is_better = true;
};

struct CompareModel {
  int runs = 0;  ///< paired; below 2 there are no intervals
  std::vector<CompareRow> rows;
};

struct CompareAction {
  bool close = false;
};

CompareAction show_comparison(Extent const& where, Kit const& kit, CompareModel const& model);

inline constexpr float comparison_width = 380;
[[nodiscard]] float comparison_height(CompareModel const& model);

/// The label of one half of a split map, from `left`, `top`; the second one in the colour of what is higher.
void show_half_label(float left, float top, Kit const& kit, std::string const& text, bool is_second);

}  // namespace tierflow::chrome
