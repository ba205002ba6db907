#pragma once

// What the commands lean on: the streams they speak to, the reader and the engine. main.cpp passes the real
// ones; tests pass string streams and small worlds.

#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/report/text.hpp"
#include "sim/engine.hpp"

namespace tierflow {

/// Results go to `out`, messages and progress to `err`.
struct Streams {
  std::ostream& out;
  std::ostream& err;
  Look out_look;
  Look err_look;
  bool err_is_terminal = false;
  bool (*nobody_reads_out)() = nullptr;  ///< such as a pipe into `head` that has seen enough
};

struct Tools {
  std::function<Reading(std::vector<std::filesystem::path> const&, std::vector<std::string> const&)> read;
  std::function<Results(Scenario const&, RunOptions const&, OnProgress const&)> simulate;
  std::function<std::string(std::string const&)> keys_text;
  std::function<std::string()> keys_schema;
  std::function<std::string()> starter_file;
};

}  // namespace tierflow
