#pragma once

// Verdict: what is said of two scenarios, made by rule from the findings and never by taste.
//
// One rule chooses what is said; the terminal and the HTML report only find words for it, each in its own language. What
// somebody must act on comes first: the worse, the better, what merely differs. Of each the first three figures are named, or
// four where there are four, and the rest is counted, as are the figures that the runs cannot tell.

#include <string>
#include <vector>

#include "scenarios/compare/comparison.hpp"

namespace tierflow {

/// The second scenario beside the first, in one word.
enum class Tenor : unsigned char {
  nothing_in_common,  ///< no figure that both have
  too_few,            ///< one replication cannot tell a difference from chance
  same,               ///< no figure differs at all
  within_margin,      ///< no figure differs by more than the margin
  undecided,          ///< the runs cannot tell the two apart
  better,
  worse,
  mixed,              ///< better in one figure, worse in another
  different,          ///< neither, but not the same
};

struct NamedFigures {
  Finding finding = Finding::worse;
  std::vector<FigureDifference> named;
  std::size_t more = 0;  ///< of the same finding that are not named
};

struct VerdictPoints {
  Tenor tenor = Tenor::undecided;
  std::vector<NamedFigures> named;  ///< worse, better, different, in this order, as far as there are any
  std::size_t undecided = 0;        ///< figures that the runs cannot tell, beside what is named; 0 where nothing is
  std::size_t figures = 0;          ///< all that were compared
};

VerdictPoints verdict_points(Comparison const& comparison);

/// The points as a sentence or two.
std::string verdict_of(Comparison const& comparison);

}  // namespace tierflow
