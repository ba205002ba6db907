// Bagging of the naive engine (docs/model.md, section 6a).

#include "tests/swarm/naive_stage.hpp"

namespace tierflow::naive {
namespace {

class Bagging final : public Stage {
 public:
  explicit Bagging(Post where)
      : Stage{std::move(where)},
        plan_{std::get<BaggingPlan>(post.plan.plan)},
        figures_{post.world, post.facility, post.plan, "bagging", ""} {
    for (Instant const at : plan_.closes) post.world.wake(at);
  }

  void ends(Instant t) override {
    bool const closing_time = std::ranges::find(plan_.closes, t) != plan_.closes.end();
    for (Bag& bag : std::exchange(open_, {})) {  // in the order in which they were begun
      bool const due = t - bag.since >= plan_.within || (closing_time && bag.since < t);
      if (due) close(t, bag, false);
      else open_.push_back(std::move(bag));
    }
  }

  void pass(Instant t) override {
    for (Offer const& offer : std::exchange(offered, {})) {
      offer.taken(t);
      auto const place = place_of_bag(*offer.who);
      if (!post.is_for(*offer.who) || offer.who->bag != InBag::none || !place || *place == post.facility) {
        post.next(t, {offer.who, nullptr});
        continue;
      }
      figures_.enters(t);
      figures_.queue.add(post.world, t, -1);  // nobody waits for a line
      post.world.put(What::held, t, *offer.who, post.facility, post.index);
      auto found = std::ranges::find(open_, *place, &Bag::place);
      if (found == open_.end()) {
        found = open_.insert(open_.end(), Bag{*place, t, {}});
        if (plan_.within < Duration{unlimited}) post.world.wake(t + plan_.within);
      }
      found->inside.push_back({offer.who, t});
      if (!is_full(*found)) continue;
      Bag bag = std::move(*found);
      open_.erase(found);
      close(t, bag, true);
    }
  }

  void starts(Instant) override {}

  void collect(std::vector<StageResult>& stages) override {
    post.world.time_in_places += figures_.content.until(post.world, post.world.scenario.end);
    StageResult row = figures_.row({}, 0, 0);
    row.bags = bags_;
    row.full_bags = full_bags_;
    stages.push_back(row);
  }

 private:
  struct Inside {
    Who who = nullptr;
    Instant since;
  };
  struct Bag {
    FacilityId place;
    Instant since;
    std::vector<Inside> inside;
  };

  [[nodiscard]] std::optional<FacilityId> place_of_bag(Parcel const& p) const {
    if (!p.destination || !plan_.to_node) return p.destination;
    auto const node = post.world.scenario.network.places[*p.destination].node;
    return node ? node : p.destination;
  }

  [[nodiscard]] bool is_full(Bag const& bag) const {
    std::int64_t grams = 0, cm3 = 0;
    for (Inside const& one : bag.inside) grams += one.who->grams, cm3 += one.who->cm3;
    return static_cast<std::int64_t>(bag.inside.size()) >= plan_.parcels || grams >= plan_.grams || cm3 >= plan_.cm3;
  }

  void close(Instant t, Bag const& bag, bool is_full) {
    for (Inside const& one : bag.inside) {
      one.who->bag = plan_.to_node ? InBag::for_node : InBag::for_destination;
      post.world.put(What::released, t, *one.who, post.facility, post.index, number_);
      figures_.leaves(t, one.since, one.who->parcel_class);
      post.next(t, {one.who, nullptr});
    }
    ++number_;
    if (!post.world.counts(t)) return;
    ++bags_;
    if (is_full) ++full_bags_;
  }

  BaggingPlan const& plan_;
  StageFigures figures_;
  std::vector<Bag> open_;
  std::uint32_t number_ = 0;
  std::uint64_t bags_ = 0, full_bags_ = 0;
};

}  // namespace

std::unique_ptr<Stage> make_bagging(Post where) { return std::make_unique<Bagging>(std::move(where)); }

}  // namespace tierflow::naive
