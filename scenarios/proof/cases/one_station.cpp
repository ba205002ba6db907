// One station without an end to its queue: lines, laws of service, laws of arrival, how waits are spread.

#include "scenarios/proof/cases/groups.hpp"
#include "scenarios/proof/measures.hpp"

namespace tierflow {
namespace {

At const Q{"Q"};

/// A belt of fixed pace at another load; the busier, the longer the run.
Trial belt(std::string const& parcels, std::string const& length, std::string const& rho, double wait_s, double number,
           double tolerance) {
  return {"p03-fixed-pace.yaml",
          {"horizon.length=" + length, "demand.sources.all.rate=" + parcels},
          {time_of("mean wait at rho " + rho, "s", wait_s, tolerance, wait(Q)),
           mean_of("mean content at rho " + rho, number, tolerance, content(Q))}};
}

std::vector<Case> with_random_service() {
  return {
      {"P01a", "one line, use 0.625 (M/M/1)",
       {{"p01a-one-sorter.yaml", {},
         {time_of("mean wait", "h", 0.208333, 2 * percent, wait(Q)),
          time_of("mean sojourn", "h", 0.333333, 2 * percent, sojourn(Q)),
          mean_of("mean queue", 1.041667, 2 * percent, queue(Q)),
          mean_of("mean content", 1.666667, 2 * percent, content(Q)),
          share_of("used", 0.625, used(Q))}}}},
      {"P01b", "one line, use 0.5 (M/M/1)",
       {{"p01b-half-used-line.yaml", {},
         {time_of("mean wait", "h", 0.25, 2 * percent, wait(Q)),
          time_of("mean sojourn", "h", 0.5, 2 * percent, sojourn(Q)),
          mean_of("mean queue", 0.5, 2 * percent, queue(Q)),
          mean_of("mean content", 1, 2 * percent, content(Q))}}}},
      takes_long({"P01c", "one line, use 0.9 (M/M/1), and how waits are spread",
       {{"p01c-busy-sorter.yaml", {},
         {time_of("mean wait", "min", 9, 3 * percent, wait(Q)),
          time_of("mean sojourn", "min", 10, 3 * percent, sojourn(Q)),
          mean_of("mean queue", 8.1, 3 * percent, queue(Q)),
          mean_of("mean content", 9, 3 * percent, content(Q)),
          share_of("waits at all", 0.9, waited(Q)),
          time_of("half through in", "min", 6.931472, 3 * percent, course_within(0.5)),
          time_of("95 % through in", "min", 29.957323, 3 * percent, course_within(0.95)),
          time_of("99 % through in", "min", 46.051702, 3 * percent, course_within(0.99))}},
        {"p01c-probes.yaml", {},
         {time_of("half wait at most", "min", 5.877867, 3 * percent, course_within(0.5, "probe")),
          time_of("95 % wait at most", "min", 28.903718, 3 * percent, course_within(0.95, "probe")),
          time_of("99 % wait at most", "min", 44.998097, 3 * percent, course_within(0.99, "probe"))}}}}),
      {"P02a", "two lines, use 0.8 (M/M/2)",
       {{"p02a-two-lines.yaml", {},
         {time_of("mean wait", "h", 1.777778, 2 * percent, wait(Q)),
          share_of("waits at all", 0.711111, waited(Q)),
          mean_of("mean content", 4.444444, 2 * percent, content(Q)),
          share_of("used", 0.8, used(Q))}}}},
      takes_long({"P02b", "five lines, use 0.9 (M/M/5)",
       {{"p02b-five-lines.yaml", {},
         {time_of("mean wait", "h", 1.524986, 3 * percent, wait(Q)),
          share_of("waits at all", 0.762493, waited(Q)),
          mean_of("mean queue", 6.862439, 3 * percent, queue(Q)),
          mean_of("mean content", 11.362439, 3 * percent, content(Q))}}}}),
      takes_long({"P02c", "ten lines, use 0.95 (M/M/10)",
       {{"p02c-ten-lines.yaml", {},
         {time_of("mean wait", "min", 9.907027, 5 * percent, wait(Q)),
          time_of("mean sojourn", "min", 15.907027, 5 * percent, sojourn(Q)),
          share_of("waits at all", 0.825586, waited(Q)),
          mean_of("mean queue", 15.686126, 5 * percent, queue(Q))}}}}),
      takes_long({"P02d", "twenty lines, use 0.9 (M/M/20)",
       {{"p02d-twenty-lines.yaml", {},
         {time_of("mean wait", "h", 0.275385, 3 * percent, wait(Q)),
          share_of("waits at all", 0.550769, waited(Q)),
          mean_of("mean queue", 4.956921, 3 * percent, queue(Q))}}}}),
      {"P02e", "three slow lines, use 0.667 (M/M/3)",
       {{"p02e-three-lines.yaml", {},
         {time_of("mean wait", "h", 4.444444, 2 * percent, wait(Q)),
          time_of("mean sojourn", "h", 14.444444, 2 * percent, sojourn(Q)),
          share_of("waits at all", 0.444444, waited(Q)),
          mean_of("mean queue", 0.888889, 2 * percent, queue(Q))}}}},
  };
}

std::vector<Case> with_other_laws() {
  return {
      {"P03", "belt of fixed pace (M/D/1, Pollaczek-Khinchine)",
       {belt("1800 /h", "20 h", "0.5", 0.5, 0.75, 2 * percent), belt("2880 /h", "45 h", "0.8", 2, 2.4, 2 * percent),
        belt("3240 /h", "80 h", "0.9", 4.5, 4.95, 3 * percent)}},
      {"P04", "service of four even steps, use 0.85 (M/E4/1)",
       {{"p04-erlang-service.yaml", {},
         {time_of("mean wait", "h", 3.541667, 3 * percent, wait(Q)),
          mean_of("mean content", 3.860417, 3 * percent, content(Q))}}}},
      takes_long({"P05", "a few parcels take very long, use 0.8 (M/G/1, lognormal)",
       {{"p05-odd-parcels.yaml", {},
         {time_of("mean wait", "h", 6.5, 4 * percent, wait(Q)),
          mean_of("mean content", 6, 4 * percent, content(Q))}}}}),
      {"P19a", "even arrivals, use 0.8 (D/M/1)",
       {{"p19a-even-arrivals.yaml", {},
         {time_of("mean wait", "h", 1.692731, 2 * percent, wait(Q)),
          mean_of("mean content", 2.154185, 2 * percent, content(Q))}}}},
      takes_long({"P19b", "arrivals half as even, use 0.8 (E2/M/1)",
       {{"p19b-erlang-arrivals.yaml", {},
         {time_of("mean wait", "h", 2.843980, 2 * percent, wait(Q)),
          mean_of("mean content", 3.075184, 2 * percent, content(Q))}}}}),
      takes_long({"P19c", "even arrivals, use 0.9 (D/M/1)",
       {{"p19c-even-and-busy.yaml", {}, {time_of("mean wait", "h", 4.178659, 3 * percent, wait(Q))}}}}),
      {"P25", "how waits at a belt are spread, use 0.8 (M/D/1, Crommelin)",
       {{"p25-promises-at-a-belt.yaml", {},
         {share_of("does not wait", 0.2, on_time("at once")),
          share_of("waits at most 1 s", 0.445108186, on_time("within 1 s")),
          share_of("waits at most 2 s", 0.634519936, on_time("within 2 s")),
          share_of("waits at most 5 s", 0.899502762, on_time("within 5 s")),
          share_of("waits at most 10 s", 0.988342892, on_time("within 10 s")),
          time_of("95 % through in", "s", 7.620325, 2 * percent, course_within(0.95))}}}},
  };
}

}  // namespace

std::vector<Case> cases_of_one_station() {
  std::vector<Case> cases = with_random_service();
  for (Case& one : with_other_laws()) cases.push_back(std::move(one));
  return cases;
}

}  // namespace tierflow
