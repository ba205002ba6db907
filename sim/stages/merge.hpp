#pragma once

// Merging runs in source order: at equal instants what stands in an earlier run comes first.

#include <vector>

#include "sim/parcel.hpp"

namespace tierflow {

/// Empties two runs up to `until`, in order.
template <class Take>
void in_order(Run& first, Run& second, Instant until, Take const& take) {
  for (;;) {
    Run& run = second.head() < first.head() ? second : first;
    if (run.head() >= until) return;
    take(run.front());
    run.pop();
  }
}

/// Moves everything from `parts` to the end of `out`, in order.
inline void merge(std::vector<Run>& parts, Run& out) {
  Run* only = nullptr;
  std::size_t used = 0;
  for (Run& part : parts)
    if (!part.empty()) {
      only = &part;
      ++used;
    }
  if (used == 1 && out.empty()) {
    out.swap(*only);
    only->clear();
    return;
  }
  while (used > 0) {
    Run* first = nullptr;
    for (Run& part : parts)
      if (!part.empty() && (first == nullptr || part.head() < first->head())) first = &part;
    if (first == nullptr) return;
    out.push(first->front());
    first->pop();
  }
}

}  // namespace tierflow
