#pragma once

// Tried keys: what `sweep:` and `screen:` have in common, keys as --set has them with values to be tried.
//
// Neither is a part of the world: the block is taken out of the composed tree before anything else is read, so that whatever is
// tried knows one world by one effective scenario.

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/reader/cursor.hpp"

namespace tierflow {

/// Takes the block with this name out of the root; nothing when it has none.
std::optional<Node> take_block(Node& root, std::string_view name);

/// A value to be tried, standing where its block says it, so that a problem with it points there.
struct TriedValue {
  std::string key;
  Node value;
};

/// Reads the blocks of a root and adds what is wrong with it.
using ReadBlocks = std::function<void(Node const& root, Problems& problems)>;

/// Sets all values in a copy of the root, as --set would, and reports under the block's name what is wrong with the way to one
/// or, as far as the reader of the blocks says so, with itself. Keys must be different ones.
void check_tried(Node const& root, std::string_view block, std::vector<TriedValue> const& values, ReadBlocks const& read_blocks,
                 Problems& problems);

/// The numbers of "{from: 2, to: 6, step: 1}" under these keys, all of one unit. Reports other keys, what is missing or no number,
/// and different units; then nothing.
std::optional<std::vector<NumberAndUnit>> range_parts(Cursor const& range, std::initializer_list<std::string_view> keys,
                                                      std::string_view example);

}  // namespace tierflow
