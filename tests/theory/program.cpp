#include "tests/theory/program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>

namespace tierflow::testing {
namespace {

/// A started program whose stderr is read through a pipe while it works; its stdout goes to a file and is read at the end.
class Process {
 public:
  explicit Process(std::vector<std::string> arguments) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    arguments.insert(arguments.begin(), TIERFLOW_PROGRAM);
    std::vector<char*> words;
    words.reserve(arguments.size() + 1);
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);

    posix_spawn_file_actions_t files{};
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, ::fileno(stdout_), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, ends[1], STDERR_FILENO);
    int const failure = ::posix_spawn(&id_, TIERFLOW_PROGRAM, &files, nullptr, words.data(), environ);
    ::posix_spawn_file_actions_destroy(&files);
    ::close(ends[1]);
    stderr_ = ends[0];
    REQUIRE_MESSAGE(failure == 0, "cannot start ", TIERFLOW_PROGRAM);
  }
  ~Process() {
    ::close(stderr_);
    std::fclose(stdout_);
  }
  Process(Process const&) = delete;
  Process& operator=(Process const&) = delete;

  /// Reads until the program has said a whole line, or has closed its stderr.
  void hear_a_line() {
    while (said_.find('\n') == std::string::npos && hear()) {
    }
  }

  void press_ctrl_c() const { ::kill(id_, SIGINT); }

  Ending wait() {
    while (hear()) {
    }
    int status = 0;
    REQUIRE(::waitpid(id_, &status, 0) == id_);
    REQUIRE_MESSAGE(WIFEXITED(status), "ended by signal ", WTERMSIG(status));
    return {WEXITSTATUS(status), wrote(), said_};
  }

 private:
  bool hear() {
    std::array<char, 4096> some{};
    ssize_t const count = ::read(stderr_, some.data(), some.size());
    if (count > 0) said_.append(some.data(), static_cast<std::size_t>(count));
    return count > 0;
  }

  [[nodiscard]] std::string wrote() const {
    std::rewind(stdout_);
    std::string text;
    std::array<char, 4096> some{};
    while (std::size_t const count = std::fread(some.data(), 1, some.size(), stdout_)) text.append(some.data(), count);
    return text;
  }

  std::FILE* stdout_ = std::tmpfile();
  pid_t id_ = 0;
  int stderr_ = -1;
  std::string said_;
};

}  // namespace

std::string in_source(std::string const& path) { return std::string{TIERFLOW_SOURCE_DIR} + "/" + path; }

Ending run_program(std::vector<std::string> const& arguments) { return Process{arguments}.wait(); }

Ending interrupt_program(std::vector<std::string> const& arguments) {
  Process process{arguments};
  process.hear_a_line();
  process.press_ctrl_c();
  return process.wait();
}

void check_books(nlohmann::json const& summary) {
  REQUIRE_FALSE(summary.at("replications").empty());
  for (auto const& replication : summary.at("replications")) {
    CHECK(replication.at("littles_law_holds") == true);
    for (auto const& line : replication.at("ledger")) {
      std::uint64_t whereabouts = 0;
      for (auto const* fate : {"delivered", "returned", "rejected", "lost", "in_system"})
        whereabouts += line.at(fate).get<std::uint64_t>();
      CHECK(line.at("created") == whereabouts);
    }
  }
}

ProgramRun::ProgramRun(std::vector<std::string> const& arguments) {
  std::vector<std::string> all{"run", "--quiet", "--out", folder().string()};
  all.insert(all.end(), arguments.begin(), arguments.end());
  Ending const ending = run_program(all);
  REQUIRE_MESSAGE(ending.code == 0, ending.said);
  summary_ = nlohmann::json::parse(summary_text());
  check_books(summary_);
}

std::vector<std::string> ProgramRun::fingerprints() const {
  std::vector<std::string> all;
  for (auto const& replication : replications()) all.push_back(replication.at("fingerprint"));
  return all;
}

}  // namespace tierflow::testing
