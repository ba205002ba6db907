#!/usr/bin/env python3
"""Writes tables/*.csv of the Lianyungang scenario from towns.csv and derivation/stated_figures.py.

    python3 scenarios/lianyungang/derive_tables.py

Every rule by which a stated figure becomes a row stands here and in derivation/: change a share there, run this, read
the difference. Standard library only; the result is the same every time. Order: places and demand, then lanes and
timetable along the mean day, from the towns up to the gate, from the markets to the gate and down again, then fleets.
"""

import math
import sys

sys.dont_write_bytecode = True

from derivation import stated_figures as stated  # noqa: E402
from derivation.base_figures import (figure, hourly_shares, pace_of_doors, passes_closed, room_of,  # noqa: E402
                                     size_of, sort_shifts)
from derivation.places import read_towns, write, write_places_and_demand  # noqa: E402
from derivation.planned_day import DAY, add, by_hours, carried, clock, minute, sorted_by, unloaded  # noqa: E402

HAND_IN, TRANSFER = hourly_shares("hand_in"), hourly_shares("transfer_out")
INBOUND_SIZE = size_of({"inbound_goods": 1.0})


def distance(a, b):
    """Great circle in km between two (latitude, longitude)."""
    p, q, l = math.radians(a[0]), math.radians(b[0]), math.radians(b[1] - a[1])
    return 6371.0088 * 2 * math.asin(
        math.sqrt(math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(l / 2) ** 2))


class Plan:
    """The lanes and departures decided so far."""

    def __init__(self):
        self.lanes, self.rows, self.unloading = {}, [], {}

    def lane(self, origin, to, a, b, way, **more):
        """Adds a road lane; gives its mean drive in minutes."""
        detour, speed, least, spread = way
        km = distance(a, b) * detour
        drive = max(least, km / speed * 60)
        self.lanes[f"{origin}>{to}"] = [origin, to, "road", f"{km:.1f}", round(drive), spread,
                                        more.get("dispatch", "timetable"), more.get("takes", ""),
                                        more.get("refuses", ""), more.get("empty_back", "")]
        return drive

    def departs(self, lane, times, home=None, days="daily", loads=None):
        """`times`: (clock, vehicle, number). A home makes the vehicles its own; else they are hired.

        Of `loads`, parcels by departure, follows how long the vehicles are unloaded; an hour without them."""
        for departs, vehicle, number in times:
            self.rows.append([lane, departs, days, vehicle, number, f"{home}_{vehicle}" if home else ""])
            pace = pace_of_doors(lane.split(">")[1])
            self.unloading[lane, departs] = round(loads[departs] / number / pace * 60) if loads else 60


def vehicles_for(parcels, size, kinds):
    """The cheapest vehicles of one kind that take this load at the planned fill: (kind, number)."""
    def number(kind):
        m3, kg = room_of(kind)
        need = max(parcels * size[0] / m3, parcels * size[1] / kg) / stated.PLANNED_FILL
        return max(1, math.ceil(need - 1e-9))
    return min(((k, number(k)) for k in kinds), key=lambda chosen: chosen[1] * figure(chosen[0], "cost"))


def planned(loads, size, kinds):
    """A timetable for these loads, and its mean fill."""
    times = [(d, *vehicles_for(load, size, kinds)) for d, load in loads.items()]
    room = [sum(n * room_of(k)[i] for _, k, n in times) for i in (0, 1)]
    return times, max(sum(loads.values()) * size[i] / room[i] for i in (0, 1))


def pick_ups(flow, size, sets, kinds):
    """The fullest set of pick-ups whose vans are worth the trip, else the smallest."""
    for times in sets:
        loads = carried(flow, times, earlier=15)
        rows, fill = planned(loads, size, kinds)
        if fill >= stated.WORTH_A_TRIP:
            break
    return loads, rows


def up_to_the_gate(plan, towns):
    """Towns to nodes, nodes to the gate."""
    nodes = {n: [[0.0] * DAY, 0.0, 0.0, 0.0] for n in stated.NODES}  # flow, parcels, m3, kg
    for town in towns:
        cold = " ".join(town.cold_mix)
        plain_mix = {c: s for c, s in town.mix.items() if c not in town.cold_mix}
        ways = [(town.node, plain_mix, stated.PICK_UP, stated.TOWN_KINDS, {"refuses": cold})]
        if cold:
            ways.append((stated.COLD_NODE, town.cold_mix, [stated.COLD_PICK_UP], stated.COLD_KINDS, {"takes": cold}))
        for node, mix, sets, kinds, classes in ways:
            drive = plan.lane(town.name, node, town.at, stated.NODES[node], stated.TOWN_WAY, **classes)
            parcels, size = town.hands_in(mix)
            loads, rows = pick_ups(by_hours(HAND_IN, parcels), size, sets, kinds)
            plan.departs(f"{town.name}>{node}", rows, loads=loads)
            number = {d: n for d, _, n in rows}
            here = nodes[node]
            here[0] = add(here[0], unloaded(loads, drive, pace_of_doors(node), number))
            here[1:] = [here[1] + parcels, here[2] + parcels * size[0], here[3] + parcels * size[1]]
    for node, (flow, parcels, m3, kg) in nodes.items():
        plan.lane(node, "H4", stated.NODES[node], stated.HUBS["H4"], way_to_gate(node))
        loads = carried(sorted_by(flow, sort_shifts(node, "up")), stated.NODE_TO_HUB, earlier=15)
        loads = {d: load for d, load in loads.items() if load > 0.01 * parcels}
        rows, _ = planned(loads, (m3 / parcels, kg / parcels),
                          stated.COLD_KINDS if node == stated.COLD_NODE else stated.NODE_KINDS)
        plan.departs(f"{node}>H4", rows, home=node, loads=loads)


def way_to_gate(node):
    detour, speed, least, spread = stated.NODE_WAY
    return detour, speed, stated.NEAR_THE_GATE.get(node, least), spread


def trunk(plan):
    """Markets and the gate: out when full or at the closing call, in so as to arrive at stated times.

    Gives the flow that arrives at the gate."""
    arriving = [0.0] * DAY
    for market, (lat, lon, _, sells) in stated.MARKETS.items():
        drive = plan.lane("H4", market, stated.HUBS["H4"], (lat, lon), stated.TRUNK_WAY, dispatch="timetable-or-full",
                          empty_back=stated.TRUNK_EMPTY_BACK)
        plan.departs(f"H4>{market}", [(stated.CLOSING_CALL, "trailer_17", 8)])
        plan.lane(market, "H4", (lat, lon), stated.HUBS["H4"], stated.TRUNK_WAY, empty_back=stated.TRUNK_EMPTY_BACK)
        arrivals = next(times for least, times in stated.TRUNK_ARRIVES if sells >= least)
        leaves = sorted(clock((minute(a) - round(drive)) % DAY // 15 * 15) for a in arrivals)
        flow = by_hours(TRANSFER, stated.INBOUND * stated.NETWORK * sells)
        loads = carried(flow, leaves, earlier=0)
        rows, _ = planned(loads, INBOUND_SIZE, stated.TRUNK_IN_KINDS)
        plan.departs(f"{market}>H4", rows, loads=loads)
        arriving = add(arriving, unloaded(loads, drive, pace_of_doors("H4"), {d: n for d, _, n in rows}))
    return arriving


def down_to_the_towns(plan, towns, arriving):
    """The gate to the nodes, the nodes to the towns."""
    received = {n: sum(t.receives for t in towns if t.node == n) for n in stated.NODES}
    city = sum(received.values())
    bagged = passes_closed("H4")
    assorted = 1 - sum(received[n] for n in bagged) / city
    behind_gate = [x / assorted for x in sorted_by([x * assorted for x in arriving], sort_shifts("H4", "down"))]
    past_gate = [arriving[m - 25] for m in range(DAY)]  # 25 min of cross-docking
    for node in stated.NODES:
        if node == stated.COLD_NODE:
            continue
        local = stated.LOCAL * stated.NETWORK * received[node] / city
        share = received[node] / city + local * stated.LOCAL_ACROSS / sum(arriving)
        flow = [x * share for x in (past_gate if node in bagged else behind_gate)]
        drive = plan.lane("H4", node, stated.HUBS["H4"], stated.NODES[node], way_to_gate(node))
        loads = carried(flow, stated.HUB_TO_NODE, earlier=20)
        rows, _ = planned(loads, INBOUND_SIZE, stated.NODE_KINDS)
        plan.departs(f"H4>{node}", rows, home="H4", loads=loads)
        arrived = unloaded(loads, drive, pace_of_doors(node), {d: n for d, _, n in rows})
        arrived[minute("22:00")] += local * (1 - stated.LOCAL_ACROSS)  # wait for the night's sort plan
        sorted_down = sorted_by(arrived, sort_shifts(node, "down"))
        for town in (t for t in towns if t.node == node):
            plan.lane(node, town.name, stated.NODES[node], town.at, stated.TOWN_WAY)
            loads = carried([x * town.receives / received[node] for x in sorted_down], stated.NODE_TO_TOWN, earlier=15)
            rows, _ = planned(loads, INBOUND_SIZE, stated.TOWN_KINDS)
            plan.departs(f"{node}>{town.name}", rows, home=node, loads=loads)


def special_ways(plan):
    """Shuttles between hubs, and bought space in trains, planes, ships."""
    at = {**stated.HUBS, **stated.NODES, **stated.ABROAD, **{m: v[:2] for m, v in stated.MARKETS.items()}}
    for origin, to, way, takes, times in stated.SHUTTLES:
        plan.lane(origin, to, at[origin], at[to], way, takes=takes)
        plan.departs(f"{origin}>{to}", [(d, vehicle, 1) for d, vehicle in times.items()], home=origin)
    for origin, to, mode, detour, minutes, takes, days, vehicle, times in stated.BOUGHT_SPACE:
        name = f"{origin}>{to}:{mode}"
        km = distance(at[origin], at[to]) * detour
        empty_back = stated.TRUNK_EMPTY_BACK if mode == "road" else ""
        plan.lanes[name] = [origin, to, mode, f"{km:.1f}", minutes, 0.05, "timetable", takes, "", empty_back]
        plan.departs(name, [(d, vehicle, n) for d, n in times.items()], days=days)


def fleets(plan):
    """For each fleet the most vehicles away at once and the reserve: loading, out, yard and unloading, back."""
    away = {}
    for lane, departs, _, vehicle, number, fleet in plan.rows:
        if fleet:
            begin = minute(departs) - stated.LOADING
            end = minute(departs) + 2 * plan.lanes[lane][4] + stated.YARD + plan.unloading[lane, departs]
            spans = away.setdefault((fleet, vehicle, fleet[:2]), [0] * DAY)
            for m in range(begin, end):
                spans[m % DAY] += number
    return [[*key, math.ceil(max(spans) * stated.FLEET_RESERVE)] for key, spans in sorted(away.items())]


def main():
    towns = read_towns()
    write_places_and_demand(towns)
    plan = Plan()
    up_to_the_gate(plan, towns)
    down_to_the_towns(plan, towns, trunk(plan))
    special_ways(plan)
    write("lanes.csv",
          ["Derived by derive_tables.py from towns.csv and stated_figures.py; docs/lianyungang.md, section 4.",
           "distance: great circle x detour; drive: distance / speed, never under the least minutes of its kind"],
          ["id", "from", "to", "mode", "distance_km", "drive_min", "drive_cv", "dispatch", "takes", "refuses",
           "empty_back_pct"],
          [[name, *lane] for name, lane in plan.lanes.items()])
    write("timetable.csv",
          ["Derived by derive_tables.py: stated hours; the cheapest vehicles for the tenth's mean day at 90 % fill;",
           "docs/lianyungang.md, sections 4 and 6. No fleet: hired for the trip"],
          ["lane", "departs", "days", "vehicle", "vehicles", "fleet"], plan.rows)
    write("fleets.csv",
          ["Derived by derive_tables.py: the most vehicles that the tenth needs at once, out and back, + 10 %;",
           "docs/lianyungang.md, section 4"],
          ["name", "vehicle", "home", "size"], fleets(plan))


if __name__ == "__main__":
    main()
