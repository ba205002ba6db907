#pragma once

// Scenario files for one test: written to a folder of their own that goes away with it.

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

#include "scenarios/reader/read_scenario.hpp"

namespace tierflow::testing {

class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tierflow-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  std::filesystem::path write(std::string const& name, std::string_view text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream{path_ / name} << text;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

/// Reads one text as a scenario file.
inline Reading read(std::string_view text) {
  Folder const folder;
  return read_scenario({folder.write("scenario.yaml", text)});
}

/// All problems, one a line, without the folder: "12:7: hubs.H1.stages: ...".
inline std::string lines(Problems const& problems) {
  std::string result;
  for (Problem const& problem : problems) {
    std::string line = line_of(problem);
    if (auto const slash = line.find("scenario.yaml:"); slash != std::string::npos)
      line = line.substr(slash + 14);
    result += line + '\n';
  }
  return result;
}

/// The scenario of a text that must be right.
inline Scenario good(std::string_view text) {
  Reading reading = read(text);
  if (!reading.scenario) throw std::runtime_error{"not a scenario:\n" + lines(reading.errors)};
  return std::move(*reading.scenario);
}

/// A free network of two places with one lane, which tests change by replacing a line.
inline std::string two_places(std::string const& find = "", std::string const& put = "") {
  std::string text = R"(tierflow: 1
scenario: two-places
tiers: free
horizon: {days: 2}
vehicle_types: [{name: van, parcels: 40}]
facilities:
  - {name: A, stages: [{name: sort, kind: sorter, rate: 100 /h}]}
  - {name: B}
lanes:
  - {from: A, to: B, drive: 30 min, dispatch: headway, headway: 1 h, vehicle: van}
demand:
  sources:
    - {name: all, at: A, to: B, rate: 10 /h}
)";
  if (find.empty()) return text;
  auto const at = text.find(find);
  if (at == std::string::npos) throw std::runtime_error{"the test does not stand on this text"};
  return text.replace(at, find.size(), put);
}

}  // namespace tierflow::testing
