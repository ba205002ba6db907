#pragma once

// The panel of one parcel: its way as it was planned and as it was, and what made it late.

#include <optional>
#include <string>
#include <vector>

#include "viz/chrome/charts/gantt.hpp"
#include "viz/chrome/kit.hpp"

namespace tierflow::chrome {

enum class StageKind : std::uint8_t { moving, waiting, working, delivering, stuck };

struct ParcelStage {
  std::string name;
  StageKind kind = StageKind::moving;
  TimeSpan planned{}, actual{};  ///< seconds since the midnight with which the first day begins
};

struct DelayCause {
  std::string name;
  double seconds = 0;
};

struct ParcelModel {
  std::string name, facts;  ///< "next day · Xuzhou → Lianyun · 2.3 kg · 3 hops"
  bool followed = false;    ///< the map goes with it
  double late_s = 0;        ///< seconds after the promise; negative before it
  std::optional<double> promise{}, now{};
  std::vector<ParcelStage> stages;
  std::vector<DelayCause> causes;  ///< the worst first
};

struct ParcelAction {
  bool close = false, follow = false;
  std::optional<std::size_t> stage;  ///< clicked
};

ParcelAction show_parcel(Extent const& where, Kit const& kit, ParcelModel const& model);

inline constexpr float parcel_width = 400;
[[nodiscard]] float parcel_height(ParcelModel const& model);

/// "2 h 51" from seconds.
[[nodiscard]] std::string span_text(double seconds);

}  // namespace tierflow::chrome
