// The first sentence of a report, for every kind of outcome.

#include <doctest/doctest.h>

#include <algorithm>

#include "scenarios/compare/verdict.hpp"
#include "scenarios/html/verdict.hpp"
#include "tests/scenarios/html/small_runs.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow::html {
namespace {

ReportRun run_with(std::vector<double> on_time) {
  ReportRun run;
  run.record.name = "made up";
  run.record.figures = {{"on_time_share", "on time", "share", std::move(on_time)}};
  return run;
}

FigureDifference figure(char const* key, Finding finding, double difference) {
  FigureDifference made;
  made.key = key, made.label = key, made.unit = "h", made.finding = finding;
  made.first = {10, 1}, made.second = {10 + difference, 1}, made.difference = {difference, 0.5};
  return made;
}

Verdict between(std::vector<FigureDifference> figures, double margin = 0) {
  Comparison comparison{"A", "B", 5, {.margin = margin}, std::move(figures)};
  return verdict_on(ReportRun{}, ReportRun{}, comparison);
}

TEST_CASE("promises are kept from 95 % on, and the interval is said where there is one") {
  Verdict const kept = verdict_on(run_with({0.96, 0.97, 0.96}));
  CHECK(kept.mood == Mood::good);
  CHECK(kept.headline.english.starts_with("Promises are kept: 96.3 % of the delivered parcels were on time (± "));

  Verdict const missed = verdict_on(run_with({0.9}));
  CHECK(missed.mood == Mood::bad);
  CHECK(missed.headline.english ==
        "Promises are not kept: 90.0 % of the delivered parcels were on time, below the mark of 95.0 %.");
  CHECK(missed.headline.chinese == "时效承诺未达标：已送达包裹准点率 90.0 %，低于 95.0 % 的标准。");

  CHECK(verdict_on(run_with({})).headline.english == "Nothing was delivered in the measured time.");
}

TEST_CASE("the verdict on a run names what was short") {
  Verdict const verdict = verdict_on(testing::report_run_of(testing::small_world()));

  CHECK_HOLDS(verdict.reasons.english, "Latest is express with 0.0 %.");
  CHECK_HOLDS(verdict.reasons.english, "Short of room: Gate>Town left 7 parcels behind at departures.");
  CHECK_HOLDS(verdict.reasons.english, "Busiest place: ");
  CHECK_HOLDS(verdict_on(testing::report_run_of(testing::world_with_large_trucks())).reasons.english, "No lane left parcels behind.");
}

TEST_CASE("B is better, worse, both or neither") {
  CHECK(between({figure("a", Finding::better, 1)}).headline.english == "B is better than A.");
  CHECK(between({figure("a", Finding::worse, 1)}).mood == Mood::bad);
  CHECK(between({figure("a", Finding::better, 1), figure("b", Finding::worse, 1)}).headline.english == "B gains and loses.");
  CHECK(between({figure("a", Finding::undecided, 1)}).headline.english == "The runs cannot tell A and B apart.");
  CHECK(between({figure("a", Finding::different, 1)}).headline.english == "B differs from A, neither for better nor for worse.");
  CHECK(between({figure("a", Finding::equal, 0)}, 0.02).headline.chinese == "A 与 B 相当：差异在容许范围内。");
  CHECK(between({figure("a", Finding::equal, 0)}).headline.chinese == "A 与 B 完全相同。");
  CHECK(between({}).headline.english == "The runs have no figure in common.");
}

TEST_CASE("a long list of figures is cut after three, and what was not decided is only counted") {
  std::vector<FigureDifference> figures;
  for (char const* const key : {"one", "two", "three", "four", "five"}) figures.push_back(figure(key, Finding::worse, -2));
  figures.push_back(figure("six", Finding::undecided, 9));

  Verdict const verdict = between(figures);

  CHECK(verdict.reasons.english ==
        "Worse: one (−2.00 h), two (−2.00 h), three (−2.00 h) and 2 more. No verdict on 1 of 6 figures.");
  CHECK_LACKS(verdict.reasons.english, "six");
}

/// What a sentence names of the figures, in its order.
std::vector<std::string> named_in(std::string const& text, std::vector<FigureDifference> const& figures) {
  std::vector<std::pair<std::size_t, std::string>> found;
  for (FigureDifference const& one : figures)
    if (std::size_t const at = text.find(one.label); at != std::string::npos) found.emplace_back(at, one.label);
  std::ranges::sort(found);
  std::vector<std::string> names;
  for (auto const& [at, name] : found) names.push_back(name);
  return names;
}

TEST_CASE("the report and the terminal name the same figures in the same order, in every language") {
  std::vector<FigureDifference> figures;
  std::string const letters = "qwxyz";
  for (Finding const finding : {Finding::better, Finding::undecided, Finding::different, Finding::worse, Finding::equal})
    for (char const letter : letters) figures.push_back(figure((std::string{tierflow::name_of(finding)} + "_" + letter).c_str(), finding, 1));
  for (std::size_t const count : {1UL, 4UL, 7UL, 12UL, 18UL, 25UL}) {
    CAPTURE(count);
    std::vector<FigureDifference> const some(figures.begin(), figures.begin() + static_cast<std::ptrdiff_t>(count));
    std::string const terminal = verdict_of({"A", "B", 5, {}, some});
    Verdict const report = between(some);
    CHECK(named_in(report.reasons.english, some) == named_in(terminal, some));
    CHECK(named_in(report.reasons.chinese, some) == named_in(terminal, some));
  }
}

TEST_CASE("of several runs the highest share on time leads, and who is not apart from it is named") {
  std::vector<ReportRun> const runs{run_with({0.90, 0.91, 0.92}), run_with({0.95, 0.96, 0.97}), run_with({0.93, 0.95, 0.97}),
                                    run_with({})};

  CHECK(ranked(runs) == std::vector<std::size_t>{1, 2, 0, 3});
  Verdict const verdict = verdict_on(runs);
  CHECK(verdict.headline.english == "B made up keeps most promises: 96.0 % on time.");
  CHECK(verdict.reasons.english == "Its interval overlaps that of C.");
  CHECK(letter(27) == "B2");
}

}  // namespace
}  // namespace tierflow::html
