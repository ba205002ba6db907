#include "sim/stages/stock.hpp"

#include <algorithm>

#include "sim/chosen.hpp"

namespace tierflow {

Stock::Stock(Post const& where, Run* doorstep)
    : RoomyStage{where, doorstep}, plan_{std::get<StockPlan>(where.plan.plan)}, shelves_(plan_.articles.size()) {
  for (std::uint32_t a = 0; a < shelves_.size(); ++a) {
    Article const& article = plan_.articles[a];
    lay_down(Instant{}, shelves_[a], article.on_hand);
    for (auto const& [at, pieces] : article.deliveries)
      if (at >= Instant{}) coming_.push({at, a, pieces, false});
    order_if_few(Instant{}, a);
  }
}

/// What comes goes to those who wait for it; they leave in the order of their tickets, whatever their articles.
void Stock::release_all(Instant t, Run& out) {
  for (; !coming_.empty() && coming_.top().at == t; coming_.pop()) {
    Coming const& come = coming_.top();
    Shelf& shelf = shelves_[come.article];
    if (come.ordered) shelf.under_way -= come.pieces;
    std::int64_t left = come.pieces;
    for (; left > 0 && !shelf.waiting.empty(); --left, shelf.waiting.pop_front()) served_.push_back(shelf.waiting.front());
    lay_down(t, shelf, left);
  }
  std::ranges::sort(served_, {}, &Waiting::ticket);
  for (Waiting const& one : served_) let_go(t, one.parcel, one.since, out);
  served_.clear();
}

void Stock::take(Instant t, Parcel const& p, Run& out) {
  if (!post_.is_for(p)) {
    out.push(t, p);
    return;
  }
  std::uint32_t const article = article_of(p);
  Shelf& shelf = shelves_[article];
  meter_.enters(post_.world, t);
  post_.book.put(What::held, t, p, post_.index, article);
  std::uint64_t const ticket = tickets_++;
  if (shelf.pieces > 0) {
    lay_down(t, shelf, -1);
    let_go(t, p, t, out);
  } else {
    shelf.waiting.push_back({ticket, t, p});
  }
  order_if_few(t, article);
}

void Stock::let_go(Instant t, Parcel const& p, Instant since, Run& out) {
  post_.book.put(What::released, t, p, post_.index);
  meter_.first_start(post_.world, t, p.parcel_class, since);
  meter_.leaves(post_.world, t, p.parcel_class, since);
  out.push(t, p);
}

void Stock::order_if_few(Instant t, std::uint32_t article) {
  Article const& plan = plan_.articles[article];
  Shelf& shelf = shelves_[article];
  if (plan.order_up_to < 1) return;
  std::int64_t const position = shelf.pieces + shelf.under_way - static_cast<std::int64_t>(shelf.waiting.size());
  if (position > plan.reorder_at) return;
  World const& world = post_.world;
  std::int64_t const pieces = plan.order_up_to - position;
  auto const b = static_cast<std::uint16_t>(256 * post_.index + article);
  Duration const lead = plan.lead_time.is_fixed()
                            ? plan.lead_time.span({}, tick)
                            : plan.lead_time.span(
                                  world.draws.of(Purpose::lead_time, world.place_keys[post_.facility.index], shelf.orders, b), tick);
  ++shelf.orders;
  if (world.counts(t)) ++counted_orders_;
  shelf.under_way += pieces;
  coming_.push({t + lead, article, pieces, true});
}

void Stock::lay_down(Instant t, Shelf& shelf, std::int64_t pieces) {
  Instant const from = std::max(pieces_since_, post_.world.warm_up);
  if (t > from) pieces_area_ += Int128{pieces_} * (t - from).count();
  pieces_since_ = t;
  pieces_ += pieces;
  shelf.pieces += pieces;
}

std::uint32_t Stock::article_of(Parcel const& p) const {
  if (plan_.articles.size() == 1) return 0;
  World const& world = post_.world;
  double const u = uniform(world.draws.of(Purpose::article, world.key(p), p.visit, static_cast<std::uint16_t>(post_.index)).a);
  return static_cast<std::uint32_t>(chosen(plan_.articles, u, &Article::upto));
}

void Stock::collect(Instant until, std::vector<StageResult>& rows) const {
  World const& world = post_.world;
  StageResult r = result("stock", until);
  r.wait_by_class = meter_.wait;
  r.orders = counted_orders_;
  Instant const from = std::max(pieces_since_, world.warm_up);
  r.pieces_area = until > from ? pieces_area_ + Int128{pieces_} * (until - from).count() : pieces_area_;
  r.pieces_at_end = pieces_;
  rows.push_back(std::move(r));
}

}  // namespace tierflow
