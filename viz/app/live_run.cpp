#include "viz/app/live_run.hpp"

#include <stdlib.h>

#include "scenarios/history/history_writer.hpp"
#include "sim/engine.hpp"

namespace tierflow {
namespace {

std::filesystem::path new_folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "tierflow-live-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw CannotShow{"no folder for the history of the run can be made in " + std::filesystem::temp_directory_path().string()};
  return pattern;
}

}  // namespace

LiveRun::LiveRun(std::string title, std::shared_ptr<Scenario const> scenario, int threads, double filmed_share)
    : folder_{new_folder()} {
  std::filesystem::path const file = folder_ / history_file_name;
  RunOptions options{.threads = threads, .filmed_share = filmed_share};
  auto writer = std::make_shared<HistoryWriter>(
      file, *scenario, HistoryFacts{.scenario_sha256 = "", .filmed_share = filmed_share, .chapter = options.chapter});
  recording_ = {std::move(title), {}, scenario, std::make_shared<HistoryFile>(file, HistoryFile::Growing::yes)};
  thread_ = std::thread{[this, writer, scenario, options]() mutable {
    try {
      options.history = writer.get();
      writer->finish(simulate(*scenario, options, [this](Progress const&) { return !stop_; }));
    } catch (std::exception const& error) {
      trouble_ = error.what();
      failed_ = true;
    }
  }};
}

LiveRun::~LiveRun() {
  stop_ = true;
  thread_.join();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

}  // namespace tierflow
