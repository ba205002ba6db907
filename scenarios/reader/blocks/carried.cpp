#include "scenarios/reader/blocks/carried.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/reader/blocks/accounts.hpp"
#include "scenarios/reader/blocks/climates.hpp"

namespace tierflow {

namespace {

constexpr std::size_t most_classes = 64;    ///< bits of a ClassSet

constexpr Field parcel_class_fields[] = {
    {"name", Form::name, "", required, "unique; at most 64 classes"},
    {"share", Form::share, "", "equal", "in demand that names no classes; all classes or none, sum 1"},
    {"weight", Form::law, "mass", "1 kg", "drawn once for each parcel"},
    {"volume", Form::law, "volume", "0.005 m3", "drawn once for each parcel"},
    {"priority", Form::whole, "", "5", "1 to 99; 1 goes first"},
    {"service", Form::mixed, "", "the only level", "a level, or shares of levels {express: 0.5, standard: 0.5}"},
    {"cold", Form::block, "parcel_classes[].cold", "", "what is to be kept cool: its warmth and its life are watched"},
    {"cold_packing", Form::amount, "money", "0 CNY", "accounts: box and ice of each one delivered"},
};
constexpr Field class_mix_fields[] = {
    {"group", Form::name, "", required, "what demand refers to, such as a county"},
    {"class", Form::name, "", required, "a parcel class"},
    {"share", Form::share, "", required, "sum 1 in a group"},
};

void read_services_of(Cursor const& at, ParcelClass& parcel_class, Draft const& draft) {
  std::vector<double> shares(draft.service_names.size(), 0);
  if (at.is_map()) {
    for (auto const& [level, share] : at.shares())
      if (auto const index = draft.service_names.at(at[level], level)) shares[*index] = share;
  } else if (at.given()) {
    if (auto const index = draft.service_names.at(at)) shares[*index] = 1;
  } else if (shares.size() > 1) {
    at.report("there are several service levels: say which with 'service'");
  } else {
    shares[0] = 1;
  }
  bool const is_empty = std::ranges::none_of(shares, [](double share) { return share > 0; });
  if (is_empty) shares[0] = 1;
  parcel_class.services = cumulative(std::move(shares));
}

/// A parcel has 32 bits for grams and for cubic centimetres.
void check_size(Cursor const& at, Law const& law, char const* unit) {
  constexpr double most = 1e9;
  if (law.mean() > most) at.report(fmt::format("a parcel is {} {} at most on average", number_text(most / 1e6), unit));
}

/// Words that stand beside class names in other places of the format.
void check_word(Cursor const& at) {
  for (std::string_view const word : {"other", "mix", "mixture", "empirical", "table"})
    if (at.key() == word) at.report(fmt::format("{} is a word of the format; name the class otherwise", cited(word)));
}

/// Every class or none gives a share; without any, all are equal.
std::vector<double> own_shares(std::vector<Cursor> const& items) {
  std::vector<double> shares;
  std::size_t given = 0;
  double sum = 0;
  std::size_t const before = items.front().problems().size();
  for (Cursor const& at : items) {
    if (at["share"].given()) ++given;
    shares.push_back(at["share"].share(0));
    sum += shares.back();
  }
  if (given != 0 && given != items.size()) {
    for (Cursor const& at : items)
      if (!at["share"].given()) at.report("'share' is missing; the other classes have one");
  } else if (given != 0 && std::abs(sum - 1) > 1e-9 && items.front().problems().size() == before) {
    items.front()["share"].report(fmt::format("the shares of the classes sum to {}, not to 1", number_text(sum)));
  }
  if (!(sum > 0)) shares.assign(items.size(), 1);
  return cumulative(std::move(shares));
}

}  // namespace

constinit Section const parcel_class_section{"parcel_classes[]", "what is carried", parcel_class_fields};
constinit Section const class_mix_section{"class_mixes[]", "shares of the classes, one row a group and class",
                                          class_mix_fields};

void read_parcel_classes(Cursor const& classes, Draft& draft) {
  auto const items = in_order(classes, parcel_class_section);
  std::vector<std::string> names;
  for (Cursor const& at : items) {
    ParcelClass parcel_class;
    parcel_class.name = at.key();
    parcel_class.weight = at["weight"].law(Dimension::mass, parcel_class.weight);
    parcel_class.volume = at["volume"].law(Dimension::volume, parcel_class.volume);
    check_size(at["weight"], parcel_class.weight, "t");
    check_size(at["volume"], parcel_class.volume, "m3");
    check_word(at);
    parcel_class.priority = static_cast<int>(at["priority"].whole(parcel_class.priority, between(1, 99)));
    parcel_class.cold_packing = read_cold_packing(at, draft);
    parcel_class.cold = read_cold(at["cold"], draft);
    read_services_of(at["service"], parcel_class, draft);
    names.push_back(parcel_class.name);
    draft.scenario.classes.push_back(std::move(parcel_class));
  }
  if (items.size() > most_classes) {
    classes.report(fmt::format("there are {} classes; at most {}", items.size(), most_classes));
    draft.scenario.classes.resize(most_classes);
    names.resize(most_classes);
  }
  if (items.empty()) {
    if (classes.given()) classes.report("expected at least one class; without this key there is one, `parcel`");
    ParcelClass parcel;
    parcel.name = "parcel";
    read_services_of(classes["service"], parcel, draft);
    names = {parcel.name};
    draft.scenario.classes = {std::move(parcel)};
  }
  draft.own_shares = items.empty() ? std::vector<double>{1} : own_shares(items);
  draft.class_names = Names{"parcel class", std::move(names)};
}

void read_class_mixes(Cursor const& rows, Draft& draft) {
  for (Cursor const& row : rows.items()) row.check(class_mix_section);
  std::vector<std::string> groups;
  for (Cursor const& row : in_order(rows)) groups.push_back(row["group"].name());
  draft.mix_names = Names{"class mix", std::move(groups)};
  std::vector<std::vector<double>> shares(draft.mix_names.size(), std::vector<double>(draft.class_names.size(), 0));
  std::vector<double> sums(shares.size(), 0);
  std::vector<Cursor> last(shares.size(), rows);
  for (Cursor const& row : in_order(rows)) {
    auto const mix = draft.mix_names.find(row["group"].name());
    auto const parcel_class = draft.class_names.at(row["class"]);
    if (!mix || !parcel_class) continue;
    sums[*mix] += shares[*mix][*parcel_class] = row["share"].share(0);
    last[*mix] = row;
  }
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (std::abs(sums[i] - 1) > 1e-9) {
      last[i].report(fmt::format("the shares of {} sum to {}, not to 1", cited(draft.mix_names.all()[i]),
                                 number_text(sums[i])));
      shares[i].assign(shares[i].size(), 1);
    }
    draft.mixes.push_back(cumulative(std::move(shares[i])));
  }
}

ClassSet class_set(Cursor const& names, Draft const& draft) {
  ClassSet set = 0;
  for (std::string const& word : names.names())
    if (auto const index = draft.class_names.at(names, word)) set |= ClassSet{1} << *index;
  return set;
}

std::vector<double> class_shares(Cursor const& at, Draft const& draft) {
  std::vector<double> shares(draft.class_names.size(), 0);
  if (at.is_map()) {
    for (auto const& [word, share] : at.shares())
      if (auto const index = draft.class_names.at(at[word], word)) shares[*index] = share;
  } else if (auto const index = draft.class_names.at(at)) {
    shares[*index] = 1;
  }
  bool const is_empty = std::ranges::none_of(shares, [](double share) { return share > 0; });
  return is_empty ? draft.own_shares : cumulative(std::move(shares));
}

}  // namespace tierflow
