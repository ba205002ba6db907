#pragma once

// A file or folder that could not be written: the message names it and says what the system said.

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace tierflow {

struct WriteError : std::runtime_error {
  using std::runtime_error::runtime_error;
  /// `doing` such as "cannot create", with the reason that errno holds, if any.
  static WriteError of(std::string const& doing, std::filesystem::path const& path) {
    int const reason = errno;
    std::string const what = doing + " " + path.string();
    return WriteError{reason == 0 ? what : what + ": " + std::strerror(reason)};
  }
};

}  // namespace tierflow
