// What the run cost: money, working hours and CO2e by activity, for each parcel delivered.

#include <fmt/format.h>

#include "scenarios/accounts/accounts.hpp"
#include "scenarios/report/summary_sections.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

constexpr char const* labels[activity_count] = {"sorting",   "trunk line-haul",            "feeder",
                                                "last mile", "failed attempts and returns", "cold chain"};

std::string rounded(double value) { return with_commas(static_cast<std::uint64_t>(std::llround(std::max(0.0, value)))); }

std::string energies_text(Accounts const& accounts, Spent const& total) {
  std::string text;
  for (std::size_t i = 0; i < accounts.energies.size(); ++i)
    if (total.energy[i] > 0)
      text += fmt::format("{}{} {} of {}", text.empty() ? "" : ", ", rounded(total.energy[i]),
                          accounts.energies[i].in_kwh ? "kWh" : "L", accounts.energies[i].name);
  return text;
}

}  // namespace

std::string account_section(Scenario const& scenario, Results const& results, Look const& look) {
  auto const accounts = accounts_of(scenario, results);
  if (!accounts || accounts->parcels == 0) return {};
  Table table{{{"COST AND CARBON", false, 28}, {"CNY"}, {"a parcel"}, {"share"}, {"labour h"}, {"kg CO2e"}, {"g a parcel"}}};
  auto const parcels = static_cast<double>(accounts->parcels);
  auto const row = [&](char const* label, Spent const& spent, Tint tint) {
    table.row({{label, tint},
               rounded(spent.money),
               {number_text(spent.money / parcels, 3), Tint::bold},
               share_text(ratio(spent.money, accounts->total.money)),
               rounded(spent.labour_h),
               rounded(spent.co2e_kg),
               {number_text(spent.co2e_kg * 1e3 / parcels, 1), Tint::bold}});
  };
  for (std::size_t i = 0; i < activity_count; ++i) {
    Spent const& spent = accounts->by_activity[i];
    if (spent.money > 0 || spent.co2e_kg > 0 || spent.labour_h > 0) row(labels[i], spent, Tint::plain);
  }
  row("together", accounts->total, Tint::bold);
  std::string text = table.text(look);
  Spent const& total = accounts->total;
  if (total.km + total.empty_km > 0)
    text += tinted(fmt::format("  {} km driven with a load, {} km empty; {}", rounded(total.km), rounded(total.empty_km),
                               energies_text(*scenario.accounts, total)),
                   Tint::faint, look) + "\n";
  if (total.labour_h > 0)
    text += tinted(fmt::format("  {} parcels an hour of labour; of {} delivered in the measured time",
                               number_text(parcels / total.labour_h, 1), with_commas(accounts->parcels)),
                   Tint::faint, look) + "\n";
  return text;
}

}  // namespace tierflow
