#pragma once

// From files to one scenario tree: bases, overlays, tables and --set values laid on top of each other.
//
// Files are laid in order, each on what is there; a file's bases come before it. A file counts once: when two
// files share a base, it lies underneath both. The rules of merging are those of docs/scenario-format.md,
// section 2; docs of a key's meaning are not needed here, with one exception: which keys are whole numbers, so
// that x1.5 can round them up.
//
// Tables become rows: `{table: x.csv}` in a list, or as the value of a key (`od: {table: x.csv}` gives
// `od: [rows]`), `orders: x.csv`, and `empirical x.csv least 1 min` (gives
// `{empirical: [{value: 3 min, weight: 2}, ...], least: 1 min}`). The composed tree needs no other file.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/reader/node.hpp"
#include "scenarios/reader/problem.hpp"

namespace tierflow {

constexpr std::size_t most_files = 64;

/// The file in which --set values stand, for messages and places.
constexpr std::string_view set_file = "--set";

struct Composed {
  /// A map with `scenario`, without overlay, base and default_base; null when a file could not be read to its end.
  Node root;
  std::string question;  ///< of the last file given
  std::vector<std::filesystem::path> files;  ///< in order of reading, tables included
  Problems problems;
  bool cannot_open = false;
};

/// Reads and composes. The scenario's name is that of the last `scenario:` file, with "+overlay" for each
/// overlay on it. Tables stay under the folder of the file that names them, bases under the folder above that of
/// the first file; a link out of there, an absolute path or a URL is a problem. Never throws.
Composed compose(std::vector<std::filesystem::path> const& files, std::vector<std::string> const& sets);

/// Lays `upper` on `lower` by the merge rules. `path` is the key's way, for messages and for item keys.
void lay_over(Node& lower, Node upper, std::string const& path, Problems& problems);

/// What names an item of the list under key `list`: `name`; for lanes `id` or "from>to"; for the timetable
/// "lane departs"; for class mixes "group class". Empty when the item has no such key.
std::optional<std::string> item_key(std::string_view list, Node const& item);

/// Whether a bare whole number under this key counts things, so that one in between is none: lines, doors, couriers ...
bool counts_things(std::string_view key);

/// Sets one value, "hubs.H4.stages.sort.rate=24000 /h". Items are addressed by item_key(); a stage that the
/// place does not restate is added to its stages.
void apply_set(Node& root, std::string const& assignment, Problems& problems);

/// The same for a value that was written elsewhere and keeps its place. Gives what is wrong with the way, or nothing; what is
/// wrong with the value itself is among the problems.
std::string set_value(Node& root, std::string_view way, Node value, Problems& problems);

}  // namespace tierflow
