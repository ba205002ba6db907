// Where the network is short: a table that can be sorted, and where the parcels went in the end.

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "scenarios/html/markup.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

using Kind = Pressure::Kind;

Text kind_name(Kind kind) {
  switch (kind) {
    case Kind::sorter: return say(Word::kind_sorter);
    case Kind::dock: return say(Word::kind_dock);
    case Kind::hold: return say(Word::kind_hold);
    case Kind::lane: return say(Word::kind_lane);
    case Kind::rounds: return say(Word::kind_rounds);
    case Kind::stock: return say(Word::kind_stock);
  }
  return {};
}

/// An order needs numbers: what has no such figure ranks as 0.
double known(double value) { return std::isfinite(value) ? value : 0; }

/// What is at work for less than a quarter of its time and keeps nobody waiting is no bottleneck.
bool is_tight(Pressure const& p) {
  return p.use >= 0.25 || p.left_behind > 0 || (p.kind == Kind::sorter && p.mean_wait_h > 0.05) ||
         ((p.kind == Kind::dock || p.kind == Kind::stock) && p.mean_wait_h > 0.25);
}

/// Of one kind the `most` under the greatest pressure: lanes that left parcels behind, then use, then waiting time.
void take_worst(ReportRun const& run, Kind kind, std::size_t most, std::vector<Pressure const*>& into) {
  std::vector<Pressure const*> all;
  for (Pressure const& p : run.pressures)
    if (p.kind == kind && is_tight(p)) all.push_back(&p);
  auto const rank = [](Pressure const* p) {
    return std::tuple{known(p->left_behind), known(p->use), known(p->mean_wait_h)};
  };
  std::stable_sort(all.begin(), all.end(), [&](auto const* a, auto const* b) { return rank(a) > rank(b); });
  all.resize(std::min(most, all.size()));
  into.insert(into.end(), all.begin(), all.end());
}

std::vector<Pressure const*> worst_of(ReportRun const& run) {
  std::vector<Pressure const*> worst;
  take_worst(run, Kind::sorter, 6, worst);
  take_worst(run, Kind::dock, 3, worst);
  take_worst(run, Kind::stock, 3, worst);
  take_worst(run, Kind::lane, 6, worst);
  take_worst(run, Kind::rounds, 3, worst);
  std::stable_sort(worst.begin(), worst.end(), [](auto const* a, auto const* b) { return known(a->use) > known(b->use); });
  return worst;
}

Cell place_cell(Pressure const& p) {
  std::string const name = p.kind == Kind::lane ? p.what : p.place;
  bool const labelled = p.kind != Kind::lane && !p.label.empty() && p.label != p.place;
  return {"<b>" + escaped(name) + "</b>" + (labelled ? " " + escaped(p.label) : ""), 0, {}};
}

Cell what_cell(Pressure const& p, Tongue tongue) {
  std::string const what = p.kind == Kind::lane ? "" : "<span class=\"faint\">" + escaped(p.what) + "</span>";
  return {tongue.html(kind_name(p.kind)) + (what.empty() ? "" : " ") + what, 0, {}};
}

Cell queue_cell(double parcels) {
  return number_cell(parcels < 10 && parcels > 0 ? one_decimal(parcels) : whole_text(parcels), parcels);
}
Cell wait_cell(double hours) { return number_cell(hours_text(hours), hours); }

Cell difference_cell(double before, double after) {
  double const change = after - before;
  Cell cell = number_cell(signed_text(change, "h"), change);
  if (std::isfinite(change)) cell.rank = std::abs(change), cell.style = std::abs(change) < 0.05 ? "faint" : "strong";
  return cell;
}

}  // namespace

std::string bottleneck_section(ReportRun const& run, Tongue tongue) {
  std::vector<Pressure const*> const worst = worst_of(run);
  if (worst.empty()) return {};
  HtmlTable table{{{say(Word::place), false}, {say(Word::what), false}, {say(Word::use)}, {say(Word::busiest_hour)},
                   {say(Word::mean_queue)}, {say(Word::longest_queue)}, {say(Word::mean_wait)}, {say(Word::left_behind_short)}},
                  true};
  for (Pressure const* p : worst)
    table.row({place_cell(*p), what_cell(*p, tongue), use_cell(p->use), use_cell(p->busiest_hour), queue_cell(p->mean_queue),
               queue_cell(p->longest_queue), wait_cell(p->mean_wait_h), number_cell(whole_text(p->left_behind), p->left_behind)});
  return panel("bottlenecks", say(Word::bottlenecks), table.str(tongue) + note(say(Word::bottleneck_note), tongue), tongue);
}

std::string bottleneck_section(ReportRun const& a, ReportRun const& b, Tongue tongue) {
  std::vector<Pressure const*> worst = worst_of(b);
  std::set<std::string> shown;
  for (Pressure const* p : worst) shown.insert(p->key());
  for (Pressure const* p : worst_of(a))
    if (shown.insert(p->key()).second) worst.push_back(p);
  std::stable_sort(worst.begin(), worst.end(), [](auto const* one, auto const* other) { return known(one->use) > known(other->use); });
  if (worst.empty()) return {};
  auto const by_key = [](ReportRun const& run) {
    std::map<std::string, Pressure const*> all;
    for (Pressure const& p : run.pressures) all.emplace(p.key(), &p);
    return all;
  };
  auto const before = by_key(a), after = by_key(b);

  Text const first{" A"}, second{" B"};
  HtmlTable table{{{say(Word::place), false}, {say(Word::what), false}, {say(Word::use) + first}, {say(Word::use) + second},
                   {say(Word::mean_queue) + first}, {say(Word::mean_queue) + second}, {say(Word::left_behind_short) + first},
                   {say(Word::left_behind_short) + second}, {say(Word::mean_wait) + Text{" B − A"}}},
                  true};
  Pressure missing;
  missing.use = missing.mean_queue = missing.mean_wait_h = missing.left_behind = std::nan("");
  for (Pressure const* p : worst) {
    auto const in = [&](auto const& runs) -> Pressure const& {
      auto const found = runs.find(p->key());
      return found == runs.end() ? missing : *found->second;
    };
    Pressure const &was = in(before), &is = in(after);
    table.row({place_cell(*p), what_cell(*p, tongue), use_cell(was.use), use_cell(is.use), queue_cell(was.mean_queue),
               queue_cell(is.mean_queue), number_cell(whole_text(was.left_behind), was.left_behind),
               number_cell(whole_text(is.left_behind), is.left_behind), difference_cell(was.mean_wait_h, is.mean_wait_h)});
  }
  return panel("bottlenecks", say(Word::bottlenecks), table.str(tongue) + note(say(Word::bottleneck_note), tongue), tongue);
}

std::string ledger_section(std::vector<ReportRun> const& runs, Tongue tongue) {
  bool const several = runs.size() > 1;
  HtmlTable table{{{say(several ? Word::scenario : Word::parcel_class), false}, {say(Word::created)}, {say(Word::delivered)},
                   {say(Word::returned)}, {say(Word::rejected)}, {say(Word::lost)}, {say(Word::in_system_short)}},
                  false};
  auto const add = [&](std::string const& name, LedgerRow const& row, char const* style) {
    std::vector<Cell> cells{{name, 0, {}}};
    for (double const n : {row.created, row.delivered, row.returned, row.rejected, row.lost, row.in_system})
      cells.push_back({whole_text(n), n, n == 0 ? "faint" : ""});
    table.row(cells, style);
  };
  bool balanced = true;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    LedgerRow sum;
    for (LedgerRow const& row : runs[i].ledger) {
      if (!several) add(escaped(row.parcel_class), row, "");
      sum.created += row.created, sum.delivered += row.delivered, sum.returned += row.returned;
      sum.rejected += row.rejected, sum.lost += row.lost, sum.in_system += row.in_system;
    }
    balanced = balanced && runs[i].balanced;
    if (several) add(escaped(letter(i) + " · " + runs[i].record.name), sum, "");
    else if (runs[i].ledger.size() > 1) add(tongue.html(say(Word::together)), sum, "sum");
  }
  std::string const check = std::string{"<p class=\"note\">"} + (balanced ? "✓ " : "✗ ") +
                            tongue.html(say(balanced ? Word::books_balance : Word::books_do_not)) + "</p>\n";
  return panel("ledger", say(Word::ledger), table.str(tongue) + check, tongue);
}

}  // namespace tierflow::html
