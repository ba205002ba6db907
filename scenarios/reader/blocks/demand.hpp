#pragma once

// Demand: which parcels appear, where, when, and where they go.
//
// A source of the file becomes one stream for each place where it makes parcels (and each class, where an OD table says
// so). The stream's name keys its random numbers, so another place in a table changes nobody else's parcels.

#include <memory>

#include "network/od_matrix.hpp"
#include "scenarios/reader/blocks/curves.hpp"
#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const demand_section, source_section, od_section, product_section, gravity_section, od_row_section,
    order_section, mix_choice_section, profile_section, stock_section;

/// After everything else.
void read_demand(Cursor const& demand, Draft& draft);
void read_stock(Cursor const& stock, Draft& draft);

/// What a source makes, a day, by origin and destination.
struct Flow {
  FacilityId from;
  std::optional<std::uint32_t> parcel_class;  ///< of an OD table
  double per_day = 0;                         ///< arrivals
  std::vector<OdRow> rows;                    ///< to whom, in any unit; empty: leaves after the last stage
};

/// The flows of a source with `od`; `per_day` is its total, nothing when the table says how much.
std::vector<Flow> read_od(Cursor const& od, std::optional<double> per_day, Draft const& draft);

/// Profiles by name, `demand.profiles`.
class Profiles {
 public:
  Profiles(Cursor const& profiles, Draft const& draft);
  /// What a source says with `hours` and `weekdays`.
  [[nodiscard]] Profile shape(Cursor const& source) const;
  /// The curve of a source for one arrival a day (or for its rate_steps, as they are), until the end of demand.
  [[nodiscard]] std::shared_ptr<RateCurve const> curve(Cursor const& source, Profile const& shape,
                                                       Draft const& draft) const;

 private:
  Names names_;
  std::vector<Profile> profiles_;
  std::vector<bool> has_hours_, has_weekdays_;
};

/// A source as it was read, for the streams that are made of it and for what refers to it.
struct SourceDraft {
  Cursor at;
  Stream::Arrivals arrivals = Stream::Arrivals::poisson;
  std::vector<Flow> flows;                 ///< none of a source with recorded orders
  Profile shape;
  std::shared_ptr<RateCurve const> curve;  ///< for one arrival a day
  Law batch = Law::fixed(1);
  std::int16_t service = -1;
  double growth = 1;

  /// Parcels of a flow on a day of factor 1.
  [[nodiscard]] double parcels_a_day(Flow const& flow, Draft const& draft) const {
    return flow.per_day * growth * draft.demand_scale * batch.mean();
  }
};

/// Cumulative class shares of a flow.
std::vector<double> flow_classes(SourceDraft const& source, Flow const& flow, Draft const& draft);

/// A stream of what `flow` sends, without curve and factor; its name is `name`, its origin and the class of the flow.
Stream stream_of(std::string const& name, Flow const& flow, Draft const& draft);

/// Recorded orders of a source, `arrivals: at` or `replay`, by origin and in time order.
std::map<FacilityId, std::vector<Order>> read_orders(Cursor const& source, Draft const& draft);

/// Cumulative class shares of a source at one origin.
std::vector<double> source_classes(Cursor const& source, FacilityId origin, Draft const& draft);

/// -1: drawn by the class.
std::int16_t read_service_choice(Cursor const& at, Draft const& draft);

}  // namespace tierflow
