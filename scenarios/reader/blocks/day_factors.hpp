#pragma once

// Day factors: festivals, holidays and seasons, as factors on what sources make on some days.
//
// A factor below 1 leaves parcels out (sim/thinning.hpp); one above 1 puts further streams on top, one for each whole
// step. So the parcels of an ordinary day are the same with a factor and without, and those of factor 2 are among
// those of factor 3.

#include <map>

#include "scenarios/reader/blocks/demand.hpp"

namespace tierflow {

extern Section const day_section;

class DayFactors {
 public:
  /// Reads `demand.days`; `sources` are the names it may refer to.
  DayFactors(Cursor const& days, Names const& sources, Draft& draft);

  /// The factor on each day from `first` (0: the first of the run) to the last of the run, for parcels of a class that
  /// a source makes at a place. Factors that meet multiply.
  [[nodiscard]] std::vector<double> of(std::string_view source, FacilityId origin, std::size_t parcel_class,
                                       Draft const& draft, std::int64_t first = 0) const;

  /// The streams that an ordinary one becomes: itself, with fewer parcels on some days, and those on top.
  [[nodiscard]] std::vector<Stream> applied(Stream stream, SourceDraft const& source, Draft const& draft);

 private:
  struct Item {
    std::int64_t first = 0, last = -1;          ///< days of the run
    std::optional<std::vector<double>> months;  ///< twelve factors, instead of one for some days
    double factor = 1;
    std::vector<std::string> sources;           ///< empty: all
    ClassSet classes = ~ClassSet{0};
    std::vector<bool> origins;                  ///< by place; empty: all
  };
  [[nodiscard]] Item read_item(Cursor const& at, Names const& sources, Names const& counties, Draft& draft) const;
  [[nodiscard]] double of(Item const& item, std::int64_t day, Draft const& draft) const;
  [[nodiscard]] std::shared_ptr<RateCurve const> on_days(std::shared_ptr<RateCurve const> const& curve,
                                                         std::vector<double> const& factors);

  std::vector<Item> items_;
  std::map<std::pair<RateCurve const*, std::vector<double>>, std::shared_ptr<RateCurve const>> curves_;
};

}  // namespace tierflow
