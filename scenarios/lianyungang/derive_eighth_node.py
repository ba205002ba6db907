#!/usr/bin/env python3
"""Writes tables/eighth_node_*.csv: what is different when the west of Donghai has a node of its own.

    python3 scenarios/lianyungang/derive_eighth_node.py

The whole network is derived twice by the rules of derive_tables.py, with the nodes of base.yaml and with N8, whose
place and towns stand in eighth-node.yaml. The tables hold the difference: rows that are new or say something else,
and with `remove` those that are no longer there.
"""

import re
import sys

sys.dont_write_bytecode = True

import derive_tables as derive  # noqa: E402
from derivation import base_figures, stated_figures as stated  # noqa: E402
from derivation.places import read_towns, write  # noqa: E402

OVERLAY = (base_figures.FOLDER / "eighth-node.yaml").read_text(encoding="utf-8")


def planned(towns):
    plan = derive.Plan()
    derive.up_to_the_gate(plan, towns)
    derive.down_to_the_towns(plan, towns, derive.trunk(plan))
    derive.special_ways(plan)
    return plan, derive.fleets(plan)


def difference(before, after, key_of, width):
    """Rows of `after` that `before` does not have, then the keys that `after` lacks, marked `true`."""
    known = {key_of(row): row for row in before}
    kept = {key_of(row) for row in after}
    changed = [[*row, ""] for row in after if known.get(key_of(row)) != row]
    removed = [[*key, *[""] * (width - len(key)), "true"] for key in known if key not in kept]
    return changed + removed


def main():
    towns = read_towns()
    before, fleets_before = planned(towns)
    node = re.search(r"  - \{name: N8,.*?\]\}\n", OVERLAY, re.S)[0]
    lat, lon = re.search(r"at: \[([\d.]+), ([\d.]+)\]", node).groups()
    base_figures.BASE += node
    stated.NODES["N8"] = (float(lat), float(lon))
    moved = set(re.findall(r"\{name: (\w+), node: N8\}", OVERLAY))
    for town in towns:
        if town.name in moved:
            town.node = "N8"
    after, fleets_after = planned(towns)
    marks = ["Derived by derive_eighth_node.py: what differs from the table of this name without N8"]
    write("eighth_node_lanes.csv", marks,
          ["id", "from", "to", "mode", "distance_km", "drive_min", "drive_cv", "dispatch", "takes", "refuses",
           "empty_back_pct", "remove"],
          difference([[n, *lane] for n, lane in before.lanes.items()], [[n, *lane] for n, lane in after.lanes.items()],
                     lambda row: (row[0],), 11))
    write("eighth_node_timetable.csv", marks, ["lane", "departs", "days", "vehicle", "vehicles", "fleet", "remove"],
          difference(before.rows, after.rows, lambda row: (row[0], row[1]), 6))
    write("eighth_node_fleets.csv", marks, ["name", "vehicle", "home", "size", "remove"],
          difference(fleets_before, fleets_after, lambda row: (row[0],), 4))


if __name__ == "__main__":
    main()
