#include "scenarios/html/stored_series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "scenarios/report/figures.hpp"
#include "scenarios/report/stored_database.hpp"

namespace tierflow::html {
namespace {

/// Completed replications by their number, numbered from 0 without a gap.
std::map<std::int64_t, std::size_t> completed(StoredDatabase const& results) {
  std::map<std::int64_t, std::size_t> numbers;
  Query rows{results, "SELECT replication FROM runs WHERE ended = 'complete' ORDER BY replication"};
  while (rows.next()) numbers.emplace(rows.whole(0), numbers.size());
  return numbers;
}

/// The least number of hours, dividing days well, that makes at most `columns` columns.
double column_width(double length_h, double bin_h, double columns) {
  for (double const width : {1.0, 2.0, 3.0, 4.0, 6.0, 12.0, 24.0})
    if (width >= bin_h && length_h / width <= columns) return width;
  double width = 24;
  while (length_h / width > columns || width < bin_h) width *= 2;
  return width;
}

/// Puts what happens in the bins of a run into columns of whole hours.
class Columns {
 public:
  Columns(double bin_h, double column_h, double length_h)
      : bin_h_{bin_h}, column_h_{column_h}, count_{static_cast<std::size_t>(std::ceil(length_h / column_h - 1e-9))} {}

  [[nodiscard]] std::size_t count() const { return count_; }
  /// Of a bin; the one that only begins at the end of the run falls into the last column.
  [[nodiscard]] std::size_t of(std::int64_t bin) const {
    auto const column = static_cast<std::size_t>(static_cast<double>(bin) * bin_h_ / column_h_ + 1e-9);
    return std::min(column, count_ - 1);
  }
  [[nodiscard]] std::vector<double> zeros() const { return std::vector<double>(count_, 0.0); }
  [[nodiscard]] double hours(std::size_t column, double length_h) const {
    return std::min(column_h_, length_h - static_cast<double>(column) * column_h_);
  }

 private:
  double bin_h_, column_h_;
  std::size_t count_;
};

class Reader {
 public:
  Reader(ReportRun& run, StoredDatabase const& results)
      : run_{run}, results_{results}, numbers_{completed(results)}, bin_h_{bin_width()},
        columns_{bin_h_, run.column_h = column_width(run.length_h, bin_h_, 240), run.length_h} {}

  void read() {
    if (numbers_.empty() || columns_.count() == 0) return;
    read_full_courses();
    read_sorted();
    read_in_system();
    read_deliveries();
    read_stages();
    read_labels();
  }

 private:
  double bin_width() {
    Query rows{results_, "SELECT MAX(series_bin_h) FROM runs"};
    return rows.next() && rows.number(0) > 0 ? rows.number(0) : 1;
  }

  TimeSeries empty_series() const {
    return {run_.column_h, std::vector<std::vector<double>>(numbers_.size(), columns_.zeros())};
  }

  void read_full_courses() {
    std::map<double, std::vector<double>> parcels;  // by upper edge
    std::vector<double> totals(numbers_.size(), 0.0);
    Query rows{results_, "SELECT replication, upto_h, parcels FROM course_histogram WHERE grouping = 'all'"};
    while (rows.next()) {
      auto const found = numbers_.find(rows.whole(0));
      if (found == numbers_.end()) continue;
      auto& counts = parcels[rows.number(1)];
      counts.resize(numbers_.size());
      counts[found->second] += rows.number(2);
      totals[found->second] += rows.number(2);
    }
    std::vector<double> so_far(numbers_.size(), 0.0);
    for (auto const& [upto, counts] : parcels) {
      double sum = 0, runs = 0;
      for (std::size_t r = 0; r < counts.size(); ++r) {
        so_far[r] += counts[r];
        if (totals[r] > 0) sum += so_far[r] / totals[r], ++runs;
      }
      run_.full_course.upto_h.push_back(upto);
      run_.full_course.share.push_back(sum / runs);
    }
  }

  void read_sorted() {
    run_.sorted = empty_series();
    bool any = false;
    Query rows{results_,
                    "SELECT ss.replication, ss.bin, SUM(ss.finished) FROM stage_series ss JOIN stages s "
                    "ON s.replication = ss.replication AND s.stage_id = ss.stage_id WHERE s.kind = 'sorter' GROUP BY 1, 2"};
    while (rows.next()) {
      auto const found = numbers_.find(rows.whole(0));
      if (found == numbers_.end()) continue;
      std::size_t const column = columns_.of(rows.whole(1));
      run_.sorted.by_replication[found->second][column] += rows.number(2) / columns_.hours(column, run_.length_h);
      any = true;
    }
    if (!any) run_.sorted = {};
  }

  void read_in_system() {
    run_.in_system = empty_series();
    Query rows{results_, "SELECT replication, bin, in_system FROM system_series ORDER BY replication, bin"};
    while (rows.next())
      if (auto const found = numbers_.find(rows.whole(0)); found != numbers_.end())
        run_.in_system.by_replication[found->second][columns_.of(rows.whole(1))] = rows.number(2);
  }

  void read_deliveries() {
    Query kept{results_, "SELECT COUNT(*) FROM pragma_table_info('system_series') WHERE name = 'full_course_mean_h'"};
    if (!kept.next() || kept.whole(0) == 0) return;
    run_.delivered = run_.on_time = run_.course_hours = empty_series();
    Query rows{results_, "SELECT replication, bin, delivered, on_time, delivered * full_course_mean_h FROM system_series "
                              "WHERE delivered > 0"};
    while (rows.next()) {
      auto const found = numbers_.find(rows.whole(0));
      if (found == numbers_.end()) continue;
      std::size_t const column = columns_.of(rows.whole(1));
      run_.delivered.by_replication[found->second][column] += rows.number(2);
      run_.on_time.by_replication[found->second][column] += rows.number(3);
      run_.course_hours.by_replication[found->second][column] += rows.number(4);
    }
  }

  /// Work of one stage at one place: its sides share the lines.
  struct Stage {
    double lines = 0, line_hours = 0, busy_hours = 0;
    std::vector<double> work;  // line hours by column
  };

  /// A column's work is what was finished there times the stage's mean time for one. A place is shown by its sorters, or
  /// by its docks where it has none.
  void read_stages() {
    std::map<std::string, std::map<std::pair<std::string, std::string>, Stage>> places;  // place, (kind, stage)
    Query rows{results_,
                    "SELECT ss.replication, ss.bin, s.place, s.kind, s.stage, s.lines, SUM(ss.finished * s.busy_h / s.finished) "
                    "FROM stage_series ss JOIN stages s ON s.replication = ss.replication AND s.stage_id = ss.stage_id "
                    "WHERE s.kind IN ('sorter', 'dock') AND s.finished > 0 AND s.lines < 1000000000 "
                    "GROUP BY 1, 2, 3, 4, 5 ORDER BY 3, 4, 5, 1, 2"};
    while (rows.next()) {
      if (!numbers_.contains(rows.whole(0))) continue;
      Stage& stage = places[rows.text(2)][{rows.text(3), rows.text(4)}];
      if (stage.work.empty()) stage.work = columns_.zeros();
      stage.lines = std::max(stage.lines, rows.number(5));
      stage.work[columns_.of(rows.whole(1))] += rows.number(6);
    }
    for (auto const& [place, stages] : places) add_place(place, stages);
    std::stable_sort(run_.places.begin(), run_.places.end(), [](auto const& a, auto const& b) { return a.use > b.use; });
  }

  void add_place(std::string const& place, std::map<std::pair<std::string, std::string>, Stage> const& stages) {
    bool const sorts = std::any_of(stages.begin(), stages.end(), [](auto const& s) { return s.first.first == "sorter"; });
    PlaceHours row{place, {}, 0, columns_.zeros()};
    for (auto const& [name, stage] : stages) {
      std::vector<double> const shares = shares_of(stage);
      double const busiest = *std::max_element(shares.begin(), shares.end());
      for (Pressure& pressure : run_.pressures)
        if (pressure.place == place && (pressure.what == name.second || pressure.what.starts_with(name.second + " ")))
          pressure.busiest_hour = busiest;
      if (sorts != (name.first == "sorter")) continue;
      double use = 0;
      for (double const share : shares) use += share / static_cast<double>(shares.size());
      row.use = std::max(row.use, use);
      for (std::size_t c = 0; c < shares.size(); ++c) row.hours[c] = std::max(row.hours[c], shares[c]);
    }
    if (row.use > 0) run_.places.push_back(row);
  }

  std::vector<double> shares_of(Stage const& stage) const {
    std::vector<double> shares = stage.work;
    for (std::size_t c = 0; c < shares.size(); ++c)
      shares[c] /= stage.lines * columns_.hours(c, run_.length_h) * static_cast<double>(numbers_.size());
    return shares;
  }

  void read_labels() {
    std::map<std::string, std::string> labels;
    Query rows{results_, "SELECT name, label FROM places"};
    while (rows.next()) labels[rows.text(0)] = rows.text(1);
    for (auto& row : run_.places) row.label = labels[row.place];
    for (auto& row : run_.pressures) row.label = labels[row.place];
  }

  ReportRun& run_;
  StoredDatabase const& results_;
  std::map<std::int64_t, std::size_t> numbers_;
  double bin_h_;
  Columns columns_;
};

}  // namespace

void read_stored_series(ReportRun& run) {
  StoredDatabase const results{run.record.folder / "results.sqlite"};
  Reader{run, results}.read();
}

}  // namespace tierflow::html
