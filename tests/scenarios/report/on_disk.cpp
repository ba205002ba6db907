#include "tests/scenarios/report/on_disk.hpp"

#include <sqlite3.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace tierflow::testing {

ScratchFolder::ScratchFolder() {
  std::string pattern = std::filesystem::temp_directory_path() / "tierflow-test-XXXXXX";
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::vector<std::string> ScratchFolder::names() const { return names_in(path_); }

std::vector<std::string> names_in(std::filesystem::path const& folder) {
  std::vector<std::string> names;
  for (auto const& entry : std::filesystem::directory_iterator{folder}) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

std::string content_of(std::filesystem::path const& file) {
  std::ifstream stream{file, std::ios::binary};
  REQUIRE_MESSAGE(stream.good(), file.string());
  return {std::istreambuf_iterator<char>{stream}, {}};
}

void write_file(std::filesystem::path const& file, std::string const& content) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream{file, std::ios::binary} << content;
}

FullDisk::FullDisk(std::size_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);  // as the program does
  rlimit limit{};
  ::getrlimit(RLIMIT_FSIZE, &limit);
  before_ = limit.rlim_cur;
  limit.rlim_cur = bytes;
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
}

FullDisk::~FullDisk() {
  rlimit limit{};
  ::getrlimit(RLIMIT_FSIZE, &limit);
  limit.rlim_cur = before_;
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

std::vector<std::vector<std::string>> rows_of(std::filesystem::path const& database, std::string const& sql) {
  sqlite3* connection = nullptr;
  REQUIRE(sqlite3_open_v2(database.c_str(), &connection, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
  sqlite3_stmt* statement = nullptr;
  int const prepared = sqlite3_prepare_v2(connection, sql.c_str(), -1, &statement, nullptr);
  REQUIRE_MESSAGE(prepared == SQLITE_OK, sqlite3_errmsg(connection));
  std::vector<std::vector<std::string>> rows;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    auto& row = rows.emplace_back();
    for (int c = 0; c < sqlite3_column_count(statement); ++c) {
      void const* const bytes = sqlite3_column_blob(statement, c);
      bool const null = sqlite3_column_type(statement, c) == SQLITE_NULL;
      auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement, c));
      row.push_back(null ? "NULL" : std::string{static_cast<char const*>(bytes), size});
    }
  }
  sqlite3_finalize(statement);
  sqlite3_close(connection);
  return rows;
}

std::string value_of(std::filesystem::path const& database, std::string const& sql) {
  auto const rows = rows_of(database, sql);
  REQUIRE_MESSAGE((rows.size() == 1 && rows[0].size() == 1), sql);
  return rows[0][0];
}

bool harmless(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return false;
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return false;
  }
  return true;
}

}  // namespace tierflow::testing
