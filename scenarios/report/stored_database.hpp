#pragma once

// StoredDatabase: SQLite as somebody finds it again, the reading side of Database. Nothing here changes a file.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "scenarios/report/unreadable.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace tierflow {

class StoredDatabase {
 public:
  /// Opens an existing database. @throws Unreadable
  explicit StoredDatabase(std::filesystem::path path);
  ~StoredDatabase();
  StoredDatabase(StoredDatabase const&) = delete;
  StoredDatabase& operator=(StoredDatabase const&) = delete;

 private:
  friend class Query;
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  sqlite3* connection_ = nullptr;
};

/// One value of a row; its text lives until the row after it is asked for.
struct StoredValue {
  enum class Kind : unsigned char { null, whole, number, text } kind = Kind::null;
  std::int64_t whole = 0;
  double number = 0;
  std::string_view text;
};

/// The rows of one SELECT, one after another.
class Query {
 public:
  /// @throws Unreadable, as all that follows
  Query(StoredDatabase const& database, std::string const& sql);
  ~Query();
  Query(Query const&) = delete;
  Query& operator=(Query const&) = delete;

  /// Puts `value` in place of the question mark number `place`, counted from 1, before the first row.
  Query& with(int place, std::int64_t value);
  /// Goes to the next row; false after the last.
  bool next();

  [[nodiscard]] int columns() const;
  [[nodiscard]] std::string name(int column) const;
  /// Columns count from 0.
  [[nodiscard]] StoredValue cell(int column) const;
  /// 0 for NULL.
  [[nodiscard]] std::int64_t whole(int column) const;
  /// Not a number for NULL.
  [[nodiscard]] double number(int column) const;
  /// "" for NULL.
  [[nodiscard]] std::string text(int column) const;

 private:
  StoredDatabase const& database_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace tierflow
