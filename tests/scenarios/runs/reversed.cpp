#include "tests/scenarios/runs/reversed.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow::testing {
namespace {

/// Appends the items and forgets them, the last one first.
void append_reversed(std::string& text, std::vector<std::string>& items) {
  std::reverse(items.begin(), items.end());
  for (std::string const& item : items) text += item;
  items.clear();
}

}  // namespace

std::string reversed_lists(std::string const& yaml) {
  std::istringstream lines{yaml};
  std::string text;
  std::string line;
  std::vector<std::string> items;
  while (std::getline(lines, line)) {
    line += '\n';
    if (line.starts_with("  - ")) items.push_back(line);
    else if (line.starts_with("   ") && !items.empty()) items.back() += line;  // the item goes on
    else {
      append_reversed(text, items);
      text += line;
    }
  }
  append_reversed(text, items);
  return text;
}

std::string reversed_rows(std::string const& csv) {
  std::istringstream lines{csv};
  std::string text;
  std::string line;
  std::vector<std::string> rows;
  bool headed = false;
  while (std::getline(lines, line)) {
    bool const comment = line.starts_with('#');
    line += '\n';
    if (headed) rows.push_back(line);
    else text += line;
    headed = headed || !comment;
  }
  append_reversed(text, rows);
  return text;
}

void copy_reversed(std::filesystem::path const& from, std::filesystem::path const& to) {
  for (std::filesystem::path const folder : {".", "tables"}) {
    if (!std::filesystem::exists(from / folder)) continue;
    for (auto const& entry : std::filesystem::directory_iterator{from / folder}) {
      std::filesystem::path const copy = to / folder / entry.path().filename();
      if (copy.extension() == ".yaml") write_file(copy, reversed_lists(content_of(entry.path())));
      if (copy.extension() == ".csv") write_file(copy, reversed_rows(content_of(entry.path())));
    }
  }
}

}  // namespace tierflow::testing
