#include "scenarios/report/text.hpp"

#include <fmt/color.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace tierflow {
namespace {

constexpr char32_t broken = 0xFFFD;

/// Takes one code point off the front; broken UTF-8 costs one byte and gives U+FFFD.
char32_t next_code_point(std::string_view& text) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  unsigned char const first = byte(0);
  std::size_t const length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  char32_t point = first;
  bool good = first < 0x80 || (first >= 0xC2 && first <= 0xF4 && length <= text.size());
  if (good && length > 1) {
    point = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
      good = good && (byte(i) & 0xC0) == 0x80;
      point = point << 6 | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    good = good && point >= least[length] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
  }
  text.remove_prefix(good ? length : 1);
  return good ? point : broken;
}

bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

int columns(char32_t c) {
  if ((c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200D) || (c >= 0xFE00 && c <= 0xFE0F))
    return 0;
  bool const wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
                    (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 2 : 1;
}

fmt::text_style style_of(Tint tint) {
  switch (tint) {
    case Tint::plain: return {};
    case Tint::bold: return fmt::emphasis::bold;
    case Tint::faint: return fmt::fg(fmt::rgb{0x8496AD});
    case Tint::title: return fmt::emphasis::bold | fmt::fg(fmt::rgb{0x56C2C0});
    case Tint::good: return fmt::fg(fmt::rgb{0x4DA3FF});
    case Tint::bad: return fmt::emphasis::bold | fmt::fg(fmt::rgb{0xFFA24C});
    case Tint::calm: return fmt::fg(fmt::rgb{0x2E86AB});
    case Tint::busy: return fmt::fg(fmt::rgb{0x56C2C0});
    case Tint::strained: return fmt::fg(fmt::rgb{0xF79D4B});
    case Tint::over: return fmt::fg(fmt::rgb{0xFF4E6A});
  }
  return {};
}

}  // namespace

std::string tinted(std::string_view text, Tint tint, Look const& look) {
  if (!look.colour || tint == Tint::plain || text.empty()) return std::string{text};
  return fmt::format(style_of(tint), "{}", text);
}

Tint tint_of_load(double share) {
  if (!(share >= 0.6)) return Tint::calm;
  return share < 0.85 ? Tint::busy : share < 1 ? Tint::strained : Tint::over;
}

std::string printable(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    std::string_view const before = text;
    char32_t const c = next_code_point(text);
    if (steers(c) || c == broken) clean += "\uFFFD";
    else clean += before.substr(0, before.size() - text.size());
  }
  return clean;
}

int width_of(std::string_view text) {
  int width = 0;
  while (!text.empty()) width += columns(next_code_point(text));
  return width;
}

std::string fitted(std::string_view text, int width) {
  std::string const clean = printable(text);
  if (width_of(clean) <= width) return clean;
  std::string_view rest = clean;
  int used = 1;  // for the dots
  while (!rest.empty()) {
    std::string_view ahead = rest;
    used += columns(next_code_point(ahead));
    if (used > width) break;
    rest = ahead;
  }
  return clean.substr(0, clean.size() - rest.size()) + "…";
}

std::string paragraph(std::string_view words, int width) {
  std::string text, line;
  for (std::size_t from = 0; from < words.size();) {
    std::size_t const to = std::min(words.find(' ', from), words.size());
    std::string_view const word = words.substr(from, to - from);
    if (!line.empty() && width_of(line) + 1 + width_of(word) > width - 2) {
      text += "  " + line + "\n";
      line.clear();
    }
    line += line.empty() ? "" : " ";
    line += word;
    from = to + 1;
  }
  return line.empty() ? text : text + "  " + line + "\n";
}

std::string with_commas(std::uint64_t count) {
  std::string text = std::to_string(count);
  for (std::size_t i = text.size(); i > 3; i -= 3) text.insert(i - 3, 1, ',');
  return text;
}

std::string number_text(double value, int decimals) {
  return std::isfinite(value) ? fmt::format("{:.{}f}", value, decimals) : "–";
}

std::string span_text(double microseconds) {
  if (!std::isfinite(microseconds)) return "–";
  if (microseconds < 1e3) return microseconds <= 0 ? "0" : fmt::format("{:.0f} us", microseconds);
  if (microseconds < 1e6) return fmt::format("{:.0f} ms", microseconds / 1e3);
  if (microseconds < 6e7) return fmt::format("{:.1f} s", microseconds / 1e6);
  if (microseconds < 3.6e9) return fmt::format("{:.1f} min", microseconds / 6e7);
  return fmt::format("{:.1f} h", microseconds / 3.6e9);
}

std::string share_text(double share) {
  return std::isfinite(share) ? fmt::format("{:.1f} %", share * 100) : "–";
}

std::string bar(double share, int width) {
  constexpr std::array<char const*, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  double const filled = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
  int const steps = static_cast<int>(std::lround(filled * width * 8));
  std::string text;
  for (int i = 0; i < steps / 8; ++i) text += "█";
  text += eighths[static_cast<std::size_t>(steps % 8)];
  for (int i = (steps + 7) / 8; i < width; ++i) text += "·";
  return text;
}

std::string sparkline(std::span<std::uint32_t const> values, int width) {
  constexpr std::array<char const*, 8> heights{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  if (values.empty()) return {};
  std::size_t const count = std::min(values.size(), static_cast<std::size_t>(width));
  std::uint32_t const most = std::max(1U, *std::max_element(values.begin(), values.end()));
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    auto const from = values.begin() + static_cast<std::ptrdiff_t>(i * values.size() / count);
    auto const to = values.begin() + static_cast<std::ptrdiff_t>((i + 1) * values.size() / count);
    text += heights[static_cast<std::size_t>(*std::max_element(from, to)) * 7 / most];
  }
  return text;
}

}  // namespace tierflow
