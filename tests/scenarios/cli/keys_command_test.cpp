// tierflow keys: the reference of the format.

#include "tests/scenarios/cli/spoken.hpp"

namespace tierflow {
namespace {

using testing::say;
using testing::Spoken;

TEST_CASE("all keys, those about a word, or the schema are printed") {
  CHECK(say({"keys"}).out == "keys about ''\n");
  CHECK(say({"keys", "lane"}).out == "keys about 'lane'\n");
  CHECK(say({"keys", "--schema"}).out == "{}\n");
}

TEST_CASE("a word that is in no key is an error that shows it harmless") {
  Tools with = testing::tools();
  with.keys_text = [](std::string const&) { return std::string{}; };

  Spoken const said = say({"keys", "lorry\x1b[2J"}, with);

  CHECK(said.code == exit_usage);
  CHECK_HOLDS(said.err, "no key contains 'lorry");
  CHECK(testing::harmless(said.err));
}

}  // namespace
}  // namespace tierflow
