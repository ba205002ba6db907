#pragma once

// The groups of cases, one file each.

#include <vector>

#include "scenarios/proof/case.hpp"

namespace tierflow {

std::vector<Case> cases_of_one_station();   ///< P01 to P05, P19, P25
std::vector<Case> cases_of_finite_room();   ///< P06, P28, P30
std::vector<Case> cases_of_priorities();    ///< P08, P23
std::vector<Case> cases_of_networks();      ///< P09, P16, P26, P27, P29, P35
std::vector<Case> cases_of_vehicles();      ///< P10 to P13
std::vector<Case> cases_of_outages();       ///< P15
std::vector<Case> cases_over_time();        ///< P14, P17, P18, P24
std::vector<Case> cases_of_batches();       ///< P21, P22, P37
std::vector<Case> cases_of_stores();        ///< P38
std::vector<Case> cases_of_formulas();      ///< P07, P20
std::vector<Case> cases_by_hand();          ///< P31, P32, P34

}  // namespace tierflow
