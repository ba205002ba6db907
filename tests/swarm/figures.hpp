#pragma once

// Figures: the first difference in a list of measures that two engines should agree on.

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "sim/results.hpp"

namespace tierflow::swarm {

inline std::string text(Int128 x) {
  std::string digits;
  for (Int128 rest = x < 0 ? -x : x; rest > 0 || digits.empty(); rest /= 10)
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
  return (x < 0 ? "-" : "") + digits;
}
inline std::string text(std::uint64_t x) { return std::to_string(x); }
inline std::string text(std::int64_t x) { return std::to_string(x); }
inline std::string text(Duration x) { return fmt::format("{} us", x.count()); }
inline std::string text(Instant x) { return fmt::format("{} us", x.time_since_epoch().count()); }
inline std::string text(std::string const& x) { return x; }
inline std::string text(bool x) { return x ? "yes" : "no"; }

class Figures {
 public:
  explicit Figures(std::string where) : where_{std::move(where)} {}

  template <class T>
  Figures& same(std::string const& name, T const& naive, T const& engine) {
    if (!difference && naive != engine) tell(name, text(naive), text(engine));
    return *this;
  }
  /// Sums of shares, which two engines may add up in another order.
  Figures& about(std::string const& name, double naive, double engine) {
    if (!difference && std::abs(naive - engine) > 1e-9 * (1 + std::abs(naive)))
      tell(name, std::to_string(naive), std::to_string(engine));
    return *this;
  }
  /// Whole numbers that were rounded from doubles, each some ticks off at most.
  Figures& near(std::string const& name, Int128 naive, Int128 engine, Int128 ticks) {
    Int128 const apart = naive < engine ? engine - naive : naive - engine;
    if (!difference && apart > ticks) tell(name, text(naive), text(engine));
    return *this;
  }
  Figures& same_spans(std::string const& name, Spans const& naive, Spans const& engine) {
    same(name + " count", naive.count, engine.count).same(name + " sum", naive.sum, engine.sum);
    return same(name + " longest", naive.longest, engine.longest);
  }
  /// Counts per bin of time.
  Figures& same_series(std::string const& name, std::vector<std::uint32_t> const& naive,
                       std::vector<std::uint32_t> const& engine) {
    same(name + " length", std::uint64_t{naive.size()}, std::uint64_t{engine.size()});
    for (std::size_t i = 0; i < naive.size() && !difference; ++i)
      same(fmt::format("{} bin {}", name, i), std::uint64_t{naive[i]}, std::uint64_t{engine[i]});
    return *this;
  }

  std::optional<std::string> difference;

 private:
  void tell(std::string const& name, std::string const& naive, std::string const& engine) {
    difference = fmt::format("{}: {}: naive {}, engine {}", where_, name, naive, engine);
  }
  std::string where_;
};

}  // namespace tierflow::swarm
