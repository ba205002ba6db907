// A run folder is written whole or not at all, and never over something else.

#include "scenarios/report/run_folder.hpp"

#include "scenarios/report/write_error.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;
using testing::content_of;
using testing::ScratchFolder;
using testing::write_file;
using Names = std::vector<std::string>;

constexpr char const* manifest = R"({"tierflow": "0.1.0"})";

void put_run(fs::path const& folder, std::string const& mark) {
  write_file(folder / "manifest.json", manifest);
  write_file(folder / "mark", mark);
}

TEST_CASE("nothing stands at the target before the commit, everything after it") {
  ScratchFolder const scratch;
  RunFolder folder{scratch / "out"};
  folder.write("mark", "new");
  CHECK_FALSE(fs::exists(scratch / "out"));

  folder.commit();

  CHECK(content_of(scratch / "out" / "mark") == "new");
  CHECK(scratch.names() == Names{"out"});
}

TEST_CASE("without a commit nothing stays") {
  ScratchFolder const scratch;
  {
    RunFolder const folder{scratch / "out"};
    folder.write("mark", "new");
    CHECK(scratch.names().size() == 1);
  }

  CHECK(scratch.names().empty());
}

TEST_CASE("folders on the way to the target are made") {
  ScratchFolder const scratch;
  RunFolder folder{scratch / "runs" / "may" / "out"};
  folder.write("mark", "new");

  folder.commit();

  CHECK(content_of(scratch / "runs" / "may" / "out" / "mark") == "new");
}

TEST_CASE("a target with a slash behind it is the same target") {
  ScratchFolder const scratch;
  RunFolder folder{scratch.path() / "out/"};
  folder.write("mark", "new");

  folder.commit();

  CHECK(scratch.names() == Names{"out"});
}

TEST_CASE("an empty folder at the target is taken") {
  ScratchFolder const scratch;
  fs::create_directory(scratch / "out");
  RunFolder folder{scratch / "out"};
  folder.write("mark", "new");

  folder.commit();

  CHECK(content_of(scratch / "out" / "mark") == "new");
}

TEST_CASE("what came to stand at the target during the run is not overwritten") {
  ScratchFolder const scratch;
  RunFolder folder{scratch / "out"};
  folder.write("mark", "new");
  put_run(scratch / "out", "old");
  put_run(scratch / "out-2", "older");

  folder.commit();

  CHECK(content_of(scratch / "out" / "mark") == "old");
  CHECK(content_of(scratch / "out-2" / "mark") == "older");
  CHECK(folder.target() == scratch / "out-3");
  CHECK(content_of(scratch / "out-3" / "mark") == "new");
}

TEST_CASE("a file at the target is not overwritten") {
  ScratchFolder const scratch;
  write_file(scratch / "out", "a letter");
  RunFolder folder{scratch / "out"};
  folder.write("mark", "new");

  folder.commit_over();

  CHECK(content_of(scratch / "out") == "a letter");
  CHECK(folder.target() == scratch / "out-2");
}

TEST_CASE("replacing exchanges a run folder as a whole and leaves nothing of the old one") {
  ScratchFolder const scratch;
  put_run(scratch / "out", "old");
  write_file(scratch / "out" / "report.html", "old");
  {
    RunFolder folder{scratch / "out"};
    folder.write("mark", "new");
    folder.commit_over();
  }

  CHECK(content_of(scratch / "out" / "mark") == "new");
  CHECK_FALSE(fs::exists(scratch / "out" / "report.html"));
  CHECK(scratch.names() == Names{"out"});
}

TEST_CASE("replacing takes no folder that is not a run folder") {
  ScratchFolder const scratch;
  write_file(scratch / "out" / "thesis.txt", "three years of work");
  {
    RunFolder folder{scratch / "out"};
    folder.write("mark", "new");
    folder.commit_over();
    CHECK(folder.target() == scratch / "out-2");
  }

  CHECK(content_of(scratch / "out" / "thesis.txt") == "three years of work");
}

TEST_CASE("what a killed program left behind is cleared by the next run there, and nothing else is") {
  ScratchFolder const scratch;
  write_file(scratch / ".out.unfinished-1" / "results.sqlite", "half");
  write_file(scratch / ".other.unfinished-1" / "results.sqlite", "half");
  write_file(scratch / ".out" / "results.sqlite", "mine");

  { RunFolder const folder{scratch / "out"}; }

  CHECK(scratch.names() == Names{".other.unfinished-1", ".out"});
}

TEST_CASE("a run that is still writing is not cleared by another one to the same place") {
  ScratchFolder const scratch;
  RunFolder first{scratch / "out"};
  first.write("mark", "first");
  fs::rename(first.path(), scratch / ".out.unfinished-1");  // as if of another process

  { RunFolder const second{scratch / "out"}; }

  CHECK(content_of(scratch / ".out.unfinished-1" / "mark") == "first");
}

TEST_CASE("a place that cannot be written is known before the run, by its name") {
  ScratchFolder const scratch;
  write_file(scratch / "file", "");

  CHECK_THROWS_WITH_AS(RunFolder{scratch / "file" / "out"}, doctest::Contains("file"), WriteError);
}

TEST_CASE("what stands somewhere is judged by its manifest") {
  ScratchFolder const scratch;
  put_run(scratch / "run", "old");
  write_file(scratch / "torn" / "manifest.json", R"({"tierflow": )");
  write_file(scratch / "npm" / "manifest.json", R"({"name": "left-pad"})");
  write_file(scratch / "list" / "manifest.json", R"(["tierflow"])");
  write_file(scratch / "file", "");
  fs::create_directory(scratch / "empty");
  fs::create_directory_symlink(scratch / "run", scratch / "link");
  fs::create_symlink(scratch / "nowhere", scratch / "dangling");

  CHECK(occupied_by(scratch / "run") == Occupied::run);
  CHECK(occupied_by(scratch / "absent") == Occupied::free);
  CHECK(occupied_by(scratch / "empty") == Occupied::free);
  for (char const* const name : {"torn", "npm", "list", "file", "link", "dangling"}) {
    CAPTURE(name);
    CHECK(occupied_by(scratch / name) == Occupied::foreign);
  }
}

TEST_CASE("a scenario's name becomes a plain folder name") {
  CHECK(folder_name("peak-friday_2.5") == "peak-friday_2.5");
  CHECK(folder_name("../../etc/passwd") == "-.-..-etc-passwd");
  CHECK(folder_name("a b\nc\x1b") == "a-b-c-");
  CHECK(folder_name("连云港") == "连云港");
  CHECK(folder_name("") == "run");
}

TEST_CASE("a long name is cut between two characters") {
  std::string long_name = "x";
  for (int i = 0; i < 60; ++i) long_name += "港";

  std::string const cut = folder_name(long_name);

  CHECK(cut.size() <= 100);
  CHECK(cut == long_name.substr(0, 1 + 33 * 3));
}

}  // namespace
}  // namespace tierflow
