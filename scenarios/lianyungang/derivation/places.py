"""Towns, markets and demand: towns.csv and the stated figures, row by row.

A town gets its share of what its county sends and receives, its kind, its node and its crews. Volumes are parcels a
day of the whole market, crews those of the tenth.
"""

import csv
import math

from derivation import stated_figures as stated
from derivation.base_figures import FOLDER, size_of


def write(name, marks, header, rows):
    """One table, with what it is derived from as its head."""
    with open(FOLDER / "tables" / name, "w", newline="", encoding="utf-8") as file:
        for line in marks:
            file.write(f"# {line}\n")
        table = csv.writer(file, lineterminator="\n")
        table.writerow(header)
        table.writerows(rows)


class Town:
    """A row of towns.csv with its share of the county's figures; per day, whole market."""

    def __init__(self, row, county_rows, taken):
        self.english, self.label, self.county = row["name_en"], row["name_zh"], row["county"]
        plain = self.english.split(" (")[0].replace("'", "").replace(" ", "_")
        self.name = plain if plain not in taken else f"{plain}_{self.county}"
        self.at = (float(row["lat"]), float(row["lon"]))
        self.node = stated.NODE_OF[self.county]
        in_city = self.county in stated.CITY_COUNTIES and self.english not in stated.RURAL_IN_CITY
        self.kind = "urban" if in_city or self.english in stated.COUNTY_SEATS else "rural"
        sends, receives, area = stated.COUNTIES[self.county]
        self.sends = sends * self.share(stated.SENDS[self.county], county_rows)
        self.receives = receives * self.share(stated.RECEIVES[self.county], county_rows)
        urban_area = 9 if self.county == "Haizhou" else 12
        self.area = urban_area if self.kind == "urban" else max(20, (area - 36) / len(county_rows))
        here = self.receives * stated.NETWORK
        doors = stated.COURIER_SHARE[self.kind]
        self.couriers = max(1, round(here * doors / stated.COURIER_DAY))
        self.vans = max(1, math.ceil(here * (1 - doors) / stated.VAN_DAY))
        cold = self.english in stated.COLD_TOWNS
        self.mix = stated.MIX["Ganyu_cold_coast" if cold else self.county]
        self.cold_mix = {c: s for c, s in self.mix.items() if c in stated.COLD_CLASSES} if cold else {}

    def share(self, given, county_rows):
        named = [r["name_en"] for r in county_rows if r["name_en"] in given]
        rest = (1 - sum(given.values())) / max(1, len(county_rows) - len(named))
        return given.get(self.english, rest)

    def hands_in(self, mix):
        """Parcels a day of the tenth with these classes, and their mean size."""
        share = sum(mix.values())
        return self.sends * stated.NETWORK * share, size_of({c: s / share for c, s in mix.items()})


def read_towns():
    with open(FOLDER / "towns.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    towns = []
    for row in rows:
        county_rows = [r for r in rows if r["county"] == row["county"]]
        towns.append(Town(row, county_rows, {t.name for t in towns}))
    return towns


def write_places_and_demand(towns):
    write("stations.csv",
          ["Derived by derive_tables.py from towns.csv; docs/lianyungang.md, sections 1, 2 and 8.",
           "sends, receives: county figure x share of the town, whole market; couriers, vans: of the tenth"],
          ["name", "label", "county", "lat_deg", "lon_deg", "type", "node", "sends_per_day", "receives_per_day",
           "area_km2", "couriers", "vans"],
          [[t.name, t.label, t.county, f"{t.at[0]:.3f}", f"{t.at[1]:.3f}", f"town_{t.kind}", t.node, round(t.sends),
            round(t.receives), round(t.area), t.couriers, t.vans] for t in towns])
    write("gateways.csv",
          ["Derived by derive_tables.py from stated_figures.py; docs/lianyungang.md, section 1.",
           "buys, sells: shares of what the city sends to and gets from the markets"],
          ["name", "label", "lat_deg", "lon_deg", "type", "buys", "sells"],
          [[n, stated.CHINESE_NAMES[n], a, o, "market", buys, sells] for n, (a, o, buys, sells) in stated.MARKETS.items()]
          + [[n, stated.CHINESE_NAMES[n], a, o, "abroad", "", ""] for n, (a, o) in stated.ABROAD.items()])
    write("class_mix.csv",
          ["Derived by derive_tables.py from stated_figures.py; docs/lianyungang.md, section 1.",
           "share of each class in what a county sends to the markets"],
          ["group", "class", "share"], [[g, c, s] for g, mix in stated.MIX.items() for c, s in mix.items()])
    of = {t.english: t.name for t in towns}
    write("od_export.csv",
          ["Derived by derive_tables.py from stated_figures.py; docs/lianyungang.md, section 1.",
           "parcels a day to other countries, whole market: county share x share of the way"],
          ["from", "to", "class", "per_day"],
          [[of[town], to, kind, round(total * share * way)] for town, share in stated.EXPORT_FROM.items()
           for kind, (total, ways) in (("export_park", stated.EXPORT_PARK), ("export_post", stated.EXPORT_POST))
           for to, way in ways.items()])
