// An exported file is there whole or not at all, and never in the place of another.

#include "scenarios/export/whole_file.hpp"

#include "scenarios/report/write_error.hpp"
#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow {
namespace {

using testing::ScratchFolder;
using Names = std::vector<std::string>;

TEST_CASE("a file that is committed stands there, with its folder made") {
  ScratchFolder const scratch;
  WholeFile file{scratch / "maps" / "out.json"};
  file.out() << "{}";

  file.commit();

  CHECK(testing::content_of(scratch / "maps" / "out.json") == "{}");
  CHECK(testing::names_in(scratch / "maps") == Names{"out.json"});
}

TEST_CASE("a file that is not committed leaves nothing") {
  ScratchFolder const scratch;
  {
    WholeFile file{scratch / "out.json"};
    file.out() << "half of i";
  }

  CHECK(scratch.names().empty());
}

TEST_CASE("what stands there already is refused at once") {
  ScratchFolder const scratch;
  testing::write_file(scratch / "out.json", "three years of work");

  CHECK_THROWS_WITH_AS(WholeFile{scratch / "out.json"}, doctest::Contains("stands there already"), WriteError);

  CHECK(testing::content_of(scratch / "out.json") == "three years of work");
}

TEST_CASE("what came to stand there meanwhile is kept") {
  ScratchFolder const scratch;
  WholeFile file{scratch / "out.json"};
  testing::write_file(scratch / "out.json", "somebody else's");

  CHECK_THROWS_WITH_AS(file.commit(), doctest::Contains("File exists"), WriteError);

  CHECK(testing::content_of(scratch / "out.json") == "somebody else's");
}

TEST_CASE("a full disk is an error with the wanted name and the system's reason") {
  ScratchFolder const scratch;
  {
    WholeFile file{scratch / "out.json"};
    testing::FullDisk const full{100};
    file.out() << std::string(100'000, 'x');

    CHECK_THROWS_WITH_AS(file.commit(), doctest::Contains("out.json: File too large"), WriteError);
  }
  CHECK(scratch.names().empty());
}

TEST_CASE("an empty folder is a free place for a folder, not for a file") {
  ScratchFolder const scratch;
  std::filesystem::create_directory(scratch / "out");

  CHECK_NOTHROW(refuse_if_occupied(scratch / "out", true));
  CHECK_THROWS_AS(refuse_if_occupied(scratch / "out", false), WriteError);
  testing::write_file(scratch / "out" / "a", "");
  CHECK_THROWS_AS(refuse_if_occupied(scratch / "out", true), WriteError);
}

}  // namespace
}  // namespace tierflow
