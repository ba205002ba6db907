// Stores of the naive engine (docs/model.md, section 6b).

#include "tests/swarm/naive_stage.hpp"

namespace tierflow::naive {
namespace {

class Stock final : public Stage {
 public:
  explicit Stock(Post where)
      : Stage{std::move(where)},
        plan_{std::get<StockPlan>(post.plan.plan)},
        figures_{post.world, post.facility, post.plan, "stock", ""},
        lies_(plan_.articles.size()),
        orders_(plan_.articles.size()) {
    for (std::size_t a = 0; a < plan_.articles.size(); ++a) {
      change(Instant{}, a, plan_.articles[a].on_hand);
      look_at_position(Instant{}, a);
      for (auto const& [at, pieces] : plan_.articles[a].deliveries) come_later(at, a, pieces, false);
    }
  }

  void ends(Instant t) override {
    for (Coming const& one : std::exchange(coming_, {})) {
      if (one.at == t) change(t, one.article, one.pieces);
      else coming_.push_back(one);
    }
    for (Waiting const& one : std::exchange(waiting_, {})) {  // in the order of their tickets
      if (lies_[one.article] == 0) {
        waiting_.push_back(one);
        continue;
      }
      change(t, one.article, -1);
      goes_on(t, one);
    }
  }

  void pass(Instant t) override {
    for (Offer const& offer : std::exchange(offered, {})) {
      offer.taken(t);
      if (!post.is_for(*offer.who)) {
        post.next(t, {offer.who, nullptr});
        continue;
      }
      Waiting const one{offer.who, t, article_of(*offer.who)};
      post.world.put(What::held, t, *offer.who, post.facility, post.index, static_cast<std::uint32_t>(one.article));
      figures_.enters(t);
      figures_.queue.add(post.world, t, -1);  // nobody waits for a line
      if (lies_[one.article] > 0) {
        change(t, one.article, -1);
        goes_on(t, one);
      } else {
        waiting_.push_back(one);
      }
      look_at_position(t, one.article);
    }
  }

  void starts(Instant) override {}

  void collect(std::vector<StageResult>& stages) override {
    Instant const end = post.world.scenario.end;
    post.world.time_in_places += figures_.content.until(post.world, end);
    StageResult row = figures_.row({}, 0, 0);
    row.orders = counted_orders_;
    row.pieces_area = pieces_.until(post.world, end);
    row.pieces_at_end = pieces_.level();
    stages.push_back(row);
  }

 private:
  struct Waiting {
    Who who = nullptr;
    Instant since;
    std::size_t article = 0;
  };
  struct Coming {
    Instant at;
    std::size_t article = 0;
    std::int64_t pieces = 0;
    bool ordered = false;
  };

  [[nodiscard]] std::size_t article_of(Parcel const& p) const {
    std::vector<double> upto;
    for (Article const& article : plan_.articles) upto.push_back(article.upto);
    auto const index = static_cast<std::uint16_t>(post.index);
    return chosen(upto, uniform(post.world.draws.of(Purpose::article, p.key, p.visit, index).a));
  }

  /// More or fewer pieces of an article lie there.
  void change(Instant t, std::size_t article, std::int64_t by) {
    lies_[article] += by;
    pieces_.add(post.world, t, by);
  }

  void come_later(Instant at, std::size_t article, std::int64_t pieces, bool ordered) {
    if (at < Instant{}) return;
    coming_.push_back({at, article, pieces, ordered});
    post.world.wake(at);
  }

  void look_at_position(Instant t, std::size_t a) {
    Article const& article = plan_.articles[a];
    if (article.order_up_to < 1) return;
    std::int64_t position = lies_[a];
    for (Coming const& one : coming_)
      if (one.article == a && one.ordered) position += one.pieces;
    for (Waiting const& one : waiting_)
      if (one.article == a) --position;
    if (position > article.reorder_at) return;
    auto const b = static_cast<std::uint16_t>(256 * post.index + a);
    Bits const bits = post.world.draws.of(Purpose::lead_time, key_of(post.place_name()), orders_[a]++, b);
    come_later(t + article.lead_time.span(bits, one_tick), a, article.order_up_to - position, true);
    if (post.world.counts(t)) ++counted_orders_;
  }

  void goes_on(Instant t, Waiting const& one) {
    post.world.put(What::released, t, *one.who, post.facility, post.index);
    figures_.starts_first(t, one.since, -1, one.who->parcel_class);
    figures_.leaves(t, one.since, one.who->parcel_class);
    post.next(t, {one.who, nullptr});
  }

  StockPlan const& plan_;
  StageFigures figures_;
  std::vector<std::int64_t> lies_;      // pieces by article
  std::vector<std::uint32_t> orders_;   // placed so far, by article
  std::vector<Coming> coming_;
  std::vector<Waiting> waiting_;        // of all articles, by ticket
  Area pieces_;
  std::uint64_t counted_orders_ = 0;
};

}  // namespace

std::unique_ptr<Stage> make_stock(Post where) { return std::make_unique<Stock>(std::move(where)); }

}  // namespace tierflow::naive
