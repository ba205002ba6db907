#include "scenarios/reader/cursor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "scenarios/reader/compose.hpp"
#include "scenarios/reader/key_path.hpp"
#include "scenarios/reader/nearest.hpp"

namespace tierflow {
namespace {

std::string listed(std::vector<std::string_view> const& words) {
  std::string text;
  for (std::string_view const word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

std::string unknown_key(std::string_view key, std::vector<std::string_view> const& known) {
  std::string const hint = did_you_mean(key, std::span<std::string_view const>{known});
  return hint.empty() ? "unknown key; known here: " + listed(known) : "unknown key" + hint;
}

constexpr char const* no_value = "no value; give one, or take the key away";

}  // namespace

void Cursor::report(std::string message) const {
  problems_->push_back({at_.spot(), path_, std::move(message)});
}

bool Cursor::check(std::span<Field const> fields) const {
  if (!is_map()) {
    report("expected a block of keys");
    return false;
  }
  std::size_t const before = problems_->size();
  std::vector<std::string_view> known;
  for (Field const& field : fields) known.push_back(field.key);
  for (Entry const& entry : node_->entries) {
    auto const here = [&] { return joined(path_, entry.key); };
    if (std::ranges::find(known, entry.key) == known.end())
      problems_->push_back({entry.at.spot(), here(), unknown_key(entry.key, known)});
    else if (entry.value.is_null())
      problems_->push_back({entry.at.spot(), here(), no_value});
  }
  for (Field const& field : fields)
    if (field.fallback == required && node_->find(field.key) == nullptr)
      report(fmt::format("'{}' is missing", field.key));
  return problems_->size() == before;
}

Cursor Cursor::operator[](std::string_view key) const {
  Node const* value = node_ == nullptr ? nullptr : node_->find(key);
  return {value, value == nullptr ? at_ : value->at, joined(path_, key), *problems_};
}

std::vector<std::pair<std::string, Cursor>> Cursor::entries() const {
  std::vector<std::pair<std::string, Cursor>> result;
  if (!given()) return result;
  if (!is_map()) {
    report("expected a block of keys");
    return result;
  }
  for (Entry const& entry : node_->entries) {
    Cursor value{&entry.value, entry.value.at, joined(path_, entry.key), *problems_};
    if (entry.value.is_null())
      problems_->push_back({entry.at.spot(), value.path(), no_value});
    else
      result.emplace_back(entry.key, std::move(value));
  }
  return result;
}

std::vector<std::pair<std::string, double>> Cursor::shares() const {
  std::vector<std::pair<std::string, double>> result;
  std::size_t const before = problems_->size();
  double sum = 0;
  for (auto const& [key, value] : entries()) {
    result.emplace_back(key, value.share(0));
    sum += result.back().second;
  }
  if (given() && problems_->size() == before && std::abs(sum - 1) > 1e-9)
    report(fmt::format("the shares sum to {}, not to 1", number_text(sum)));
  return result;
}

std::vector<Cursor> Cursor::items() const {
  std::vector<Cursor> result;
  if (!given()) return result;
  if (!is_list()) {
    report("expected a list");
    return result;
  }
  std::string_view const list = last_key(path_);
  result.reserve(node_->items.size());
  for (std::size_t i = 0; i < node_->items.size(); ++i) {
    Node const& item = node_->items[i];
    auto key = item_key(list, item);
    std::string path = key ? joined(path_, *key) : fmt::format("{}[{}]", path_, i);
    Cursor cursor{&item, item.at, std::move(path), *problems_};
    if (key) cursor.key_ = std::move(*key);
    result.push_back(std::move(cursor));
  }
  return result;
}

std::vector<std::string> Cursor::names() const {
  std::vector<std::string> result;
  if (!given()) return result;
  std::set<std::string, std::less<>> seen;
  auto const add = [&](Cursor const& at, std::string_view word) {
    if (seen.emplace(word).second)
      result.emplace_back(word);
    else
      at.report(cited(word) + " stands here twice");
  };
  if (is_list()) {
    for (Cursor const& item : items())
      if (auto const word = item.scalar("a name")) add(item, *word);
    return result;
  }
  auto const text = scalar("a list of names");
  if (!text) return result;
  for (std::size_t begin = text->find_first_not_of(' '); begin < text->size();) {
    std::size_t const end = std::min(text->find(' ', begin), text->size());
    add(*this, text->substr(begin, end - begin));
    begin = std::min(text->find_first_not_of(' ', end), text->size());
  }
  return result;
}

std::optional<std::string_view> Cursor::scalar(std::string_view expected) const {
  if (!given()) return {};
  if (is_scalar()) return node_->text;
  report(fmt::format("expected {}, got {}", expected, is_list() ? "a list" : "a block of keys"));
  return {};
}

void Cursor::report_choice(std::span<std::string_view const> known) const {
  std::string const choices = listed({known.begin(), known.end()});
  auto const text = scalar("one of " + choices);
  if (text)
    report(fmt::format("expected one of {}, got {}{}", choices, cited(*text),
                       did_you_mean(*text, known)));
}

}  // namespace tierflow
