#pragma once

// "Did you mean ...?": the right word that is closest to a wrong one.

#include <span>
#include <string>
#include <string_view>

namespace tierflow {

/// The candidate within two slips of the pen of `word` (a letter missing, added, wrong, or two swapped), the
/// closest first; a difference in capitals alone counts as closest. Empty when none is near.
std::string_view nearest(std::string_view word, std::span<std::string_view const> candidates);

/// "; did you mean 'capacity'?", or nothing when no candidate is near.
std::string did_you_mean(std::string_view word, std::span<std::string_view const> candidates);
std::string did_you_mean(std::string_view word, std::span<std::string const> candidates);

}  // namespace tierflow
