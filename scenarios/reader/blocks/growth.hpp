#pragma once

// Growth: what sources make in another year than the one whose figures the file holds.

#include <vector>

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const growth_section;

class Growth {
 public:
  /// Reads `demand.growth` for the year of `scale.year`; `sources` are the names it may refer to.
  Growth(Cursor const& demand, Names const& sources, Draft& draft);

  /// The factor on a source; 1 without `scale.year`.
  [[nodiscard]] double of(std::string_view source) const;

 private:
  struct Item {
    std::vector<std::string> sources;  ///< empty: all
    double factor = 1;
  };
  std::vector<Item> items_;
};

}  // namespace tierflow
