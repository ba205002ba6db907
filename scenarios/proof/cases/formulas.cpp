// The formulas of the static screen: nothing is run; the figures are those of tables and of other hands.

#include "network/queueing.hpp"
#include "scenarios/proof/cases/groups.hpp"

namespace tierflow {
namespace {

Measure known(double value) {
  return Measure::Function{[=](auto const&, auto const&) { return value; }};
}

Case erlang_tables() {
  struct Row {
    int lines;
    double load, b, c;
  };
  Case tables{"P07", "Erlang's tables: turned away (B), waits at all (C)", {{}}};
  for (Row const& row : {Row{1, 0.5, 0.333333333, 0.5}, Row{5, 3, 0.110054348, 0.236151603},
                         Row{10, 5, 0.01838457, 0.036105359}, Row{10, 9, 0.167963226, 0.668731524},
                         Row{20, 15, 0.045593216, 0.160429387}, Row{50, 45, 0.054104472, 0.363864467},
                         Row{100, 90, 0.02695738, 0.216940481}}) {
    std::string const where = std::to_string(row.lines) + " lines";
    auto& claims = tables.trials.front().claims;
    claims.push_back(within("B, " + where, row.b, 1e-8, known(erlang_b(row.lines, row.load))));
    claims.push_back(within("C, " + where, row.c, 1e-8, known(erlang_c(row.lines, row.load))));
  }
  return tables;
}

}  // namespace

std::vector<Case> cases_of_formulas() {
  Queue const one{1, 0.9, 1, 0.5, 0.25}, four{4, 3.6, 1, 0.5, 0.25};
  return {erlang_tables(),
          {"P20", "approximations for any laws, use 0.9",
           {{"", {},
             {within("Kingman, one line", 3.375, 1e-8, known(kingman_wait(one))),
              within("Allen and Cunneen, four lines", 0.738518685, 1e-8, known(allen_cunneen_wait(four))),
              within("Sakasegawa, four lines", 0.746501830, 1e-8, known(sakasegawa_wait(four)))}}}}};
}

}  // namespace tierflow
