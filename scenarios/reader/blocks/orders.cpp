// Orders: arrivals that are written down one by one, as times in the file or as rows of a table.

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/reader/blocks/carried.hpp"
#include "scenarios/reader/blocks/demand.hpp"
#include "sim/parcel.hpp"

namespace tierflow {

namespace {

constexpr Field order_fields[] = {
    {"at", Form::instant, "", required, "an instant, or a time since the start; in any order"},
    {"from", Form::name, "", required, "a place"},
    {"to", Form::name, "", "", "a place; without it the parcel leaves after its last stage"},
    {"class", Form::name, "", "the source's", "a parcel class"},
    {"service", Form::name, "", "the class's", "a service level"},
};

/// The one class of a source whose parcels are listed.
std::uint8_t only_class(Cursor const& source, Draft const& draft) {
  Cursor const classes = source["classes"];
  if (auto const index = classes.is_scalar() ? draft.class_names.at(classes) : std::nullopt)
    return static_cast<std::uint8_t>(*index);
  if (classes.given() && !classes.is_scalar()) classes.report("listed parcels are of one class here; name it");
  return 0;
}

struct Listed {
  FacilityId from;
  Order order;
};

std::vector<Listed> read_times(Cursor const& source, Draft const& draft) {
  std::vector<Listed> listed;
  auto const from = draft.place(source["at"]), to = draft.place(source["to"]);
  if (!source["at"].given()) source.report("arrivals at needs 'at', the place where parcels appear");
  if (!source["times"].given()) source.report("arrivals at needs 'times'");
  if (!source["classes"].given() && draft.class_names.size() > 1) source.report("say of which class: 'classes'");
  Order order{{}, to.value_or(FacilityId{nowhere}), only_class(source, draft),
              read_service_choice(source["service"], draft)};
  for (Cursor const& time : source["times"].items()) {
    auto const at = time.instant(draft.first_day);
    if (at && *at < Instant{}) time.report("lies before the start");
    if (!at || !from) continue;
    order.at = *at;
    listed.push_back({*from, order});
  }
  return listed;
}

std::vector<Listed> read_table(Cursor const& source, Draft const& draft) {
  std::vector<Listed> listed;
  for (char const* const key : {"at", "to"})
    if (source[key].given()) source[key].report("the orders say where they come from and where they go");
  if (!source["orders"].given()) source.report("arrivals replay needs 'orders', a CSV table");
  bool const has_class = source["classes"].given() || draft.class_names.size() == 1;
  std::uint8_t const usual = only_class(source, draft);
  for (Cursor const& row : source["orders"].items()) {
    row.check(order_section);
    auto const from = draft.place(row["from"]), to = draft.place(row["to"]);
    auto const parcel_class = draft.class_names.at(row["class"]);
    if (!row["class"].given() && !has_class) row.report("say of which class: a column 'class', or the source's 'classes'");
    auto const at = row["at"].instant(draft.first_day);
    if (at && *at < Instant{}) row["at"].report("lies before the start");
    if (!from || !at) continue;
    std::int16_t const service = read_service_choice(row["service"].given() ? row["service"] : source["service"], draft);
    listed.push_back({*from,
                      {*at, to.value_or(FacilityId{nowhere}),
                       parcel_class ? static_cast<std::uint8_t>(*parcel_class) : usual, service}});
  }
  return listed;
}

}  // namespace

constinit Section const order_section{"demand.sources[].orders[]", "rows of a table of recorded orders", order_fields};

std::map<FacilityId, std::vector<Order>> read_orders(Cursor const& source, Draft const& draft) {
  std::map<FacilityId, std::vector<Order>> orders;
  for (Listed const& one : source["arrivals"].is_word("at") ? read_times(source, draft) : read_table(source, draft))
    orders[one.from].push_back(one.order);
  std::size_t late = 0;
  for (auto& [from, list] : orders) {
    std::ranges::stable_sort(list, {}, &Order::at);
    late += std::erase_if(list, [&](Order const& order) { return order.at >= draft.demand_end; });
  }
  if (late > 0) draft.warn(source, fmt::format("{} of its parcels come after the end of demand and are left out", late));
  return orders;
}

}  // namespace tierflow
