#include "sim/stages/stepped_stage.hpp"

namespace tierflow {

void SteppedStage::pass(Instant t) {
  for (Run* const run : {in, doorstep})
    if (run != nullptr)
      for (; run->head() == t; run->pop()) offered.push_back({run->front().parcel, t, outside});
  std::size_t kept = 0;
  for (std::size_t i = 0; i < offered.size(); ++i) {
    if (post.is_for(offered[i].parcel)) {
      if (kept != i) offered[kept] = offered[i];
      ++kept;
      continue;
    }
    relieve(t, offered[i]);
    if (behind != nullptr)
      behind->offered.push_back({offered[i].parcel, t, outside});
    else
      out->push(t, offered[i].parcel);
  }
  offered.resize(kept);
}

}  // namespace tierflow
