// Tables: CSV rows in the place of their names.

#include <algorithm>
#include <utility>

#include "scenarios/reader/csv_table.hpp"
#include "scenarios/reader/key_path.hpp"
#include "scenarios/reader/source_files.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

class Tables {
 public:
  Tables(fs::path const& folder, SourceFiles& files) : folder_{folder}, files_{files} {}

  void fill(Node& node, std::string const& path) {
    if (node.is_map()) {
      for (Entry& entry : node.entries) fill_value(entry.value, joined(path, entry.key));
    } else if (node.is_list()) {
      fill_list(node, path);
    } else if (node.is_scalar() && !node.quoted && node.text.starts_with("empirical ")) {
      fill_empirical(node, path);
    }
  }

 private:
  static Node const* table_of(Node const& node) {
    return node.is_map() && node.entries.size() == 1 ? node.find("table") : nullptr;
  }

  void fill_value(Node& value, std::string const& path) {
    Node const* table = table_of(value);
    bool const is_orders = path == "demand.sources.orders" && value.is_scalar();
    if (table != nullptr)
      value = rows(Node{*table}, path);
    else if (is_orders)
      value = rows(value, path);
    else
      fill(value, path);
  }

  void fill_list(Node& list, std::string const& path) {
    std::vector<Node> items;
    for (Node& item : list.items) {
      if (Node const* table = table_of(item)) {
        Node found = rows(*table, path);
        for (Node& row : found.items) items.push_back(std::move(row));
      } else {
        fill(item, path);
        items.push_back(std::move(item));
      }
    }
    list.items = std::move(items);
  }

  Node rows(Node const& name, std::string const& path) {
    auto const file = files_.locate(name, path, folder_, folder_.empty() ? "." : folder_);
    auto const text = file ? files_.read(*file, name.at, path) : std::nullopt;
    if (!text) return Node::list(name.at);
    CsvTable table = parse_csv(*text, file->string());
    for (Problem& problem : table.problems) files_.report(std::move(problem));
    return std::move(table.rows);
  }

  /// "empirical dwell.csv least 1 min" to {empirical: [rows], least: 1 min}.
  void fill_empirical(Node& node, std::string const& path) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < node.text.size();) {
      std::size_t const end = std::min(node.text.find(' ', begin), node.text.size());
      if (end > begin) words.push_back(node.text.substr(begin, end - begin));
      begin = end + 1;
    }
    if (words.size() < 2 || !words[1].ends_with(".csv")) return;
    Node law = Node::map(node.at);
    law.entries.push_back({"empirical", node.at, rows(Node::scalar(words[1], node.at), path)});
    for (std::size_t i = 2; i < words.size();) {
      std::string const key = words[i++];
      std::string value;
      for (; i < words.size() && words[i] != "least" && words[i] != "max"; ++i)
        value += (value.empty() ? "" : " ") + words[i];
      if (law.find(key) != nullptr)
        files_.report(node.at, path, key + " stands there twice");
      else
        law.entries.push_back({key, node.at, Node::scalar(value, node.at)});
    }
    node = std::move(law);
  }

  fs::path const& folder_;
  SourceFiles& files_;
};

}  // namespace

void read_tables(Node& tree, fs::path const& folder, SourceFiles& files) {
  Tables{folder, files}.fill(tree, {});
}

}  // namespace tierflow
