#include "scenarios/export/dated.hpp"

#include <fmt/format.h>

#include <chrono>

namespace tierflow {

std::string dated(StoredRun const& run, std::int64_t at_us) {
  using namespace std::chrono;
  sys_time<microseconds> const clock{days{run.first_day} + microseconds{at_us}};
  auto const day = floor<days>(clock);
  year_month_day const date{day};
  hh_mm_ss const time{clock - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}{}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), time.subseconds().count(), run.time_zone);
}

std::string uri_part(std::string_view name) {
  constexpr char const* digits = "0123456789ABCDEF";
  std::string part;
  for (char const c : name) {
    auto const byte = static_cast<unsigned char>(c);
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (plain) part += c;
    else (part += '%') += {digits[byte >> 4], digits[byte & 0xF]};
  }
  return part;
}

}  // namespace tierflow
