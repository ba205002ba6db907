// What a parcel cost and emitted, activity by activity: one run, or what B changes against A.

#include <algorithm>
#include <cmath>

#include "scenarios/html/markup.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

struct Called {
  char const* activity;
  Word word;
};
constexpr Called names[] = {{"sorting", Word::sorting},     {"trunk", Word::trunk},   {"feeder", Word::feeder},
                            {"last_mile", Word::last_mile}, {"failed", Word::failed}, {"cold", Word::cold},
                            {"all", Word::together}};

Text name_of(AccountRow const& row) {
  auto const* const found = std::find_if(std::begin(names), std::end(names), [&](Called const& c) { return row.activity == c.activity; });
  return found == std::end(names) ? Text{row.activity} : say(found->word);
}

AccountRow const* row_of(ReportRun const& run, std::string const& activity) {
  auto const found = std::find_if(run.accounts.begin(), run.accounts.end(),
                                  [&](AccountRow const& row) { return row.activity == activity; });
  return found == run.accounts.end() ? nullptr : &*found;
}

bool has_anything(AccountRow const* row) {
  return row != nullptr && (row->cost > 0 || row->co2e_g > 0 || row->labour_h > 0);
}

/// Without the unit, which stands in the heading.
std::string bare(std::string const& text) { return text.substr(0, text.find(' ')); }

Cell cell(double value, char const* unit) { return {bare(figure_text(value, unit)), value, value == 0 ? "faint" : ""}; }
Cell change_cell(double was, double is, char const* unit) { return number_cell(bare(signed_text(is - was, unit)), is - was); }

std::string of_one(ReportRun const& run, Tongue tongue) {
  HtmlTable table{{{say(Word::activity), false}, {say(Word::cost_short)}, {say(Word::share_short)}, {say(Word::labour)},
                   {say(Word::co2e_short)}, {say(Word::per_tkm)}},
                  false};
  double const all = run.accounts.back().cost;
  for (AccountRow const& row : run.accounts)
    if (has_anything(&row))
      table.row({{tongue.html(name_of(row)), 0, {}}, cell(row.cost, "CNY"), number_cell(figure_text(row.cost / all, "share"), row.cost / all),
                 number_cell(whole_text(row.labour_h), row.labour_h), cell(row.co2e_g, "g"),
                 number_cell(whole_text(row.co2e_per_tkm_g), row.co2e_per_tkm_g)},
                row.activity == "all" ? "sum" : "");
  return table.str(tongue);
}

std::string of_two(ReportRun const& a, ReportRun const& b, Tongue tongue) {
  Text const first{" A"}, second{" B"}, less{" B − A"};
  HtmlTable table{{{say(Word::activity), false}, {say(Word::cost_short) + first}, {say(Word::cost_short) + second},
                   {say(Word::cost_short) + less}, {say(Word::co2e_short) + first}, {say(Word::co2e_short) + second},
                   {say(Word::co2e_short) + less}},
                  false};
  for (Called const& called : names) {
    AccountRow const *was = row_of(a, called.activity), *is = row_of(b, called.activity);
    if (!has_anything(was) && !has_anything(is)) continue;
    AccountRow const none{{}, std::nan(""), std::nan("")};
    if (was == nullptr) was = &none;
    if (is == nullptr) is = &none;
    table.row({{tongue.html(say(called.word)), 0, {}}, cell(was->cost, "CNY"), cell(is->cost, "CNY"),
               change_cell(was->cost, is->cost, "CNY"), cell(was->co2e_g, "g"), cell(is->co2e_g, "g"),
               change_cell(was->co2e_g, is->co2e_g, "g")},
              called.word == Word::together ? "sum" : "");
  }
  return table.str(tongue);
}

}  // namespace

std::string account_section(ReportRun const& run, ReportRun const* before, Tongue tongue) {
  bool const any = !run.accounts.empty() || (before != nullptr && !before->accounts.empty());
  if (!any) return {};
  return panel("accounts", say(Word::accounts),
               (before == nullptr ? of_one(run, tongue) : of_two(*before, run, tongue)) + note(say(Word::accounts_note), tongue), tongue);
}

}  // namespace tierflow::html
