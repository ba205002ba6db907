#include "tests/scenarios/html/strict_markup.hpp"

#include <algorithm>
#include <set>
#include <sstream>

namespace tierflow::testing {
namespace {

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':'; }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_{text} {}

  Markup read() {
    for (char const c : text_)
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n') fault("a control character");
    if (text_.starts_with("<!DOCTYPE html>\n")) at_ = 16;
    while (at_ < text_.size() && result_.fault.empty()) text_[at_] == '<' ? tag() : words();
    if (!open_.empty()) fault("<" + open_.back() + "> is never closed");
    return result_;
  }

 private:
  void fault(std::string const& what) {
    if (!result_.fault.empty()) return;
    auto const line = std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(std::min(at_, text_.size())), '\n');
    result_.fault = "line " + std::to_string(line + 1) + ": " + what;
    at_ = text_.size();
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string name() {
    std::size_t const from = at_;
    while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    if (at_ == from) fault("a name is missing");
    return std::string{text_.substr(from, at_ - from)};
  }

  void check_entities(std::string_view part) {
    static std::set<std::string_view> const known{"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    for (std::size_t i = part.find('&'); i != std::string_view::npos; i = part.find('&', i + 1))
      if (!known.contains(part.substr(i, part.find(';', i) - i + 1))) fault("a bare &");
    if (part.find('<') != std::string_view::npos) fault("a bare <");
  }

  void words() {
    std::size_t const end = std::min(text_.find('<', at_), text_.size());
    std::string_view const part = text_.substr(at_, end - at_);
    check_entities(part);
    if (open_.empty() && part.find_first_not_of("\n ") != std::string_view::npos) fault("text outside of the document");
    if (!open_.empty() && open_.back() != "script" && open_.back() != "style") result_.words += std::string{part} + "\n";
    if (!open_.empty() && open_.back() == "style" && part.find("@import") != std::string_view::npos)
      result_.loads.emplace_back("@import");
    at_ = std::max(at_, end);
  }

  void attribute(std::string const& element, std::set<std::string>& seen) {
    std::string const key = name();
    if (!seen.insert(key).second) return fault("attribute " + key + " twice");
    if (!take('=') || !take('"')) return fault("attribute " + key + " without a quoted value");
    std::size_t const end = text_.find('"', at_);
    if (end == std::string_view::npos) return fault("a quote is never closed");
    std::string const value{text_.substr(at_, end - at_)};
    check_entities(value);
    at_ = end + 1;
    if (key == "id" && !ids_.insert(value).second) fault("id " + value + " twice");
    if (key == "class") {
      std::istringstream list{value};
      for (std::string one; list >> one;) ++result_.classes[one];
    }
    bool const fetched = key == "src" || key == "href" || key == "srcset" || key == "data" || key == "action";
    if (fetched && !value.starts_with("data:,") && !value.starts_with("#")) result_.loads.push_back(element + " " + value);
  }

  void tag() {
    ++at_;
    if (take('/')) {
      std::string const closed = name();
      if (!take('>')) return fault("</" + closed + " without >");
      if (open_.empty() || open_.back() != closed) return fault("</" + closed + "> closes nothing that is open last");
      return open_.pop_back();
    }
    std::string const element = name();
    ++result_.elements[element];
    for (std::set<std::string> seen; result_.fault.empty();) {
      if (take('>')) return open_.push_back(element);
      if (take('/')) return take('>') ? void() : fault("/ without >");
      if (!take(' ')) return fault("<" + element + "> is not closed");
      while (take(' ')) {}
      if (at_ < text_.size() && text_[at_] != '>' && text_[at_] != '/') attribute(element, seen);
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
  std::set<std::string> ids_;
  Markup result_;
};

}  // namespace

Markup read_strictly(std::string_view text) { return Reader{text}.read(); }

}  // namespace tierflow::testing
