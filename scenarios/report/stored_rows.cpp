#include "scenarios/report/stored_rows.hpp"

#include <sqlite3.h>

#include <limits>
#include <utility>

namespace tierflow {

StoredResults::StoredResults(std::filesystem::path path) : path_{std::move(path)} {
  if (sqlite3_open_v2(path_.c_str(), &connection_, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK) return;
  std::string const reason = sqlite3_errmsg(connection_);
  sqlite3_close(connection_);
  throw ReadError{"cannot read " + path_.string() + ": " + reason};
}

StoredResults::~StoredResults() { sqlite3_close(connection_); }

void StoredResults::fail() const { throw ReadError{"cannot read " + path_.string() + ": " + sqlite3_errmsg(connection_)}; }

StoredRows::StoredRows(StoredResults const& results, std::string const& sql) : results_{results} {
  if (sqlite3_prepare_v2(results_.connection_, sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK) results_.fail();
}

StoredRows::~StoredRows() { sqlite3_finalize(statement_); }

bool StoredRows::next() {
  int const result = sqlite3_step(statement_);
  if (result != SQLITE_ROW && result != SQLITE_DONE) results_.fail();
  return result == SQLITE_ROW;
}

double StoredRows::number(int column) const {
  if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::numeric_limits<double>::quiet_NaN();
  return sqlite3_column_double(statement_, column);
}

long long StoredRows::whole(int column) const { return sqlite3_column_int64(statement_, column); }

std::string StoredRows::text(int column) const {
  auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement_, column));
  auto const length = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return bytes == nullptr ? std::string{} : std::string{bytes, length};
}

}  // namespace tierflow
