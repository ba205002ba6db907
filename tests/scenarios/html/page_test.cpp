// The whole page, of one run, of two and of three: well-formed, self-contained, and faithful to names and figures.

#include <doctest/doctest.h>

#include "scenarios/html/page.hpp"
#include "tests/scenarios/accounts/costed_world.hpp"
#include "tests/scenarios/html/small_runs.hpp"
#include "tests/scenarios/html/strict_markup.hpp"
#include "tests/scenarios/report/odd_names.hpp"

namespace tierflow::html {
namespace {

using testing::Markup;
using testing::read_strictly;
using testing::report_run_of;
using testing::small_world;

std::vector<ScenarioChange> const larger{{"vehicle_types.truck.parcels", "3", "8"}, {"lanes.new", {}, "{from: <a>}"}};

std::string page_of_two(Language language) {
  ReportRun const a = report_run_of(small_world()), b = report_run_of(testing::world_with_large_trucks());
  return page(a, b, compare(a.record, b.record), larger, language);
}

/// Well-formed, loads nothing, runs no script but ours.
Markup read(std::string const& text) {
  Markup const markup = read_strictly(text);
  CHECK(markup.fault == "");
  CHECK(markup.loads == std::vector<std::string>{});
  CHECK(markup.elements.at("script") == 2);
  CHECK(markup.elements.at("html") == 1);
  return markup;
}

Json data_in(std::string const& text) {
  std::string const begin = "<script type=\"application/json\" id=\"tierflow-data\">";
  std::size_t const from = text.find(begin) + begin.size();
  return Json::parse(text.substr(from, text.find("</script>", from) - from));
}

TEST_CASE("the page of one run has every section, and the figures of the run as data") {
  ReportRun const run = report_run_of(testing::world_with_closure());

  std::string const text = page({run}, Language::english);

  Markup const markup = read(text);
  CHECK(markup.classes.at("card") == 6);
  CHECK(markup.classes.at("incident") == 1);
  CHECK(markup.classes.at("promise") == 1);  // 36 h; 72 h lies far beyond the last parcel
  CHECK(markup.classes.at("sortable") == 1);
  for (char const* const part : {"Does one truck do?", "Full course: hours from hand-in to delivery", "Parcels sorted per hour",
                                 "Utilisation by place and hour", "Four segments", "Bottlenecks", "Where the parcels went",
                                 "Scenario SHA-256", "Only 2 replications"}) {
    CAPTURE(part);
    CHECK(testing::contains(markup.words, part));
  }
  CHECK(testing::contains(markup.words, figure_of(run, "delivered") == nullptr ? "?" : "8"));
  Json const data = data_in(text);
  CHECK(data.at("runs").size() == 1);
  CHECK(data.at("runs")[0].at("main_figures") == run.record.summary.at("main_figures"));
  CHECK(data.at("runs")[0].at("manifest").at("seed") == 7);
}

TEST_CASE("the page of two runs shows what changed: a diamond per figure that has a share of A, and the scenario's lines") {
  std::string const text = page_of_two(Language::english);

  Markup const markup = read(text);
  CHECK(markup.classes.at("change") == 2);
  CHECK(markup.classes.at("del") == 1);
  CHECK(markup.classes.at("ins") == 2);
  CHECK(testing::contains(markup.words, "{from: &lt;a&gt;}"));
  Json const data = data_in(text);
  CHECK(data.at("comparison").at("pairs") == 2);
  int with_share = 0;
  for (auto const& figure : data.at("comparison").at("figures")) with_share += figure.at("first").at("mean") != 0 ? 1 : 0;
  CHECK(markup.classes.at("diamond") <= with_share);
  CHECK(data.at("changes")[0].at("before") == "3");
  CHECK_LACKS(markup.words, "*");  // no stars of significance
}

TEST_CASE("what a parcel costs stands on cards and by activity, in both languages") {
  ReportRun const run = report_run_of(testing::costed_world());

  Markup const english = read(page({run}, Language::english)), chinese = read(page({run}, Language::chinese));

  CHECK(english.classes.at("card") == 8);
  for (char const* const part : {"Cost of a parcel", "431.264 CNY", "CO2e of a parcel", "12493.4 g", "Cost and carbon of a parcel",
                                 "trunk line-haul", "120.840"}) {
    CAPTURE(part);
    CHECK(testing::contains(english.words, part));
  }
  for (char const* const part : {"单票成本", "单票碳排放", "干线运输"}) {
    CAPTURE(part);
    CHECK(testing::contains(chinese.words, part));
    CHECK_LACKS(english.words, part);
  }
  CHECK(data_in(page({run}, Language::both)).at("runs")[0].at("accounts").size() == 7);
}

TEST_CASE("a dearer parcel is worse, and its activity says where") {
  Scenario dearer = testing::costed_world();
  dearer.name = "dearer";
  dearer.accounts->sorting_wage += 10;  // 48 h over eight parcels
  ReportRun const a = report_run_of(testing::costed_world()), b = report_run_of(dearer);

  Markup const markup = read(page(a, b, compare(a.record, b.record), {}, Language::english));

  CHECK(testing::contains(markup.words, "Worse: Cost of a parcel (+60.000 CNY)."));
  CHECK(testing::contains(markup.words, "+60.000"));
}

TEST_CASE("a page of a cold chain says what is spoiled and where life is lost, of two runs what changes") {
  Scenario cool = small_world();
  cool.outside.assign(air_steps_a_day, 25);
  cool.classes[0].cold = ColdCargo{.shelf_life = std::chrono::hours{6}, .excursion = std::chrono::minutes{30}};
  Scenario warm = cool;
  warm.name = "warm";
  warm.classes[0].cold->lag = std::chrono::hours{1};
  ReportRun const a = report_run_of(cool), b = report_run_of(warm);

  std::string const text = page({a}, Language::both);
  Markup const one = read(page({a}, Language::english)), two = read(page(a, b, compare(a.record, b.record), {}, Language::chinese));

  CHECK(testing::contains(one.words, "Cold chain: what is spoiled, and where it is lost"));
  CHECK(testing::contains(one.words, "Town on a tour, bikes"));
  CHECK(testing::contains(two.words, "超温时长 B − A"));
  CHECK(data_in(text).at("runs")[0].at("cold").at("classes").size() == 1);
  CHECK_LACKS(read(page({report_run_of(small_world())}, Language::english)).words, "Cold chain");
}

TEST_CASE("without accounts a page says nothing of money") {
  Markup const markup = read(page({report_run_of(small_world())}, Language::english));

  CHECK_LACKS(markup.words, "CNY");
  CHECK_LACKS(markup.words, "CO2e");
}

TEST_CASE("the page of three runs ranks them and repeats every chart") {
  std::vector<ReportRun> runs{report_run_of(small_world()), report_run_of(testing::world_with_large_trucks()),
                              report_run_of(testing::world_with_closure())};
  tell_apart(runs);

  Markup const markup = read(page(runs, Language::english));

  CHECK(markup.classes.at("multiples") == 3);
  CHECK(testing::contains(markup.words, "3 scenarios"));
  CHECK(testing::contains(markup.words, "small (run)"));
}

TEST_CASE("both languages stand in one page, or one alone without a trace of the other") {
  auto const count = [](std::string const& text, std::string const& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
  };
  std::string const both = page_of_two(Language::both), chinese = page_of_two(Language::chinese),
                    english = page_of_two(Language::english);

  read(both), read(chinese), read(english);
  CHECK(count(both, " lang=\"en\">") == count(both, " lang=\"zh\">") + 1);  // the document itself
  CHECK_HOLDS(both, "data-language=\"zh\"");
  CHECK_LACKS(english, "结论");
  CHECK_LACKS(english, "瓶颈");
  CHECK_LACKS(chinese, "Bottlenecks");
  CHECK_HOLDS(chinese, "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh\">");
}

TEST_CASE("names that hold markup, quotes or control characters stay names") {
  for (std::string const& name : testing::odd_names()) {
    CAPTURE(name);
    ReportRun const run = report_run_of(testing::renamed(small_world(), name));
    Markup const markup = read(page({run}, Language::both));
    CHECK(markup.classes.at("card") == 6);
    Comparison const comparison = compare(run.record, run.record);
    read(page(run, run, comparison, {{name, name, name}}, Language::both));
    read(page({run, run, run}, Language::both));
  }
}

TEST_CASE("a run in which nothing was delivered still has a page") {
  Scenario scenario = small_world();
  scenario.streams.front().orders.clear();

  Markup const markup = read(page({report_run_of(scenario)}, Language::english));

  CHECK(testing::contains(markup.words, "Nothing was delivered in the measured time."));
}

TEST_CASE("the same runs give the same bytes") { CHECK(page_of_two(Language::both) == page_of_two(Language::both)); }

}  // namespace
}  // namespace tierflow::html
