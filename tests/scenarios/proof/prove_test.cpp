// Proving a case: it must hold where theory is right, and must not where it is wrong.

#include "scenarios/proof/prove.hpp"

#include <atomic>

#include "scenarios/proof/catalogue.hpp"
#include "scenarios/proof/measures.hpp"
#include "scenarios/proof/theory_files.hpp"
#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow::testing {
namespace {

bool always() { return true; }

class Files {
 public:
  Files() { write_theory_files(folder_.path()); }
  [[nodiscard]] CaseOutcome proved(std::vector<Trial> trials, bool one_history = false, int threads = 1) const {
    return prove({"T", "a test", std::move(trials), one_history}, folder_.path(), threads, always);
  }
  [[nodiscard]] std::filesystem::path const& path() const { return folder_.path(); }

 private:
  ScratchFolder folder_;
};

Trial short_queue(double theory) {
  return {"p01a-one-sorter.yaml", {"horizon.length=4000 h"}, {time_of("mean wait", "h", theory, 0.1, wait({"Q"}))}};
}

TEST_CASE("a case holds with the theory of its queue and not with that of another") {
  Files const files;
  CaseOutcome const right = files.proved({short_queue(0.208333)}), wrong = files.proved({short_queue(0.25)});

  CHECK(right.holds());
  CHECK_FALSE(wrong.holds());
  CHECK(right.runs() == 40);
  CHECK(right.parcels() > 700'000);
  CHECK(right.trials[0].history == wrong.trials[0].history);
}

TEST_CASE("the threads that share the runs of a case change nothing") {
  Files const files;
  CaseOutcome const alone = files.proved({short_queue(0.208333)}), shared = files.proved({short_queue(0.208333)}, false, 8);

  CHECK(shared.trials[0].history == alone.trials[0].history);
  CHECK(shared.trials[0].verdicts[0].mean == alone.trials[0].verdicts[0].mean);
  CHECK(shared.trials[0].verdicts[0].four_errors == alone.trials[0].verdicts[0].four_errors);
}

TEST_CASE("trials that must have one history are caught when they have two") {
  Files const files;
  Trial const traced{"p32-hand-trace.yaml", {}, {exactly("delivered", 7, delivered())}};
  Trial moved = traced;
  moved.sets = {"facility_types.hub.stages.sort.service=0.6 min"};

  CHECK(files.proved({traced, traced}, true).holds());
  CHECK(files.proved({traced, moved}).holds());
  CHECK_FALSE(files.proved({traced, moved}, true).holds());
}

TEST_CASE("a case that somebody stops is not worked to its end") {
  Files const files;
  std::atomic<int> asked{0};
  CaseOutcome const outcome =
      prove({"T", "a test", {short_queue(0.208333)}}, files.path(), 2, [&] { return ++asked < 5; });

  CHECK_FALSE(outcome.holds());
}

TEST_CASE("a scenario that cannot be read and a stage that is not there are said by name") {
  Files const files;
  CHECK_THROWS_WITH(files.proved({{"p01a-one-sorter.yaml", {"horizon.length=long"}, {}}}),
                    doctest::Contains("p01a-one-sorter.yaml: "));
  CHECK_THROWS_WITH(files.proved({{"p32-hand-trace.yaml", {}, {exactly("wait", 0, wait({"L1", "nap"}))}}}),
                    doctest::Contains("no stage nap at L1"));
}

}  // namespace
}  // namespace tierflow::testing
