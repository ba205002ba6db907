// The page in a real browser: nothing is fetched, the console stays silent, the table sorts and the language changes.
//
// Chromium is told to send every host to an address that does not exist, so whatever it tried to load would be an error in
// its log. A few lines of script are added to a copy of the page; they press its buttons and leave in the title what came
// of it. Without chromium (Debian package of that name) the test says so and passes.

#include <doctest/doctest.h>

#include <cstdlib>

#include "scenarios/html/page.hpp"
#include "tests/scenarios/html/small_runs.hpp"

namespace tierflow::html {
namespace {

#ifdef TIERFLOW_CHROMIUM

constexpr char const* press_buttons = R"(<script>
var seen = [];
window.addEventListener('error', function (e) { seen.push('error ' + e.message); });
document.querySelector('[data-language="zh"]').click();
seen.push(document.documentElement.lang);
seen.push(getComputedStyle(document.querySelector('h2 [lang="en"]')).display);
var head = document.querySelector('table.sortable th.num button');
head.click();
seen.push(head.parentElement.getAttribute('aria-sort'));
var ranks = Array.from(document.querySelectorAll('table.sortable tbody tr')).map(function (row) {
  return Number(row.cells[head.parentElement.cellIndex].dataset.rank);
});
seen.push(String(ranks.every(function (rank, i) { return i === 0 || ranks[i - 1] >= rank; })));
var clipped = Array.from(document.querySelectorAll('svg text')).filter(function (text) {
  var box = text.getBoundingClientRect(), svg = text.ownerSVGElement.getBoundingClientRect();
  return box.width > 0 && (svg.left - box.left > 1 || box.right - svg.right > 1 || box.bottom - svg.bottom > 1 || svg.top - box.top > 1);
});
seen.push('clipped ' + clipped.map(function (text) { return text.textContent; }).join(';'));
seen.push('wide ' + (document.documentElement.scrollWidth > innerWidth));
seen.push('fetched ' + performance.getEntriesByType('resource').length);
document.title = seen.join('|');
</script></body>)";

/// What chromium says on its standard error, and the page as it became on standard output, in files of `scratch`.
void browse(testing::ScratchFolder const& scratch, std::string const& options) {
  std::string const command = std::string{TIERFLOW_CHROMIUM} +
                              " --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --user-data-dir=" + (scratch / "profile").string() +
                              " --host-resolver-rules='MAP * ~NOTFOUND' --enable-logging=stderr --window-size=1280,2000 " + options +
                              " 'file://" + (scratch / "report.html").string() + "' >'" + (scratch / "dom.html").string() + "' 2>'" +
                              (scratch / "log").string() + "'";
  REQUIRE(std::system(command.c_str()) == 0);
}

TEST_CASE("in a real browser the page loads nothing, says nothing on the console, sorts and changes its language") {
  testing::ScratchFolder const scratch;
  ReportRun const a = testing::report_run_of(testing::world_with_closure()), b = testing::report_run_of(testing::world_with_large_trucks());
  for (std::string text : {page({a}, Language::both), page(a, b, compare(a.record, b.record), {}, Language::both)}) {
    text.replace(text.rfind("</body>"), 7, press_buttons);
    testing::write_file(scratch / "report.html", text);

    browse(scratch, "--dump-dom");

    std::string const page_after = testing::content_of(scratch / "dom.html");
    std::size_t const title = page_after.find("<title>") + 7;
    CHECK(page_after.substr(title, page_after.find("</title>") - title) == "zh|none|descending|true|clipped |wide false|fetched 0");
    CHECK_LACKS(testing::content_of(scratch / "log"), "CONSOLE");
  }
}

TEST_CASE("in a real browser a name that holds a script runs nothing") {
  testing::ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.name = scenario.question = "</title></script><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\"/>";
  scenario.network.places[{0}].label = scenario.name;
  testing::write_file(scratch / "report.html", page({testing::report_run_of(scenario)}, Language::both));

  browse(scratch, "--dump-dom");

  CHECK_LACKS(testing::content_of(scratch / "dom.html"), "<title>broken</title>");
  CHECK_LACKS(testing::content_of(scratch / "log"), "CONSOLE");
}

TEST_CASE("a picture of the page can be taken at the width of a slide") {
  testing::ScratchFolder const scratch;
  testing::write_file(scratch / "report.html", page({testing::report_run_of(testing::small_world())}, Language::chinese));

  browse(scratch, "--screenshot='" + (scratch / "report.png").string() + "'");

  CHECK(testing::content_of(scratch / "report.png").size() > 20'000);
}

#else

TEST_CASE("in a real browser") { MESSAGE("skipped: chromium is not installed (Debian package chromium)"); }

#endif

}  // namespace
}  // namespace tierflow::html
