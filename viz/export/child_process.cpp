#include "viz/export/child_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX wants it declared by its users

namespace tierflow {
namespace {

constexpr long complaint_size = 600;  // bytes: a few lines

}  // namespace

ChildProcess::ChildProcess(std::vector<std::string> const& words) : complaints_{std::tmpfile()} {
  std::array<int, 2> ends{-1, -1};
  if (complaints_ == nullptr || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    start_error_ = errno;
    return;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, fileno(complaints_), STDERR_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);  // Ctrl-C is for us; we end it then
  std::vector<char*> arguments;
  for (std::string const& word : words)
    arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  arguments.push_back(nullptr);
  start_error_ = posix_spawnp(&process_, words.front().c_str(), &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[0]);
  feed_ = ends[1];
  if (start_error_ != 0) process_ = -1;
}

ChildProcess::~ChildProcess() {
  end_of_feed();
  if (process_ > 0) {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
  }
  if (complaints_ != nullptr) std::fclose(complaints_);
}

bool ChildProcess::feed(void const* bytes, std::size_t count) const {
  char const* next = static_cast<char const*>(bytes);
  while (count > 0) {
    ssize_t const sent = send(feed_, next, count, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    next += sent;
    count -= static_cast<std::size_t>(sent);
  }
  return true;
}

bool ChildProcess::finish() {
  end_of_feed();
  int status = -1;
  while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::string ChildProcess::complaint() const {
  std::fseek(complaints_, 0, SEEK_END);
  long const size = std::ftell(complaints_);
  std::fseek(complaints_, std::max(0L, size - complaint_size), SEEK_SET);
  std::string text(static_cast<std::size_t>(std::min(size, complaint_size)), '\0');
  text.resize(std::fread(text.data(), 1, text.size(), complaints_));
  if (size > complaint_size) text.erase(0, std::min(text.find('\n'), text.size() - 1) + 1);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

void ChildProcess::end_of_feed() {
  if (feed_ >= 0) close(std::exchange(feed_, -1));
}

}  // namespace tierflow
