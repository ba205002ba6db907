// Words on their way into markup: nothing that a file says may become an element, and each language is said once.

#include <doctest/doctest.h>

#include "scenarios/html/text.hpp"
#include "scenarios/html/words.hpp"
#include "tests/scenarios/html/strict_markup.hpp"
#include "tests/scenarios/report/odd_names.hpp"

namespace tierflow::html {
namespace {

TEST_CASE("names with markup in them stay names") {
  CHECK(escaped("<script>alert(\"1\" & '2')</script>") == "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
  for (std::string const& name : testing::odd_names()) {
    CAPTURE(name);
    CHECK(testing::read_strictly("<p title=\"" + escaped(name) + "\">" + escaped(name) + "</p>").fault == "");
  }
}

TEST_CASE("data in a script element cannot close it and reads back as it was") {
  for (std::string const& name : testing::odd_names()) {
    CAPTURE(name);
    std::string const text = in_script(Json{{"name", name + "</script><!--&amp;"}});
    CHECK(text.find_first_of("<>&") == std::string::npos);
    CHECK(Json::parse(text).at("name") == name + "</script><!--&amp;");
  }
}

TEST_CASE("a text is said in one language, or in both with each marked; a name only once") {
  Text const words{"late", "延误"};

  CHECK(Tongue{Language::english}.html(words) == "late");
  CHECK(Tongue{Language::chinese}.html(words) == "延误");
  CHECK(Tongue{Language::both}.html(words) == "<span lang=\"en\">late</span><span lang=\"zh\">延误</span>");
  CHECK(Tongue{Language::both}.svg(words) == "<tspan lang=\"en\">late</tspan><tspan lang=\"zh\">延误</tspan>");
  CHECK(Tongue{Language::both}.html("N4") == "N4");
}

TEST_CASE("every word is there in both languages and takes the same values") {
  auto const places = [](std::string const& text) {
    std::string found;
    for (char const digit : {'0', '1', '2'})
      if (text.find(std::string{"{"} + digit + "}") != std::string::npos) found += digit;
    return found;
  };
  for (int i = 0; i < static_cast<int>(Word::count); ++i) {
    CAPTURE(i);
    Text const text = say(static_cast<Word>(i));
    CHECK(text.english != "");
    CHECK(text.chinese != "");
    CHECK(places(text.english) == places(text.chinese));
  }
}

TEST_CASE("values go where each language wants them, and braces in them are left alone") {
  CHECK(say(Word::undecided_figures, {"3", "12"}).english == "No verdict on 3 of 12 figures.");
  CHECK(say(Word::undecided_figures, {"3", "12"}).chinese == "12 项指标中有 3 项差异不显著。");
  CHECK(say(Word::closed, {"{0} {1}"}).english == "{0} {1} closed");
  CHECK(listed({"a", "b", "c"}).english == "a, b and c");
  CHECK(listed({"a", "b", "c"}).chinese == "a、b 和 c");
}

}  // namespace
}  // namespace tierflow::html
