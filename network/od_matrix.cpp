#include "network/od_matrix.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace tierflow {

namespace {

using Table = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Column = Eigen::ArrayXd;
using Row = Eigen::Array<double, 1, Eigen::Dynamic>;

Eigen::Map<Table const> table_of(OdMatrix const& matrix) {
  return {matrix.per_day.data(), static_cast<Eigen::Index>(matrix.from.size()),
          static_cast<Eigen::Index>(matrix.to.size())};
}

OdMatrix matrix_of(OdSide const& from, OdSide const& to, Table const& table) {
  return {
      .from = from.places, .to = to.places, .per_day = {table.data(), table.data() + table.size()}};
}

/// A side with its places in the order of their ids, so that the order of a file counts nowhere.
OdSide ordered(OdSide const& side) {
  std::map<FacilityId, double> weights;
  for (std::size_t i = 0; i < side.places.size(); ++i) weights[side.places[i]] = side.weights[i];
  OdSide result;
  for (auto const& [place, weight] : weights) {
    result.places.push_back(place);
    result.weights.push_back(weight);
  }
  return result;
}

Column weights_of(OdSide const& side) {
  return Eigen::Map<Column const>(side.weights.data(),
                                  static_cast<Eigen::Index>(side.weights.size()));
}

/// Weight x weight, without the pairs of a place with itself if `same` is false.
Table products(OdSide const& from, OdSide const& to, bool same) {
  Table table = weights_of(from).matrix() * weights_of(to).matrix().transpose();
  for (Eigen::Index i = 0; !same && i < table.rows(); ++i) {
    for (Eigen::Index j = 0; j < table.cols(); ++j) {
      if (from.places[static_cast<std::size_t>(i)] == to.places[static_cast<std::size_t>(j)]) {
        table(i, j) = 0;
      }
    }
  }
  if (!(table.sum() > 0)) throw OdError{"no pair of places has a weight above 0 on both sides"};
  return table;
}

double distance_m(Network const& network, FacilityId from, FacilityId to) {
  for (FacilityId place : {from, to}) {
    if (!network.places[place].at) {
      throw OdError{network.places[place].name + " has no `at`, and gravity needs distances"};
    }
  }
  return static_cast<double>(great_circle(*network.places[from].at, *network.places[to].at).count);
}

double factor(double wanted, double is) { return is > 0 ? wanted / is : 1.0; }

bool fits(Column const& is, Column const& wanted, double tolerance) {
  return ((is - wanted).abs() <= tolerance * wanted).all();
}

/// The margin that is furthest from what it should be, as a message.
std::string worst_margin(Network const& network, OdSide const& side, Column const& wanted,
                         Column const& is, char const* verb) {
  Eigen::Index worst = 0;
  (wanted - is).abs().maxCoeff(&worst);
  return network.places[side.places[static_cast<std::size_t>(worst)]].name + " should " + verb +
         " " + std::to_string(std::llround(wanted[worst])) + " parcels a day and gets to " +
         std::to_string(std::llround(is[worst]));
}

}  // namespace

double OdMatrix::total() const { return table_of(*this).sum(); }

std::vector<double> OdMatrix::sent() const {
  Column const sums = table_of(*this).rowwise().sum();
  return {sums.begin(), sums.end()};
}

std::vector<double> OdMatrix::received() const {
  Row const sums = table_of(*this).colwise().sum();
  return {sums.begin(), sums.end()};
}

OdMatrix od_from_rows(std::span<OdRow const> rows) {
  std::map<FacilityId, std::size_t> from;
  std::map<FacilityId, std::size_t> to;
  for (OdRow const& row : rows) {
    from[row.from] = 0;
    to[row.to] = 0;
  }
  OdMatrix matrix;
  for (auto& [place, number] : from) {
    number = matrix.from.size();
    matrix.from.push_back(place);
  }
  for (auto& [place, number] : to) {
    number = matrix.to.size();
    matrix.to.push_back(place);
  }
  matrix.per_day.assign(matrix.from.size() * matrix.to.size(), 0);
  for (OdRow const& row : rows) {
    matrix.per_day[from[row.from] * matrix.to.size() + to[row.to]] += row.per_day;
  }
  return matrix;
}

OdMatrix od_product(OdSide const& from, OdSide const& to, double total, bool same) {
  OdSide const senders = ordered(from);
  OdSide const receivers = ordered(to);
  Table table = products(senders, receivers, same);
  table *= total / table.sum();
  return matrix_of(senders, receivers, table);
}

OdMatrix od_gravity(Network const& network, OdSide const& from, OdSide const& to, double total,
                    Gravity const& gravity) {
  OdSide const senders = ordered(from);
  OdSide const receivers = ordered(to);
  Table table = products(senders, receivers, gravity.same);
  double const nearest = std::max(1.0, static_cast<double>(gravity.least_distance.count));
  for (Eigen::Index i = 0; i < table.rows(); ++i) {
    for (Eigen::Index j = 0; j < table.cols(); ++j) {
      if (table(i, j) <= 0) continue;
      double const metres = distance_m(network, senders.places[static_cast<std::size_t>(i)],
                                       receivers.places[static_cast<std::size_t>(j)]);
      table(i, j) *= std::pow(std::max(metres, nearest) / nearest, -gravity.decay);
    }
  }

  Column const sends = weights_of(senders) * (total / weights_of(senders).sum());
  Column const receives = weights_of(receivers) * (total / weights_of(receivers).sum());
  for (int i = 0; i < gravity.iterations; ++i) {
    Column const by_row = sends.binaryExpr(table.rowwise().sum(), &factor);
    table.colwise() *= by_row;
    Row const by_column = receives.transpose().binaryExpr(Row{table.colwise().sum()}, &factor);
    table.rowwise() *= by_column;
    if (fits(table.rowwise().sum(), sends, gravity.tolerance) &&
        fits(table.colwise().sum().transpose(), receives, gravity.tolerance)) {
      return matrix_of(senders, receivers, table);
    }
  }
  Column const sent = table.rowwise().sum();
  Column const received = table.colwise().sum().transpose();
  bool const rows_off = (sent - sends).abs().maxCoeff() >= (received - receives).abs().maxCoeff();
  throw OdError{"no gravity matrix has these margins: " +
                (rows_off ? worst_margin(network, senders, sends, sent, "send")
                          : worst_margin(network, receivers, receives, received, "receive"))};
}

}  // namespace tierflow
