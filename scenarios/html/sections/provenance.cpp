// Provenance: from what the page was made, so that anybody can make its figures again.

#include <fmt/format.h>

#include "scenarios/html/markup.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

std::string text_at(Json const& json, char const* pointer) {
  Json::json_pointer const place{pointer};
  if (!json.contains(place)) return "–";
  Json const& value = json.at(place);
  return value.is_string() ? value.get<std::string>() : value.dump();
}

double number_at(Json const& json, char const* pointer) {
  Json::json_pointer const place{pointer};
  return json.contains(place) && json.at(place).is_number() ? json.at(place).get<double>() : 0;
}

std::string code(std::string const& text) { return "<code>" + escaped(text) + "</code>"; }

std::string fingerprints_of(Json const& manifest, Tongue tongue) {
  constexpr std::size_t most = 3;
  std::string list;
  std::size_t count = 0;
  if (manifest.contains("replications"))
    for (Json const& run : manifest.at("replications"))
      if (++count <= most) list += (count == 1 ? "" : "<br/>") + code(text_at(run, "/fingerprint"));
  if (count > most) list += "<br/>" + tongue.html(say(Word::fingerprints_more, {std::to_string(count - most)}));
  return list;
}

std::string conservation_of(ReportRun const& run, Tongue tongue) {
  LedgerRow sum;
  for (LedgerRow const& row : run.ledger) {
    sum.created += row.created, sum.in_system += row.in_system, sum.delivered += row.delivered;
    sum.returned += row.returned + row.rejected + row.lost;
  }
  return std::string{run.balanced ? "✓ " : "✗ "} + tongue.html(say(run.balanced ? Word::books_balance : Word::books_do_not)) +
         fmt::format("<br/>{} = {} + {} + {}", whole_text(sum.created), whole_text(sum.delivered), whole_text(sum.returned),
                     whole_text(sum.in_system));
}

}  // namespace

std::string provenance_section(std::vector<ReportRun> const& runs, Tongue tongue) {
  bool const several = runs.size() > 1;
  std::string head = "<tr><td></td>", rows;
  for (std::size_t i = 0; i < runs.size(); ++i)
    head += "<th scope=\"col\">" + escaped((several ? letter(i) + " · " : "") + runs[i].record.name) + "</th>";
  head += "</tr>\n";
  auto const row = [&](Word word, auto cell) {
    rows += "<tr><th scope=\"row\">" + tongue.html(say(word)) + "</th>";
    for (ReportRun const& run : runs) rows += "<td>" + cell(run.record.manifest, run) + "</td>";
    rows += "</tr>\n";
  };
  row(Word::version, [](Json const& m, ReportRun const&) {
    return escaped("tierflow " + text_at(m, "/tierflow") + " · " + text_at(m, "/this_machine/compiler"));
  });
  row(Word::scenario_hash, [](Json const& m, ReportRun const&) { return code(text_at(m, "/scenario/effective_sha256")); });
  row(Word::runs_of, [&](Json const&, ReportRun const& run) {
    return tongue.html(Text{std::to_string(run.record.replications) + " · "} + say(Word::seed, {std::to_string(run.record.seed)}));
  });
  row(Word::fingerprint, [&](Json const& m, ReportRun const&) { return fingerprints_of(m, tongue); });
  row(Word::conservation, [&](Json const&, ReportRun const& run) { return conservation_of(run, tongue); });
  row(Word::machine, [](Json const& m, ReportRun const&) {
    return escaped(fmt::format("{} · {}", hours_text(number_at(m, "/this_machine/wall_s") / 3600), text_at(m, "/this_machine/started_at")));
  });
  return "<footer class=\"panel\" aria-labelledby=\"provenance\">\n<div class=\"panel-head\"><h2 id=\"provenance\">" +
         tongue.html(say(Word::provenance)) + "</h2></div>\n<div class=\"wide\"><table class=\"provenance\">\n<thead>" + head +
         "</thead>\n<tbody>\n" + rows + "</tbody></table></div>\n" + note(say(Word::raw_data), tongue) + "</footer>\n";
}

}  // namespace tierflow::html
