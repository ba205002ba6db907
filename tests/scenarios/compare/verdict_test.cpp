// The sentence above a comparison.

#include "scenarios/compare/verdict.hpp"

#include <doctest/doctest.h>


namespace tierflow {
namespace {

FigureDifference figure(std::string const& label, Finding finding, double mean) {
  FigureDifference figure;
  figure.label = label;
  figure.unit = "h";
  figure.difference = {mean, 0.1};
  figure.finding = finding;
  return figure;
}

Comparison of(std::vector<FigureDifference> figures) { return {"base", "late lorry", 10, {}, std::move(figures)}; }

TEST_CASE("the worse comes first, then the better, then what nobody can tell") {
  CHECK(verdict_of(of({figure("course", Finding::better, -1.2), figure("wait", Finding::worse, 0.5),
                       figure("fill", Finding::different, 0.2), figure("dwell", Finding::undecided, 0)})) ==
        "late lorry is worse in wait (+0.50 h), better in course (-1.20 h), and different in fill (+0.20 h). The runs cannot "
        "tell about 1 figure.");
}

TEST_CASE("many figures are cut short") {
  std::vector<FigureDifference> many;
  for (char const* const label : {"a", "b", "c", "d", "e"}) many.push_back(figure(label, Finding::better, 1));

  CHECK(verdict_of(of(many)) == "late lorry is better in a (+1.00 h), b (+1.00 h), c (+1.00 h) and 2 more.");
}

TEST_CASE("nothing found, nothing different and nothing to go by are three answers") {
  FigureDifference without_interval = figure("a", Finding::undecided, 0.3);
  without_interval.difference.half_width.reset();
  Comparison margin = of({figure("a", Finding::equal, 0.001)});
  margin.options.margin = 0.02;

  CHECK(verdict_of(of({figure("a", Finding::undecided, 0.3)})) == "The runs cannot tell late lorry from base.");
  CHECK(verdict_of(of({figure("a", Finding::equal, 0)})) == "No figure differs at all.");
  CHECK(verdict_of(margin) == "No figure differs by more than the margin.");
  CHECK(verdict_of(of({without_interval})) ==
        "One replication cannot tell a difference from chance: give each at least two, better ten.");
  CHECK(verdict_of(of({})) == "The two have no figure in common.");
}

TEST_CASE("four of a kind are named, of more the first three") {
  std::vector<FigureDifference> four(4, figure("a", Finding::worse, 1)), five(5, figure("a", Finding::worse, 1));

  CHECK(verdict_points(of(four)).named[0].named.size() == 4);
  CHECK(verdict_points(of(four)).named[0].more == 0);
  CHECK(verdict_points(of(five)).named[0].named.size() == 3);
  CHECK(verdict_points(of(five)).named[0].more == 2);
}

TEST_CASE("what the runs cannot tell is counted only beside something that they can") {
  VerdictPoints const nothing = verdict_points(of({figure("a", Finding::undecided, 1), figure("b", Finding::equal, 0)}));
  VerdictPoints const mixed = verdict_points(of({figure("a", Finding::undecided, 1), figure("b", Finding::better, 2), figure("c", Finding::worse, 2)}));

  CHECK(nothing.tenor == Tenor::undecided);
  CHECK(nothing.undecided == 0);
  CHECK(mixed.tenor == Tenor::mixed);
  CHECK(mixed.undecided == 1);
  CHECK(mixed.figures == 3);
}

}  // namespace
}  // namespace tierflow
