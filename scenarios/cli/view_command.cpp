#include "scenarios/cli/view_command.hpp"

#include <unistd.h>

#include <filesystem>

namespace tierflow {

ExitCode view_command(std::vector<std::string> const& words, Streams const& streams) {
  constexpr char const* program = "tierflow-view";
  std::vector<std::string> all{program};
  all.insert(all.end(), words.begin(), words.end());
  std::vector<char*> pointers;
  for (std::string& word : all) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  streams.out.flush();
  std::error_code ignored;
  std::filesystem::path const self = std::filesystem::read_symlink("/proc/self/exe", ignored);
  ::execv((self.parent_path() / program).c_str(), pointers.data());
  ::execvp(program, pointers.data());
  streams.err << "tierflow: there is no tierflow-view beside this program nor on the PATH: it is built together with it "
                 "where SFML and Dear ImGui are installed\n";
  return exit_io;
}

}  // namespace tierflow
