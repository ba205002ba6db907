#include "network/graph.hpp"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <utility>

namespace tierflow {

namespace {

using Adjacency =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, std::uint32_t, std::uint32_t>;
using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Adjacency adjacency(Edges const& edges, std::size_t places) {
  return {boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(),
          static_cast<std::uint32_t>(places)};
}

std::vector<bool> reached(Adjacency const& graph, FacilityId start) {
  using Color = boost::default_color_type;
  std::vector<Color> colors(num_vertices(graph), Color::white_color);
  boost::queue<std::uint32_t> waiting;
  boost::breadth_first_visit(
      graph, start.index, waiting, boost::default_bfs_visitor{},
      boost::make_iterator_property_map(colors.begin(), get(boost::vertex_index, graph)));
  std::vector<bool> result;
  for (Color const color : colors) result.push_back(color != Color::white_color);
  return result;
}

std::vector<FacilityId> listed(std::vector<bool> const& places, FacilityId first) {
  std::vector<FacilityId> result{first};
  for (FacilityId place{}; place.index < places.size(); ++place.index) {
    if (places[place.index] && place != first) result.push_back(place);
  }
  return result;
}

}  // namespace

struct Graph::Lists {
  Adjacency forward;
  Adjacency backward;
};

Graph::Graph(Network const& network, LaneFilter const& uses) {
  Edges forward;
  Edges backward;
  for (LaneId id{}; id.index < network.lanes.size(); ++id.index) {
    if (uses && !uses(id)) continue;
    Lane const& lane = network.lanes[id];
    forward.emplace_back(lane.from.index, lane.to.index);
    backward.emplace_back(lane.to.index, lane.from.index);
  }
  std::size_t const places = network.places.size();
  lists_ = std::make_shared<Lists const>(
      Lists{.forward = adjacency(forward, places), .backward = adjacency(backward, places)});
}

std::vector<bool> Graph::reachable_from(FacilityId from) const {
  return reached(lists_->forward, from);
}

std::vector<bool> Graph::reaching(FacilityId to) const { return reached(lists_->backward, to); }

Split Graph::split(FacilityId from, FacilityId to) const {
  return {.ahead = listed(reachable_from(from), from), .behind = listed(reaching(to), to)};
}

std::vector<std::vector<FacilityId>> Graph::strong_components() const {
  Adjacency const& graph = lists_->forward;
  std::vector<std::uint32_t> component(num_vertices(graph));
  std::size_t const count = boost::strong_components(
      graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
  std::vector<std::vector<FacilityId>> result(count);
  for (FacilityId place{}; place.index < component.size(); ++place.index) {
    result[component[place.index]].push_back(place);
  }
  std::ranges::sort(result);  // every group begins with its smallest id
  return result;
}

LaneFilter lanes_for_class(Network const& network, std::size_t parcel_class) {
  ClassSet const wanted = ClassSet{1} << parcel_class;
  return [&network, wanted](LaneId lane) { return (network.lanes[lane].carries & wanted) != 0; };
}

std::vector<FacilityId> isolated_places(Network const& network) {
  std::vector<bool> joined(network.places.size());
  for (Lane const& lane : network.lanes) {
    joined[lane.from.index] = true;
    joined[lane.to.index] = true;
  }
  std::vector<FacilityId> result;
  for (FacilityId place{}; place.index < joined.size(); ++place.index) {
    if (!joined[place.index]) result.push_back(place);
  }
  return result;
}

std::vector<LaneId> tier_violations(Network const& network) {
  std::vector<LaneId> result;
  for (LaneId id{}; id.index < network.lanes.size(); ++id.index) {
    Lane const& lane = network.lanes[id];
    auto const [low, high] =
        std::minmax(network.places[lane.from].tier, network.places[lane.to].tier);
    if (low == Tier::last_mile && high == Tier::hub && !lane.direct) result.push_back(id);
  }
  return result;
}

std::vector<std::vector<FacilityId>> timeless_rings(Network const& network,
                                                    LaneFilter const& takes_no_time,
                                                    PlaceFilter const& works) {
  std::vector<bool> own_ring(network.places.size());
  Graph const graph{network, [&](LaneId id) {
                      Lane const& lane = network.lanes[id];
                      if (!takes_no_time(id) || works(lane.from) || works(lane.to)) return false;
                      if (lane.from == lane.to) own_ring[lane.from.index] = true;
                      return true;
                    }};
  auto rings = graph.strong_components();
  std::erase_if(rings, [&](auto const& group) {
    return group.size() == 1 && !own_ring[group.front().index];
  });
  return rings;
}

}  // namespace tierflow
