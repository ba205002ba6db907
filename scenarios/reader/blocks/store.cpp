// Stores: pieces of articles, of which each parcel takes one; when they run low, more are ordered, or they come by plan.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "scenarios/reader/blocks/shares.hpp"
#include "scenarios/reader/blocks/stages.hpp"

namespace tierflow {

namespace {

constexpr std::size_t most_articles = 256;
constexpr double most_pieces = 1e9;

constexpr Field store_fields[] = {
    {"name", Form::name, "", required, "unique in its place"},
    {"kind", Form::choice, "stock", required, "each parcel takes a piece of its article, and waits while there is none"},
    {"for", Form::block, "for", "", "which parcels it is for; the others pass"},
    {"articles", Form::list, "stages[] stock.articles[]", required, "1 to 256"},
    {"cost_per_parcel", Form::amount, "money", "0 CNY", "accounts: of each parcel that leaves it"},
    {"energy_per_parcel", Form::amount, "energy", "0 kWh", "accounts: of each parcel that leaves it"},
    {"energy", Form::name, "", "electricity", "accounts: one of accounts.energies"},
    {"climate", Form::name, "", "of the place", "in which its parcels wait"},
    {"cold", Form::yes_no, "", "false", "accounts: booked as cold chain"},
};
constexpr Field article_fields[] = {
    {"name", Form::name, "", required, "unique in its stage"},
    {"share", Form::share, "", "equal", "of the parcels; all articles or none, sum 1"},
    {"on_hand", Form::whole, "", "0", "pieces that lie there at the start"},
    {"reorder_at", Form::whole, "", "", "pieces that lie there or are ordered, less parcels that wait: at so many or fewer it is ordered"},
    {"order_up_to", Form::whole, "", "", "with `reorder_at`, above it: so much is ordered that there will be so many"},
    {"lead_time", Form::law, "time", "", "with `reorder_at`: from an order to its pieces"},
    {"deliveries", Form::list, "stages[] stock.articles[].deliveries[]", "", "pieces that come by plan, whatever lies there"},
};
constexpr Field delivery_fields[] = {
    {"comes", Form::clock, "", required, "quoted clock time"},
    {"days", Form::days, "", "daily", "days on which it comes; or `dates`"},
    {"dates", Form::dates, "", "", "dates on which it comes; or `days`"},
    {"pieces", Form::whole, "", required, "at least 1"},
};

/// Days from the first one of the run on which a delivery comes.
std::set<std::int64_t> days_of(Cursor const& at, Draft const& draft) {
  std::set<std::int64_t> days;
  if (at["dates"].given()) {
    if (at["days"].given()) at["dates"].report("give 'days' or 'dates', not both");
    for (Cursor const& item : at["dates"].items()) {
      auto const date = item.date();
      if (date && !draft.first_day) item.report("a date needs horizon.first_day");
      else if (date) days.insert(*date - *draft.first_day);
    }
    return days;
  }
  Weekdays const weekdays = at["days"].weekdays();
  for (std::int64_t day = -1; day <= draft.plan.last_day(); ++day)  // 24:00 of the day before is the first instant
    if (draft.plan.is_on(day, weekdays)) days.insert(day);
  return days;
}

std::vector<std::pair<Instant, std::int64_t>> read_deliveries(Cursor const& list, Draft const& draft) {
  std::vector<std::pair<Instant, std::int64_t>> result;
  for (Cursor const& at : list.items()) {
    if (!at.check(delivery_section)) continue;
    Duration const clock = at["comes"].clock(Duration{0});
    std::int64_t const pieces = draft.scaled(at["pieces"].whole(1, between(1, most_pieces)));
    for (std::int64_t const day : days_of(at, draft)) {
      Instant const comes = on_day(day, clock);
      if (comes >= Instant{} && comes <= draft.plan.end) result.emplace_back(comes, pieces);
    }
  }
  std::ranges::sort(result);
  return result;
}

void read_orders(Cursor const& at, Article& article, Draft const& draft) {
  constexpr char const* keys[] = {"reorder_at", "order_up_to", "lead_time"};
  auto const given = std::ranges::count_if(keys, [&](char const* key) { return at[key].given(); });
  if (given == 0) return;
  for (char const* const key : keys)
    if (!at[key].given()) at.report(fmt::format("'{}' is missing: who orders says 'reorder_at', 'order_up_to' and 'lead_time'", key));
  std::int64_t const low = at["reorder_at"].whole(0, between(0, most_pieces));
  std::int64_t const high = at["order_up_to"].whole(low + 1, between(1, most_pieces));
  if (high <= low && at["reorder_at"].given())
    at["order_up_to"].report(fmt::format("has to be more than 'reorder_at', which is {}, or nothing would be ordered", low));
  article.reorder_at = draft.scaled(low);
  article.order_up_to = std::max(draft.scaled(high), article.reorder_at + 1);
  article.lead_time = at["lead_time"].law(Dimension::time, Law{});
}

Article read_article(Cursor const& at, Draft const& draft) {
  Article article;
  article.name = at.key();
  article.on_hand = draft.scaled(at["on_hand"].whole(0, between(0, most_pieces)));
  article.deliveries = read_deliveries(at["deliveries"], draft);
  read_orders(at, article, draft);
  bool const ever = at["on_hand"].given() || at["deliveries"].given() || at["reorder_at"].given() || at["order_up_to"].given();
  if (!ever) at.report("there would never be a piece of it; give 'on_hand', 'deliveries', or 'reorder_at', 'order_up_to' and 'lead_time'");
  return article;
}

}  // namespace

constinit Section const store_section{"stages[] stock", "each parcel takes a piece of its article, and waits while there is none",
                                      store_fields};
constinit Section const article_section{"stages[] stock.articles[]", "a good of which pieces lie in store", article_fields};
constinit Section const delivery_section{"stages[] stock.articles[].deliveries[]", "pieces that come by plan", delivery_fields};

StockPlan read_store(Cursor const& at, Draft const& draft) {
  StockPlan plan;
  Cursor const list = at["articles"];
  auto const articles = in_order(list, article_section);
  if (list.is_list() && articles.empty()) list.report("expected at least one article");
  if (articles.size() > most_articles) list.report(fmt::format("there are {} articles; a store has 256 at most", articles.size()));
  std::vector<double> const shares = shares_of(articles, "article", list);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    plan.articles.push_back(read_article(articles[i], draft));
    plan.articles.back().upto = shares[i];
  }
  return plan;
}

}  // namespace tierflow
