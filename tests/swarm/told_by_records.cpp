#include "tests/swarm/told_by_records.hpp"

#include <algorithm>
#include <span>

#include "tests/swarm/naive_world.hpp"

namespace tierflow::swarm {
namespace {

using Life = std::span<ParcelRecord const>;

/// What the records leave to the parcel's name: class and age by its draws (docs/model.md, 10 and
/// 12).
struct Origin {
  std::size_t parcel_class = 0;
  Duration age{};
};

Origin origin_of(Scenario const& scenario, ParcelRecord const& r) {
  Draws const draws{scenario.seed, 0};
  auto const drawn = [&](std::string const& name, std::vector<double> const& classes) {
    Bits const bits = draws.of(Purpose::destination, parcel_key(key_of(name), r.serial));
    return naive::chosen(classes, uniform(bits.b));
  };
  if (r.stream < scenario.streams.size()) {
    Stream const& stream = scenario.streams[r.stream];
    if (stream.arrivals == Stream::Arrivals::listed)
      return {.parcel_class = stream.orders[r.serial].parcel_class};
    return {.parcel_class = drawn(stream.name, stream.classes)};
  }
  InitialStock const& stock = scenario.stock[r.stream - scenario.streams.size()];
  std::uint64_t const key = parcel_key(key_of(stock.name), r.serial);
  return {.parcel_class = drawn(stock.name, stock.classes),
          .age = stock.age.span(draws.of(Purpose::age, key))};
}

class Teller {
 public:
  Teller(Scenario const& scenario, Results const& results)
      : scenario_{scenario}, results_{results} {
    told_.system_by_class.resize(scenario.classes.size());
    told_.inside_by_class.resize(scenario.classes.size());
    told_.staging.resize(scenario.lanes.size());
    told_.road.resize(scenario.lanes.size());
  }

  void parcel(Life life) {
    whole(life);
    for (std::size_t i = 0; i < life.size(); ++i) {
      bool const open = i + 1 == life.size();
      stays(life, i, open ? results_.until : life[i + 1].at);
      if (life[i].what == What::at_desk && !open && life[i + 1].at >= results_.measured_from)
        told_.desk[{life[i].where, life[i].place}].add(life[i + 1].at - life[i].at);
      if (life[i].what == What::arrived) comes_to_dock(life.subspan(i - 1));
    }
  }

  Told told_;

 private:
  void whole(Life life) {
    auto const [parcel_class, age] = origin_of(scenario_, life[0]);
    ParcelRecord const& last = life.back();
    bool const gone =
        last.what == What::delivered || last.what == What::returned || last.what == What::rejected;
    Int128 const stay = measured(results_, life[0].at, gone ? last.at : results_.until);
    told_.system += stay;
    told_.system_by_class[parcel_class] += stay;
    if (last.what == What::delivered && last.at >= results_.measured_from)
      told_.inside_by_class[parcel_class].add(last.at - life[0].at + age);
  }

  void stays(Life life, std::size_t i, Instant until) {
    ParcelRecord const& now = life[i];
    Int128 const stay = measured(results_, now.at, until);
    StageStays none;
    bool const at_stage = now.what == What::entered || now.what == What::started ||
                          now.what == What::suspended || now.what == What::held;
    StageStays& stage = at_stage ? told_.stages[{now.where, now.place}] : none;
    switch (now.what) {
      case What::entered:
      case What::suspended:
        stage.waiting += stay;
        break;
      case What::started:
        stage.working += stay;
        break;
      case What::held:
        stage.held += stay;
        break;
      case What::blocked:  // on its line, unless it has passed a stage that it is not for: then at
                           // the doorstep
        if (life[i - 1].what == What::sorted && life[i - 1].place + 1 == now.place)
          told_.stages[{now.where, life[i - 1].place}].blocked += stay;
        break;
      case What::staged:
        told_.staging[now.place] += stay;
        break;
      case What::departed:
        told_.road[now.place] += stay;
        break;
      default:
        break;
    }
  }

  /// `way`: departed, arrived, and what came then. At a dock a parcel is unloaded, and then waits
  /// at the door if the stage right behind is full.
  void comes_to_dock(Life way) {
    LaneId const lane{way[1].place};
    auto const& stages = scenario_.facilities[way[1].where].stages;
    bool const dock = !stages.empty() && std::holds_alternative<DockPlan>(stages[0].plan);
    if (!dock || scenario_.lanes[lane].dispatch == Dispatch::immediate) return;
    bool const at_door = way.size() > 3 && way[3].what == What::blocked && way[3].place == 1;
    std::size_t const taken = at_door ? 4 : 2;
    Docked& vehicle = told_.vehicles[{way[1].where, lane, way[0].number}];
    vehicle.joined = way[1].at;
    vehicle.emptied = std::max(vehicle.emptied, taken < way.size() ? way[taken].at : never);
  }

  Scenario const& scenario_;
  Results const& results_;
};

}  // namespace

Int128 measured(Results const& results, Instant in, Instant out) {
  Instant const from = std::max(in, results.measured_from);
  Instant const to = std::min(out, results.until);
  return to > from ? (to - from).count() : 0;
}

Told told_by_records(Scenario const& scenario, Results const& results) {
  Teller teller{scenario, results};
  Life rest{results.parcels};
  while (!rest.empty()) {
    auto const next = std::ranges::find_if(rest, [&](ParcelRecord const& r) {
      return r.stream != rest[0].stream || r.serial != rest[0].serial;
    });
    auto const count = static_cast<std::size_t>(next - rest.begin());
    teller.parcel(rest.first(count));
    rest = rest.subspan(count);
  }
  return teller.told_;
}

}  // namespace tierflow::swarm
