#pragma once

// The chain of a facility: which form each of its stages takes.
//
// The catalogue of stage kinds is here: a new kind is one file and one line in chain.cpp.

#include <memory>
#include <vector>

#include "sim/inbox.hpp"
#include "sim/stages/stage.hpp"

namespace tierflow {

struct Chain {
  std::vector<std::unique_ptr<Stage>> stages;  ///< coupled neighbours are one
  std::vector<Trip>* yard = nullptr;           ///< where vehicles arrive; null without a dock
};

/// `doorsteps`: one for each stage of the plan, at fixed addresses.
Chain make_chain(World const& world, Book& book, Inbox& inbox, std::vector<Run>& doorsteps);

}  // namespace tierflow
