#include "scenarios/report/database.hpp"

#include <sqlite3.h>

#include <cassert>
#include <cerrno>
#include <cstring>
#include <utility>

#include "scenarios/report/write_error.hpp"

namespace tierflow {

Database::Database(std::filesystem::path path) : path_{std::move(path)} {
  if (sqlite3_open(path_.c_str(), &connection_) == SQLITE_OK) return;
  std::string const reason = sqlite3_errmsg(connection_);
  sqlite3_close(connection_);
  throw WriteError{"cannot create " + path_.string() + ": " + reason};
}

Database::~Database() { sqlite3_close(connection_); }

void Database::fail(std::string const& doing) const {
  int const reason = errno;
  std::string const what = doing + " " + path_.string() + ": " + sqlite3_errmsg(connection_);
  // Of what the disk refused SQLite says no more than "disk I/O error"; the system's reason is still in errno.
  if (sqlite3_errcode(connection_) == SQLITE_IOERR && reason != 0) throw WriteError{what + ": " + std::strerror(reason)};
  throw WriteError{what};
}

void Database::script(std::string const& sql) {
  if (sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    fail("cannot write");
}

void Database::close() {
  if (sqlite3_close(connection_) != SQLITE_OK) fail("cannot close");
  connection_ = nullptr;
}

Insert::Insert(Database& database, std::string const& table, int columns)
    : database_{database}, columns_{columns} {
  std::string sql = "INSERT INTO " + table + " VALUES (?";
  for (int i = 1; i < columns; ++i) sql += ",?";
  sql += ")";
  if (sqlite3_prepare_v2(database_.connection_, sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK)
    database_.fail("cannot write " + table + " to");
}

Insert::~Insert() { sqlite3_finalize(statement_); }

void Insert::bind_whole(int column, std::int64_t value) { sqlite3_bind_int64(statement_, column, value); }

void Insert::bind_whole_or_null(int column, std::optional<std::int64_t> value) {
  if (value) bind_whole(column, *value);
  else sqlite3_bind_null(statement_, column);
}

void Insert::bind_number(int column, double value) { sqlite3_bind_double(statement_, column, value); }

void Insert::bind_text(int column, std::string_view value) {
  // Bound until the row is stored, which is before `value` ends.
  sqlite3_bind_text(statement_, column, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
}

void Insert::step([[maybe_unused]] int bound) {
  assert(bound == columns_);
  if (sqlite3_step(statement_) != SQLITE_DONE) database_.fail("cannot write");
  sqlite3_reset(statement_);
}

}  // namespace tierflow
