#pragma once

// The way to a key, as messages and --set write it: "hubs.H4.stages.sort.rate".

#include <string>
#include <string_view>

namespace tierflow {

/// One step further; the root's path is empty.
inline std::string joined(std::string const& path, std::string_view key) {
  return path.empty() ? std::string{key} : path + "." + std::string{key};
}

/// The last step, when it is a key of the format: those have no points in them.
inline std::string_view last_key(std::string_view path) {
  std::size_t const point = path.rfind('.');
  return point == std::string_view::npos ? path : path.substr(point + 1);
}

}  // namespace tierflow
