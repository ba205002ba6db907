// A file that is no whole history says what is wrong with it, and never brings the reader down.

#include <doctest/doctest.h>

#include <fstream>

#include "scenarios/history/read_error.hpp"
#include "scenarios/history/under_way.hpp"
#include "tests/scenarios/history/recorded.hpp"
#include "tests/scenarios/report/on_disk.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow::testing {
namespace {

/// Opens it and looks at every row of every chapter.
std::string complaint(std::filesystem::path const& path) {
  try {
    HistoryFile const file{path};
    for (auto const& chapter : file.chapters()) {
      (void)file.rows<BirthRow>(chapter.births);
      (void)file.rows<RecordRow>(chapter.records);
      (void)file.rows<TripFact>(chapter.trips);
      (void)file.rows<LoadFact>(chapter.loads);
      (void)file.rows<TourFact>(chapter.tours);
      (void)file.rows<OutageFact>(chapter.outages);
      (void)file.rows<State>(chapter.states);
    }
    (void)file.keyframe_at(file.until());
    (void)file.last_records();
  } catch (ReadError const& error) {
    return error.what();
  }
  return "";
}

struct Written {
  ScratchFolder folder;
  std::filesystem::path file = recorded(small_world(), folder.path()).file;
  std::string bytes = content_of(file);
  std::string complaint_about(std::string const& content) const {
    std::ofstream{file, std::ios::binary | std::ios::trunc} << content;
    return complaint(file);
  }
};

TEST_CASE("a whole history gives no cause for complaint") {
  Written const written;
  CHECK(complaint(written.file) == "");
}

TEST_CASE("a file that is missing or something else is named") {
  Written const written;
  CHECK(complaint(written.folder.path() / "nothing").find("cannot be read: No such file") != std::string::npos);
  CHECK(written.complaint_about("").find("is no history of a tierflow run") != std::string::npos);
  CHECK(written.complaint_about("tierflow: 1\nscenario: starter\n").find("is no history of a tierflow run") != std::string::npos);
}

TEST_CASE("another version is told apart") {
  Written const written;
  std::string other = written.bytes;
  other[7] = '9';
  CHECK(written.complaint_about(other).find("another version") != std::string::npos);
}

TEST_CASE("a file that was cut off anywhere says so") {
  Written const written;
  for (std::size_t size = 8; size < written.bytes.size(); size += 97) {
    CAPTURE(size);
    CHECK(written.complaint_about(written.bytes.substr(0, size)).find("breaks off") != std::string::npos);
  }
}

TEST_CASE("a byte that was changed anywhere is noticed") {
  Written const written;
  int silent = 0, changed = 0;
  for (std::size_t at = 8; at < written.bytes.size(); at += 61) {
    std::string other = written.bytes;
    other[at] = static_cast<char>(other[at] ^ 0x10);
    ++changed;
    silent += written.complaint_about(other).empty();
  }
  // Only the padding between blocks, and the instants in the heads of `last` and `done`, are nobody's business.
  CHECK(changed > 100);
  CHECK(silent <= changed / 50);
}

}  // namespace
}  // namespace tierflow::testing
