#include "scenarios/html/text.hpp"

#include "scenarios/report/text.hpp"

namespace tierflow::html {

Text& Text::operator+=(Text const& more) {
  english += more.english;
  chinese += more.chinese;
  return *this;
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (char const c : printable(text)) switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      case '\'': safe += "&#39;"; break;
      default: safe += c;
    }
  return safe;
}

std::string in_script(Json const& json) {
  std::string safe;
  for (char const c : json.dump(-1, ' ', false, Json::error_handler_t::replace)) switch (c) {
      case '<': safe += "\\u003c"; break;
      case '>': safe += "\\u003e"; break;
      case '&': safe += "\\u0026"; break;
      case '\x7f': safe += "\\u007f"; break;
      default: safe += c;
    }
  return safe;
}

std::string Tongue::single(Text const& text) const {
  if (language_ == Language::english || text.english == text.chinese) return escaped(text.english);
  if (language_ == Language::chinese) return escaped(text.chinese);
  return escaped(text.english + " · " + text.chinese);
}

std::string Tongue::marked(Text const& text, std::string_view element) const {
  if (language_ != Language::both || text.english == text.chinese) return single(text);
  auto const in = [&](std::string_view language, std::string const& words) {
    std::string const name{element};
    return "<" + name + " lang=\"" + std::string{language} + "\">" + escaped(words) + "</" + name + ">";
  };
  return in("en", text.english) + in("zh", text.chinese);
}

}  // namespace tierflow::html
