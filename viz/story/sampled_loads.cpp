#include "viz/story/sampled_loads.hpp"

#include "viz/story/story.hpp"

namespace tierflow {

void SampledLoads::set(Filter const& filter) {
  HistoryFile const& file = story_.file();
  if (filter != filter_) {
    filter_ = filter;
    chapters_ = 0;
    loads_.clear();
  }
  auto const each = static_cast<float>(1 / file.head().filmed_share);
  for (; chapters_ < file.chapters().size(); ++chapters_) {
    auto const& chapter = file.chapters()[chapters_];
    loads_.resize(file.trips());
    for (RecordRow const& row : file.rows<RecordRow>(chapter.records)) {
      if (row.what() != What::departed) continue;
      BirthFact const birth = file.birth(row.parcel);
      if (!filter_.takes(birth.parcel_class, birth.service)) continue;
      if (filter_.from && story_.origin(birth) != *filter_.from) continue;
      if (filter_.to && birth.destination != filter_.to->index) continue;
      Load& load = loads_[row.trip()];
      load.parcels += each;
      if (chapter.from + Duration{row.after_us} > birth.due) load.late += each;
      if (file.trip(row.trip()).arrives > birth.due) load.late_there += each;
    }
  }
}

}  // namespace tierflow
