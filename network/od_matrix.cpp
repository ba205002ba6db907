#include "network/od_matrix.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "network/elementary.hpp"

namespace tierflow {

namespace {

using Table = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Column = Eigen::ArrayXd;

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

// Sums go one by one, in the order of ids. A library's sum takes another order in a larger table, so that a place
// that sends nothing would change the last bit of everybody's share.

double sum_of(double const* first, std::size_t count, std::size_t step) {
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += first[i * step];
  return sum;
}

double sum_of(Column const& column) { return sum_of(column.data(), static_cast<std::size_t>(column.size()), 1); }

Column row_sums(double const* table, std::size_t rows, std::size_t columns) {
  Column sums(static_cast<Eigen::Index>(rows));
  for (std::size_t i = 0; i < rows; ++i) sums[static_cast<Eigen::Index>(i)] = sum_of(table + i * columns, columns, 1);
  return sums;
}

Column column_sums(double const* table, std::size_t rows, std::size_t columns) {
  Column sums(static_cast<Eigen::Index>(columns));
  for (std::size_t j = 0; j < columns; ++j) sums[static_cast<Eigen::Index>(j)] = sum_of(table + j, rows, columns);
  return sums;
}

Column row_sums(Table const& table) {
  return row_sums(table.data(), static_cast<std::size_t>(table.rows()), static_cast<std::size_t>(table.cols()));
}

Column column_sums(Table const& table) {
  return column_sums(table.data(), static_cast<std::size_t>(table.rows()), static_cast<std::size_t>(table.cols()));
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
  if (!(sum_of(row_sums(table)) > 0)) throw OdError{"no pair of places has a weight above 0 on both sides"};
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

double OdMatrix::total() const { return sum_of(row_sums(per_day.data(), from.size(), to.size())); }

std::vector<double> OdMatrix::sent() const {
  Column const sums = row_sums(per_day.data(), from.size(), to.size());
  return {sums.begin(), sums.end()};
}

std::vector<double> OdMatrix::received() const {
  Column const sums = column_sums(per_day.data(), from.size(), to.size());
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
  table *= total / sum_of(row_sums(table));
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
      table(i, j) *= exp_of(-gravity.decay * log_of(std::max(metres, nearest) / nearest));
    }
  }

  Column const sends = weights_of(senders) * (total / sum_of(weights_of(senders)));
  Column const receives = weights_of(receivers) * (total / sum_of(weights_of(receivers)));
  for (int i = 0; i < gravity.iterations; ++i) {
    Column const by_row = sends.binaryExpr(row_sums(table), &factor);
    table.colwise() *= by_row;
    Column const by_column = receives.binaryExpr(column_sums(table), &factor);
    table.rowwise() *= by_column.transpose();
    if (fits(row_sums(table), sends, gravity.tolerance) && fits(column_sums(table), receives, gravity.tolerance)) {
      return matrix_of(senders, receivers, table);
    }
  }
  Column const sent = row_sums(table);
  Column const received = column_sums(table);
  bool const rows_off = (sent - sends).abs().maxCoeff() >= (received - receives).abs().maxCoeff();
  throw OdError{"no gravity matrix has these margins: " +
                (rows_off ? worst_margin(network, senders, sends, sent, "send")
                          : worst_margin(network, receivers, receives, received, "receive"))};
}

}  // namespace tierflow
