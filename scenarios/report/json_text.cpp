#include "scenarios/report/json_text.hpp"

#include <cmath>

namespace tierflow {
namespace {

/// A character below U+0100 as JSON writes it: backslash, u, four hexadecimal digits.
std::string escaped(unsigned char c) {
  constexpr char const* digits = "0123456789abcdef";
  return std::string{"\\u00"} + digits[c >> 4] + digits[c & 0xF];
}

/// JSON escapes the control characters below a space; DEL and those from U+0080 on steer terminals as well.
std::string safe_to_show(std::string const& text) {
  std::string safe;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    bool const second_set = byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (second_set) safe += escaped(static_cast<unsigned char>(text[++i]));
    else if (byte == 0x7F) safe += escaped(byte);
    else safe += text[i];
  }
  return safe;
}

}  // namespace

Json number_json(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

std::string dumped(Json const& json) {
  return safe_to_show(json.dump(1, ' ', false, Json::error_handler_t::replace));
}

std::string dumped_in_line(Json const& json) {
  return safe_to_show(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace tierflow
