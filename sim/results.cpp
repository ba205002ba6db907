#include "sim/results.hpp"

#include <cstdio>

namespace tierflow {

char const* name_of(What what) {
  constexpr char const* names[] = {"created",   "arrived",  "unloaded", "entered",  "started",  "suspended",
                                   "sorted",    "held",     "released", "blocked",  "rejected", "staged",
                                   "departed",  "at_desk",  "out_for_delivery",     "delivered",
                                   "attempt_failed",        "returned", "collected", "in_cell",
                                   "sent_back"};
  return names[static_cast<std::size_t>(what)];
}

std::string Fingerprint::text() const {
  char text[33];
  std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(high),
                static_cast<unsigned long long>(low));
  return text;
}

}  // namespace tierflow
