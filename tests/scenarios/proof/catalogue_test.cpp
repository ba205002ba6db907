// The catalogue: every case that was asked for, each with claims, and no scenario that nobody uses.

#include "scenarios/proof/catalogue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "scenarios/proof/theory_files.hpp"

namespace tierflow {
namespace {

TEST_CASE("cases P01 to P35 are all there; P33 is asked of every run") {
  std::set<std::string> numbers;
  for (Case const& one : all_cases()) numbers.insert(one.id.substr(0, 3));

  for (int number = 1; number <= 35; ++number) {
    std::string const id = (number < 10 ? "P0" : "P") + std::to_string(number);
    CAPTURE(id);
    CHECK(numbers.contains(id) == (id != "P33"));
  }
}

TEST_CASE("no case stands twice, and each claims something") {
  std::set<std::string> ids;
  for (Case const& one : all_cases()) {
    CAPTURE(one.id);
    CHECK(ids.insert(one.id).second);
    CHECK_FALSE(one.subject.empty());
    CHECK_FALSE(one.trials.empty());
    for (Trial const& trial : one.trials) CHECK_FALSE(trial.claims.empty());
  }
}

TEST_CASE("every claim by chance has a tolerance of at most six hundredths of its value, or of five thousandths") {
  for (Case const& one : all_cases())
    for (Trial const& trial : one.trials)
      for (Claim const& claim : trial.claims) {
        CAPTURE(one.id);
        CAPTURE(claim.figure);
        if (claim.rule == Rule::by_chance) CHECK(claim.tolerance <= std::max(0.06 * claim.theory, 0.03));
      }
}

TEST_CASE("every scenario of the folder is compiled in as it stands, and some case or its base uses it") {
  std::set<std::string> used;
  for (Case const& one : all_cases())
    for (Trial const& trial : one.trials) used.insert(trial.file);
  std::string all_texts;
  for (TheoryFile const& file : theory_files()) all_texts += file.text;
  for (TheoryFile const& file : theory_files()) {
    CAPTURE(file.name);
    std::ifstream source{std::string{TIERFLOW_SOURCE_DIR} + "/scenarios/theory/" + file.name};
    std::ostringstream text;
    text << source.rdbuf();
    CHECK(text.str() == file.text);
    bool const is_named = all_texts.find(std::string{"base: "} + file.name) != std::string::npos ||
                          all_texts.find(std::string{"table: "} + file.name) != std::string::npos;
    CHECK((used.contains(file.name) || is_named));
  }
}

}  // namespace
}  // namespace tierflow
