#include "scenarios/cli/selftest_command.hpp"

#include <fmt/format.h>
#include <stdlib.h>  // NOLINT: mkdtemp is not in <cstdlib>

#include <algorithm>
#include <chrono>

#include "scenarios/cli/interrupt.hpp"
#include "scenarios/proof/catalogue.hpp"
#include "scenarios/proof/proof_text.hpp"
#include "scenarios/proof/theory_files.hpp"
#include "scenarios/reader/nearest.hpp"
#include "scenarios/report/write_error.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;

/// A folder for the scenario files: the planner's own, which stays, or one that goes with the object.
class TheoryFolder {
 public:
  explicit TheoryFolder(fs::path const& wanted) : path_{wanted}, stays_{!wanted.empty()} {
    if (stays_) {
      fs::create_directories(path_);
    } else {
      std::string pattern = (fs::temp_directory_path() / "tierflow-selftest-XXXXXX").string();
      if (::mkdtemp(pattern.data()) == nullptr) throw WriteError::of("cannot create", pattern);
      path_ = pattern;
    }
    write_theory_files(path_);
  }
  ~TheoryFolder() {
    std::error_code ignored;
    if (!stays_) fs::remove_all(path_, ignored);
  }
  TheoryFolder(TheoryFolder const&) = delete;
  TheoryFolder& operator=(TheoryFolder const&) = delete;
  [[nodiscard]] fs::path const& path() const { return path_; }

 private:
  fs::path path_;
  bool stays_;
};

/// P09 means P09 and P09b.
bool is_meant(Case const& one, std::string const& word) {
  return one.id == word || (one.id.size() == word.size() + 1 && one.id.starts_with(word));
}

std::vector<Case> chosen(SelftestRequest const& request) {
  std::vector<Case> cases = all_cases();
  std::erase_if(cases, [&](Case const& one) {
    if (request.only.empty()) return one.is_long && !request.all && !request.list;
    return std::ranges::none_of(request.only, [&](std::string const& word) { return is_meant(one, word); });
  });
  return cases;
}

/// "" when every word names a case.
std::string not_a_case(std::vector<std::string> const& words) {
  std::vector<Case> const cases = all_cases();
  for (std::string const& word : words) {
    if (std::ranges::any_of(cases, [&](Case const& one) { return is_meant(one, word); })) continue;
    std::vector<std::string> names;
    for (Case const& one : cases) names.push_back(one.id);
    return "there is no case " + cited(word) + did_you_mean(word, names);
  }
  return {};
}

void list_cases(std::vector<Case> const& cases, Streams const& streams) {
  for (Case const& one : cases)
    streams.out << fmt::format("  {:<6}{}{}\n", one.id, one.subject, one.is_long ? "  (with --all)" : "");
}

void say_ending(Tally const& tally, double seconds, Streams const& streams) {
  bool const good = tally.kept == tally.figures && tally.unbalanced == 0;
  streams.out << "\n  "
              << tinted(fmt::format("{} of {} figures in {} cases agree with theory", tally.kept, tally.figures, tally.cases),
                        good ? Tint::good : Tint::bad, streams.out_look)
              << fmt::format("\n  the books balance to the microsecond in {} of {} runs\n  {} parcels in {:.0f} s\n",
                             tally.runs - tally.unbalanced, tally.runs, with_commas(tally.parcels), seconds)
              << std::flush;
}

}  // namespace

ExitCode selftest_command(SelftestRequest const& request, Streams const& streams) {
  if (std::string const what = not_a_case(request.only); !what.empty()) {
    streams.err << "tierflow: " << printable(what) << "\nTry: tierflow selftest --list\n";
    return exit_usage;
  }
  std::vector<Case> const cases = chosen(request);
  if (request.list) {
    list_cases(cases, streams);
    return exit_ok;
  }
  Interrupt const interrupt;
  TheoryFolder const folder{request.files};
  auto const begun = std::chrono::steady_clock::now();
  Tally tally;
  bool good = true;
  std::vector<CaseOutcome> outcomes;
  if (!request.markdown) streams.out << proof_heading(streams.out_look) << std::flush;
  for (Case const& one : cases) {
    CaseOutcome outcome = prove(one, folder.path(), request.threads, [] { return !Interrupt::asked(); });
    if (Interrupt::asked()) break;
    tally.add(outcome);
    good = good && outcome.holds();
    if (request.markdown) outcomes.push_back(std::move(outcome));
    else streams.out << case_text(outcome, streams.out_look) << std::flush;
  }
  if (request.markdown) streams.out << proof_markdown(outcomes);
  else say_ending(tally, std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(), streams);
  if (Interrupt::asked()) {
    streams.err << "tierflow: interrupted after " << tally.cases << " of " << cases.size() << " cases\n";
    return exit_interrupted;
  }
  if (!good) streams.err << "tierflow: this build does not agree with theory; do not trust its results\n";
  return good ? exit_ok : exit_internal;
}

}  // namespace tierflow
