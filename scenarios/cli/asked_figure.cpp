#include "scenarios/cli/asked_figure.hpp"

#include "scenarios/reader/nearest.hpp"
#include "scenarios/report/cold_figures.hpp"

namespace tierflow {

FigureKind const* asked_figure(std::string const& key, Streams const& streams) {
  FigureKind const* const kind = figure_kind(key);
  if (kind == nullptr) {
    std::vector<std::string_view> keys;
    for (FigureKind const& other : figure_kinds) keys.push_back(other.key);
    streams.err << "tierflow: there is no figure " << printable(cited(key)) << did_you_mean(key, keys) << "\n";
  }
  return kind;
}

bool counts_in(FigureKind const& kind, Scenario const& scenario, Streams const& streams) {
  if (kind.of_cold && !has_cold_chain(scenario)) {
    streams.err << "tierflow: " << kind.key << " counts only where a parcel class is cold, and none is\n";
    return false;
  }
  if (!kind.of_accounts || scenario.accounts) return true;
  streams.err << "tierflow: " << kind.key << " counts only in a scenario with 'accounts', and there are none\n";
  return false;
}

}  // namespace tierflow
