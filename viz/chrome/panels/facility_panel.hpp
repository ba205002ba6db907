#pragma once

// The panel of one place: how full it is, what waits, where that comes from and who suffers.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "viz/chrome/canvas.hpp"
#include "viz/chrome/kit.hpp"

namespace tierflow::chrome {

enum class Condition : std::uint8_t { calm, busy, strained, overloaded, closed };

struct NamedShare {
  std::string name;
  double share = 0;  ///< of capacity
};

struct QueueModel {
  std::span<float const> values;  ///< parcels, evenly up to now
  float capacity = 0;             ///< 0 for none
  double from = 0, to = 0;        ///< seconds since the midnight with which the first day begins
};

struct LaneRow {
  bool inbound = false;
  std::string other_end, flow, vehicles;  ///< "1,240/h", "12"
  double share = 0;                       ///< of the room on it
};

struct PairRow {
  std::string from_to, delay;  ///< "+5.4 h"
  double share = 0;            ///< of the worst one
};

struct DwellModel {
  std::span<float const> counts;
  double bar_h = 0.25;    ///< hours that a bar stands for
  double promise_h = 0;   ///< 0 for none
};

struct ParcelRow {
  std::string name, detail;
  bool is_late = false;
};

struct FacilityModel {
  std::string name, line;  ///< "T2 · parent · 7 stations"
  Tier tier = Tier::plain;
  Condition condition = Condition::calm;
  std::vector<NamedShare> resources;
  QueueModel queue;
  std::vector<LaneRow> lanes;
  std::vector<PairRow> pairs;
  DwellModel dwell;
  std::vector<ParcelRow> parcels;
};

struct FacilityAction {
  bool close = false, locate = false;
  std::optional<std::size_t> lane, pair, parcel;
};

FacilityAction show_facility(Extent const& where, Kit const& kit, FacilityModel const& model);

inline constexpr float facility_width = 330;
[[nodiscard]] float facility_height(FacilityModel const& model);

}  // namespace tierflow::chrome
