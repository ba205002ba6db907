// The strict reader itself: it must refuse what the other tests rely on it to refuse.

#include <doctest/doctest.h>

#include "tests/scenarios/html/strict_markup.hpp"

namespace tierflow::testing {
namespace {

TEST_CASE("markup that a browser would forgive is a fault") {
  for (char const* const bad : {"<p>", "<p></q>", "<b><i></b></i>", "<p class=a></p>", "<p id=\"a\" id=\"b\"></p>", "<p>a & b</p>",
                                "<p>&nbsp;</p>", "<p>a < b</p>", "<p><b id=\"x\"/><b id=\"x\"/></p>", "<p>\x01</p>", "<p/>tail",
                                "<p title=\"<\"></p>", "<script>if (a && b) c();</script>"}) {
    CAPTURE(bad);
    CHECK(read_strictly(bad).fault != "");
  }
}

TEST_CASE("well-formed markup is counted, and what it would load is listed") {
  Markup const page = read_strictly("<!DOCTYPE html>\n<html><img src=\"http://x/y.png\"/><a href=\"#top\" class=\"t end\">a &amp; b</a></html>\n");

  CHECK(page.fault == "");
  CHECK(page.elements.at("img") == 1);
  CHECK(page.classes.at("end") == 1);
  CHECK(page.loads == std::vector<std::string>{"img http://x/y.png"});
  CHECK(page.words.find("a &amp; b") != std::string::npos);
}

}  // namespace
}  // namespace tierflow::testing
