#include "scenarios/html/page.hpp"

#include <fmt/format.h>

#include "scenarios/html/heat_colours.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/page_files.hpp"
#include "scenarios/html/report_data.hpp"
#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/verdict.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

/// The pattern of what lies outside the model, for every drawing of the page.
constexpr char const* patterns =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\" class=\"patterns\" aria-hidden=\"true\"><defs>"
    "<pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
    "<path d=\"M0,0L0,6\" class=\"hatch-line\"/></pattern></defs></svg>\n";

std::string style() {
  std::string const light = heat_style(false), dark = heat_style(true);
  return std::string{page_css()} + light + "@media screen and (prefers-color-scheme: dark) {\n" + dark + "}\n";
}

std::string language_switch(Language language) {
  if (language != Language::both) return {};
  return "<div class=\"languages\" role=\"group\" aria-label=\"Language · 语言\">"
         "<button type=\"button\" data-language=\"en\" aria-pressed=\"true\">English</button>"
         "<button type=\"button\" data-language=\"zh\" aria-pressed=\"false\">中文</button></div>\n";
}

std::string whole(std::string const& title, std::string const& body, Json const& data, Language language) {
  return std::string{"<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""} +
         (language == Language::chinese ? "zh" : "en") +
         "\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
         "<meta name=\"color-scheme\" content=\"light dark\"/>\n<link rel=\"icon\" href=\"data:,\"/>\n<title>" +
         escaped(title) + " · tierflow</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n" + patterns + "<main>\n" +
         language_switch(language) + body + "</main>\n<script type=\"application/json\" id=\"tierflow-data\">" + in_script(data) +
         "</script>\n<script>\n" + std::string{page_js()} + "</script>\n</body>\n</html>\n";
}

/// "6 days, measured after 12 h of warm-up · 20 replications · seed 7".
Text facts_of(ReportRun const& run) {
  Text facts = say(Word::measured_days, {fmt::format("{:.4g}", run.length_h / 24), fmt::format("{:.4g}", run.warm_up_h)});
  facts += Text{" · "} + say(Word::replications, {std::to_string(run.record.replications)});
  return facts + Text{" · "} + say(Word::seed, {std::to_string(run.record.seed)});
}

std::string heading(Text const& kind, std::string const& title, std::string const& below, Tongue tongue) {
  return "<header><p class=\"kind\">" + tongue.html(kind) + "</p>\n<h1>" + title + "</h1>\n" + below + "</header>\n";
}

std::string line(std::string const& html, char const* style) { return std::string{"<p class=\""} + style + "\">" + html + "</p>\n"; }

std::string beside(std::string const& left, std::string const& right) {
  if (left.empty() || right.empty()) return left + right;
  return "<div class=\"beside\">\n" + left + right + "</div>\n";
}

std::string stacked(std::string const& panels) { return panels.empty() ? "" : "<div class=\"stacked\">\n" + panels + "</div>\n"; }

std::string one(ReportRun const& run, Tongue tongue) {
  std::string const question = run.record.question.empty() ? "" : line(escaped(run.record.question), "question");
  return heading(say(Word::report), escaped(run.record.name), question + line(tongue.html(facts_of(run)), "facts"), tongue) +
         verdict_section(verdict_on(run), tongue) + cautions({run}, tongue) + card_section(run, tongue) +
         beside(lead_time_section(run, nullptr, tongue),
                stacked(segment_section(run, nullptr, tongue) + promise_section(run, nullptr, tongue))) +
         throughput_section(run, nullptr, tongue) + heat_section(run, tongue) + bottleneck_section(run, tongue) +
         cold_section(run, nullptr, tongue) + account_section(run, nullptr, tongue) +
         beside(figures_section(run, tongue), ledger_section({run}, tongue)) + provenance_section({run}, tongue);
}

std::string names_of(std::vector<ReportRun> const& runs) {
  std::string list;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    ReportRun const& run = runs[i];
    list += "<li><b>" + escaped(letter(i)) + "</b> " + escaped(run.record.name) +
            (run.record.question.empty() ? "" : " <span class=\"faint\">" + escaped(run.record.question) + "</span>") + "</li>\n";
  }
  return "<ul class=\"names\">\n" + list + "</ul>\n";
}

std::string several(std::vector<ReportRun> const& runs, Tongue tongue) {
  return heading(say(Word::ranking), tongue.html(say(Word::scenarios, {std::to_string(runs.size())})), names_of(runs) + line(tongue.html(facts_of(runs.front())), "facts"), tongue) +
         verdict_section(verdict_on(runs), tongue) + cautions(runs, tongue) + ranking_section(runs, tongue) +
         multiples_section(runs, tongue) + distributions_section(runs, tongue) + average_days_section(runs, tongue) +
         ledger_section(runs, tongue) + provenance_section(runs, tongue);
}

}  // namespace

std::string page(std::vector<ReportRun> const& runs, Language language) {
  Tongue const tongue{language};
  std::string title = runs.front().record.name;
  for (std::size_t i = 1; i < runs.size(); ++i) title += ", " + runs[i].record.name;
  return whole(title, runs.size() == 1 ? one(runs.front(), tongue) : several(runs, tongue), report_data(runs, nullptr, nullptr),
               language);
}

std::string page(ReportRun const& a, ReportRun const& b, Comparison const& comparison,
                 std::vector<ScenarioChange> const& changes, Language language) {
  Tongue const tongue{language};
  std::vector<ReportRun> const both{a, b};
  std::string const title = escaped(b.record.name) + " <span class=\"against\">" + tongue.html(say(Word::versus)) + " " +
                            escaped(a.record.name) + "</span>";
  Text const draws =
      comparison.pairs > 0 ? say(Word::common_draws, {std::to_string(comparison.pairs)}) : say(Word::no_common_draws);
  Text const facts = facts_of(b) + Text{" · "} + draws + Text{" · "} + say(Word::interval_note);
  std::string const body =
      heading(say(Word::comparison), title, names_of(both) + line(tongue.html(facts), "facts"), tongue) +
      verdict_section(verdict_on(a, b, comparison), tongue) + cautions(both, tongue) + card_section(a, b, comparison, tongue) +
      forest_section(comparison, tongue) + 
      beside(lead_time_section(b, &a, tongue), stacked(segment_section(b, &a, tongue) + promise_section(b, &a, tongue))) +
      throughput_section(b, &a, tongue) + heat_section(a, b, tongue) + changes_section(changes, tongue) +
      bottleneck_section(a, b, tongue) + cold_section(b, &a, tongue) + account_section(b, &a, tongue) + ledger_section(both, tongue) + provenance_section(both, tongue);
  return whole(b.record.name + " / " + a.record.name, body, report_data(both, &comparison, &changes), language);
}

}  // namespace tierflow::html
