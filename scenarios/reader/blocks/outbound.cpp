// Outbound staging: how long after the last stage a parcel may board.

#include "scenarios/reader/blocks/stages.hpp"
#include "scenarios/reader/nearest.hpp"

namespace tierflow {

namespace {

constexpr Field outbound_fields[] = {
    {"name", Form::name, "", required, "unique in its place"},
    {"kind", Form::choice, "outbound", required, "staging of all lanes that begin here"},
    {"ready_after", Form::time, "", "0 min", "from the last stage until a parcel stands ready"},
    {"cut_off", Form::mixed, "", "0 min",
     "closing of a departure before it leaves: a time, or one by mode {road: 5 min, rail: 90 min}"},
    {"climate", Form::name, "", "of the place", "of the staging of all its lanes"},
};

}  // namespace

constinit Section const outbound_section{"stages[] outbound", "staging of all lanes that begin here", outbound_fields};

BoardingRule read_outbound(Cursor const& at) {
  BoardingRule rule;
  rule.ready_after = at["ready_after"].time(Duration{0});
  Cursor const cut_off = at["cut_off"];
  if (!cut_off.is_map()) {
    Duration const all = cut_off.time(Duration{0});
    for (std::string_view const name : mode_names) rule.cut_off[*mode_named(name)] = all;
    return rule;
  }
  for (auto const& [name, time] : cut_off.entries()) {
    if (auto const mode = mode_named(name)) rule.cut_off[*mode] = time.time(Duration{0});
    else time.report("there is no mode " + cited(name) + did_you_mean(name, std::span{mode_names}));
  }
  return rule;
}

std::optional<Mode> mode_named(std::string_view name) {
  for (std::size_t i = 0; i < std::size(mode_names); ++i)
    if (mode_names[i] == name) return static_cast<Mode>(i);
  return {};
}

Mode read_mode(Cursor const& at, Mode standard) {
  return at.choice<Mode>({{"road", Mode::road}, {"rail", Mode::rail}, {"air", Mode::air}, {"sea", Mode::sea},
                          {"conveyor", Mode::conveyor}},
                         standard);
}

}  // namespace tierflow
