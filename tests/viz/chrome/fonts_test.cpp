// Fonts and words: no text shows as a box, in either language.

#include "viz/chrome/fonts.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <array>

#include "viz/chrome/chrome_context.hpp"
#include "viz/chrome/words.hpp"
#include "viz/picture/type.hpp"  // take_character

namespace tierflow::chrome {
namespace {

/// Every character that this font would show as something else.
std::u32string missing(ImFont const* font, std::string_view text) {
  std::u32string characters;
  while (!text.empty()) {
    char32_t const character = take_character(text);
    if (font->FindGlyphNoFallback(static_cast<ImWchar>(character)) == nullptr) characters += character;
  }
  return characters;
}

TEST_CASE("every word of the chrome has its glyphs, in every size that shows words") {
  auto const words = all_words();
  ChromeContext const context{words};
  Fonts const& fonts = context.fonts();
  for (ImFont const* const font : {fonts.small, fonts.normal, fonts.bold, fonts.title})
    for (std::string_view const word : words) {
      CAPTURE(word);
      CHECK(missing(font, word).empty());
    }
}

TEST_CASE("place names with characters that no list of common ones holds are drawn, and so are marks and units") {
  std::array const names{std::string_view{"墟沟 灌云 浦南 淮安 商埠 板浦 伊山 枢纽 揽收 承诺"}, std::string_view{"Łódź Žilina Århus"}};
  ChromeContext const context{names};

  CHECK(missing(context.fonts().small, names[0]).empty());
  CHECK(missing(context.fonts().small, names[1]).empty());
  CHECK(missing(context.fonts().small, "−1.2 pt · ¥2.41 ×1.8 → ← ▲▼▶● m² m³ … – °").empty());
  CHECK(missing(context.fonts().clock, "0123456789:").empty());
}

TEST_CASE("texts of another scenario can come later, between two frames") {
  ChromeContext context{{}};
  Picture picture{1280, 720};
  for (int i = 0; i < 2; ++i) {
    context.begin_frame(1280, 720, 0.02);
    context.end_frame(picture);
    context.set_texts(std::array{std::string_view{"连云港"}});
  }
  CHECK(missing(context.fonts().bold, "连云港").empty());
}

TEST_CASE("figures are equally wide, so that a clock does not tremble") {
  ChromeContext const context{{}};
  for (ImFont* const font : {context.fonts().small, context.fonts().title, context.fonts().clock})
    for (ImWchar figure = '1'; figure <= '9'; ++figure) CHECK(font->GetCharAdvance(figure) == font->GetCharAdvance('0'));
}

TEST_CASE("both languages say something in every place, and figures have their place in both") {
  for (int i = 0; i < static_cast<int>(Word::count); ++i) {
    auto const word = static_cast<Word>(i);
    std::string_view const english = Words{Language::english}(word), chinese = Words{Language::chinese}(word);
    CAPTURE(english);
    CHECK_FALSE(english.empty());
    CHECK_FALSE(chinese.empty());
    CHECK((english.find("{}") == std::string_view::npos) == (chinese.find("{}") == std::string_view::npos));
  }
  CHECK(Words{Language::chinese}(Word::day, "3") == "第 3 天");
}

}  // namespace
}  // namespace tierflow::chrome
