#include "scenarios/reader/blocks/screen.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "network/elementary.hpp"
#include "scenarios/reader/blocks/field.hpp"
#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/key_path.hpp"

namespace tierflow {
namespace {

/// Whether the key at the end of this way is a whole number. A key of a block at the top, such as scale.capacity, is known
/// exactly; one of a thing in a list by its name.
bool counts(std::string_view way) {
  std::string_view const key = last_key(way);
  std::string_view const block = way.substr(0, way.find('.'));
  auto const is_whole = [](Field const* field) { return field != nullptr && field->form == Form::whole; };
  for (Section const* section : sections())
    if (section->name == block)
      if (Field const* const field = section->find(key)) return is_whole(field);
  return counts_things(key) || std::ranges::any_of(sections(), [&](Section const* section) { return is_whole(section->find(key)); });
}

double six_digits(double value) { return parse_number(fmt::format("{:.6g}", value)).value.value_or(value); }

/// "{from: 2, to: 6}" on its levels; without values where something is wrong with it.
ScreenedKey levels_of(std::string const& key, Cursor const& range) {
  ScreenedKey screened{key, {}, {}};
  constexpr std::string_view example = "{from: 2, to: 6}";
  if (!range.is_map()) {
    range.report(fmt::format("expected a range such as {}", example));
    return screened;
  }
  auto const parts = range_parts(range, {"from", "to"}, example);
  if (!parts) return screened;
  NumberAndUnit const from = (*parts)[0], to = (*parts)[1];
  double const length = to.number - from.number;
  if (length == 0) {
    range.report("from and to of a range must differ");
    return screened;
  }
  bool const whole = from.whole && to.whole && from.unit.empty() && counts(key);
  for (int level = 0; level < screening_levels; ++level) {
    double value = level == screening_levels - 1 ? to.number : from.number + length * level / (screening_levels - 1);
    value = whole ? whole_below(value + 0.5) : six_digits(value);
    screened.values.push_back(number_text(value) + std::string{from.unit});
    screened.places.push_back((value - from.number) / length);
  }
  return screened;
}

}  // namespace

std::vector<ScreenedKey> read_screen(Node const& screen, Node const& root, ReadBlocks const& read_blocks, Problems& problems) {
  std::vector<ScreenedKey> all;
  std::vector<TriedValue> from, to;
  Cursor const block{screen, "screen", problems};
  for (auto const& [key, at] : block.entries()) {
    ScreenedKey one = levels_of(key, at);
    if (one.values.empty()) continue;
    from.push_back({key, Node::scalar(one.values.front(), at.mark())});
    to.push_back({key, Node::scalar(one.values.back(), at.mark())});
    all.push_back(std::move(one));
  }
  if (all.size() > most_screened_keys) block.report(fmt::format("more than {} keys", most_screened_keys));
  check_tried(root, "screen", from, read_blocks, problems);
  check_tried(root, "screen", to, read_blocks, problems);
  return all;
}

}  // namespace tierflow
