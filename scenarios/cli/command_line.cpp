#include "scenarios/cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <filesystem>
#include <new>
#include <stdexcept>
#include <string_view>

#include "scenarios/cli/catalogue.hpp"
#include "scenarios/compare/run_record.hpp"
#include "scenarios/reader/nearest.hpp"
#include "scenarios/report/manifest.hpp"
#include "scenarios/report/write_error.hpp"

namespace tierflow {
namespace {

constexpr char const* footer =
    "Start:      tierflow init, then tierflow run starter.yaml\n"
    "Exit codes: 0 good, 1 fault of the program, 2 command line, 3 scenario invalid, 4 file or disk,\n"
    "            5 limit reached, 10 promise broken, 11 undecided, 12 regression,\n"
    "            130 interrupted with partial results written";

ExitCode wrong(std::string const& what, std::string const& see, Streams const& streams) {
  streams.err << "tierflow: " << printable(what) << "\n" << "Try: " << see << " --help\n";
  return exit_usage;
}

/// What CLI11 found wrong, or the help or version that was asked for.
ExitCode say(CLI::App const& app, CLI::ParseError const& error, Streams const& streams) {
  auto const chosen = app.get_subcommands();
  if (error.get_exit_code() == 0) {
    app.exit(error, streams.out, streams.err);
    return exit_ok;
  }
  return wrong(error.what(), chosen.empty() ? "tierflow" : "tierflow " + chosen.front()->get_name(), streams);
}

/// "" when `word` may stand first; else what is wrong with it.
std::string not_a_command(std::string const& word) {
  std::vector<std::string> names;
  for (auto const& command : commands()) names.emplace_back(command.name);
  if (word.starts_with('-') || std::find(names.begin(), names.end(), word) != names.end()) return {};
  return "there is no command " + cited(word) + did_you_mean(word, names);
}

/// "--margin 2 %" without quotes comes as three words; the last two are one.
std::vector<std::string> with_percents(std::vector<std::string> const& words) {
  std::vector<std::string> joined;
  for (std::string const& word : words) {
    bool const is_number = !joined.empty() && !joined.back().empty() &&
                           joined.back().find_first_not_of("0123456789.") == std::string::npos;
    if (word == "%" && is_number) joined.back() += " %";
    else joined.push_back(word);
  }
  return joined;
}

ExitCode parsed_and_done(std::vector<std::string> const& given, Tools const& tools, Streams const& streams) {
  CLI::App app{"Simulates a parcel network of three tiers, parcel by parcel, from one YAML file.", "tierflow"};
  app.set_version_flag("--version", std::string{"tierflow "} + tierflow_version());
  app.require_subcommand(1);
  app.footer(footer);
  std::vector<std::pair<CLI::App*, Action>> offers;
  for (auto const& command : commands()) {
    CLI::App* const part = app.add_subcommand(command.name, command.help);
    offers.emplace_back(part, command.offer(*part));
  }
  std::vector<std::string> const words = with_percents(given);
  if (words.empty()) {
    streams.err << app.help();
    return exit_usage;
  }
  if (std::string const what = not_a_command(words.front()); !what.empty()) return wrong(what, "tierflow", streams);
  try {
    std::vector<std::string> last_first{words.rbegin(), words.rend()};  // as CLI11 takes them
    app.parse(last_first);
  } catch (CLI::ParseError const& error) {
    return say(app, error, streams);
  }
  for (auto const& [part, action] : offers)
    if (part->parsed()) return action(tools, streams);
  return exit_usage;
}

}  // namespace

ExitCode command_line(std::vector<std::string> const& words, Tools const& tools, Streams const& streams) {
  auto const failed = [&](ExitCode code, std::string const& what) {
    streams.err << "tierflow: " << printable(what) << std::endl;
    return code;
  };
  try {
    ExitCode const code = parsed_and_done(words, tools, streams);
    streams.out.flush();
    if (!streams.out && streams.nobody_reads_out != nullptr && streams.nobody_reads_out()) return code;
    if (!streams.out) return failed(code == exit_ok ? exit_io : code, "cannot write to standard output");
    return code;
  } catch (WriteError const& error) {
    return failed(exit_io, error.what());
  } catch (NoRun const& error) {
    return failed(exit_io, error.what());
  } catch (std::filesystem::filesystem_error const& error) {
    return failed(exit_io, error.what());
  } catch (std::bad_alloc const&) {
    return failed(exit_limit, "not enough memory for this scenario; nothing has been written");
  } catch (std::length_error const& error) {
    return failed(exit_limit, std::string{"this scenario is too large: "} + error.what());
  } catch (std::exception const& error) {
    return failed(exit_internal, std::string{"a fault of the program, please report it: "} + error.what());
  }
}

}  // namespace tierflow
