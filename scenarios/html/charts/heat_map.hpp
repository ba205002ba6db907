#pragma once

// Heat map: places below one another, hours beside one another, utilisation as colour in steps of 5 %.
//
// The colours are classes u0 (idle) to u22 (110 % and more) of the style sheet, where lightness falls all the way, so that a
// printer without colour keeps the order. More than 100 % has a ring as well.

#include <string>
#include <vector>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

struct HeatRow {
  Text name;
  std::vector<double> values;  ///< shares; not a number: nothing is drawn
};

struct HeatMap {
  double width = 1160;
  double name_width = 196;
  std::vector<HeatRow> rows;   ///< of one length
  double column_h = 1;
  bool average_day = false;    ///< columns are hours of a day; else they follow one another from the first day
  std::string first_day;
  bool with_names = true;      ///< else the names stand beside a map to the left of this one
  std::string described_by;
};

/// Class of a share: "u0" ... "u22".
std::string heat_class(double share);

std::string drawn(HeatMap const& map, Tongue tongue);

/// The colours with their percentages, in one line.
std::string heat_legend(Tongue tongue);

}  // namespace tierflow::html
