#include "scenarios/stability/limits.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow {
namespace {

constexpr double first_step = 0.05, wider = 1.5;

class Search {
 public:
  Search(Asked const& asked, Bracketing const& bracketing) : asked_{asked}, bracketing_{bracketing} {}

  std::optional<Limit> run() {
    double level = std::clamp(bracketing_.guess, bracketing_.least, bracketing_.most);
    bool ours = try_level(level);
    for (double step = first_step; ours && !closed(); step *= wider) {
      double const next = limit_.gives_way ? level / (1 + step) : level * (1 + step);
      double const inside = std::clamp(next, bracketing_.least, bracketing_.most);
      if (inside == level) break;
      level = inside;
      ours = try_level(level);
    }
    while (ours && closed() && *limit_.gives_way / limit_.keeps_up > 1 + bracketing_.precision)
      ours = try_level(std::sqrt(*limit_.gives_way * limit_.keeps_up));
    return ours ? std::optional{std::move(limit_)} : std::nullopt;
  }

 private:
  [[nodiscard]] bool closed() const { return limit_.gives_way && limit_.keeps_up > 0; }

  bool try_level(double level) {
    auto judgement = asked_(level);
    if (!judgement) return false;
    if (judgement->verdict == Judgement::Verdict::gives_way) {
      limit_.gives_way = level;
      limit_.sinking = std::move(judgement->sinking);
    } else {
      limit_.keeps_up = level;
    }
    return true;
  }

  Asked const& asked_;
  Bracketing bracketing_;
  Limit limit_;
};

}  // namespace

std::optional<Limit> limit_of(Asked const& asked, Bracketing const& bracketing) { return Search{asked, bracketing}.run(); }

}  // namespace tierflow
