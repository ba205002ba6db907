#include "network/synthetic.hpp"

#include <Random123/philox.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

#include "network/elementary.hpp"

namespace tierflow {

namespace {

constexpr LatLon middle{.latitude_deg = 34.6, .longitude_deg = 119.2};
constexpr double detour = 1.25;              // road over great circle
constexpr double degrees_of_km = 1 / 111.2;  // along a meridian

/// Three numbers in [0, 1) that belong to one place of one tier.
std::array<double, 3> numbers(std::uint64_t seed, Tier tier, int number) {
  r123::Philox4x32 const philox;
  auto const block =
      philox({{static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(tier), 0, 0}},
             {{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}});
  return {block[0] * 0x1p-32, block[1] * 0x1p-32, block[2] * 0x1p-32};
}

/// A point `km` from `from`, `turn` of the way round from north.
LatLon away(LatLon from, double km, double turn) {
  double const angle = turn * 2 * std::numbers::pi;
  double const latitude = from.latitude_deg + km * degrees_of_km * cos_of(angle);
  double const shrink = cos_of(latitude * std::numbers::pi / 180);
  return {latitude, from.longitude_deg + km * degrees_of_km * sin_of(angle) / shrink};
}

std::string padded(char letter, int number, int count) {
  std::string const digits = std::to_string(number);
  return letter + std::string(std::to_string(count).size() - digits.size(), '0') + digits;
}

class Builder {
 public:
  explicit Builder(SyntheticSize const& size) : size_{size} {}

  Network build() {
    // Tiers in the alphabetical order of their letters.
    add_places('G', Tier::gateway, size_.gateways);
    add_places('H', Tier::hub, size_.hubs);
    add_places('N', Tier::secondary, size_.secondary_nodes);
    add_places('S', Tier::last_mile, size_.stations);
    for (FacilityId id{}; id.index < network_.places.size(); ++id.index) join(id);
    std::ranges::sort(lanes_, {}, &Lane::name);
    for (Lane& lane : lanes_) network_.lanes.push_back(std::move(lane));
    return std::move(network_);
  }

 private:
  void add_places(char letter, Tier tier, int count) {
    for (int i = 1; i <= count; ++i) {
      auto const [a, b, c] = numbers(size_.seed, tier, i);
      Place place{.name = padded(letter, i, count),
                  .label = "",
                  .tier = tier,
                  .type = "",
                  .county = "",
                  .at = std::nullopt,
                  .node = std::nullopt};
      // Square roots spread places evenly over a disc.
      if (tier == Tier::gateway) place.at = away(middle, 400 + 800 * a, b);
      if (tier == Tier::hub) place.at = away(middle, 80 * std::sqrt(a), b);
      if (tier == Tier::secondary) place.at = away(middle, 120 * std::sqrt(a), b);
      if (tier == Tier::last_mile) {
        auto const node = static_cast<std::uint32_t>(c * size_.secondary_nodes);
        place.node = FacilityId{first(Tier::secondary).index + node};
        place.at = away(*network_.places[*place.node].at, 1 + 29 * std::sqrt(a), b);
      }
      network_.places.push_back(std::move(place));
    }
  }

  [[nodiscard]] FacilityId first(Tier tier) const {
    auto const found = std::ranges::find(network_.places.span(), tier, &Place::tier);
    return {static_cast<std::uint32_t>(found - network_.places.span().begin())};
  }

  [[nodiscard]] FacilityId nearest_hub(FacilityId to) const {
    FacilityId const begin = first(Tier::hub);
    FacilityId best = begin;
    for (FacilityId hub = begin; hub < first(Tier::secondary); ++hub.index) {
      if (length(hub, to) < length(best, to)) best = hub;
    }
    return best;
  }

  [[nodiscard]] Distance length(FacilityId a, FacilityId b) const {
    return great_circle(*network_.places[a].at, *network_.places[b].at);
  }

  void join(FacilityId id) {
    switch (network_.places[id].tier) {
      case Tier::last_mile:
        add_lanes(id, *network_.places[id].node, 42);
        break;
      case Tier::secondary:
        add_lanes(id, nearest_hub(id), 55);
        break;
      case Tier::gateway:
        add_lanes(id, nearest_hub(id), 75);
        break;
      case Tier::hub:
        for (FacilityId other = first(Tier::hub); other < id; ++other.index)
          add_lanes(id, other, 75);
        break;
      case Tier::plain:
        break;
    }
  }

  void add_lanes(FacilityId a, FacilityId b, double km_per_hour) {
    double const metres = std::round(static_cast<double>(length(a, b).count) * detour);
    double const hours = metres / 1000 / km_per_hour;
    for (auto const& [from, to] : {std::pair{a, b}, std::pair{b, a}}) {
      lanes_.push_back({.name = network_.places[from].name + ">" + network_.places[to].name,
                        .from = from,
                        .to = to,
                        .distance = {std::llround(metres)},
                        .drive = Duration{std::llround(hours * 3.6e9)},
                        .money = metres / 1000 * 0.05,    // 6 CNY/km of a trailer of 120 m3
                        .co2e = metres / 1000 * 0.009});  // 1.1 kg/km of the same trailer
    }
  }

  SyntheticSize size_;
  Network network_;
  std::vector<Lane> lanes_;
};

}  // namespace

Network synthetic_network(SyntheticSize const& size) { return Builder{size}.build(); }

}  // namespace tierflow
