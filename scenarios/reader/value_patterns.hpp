#pragma once

// Values as regular expressions, for editors that check a scenario while it is written.
//
// A pattern lets pass whatever the reader takes and refuses the common slips: a missing unit, a
// unit of another kind, a clock time without its zero. Ranges and sums are left to the reader. The
// dialect is that of ECMAScript; none of the patterns is anchored.

#include <string>
#include <string_view>

#include "scenarios/reader/quantity.hpp"

namespace tierflow {

constexpr std::string_view number_pattern =
    R"(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)";
constexpr std::string_view clock_pattern =
    R"((?:(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?|24:00(?::00)?))";
constexpr std::string_view date_pattern =
    R"((?:19|2[0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))";

/// A number with one of the units of its kind; a bare one where the kind has no units, or is a
/// share.
std::string quantity_pattern(Dimension dimension);

/// A law in one line of words; which parameter belongs to which law is left to the reader.
std::string law_pattern(Dimension dimension);

/// `daily`, `workdays`, `weekend` or names of days.
std::string days_pattern();

}  // namespace tierflow
