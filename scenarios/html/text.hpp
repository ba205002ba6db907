#pragma once

// Text: words of the report in both languages, still plain, and their way into HTML and SVG.
//
// Names of places, scenarios and keys are the planner's and the same in both. Nothing reaches a page but through here
// or `escaped`, so a name cannot end an element or begin a script.

#include <string>
#include <string_view>

#include "scenarios/report/json_text.hpp"

namespace tierflow::html {

enum class Language : unsigned char { english, chinese, both };

struct Text {
  std::string english, chinese;
  Text() = default;
  /// The same in both languages: a name or a figure.
  Text(std::string same) : english{same}, chinese{std::move(same)} {}
  Text(char const* same) : Text{std::string{same}} {}
  Text(std::string in_english, std::string in_chinese)
      : english{std::move(in_english)}, chinese{std::move(in_chinese)} {}
  Text& operator+=(Text const& more);
  [[nodiscard]] bool empty() const { return english.empty() && chinese.empty(); }
};
inline Text operator+(Text first, Text const& second) { return first += second; }

/// As character data or attribute value of HTML and XML; control characters and broken UTF-8 become U+FFFD.
std::string escaped(std::string_view text);

/// JSON that can stand in a script element of HTML and XML: < > & are \u003c \u003e \u0026.
std::string in_script(Json const& json);

/// How a page speaks: in one language, or in both with one of them hidden by the style sheet.
class Tongue {
 public:
  explicit Tongue(Language language) : language_{language} {}
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] std::string html(Text const& text) const { return marked(text, "span"); }
  /// Within a <text> element.
  [[nodiscard]] std::string svg(Text const& text) const { return marked(text, "tspan"); }
  /// For a place that takes one text only, such as the title of a mark.
  [[nodiscard]] std::string single(Text const& text) const;

 private:
  [[nodiscard]] std::string marked(Text const& text, std::string_view element) const;
  Language language_;
};

}  // namespace tierflow::html
