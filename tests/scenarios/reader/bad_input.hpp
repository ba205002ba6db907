#pragma once

// Bad inputs: a file, and what the reader must say about it. Rows carry the numbers of one
// catalogue, B01 to B63, which the bad_inputs_*_test.cpp share out.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/scenarios/reader/in_files.hpp"
#include "tests/scenarios/reader/three_tiers.hpp"

namespace tierflow::testing {

struct BadInput {
  std::string id;
  std::string text;
  std::string at;                      ///< line:column of the problem; 0:0 is the whole file
  std::string path;                    ///< of the key; empty where there is none
  std::vector<std::string> says = {};  ///< words of the message: the reason and the cure
  std::size_t problems = 1;            ///< none that only follows from another one
};

// ---- networks with one part to write otherwise ----

/// Two places whose lane has these keys behind its drive, and perhaps more lines behind it.
inline std::string lane_with(std::string const& keys, std::string const& lines_behind = "") {
  return two_places("dispatch: headway, headway: 1 h, vehicle: van}\n",
                    keys + "}\n" + lines_behind);
}

/// Two places whose lane follows a timetable with these rows.
inline std::string timetable(std::string const& rows) {
  return lane_with("dispatch: timetable, vehicle: van", "timetable:\n" + rows);
}

/// One row of it.
inline std::string departure(std::string const& clock) {
  return "  - {lane: A>B, departs: \"" + clock + "\"}\n";
}

/// Two places and two classes with these shares.
inline std::string classes(std::string const& first_share, std::string const& second_share) {
  return two_places("lanes:", "parcel_classes:\n  - {name: big, share: " + first_share +
                                  "}\n  - {name: small, share: " + second_share + "}\nlanes:");
}

// ---- checks ----

inline std::string place_of(Problem const& problem) {
  return std::to_string(problem.at.line) + ":" + std::to_string(problem.at.column);
}

inline bool holds(std::string const& text, std::string const& words) {
  return text.find(words) != std::string::npos;
}

/// The file is refused with the problem that the row describes and without other ones.
inline void check_refused(BadInput const& input) {
  Reading const reading = read(input.text);
  std::string const all = lines(reading.errors);
  std::string const wanted = input.at + ": " + input.path;
  CAPTURE(input.id);
  CAPTURE(wanted);
  CAPTURE(all);

  CHECK_FALSE(reading.scenario);
  CHECK(reading.errors.size() == input.problems);
  auto const found = std::ranges::find_if(reading.errors, [&](Problem const& problem) {
    return place_of(problem) == input.at && problem.path == input.path;
  });
  bool const is_there = found != reading.errors.end();
  CHECK_MESSAGE(is_there, "no problem is reported there");
  if (!is_there) return;
  for (std::string const& words : input.says)
    CHECK_MESSAGE(holds(found->message, words), "the message lacks: ", words);
}

inline void check_refused(std::vector<BadInput> const& inputs) {
  for (BadInput const& input : inputs) check_refused(input);
}

/// The one warning of a file that is accepted stands at this place and holds these words.
inline void check_warned(BadInput const& input) {
  Reading const reading = read(input.text);
  std::string const all = lines(reading.errors) + lines(reading.warnings);
  CAPTURE(input.id);
  CAPTURE(all);

  CHECK(reading.scenario);
  REQUIRE(reading.warnings.size() == 1);
  Problem const& warning = reading.warnings.front();
  CHECK(place_of(warning) == input.at);
  CHECK(warning.path == input.path);
  for (std::string const& words : input.says)
    CHECK_MESSAGE(holds(warning.message, words), "the message lacks: ", words);
}

}  // namespace tierflow::testing
