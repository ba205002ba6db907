#pragma once

// StoredRows: what a query finds in the results.sqlite of a run folder, row by row. The file is opened for reading only.

#include <filesystem>
#include <stdexcept>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace tierflow {

/// The file is missing, no database, or without the tables of a run; the message names it.
struct ReadError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class StoredResults {
 public:
  /// @throws ReadError
  explicit StoredResults(std::filesystem::path path);
  ~StoredResults();
  StoredResults(StoredResults const&) = delete;
  StoredResults& operator=(StoredResults const&) = delete;

 private:
  friend class StoredRows;
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  sqlite3* connection_ = nullptr;
};

class StoredRows {
 public:
  /// @throws ReadError
  StoredRows(StoredResults const& results, std::string const& sql);
  ~StoredRows();
  StoredRows(StoredRows const&) = delete;
  StoredRows& operator=(StoredRows const&) = delete;

  /// Goes on to the next row, first to the first; false after the last. @throws ReadError
  bool next();
  /// Columns count from 0. NULL is not a number, 0 and "".
  [[nodiscard]] double number(int column) const;
  [[nodiscard]] long long whole(int column) const;
  [[nodiscard]] std::string text(int column) const;

 private:
  StoredResults const& results_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace tierflow
