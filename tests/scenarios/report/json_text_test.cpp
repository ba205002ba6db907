// JSON as text: valid whatever the names hold, and safe to show.

#include "scenarios/report/json_text.hpp"

#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow {
namespace {

TEST_CASE("control characters in a name never reach the terminal by way of the JSON") {
  std::string every_one;
  for (int c = 1; c < 0x20; ++c) every_one += static_cast<char>(c);
  every_one += '\x7f';
  for (int c = 0x80; c < 0xA0; ++c) (every_one += '\xC2') += static_cast<char>(c);

  auto const text = dumped(Json{{"name", every_one}});

  CHECK(testing::harmless(text));
  CHECK(nlohmann::json::parse(text)["name"] == every_one);
}

TEST_CASE("broken UTF-8 still gives valid JSON") {
  auto const text = dumped(Json{{"name", "a\xff"}});

  CHECK(nlohmann::json::parse(text)["name"] == "a\uFFFD");
}

}  // namespace
}  // namespace tierflow
