#include "scenarios/report/stored_database.hpp"

#include <sqlite3.h>

#include <limits>
#include <utility>

namespace tierflow {

StoredDatabase::StoredDatabase(std::filesystem::path path) : path_{std::move(path)} {
  if (sqlite3_open_v2(path_.c_str(), &connection_, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK) return;
  std::string const reason = sqlite3_errmsg(connection_);
  sqlite3_close(connection_);
  throw Unreadable{"cannot open " + path_.string() + ": " + reason};
}

StoredDatabase::~StoredDatabase() { sqlite3_close(connection_); }

void StoredDatabase::fail() const {
  throw Unreadable{"cannot read " + path_.string() + ": " + sqlite3_errmsg(connection_)};
}

Query::Query(StoredDatabase const& database, std::string const& sql) : database_{database} {
  if (sqlite3_prepare_v2(database_.connection_, sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK) database_.fail();
}

Query::~Query() { sqlite3_finalize(statement_); }

Query& Query::with(int place, std::int64_t value) {
  sqlite3_bind_int64(statement_, place, value);
  return *this;
}

bool Query::next() {
  int const got = sqlite3_step(statement_);
  if (got != SQLITE_ROW && got != SQLITE_DONE) database_.fail();
  return got == SQLITE_ROW;
}

int Query::columns() const { return sqlite3_column_count(statement_); }

std::string Query::name(int column) const { return sqlite3_column_name(statement_, column); }

StoredValue Query::cell(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return {.kind = StoredValue::Kind::whole, .whole = whole(column), .text = {}};
    case SQLITE_FLOAT: return {.kind = StoredValue::Kind::number, .number = number(column), .text = {}};
    default: break;
  }
  auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement_, column));
  auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return {.kind = StoredValue::Kind::text, .text = size == 0 ? std::string_view{} : std::string_view{bytes, size}};
}

std::int64_t Query::whole(int column) const { return sqlite3_column_int64(statement_, column); }

double Query::number(int column) const {
  if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::numeric_limits<double>::quiet_NaN();
  return sqlite3_column_double(statement_, column);
}

std::string Query::text(int column) const {
  StoredValue const here = cell(column);
  return std::string{here.text};
}

}  // namespace tierflow
