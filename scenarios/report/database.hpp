#pragma once

// Database: SQLite, as far as results need it: run a script, insert rows with bound values.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace tierflow {

class Database {
 public:
  /// Makes a new, empty database. @throws WriteError
  explicit Database(std::filesystem::path path);
  ~Database();
  Database(Database const&) = delete;
  Database& operator=(Database const&) = delete;

  /// Several statements without values. @throws WriteError
  void script(std::string const& sql);
  /// Writes what is left and closes; nothing may follow. @throws WriteError
  void close();

 private:
  friend class Insert;
  [[noreturn]] void fail(std::string const& doing) const;

  std::filesystem::path path_;
  sqlite3* connection_ = nullptr;
};

/// Rows for one table, every value bound, none written into the SQL.
class Insert {
 public:
  Insert(Database& database, std::string const& table, int columns);
  ~Insert();
  Insert(Insert const&) = delete;
  Insert& operator=(Insert const&) = delete;

  /// One row; not-a-number and an empty optional are stored as NULL. @throws WriteError
  template <class... Values>
  void row(Values const&... values) {
    int column = 0;
    (bind(++column, values), ...);
    step(column);
  }

 private:
  template <class Value>
  void bind(int column, Value const& value) {
    if constexpr (std::is_integral_v<Value>) bind_whole(column, static_cast<std::int64_t>(value));
    else if constexpr (std::is_floating_point_v<Value>) bind_number(column, value);
    else if constexpr (std::is_same_v<Value, std::optional<std::int64_t>>) bind_whole_or_null(column, value);
    else bind_text(column, value);
  }
  void bind_whole(int column, std::int64_t value);
  void bind_whole_or_null(int column, std::optional<std::int64_t> value);
  void bind_number(int column, double value);
  void bind_text(int column, std::string_view value);
  void step(int bound);

  Database& database_;
  sqlite3_stmt* statement_ = nullptr;
  int columns_;
};

}  // namespace tierflow
