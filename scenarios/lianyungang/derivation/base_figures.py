"""Reads from base.yaml the figures that the tables depend on, so that nothing is stated twice.

Not a YAML reader: base.yaml writes a class, a vehicle, a place and a stage on a line or two each, and these few
patterns find them there. A figure that is not found stops the derivation; it is never guessed.
"""

import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parent.parent
BASE = (FOLDER / "base.yaml").read_text(encoding="utf-8")


def item(name):
    """The lines of base.yaml that define the class, vehicle or place `name`."""
    return re.search(rf"  - \{{name: {name},.*?\}}(?= *(#.*)?\n)", BASE, re.S)[0]


def figure(name, key, default=None):
    """A figure of an item; the mean, where a law stands."""
    text = re.search(rf"\b{key}: ([^,}}]*)", item(name))
    if not text and default is not None:
        return default
    return float((re.search(r"mean ([\d.]+)", text[1]) or re.search(r"([\d.]+)", text[1]))[1])


def size_of(mix):
    """Mean m3 and kg of a parcel of this mix of classes."""
    return tuple(sum(share * figure(name, key) for name, share in mix.items()) for key in ("volume", "weight"))


def room_of(vehicle):
    """Usable m3 and kg of a vehicle."""
    tonnes = re.search(r"payload: [\d.]+ t\b", item(vehicle)) is not None
    return (figure(vehicle, "volume") * figure(vehicle, "stowage", 1.0),
            figure(vehicle, "payload") * (1000 if tonnes else 1))


def hourly_shares(profile):
    """The 24 shares of a profile of hours."""
    return [float(x) for x in re.search(rf"name: {profile}, hours: \[(.*?)\]", BASE)[1].split(",")]


def _block(name):
    """A calendar or a kind of facility, all its lines."""
    return re.search(rf"- name: {name}\b.*?(?=\n  - name|\n\n)", BASE, re.S)[0]


def _kind_of(place):
    """The kind of a hub or node; towns are in no line of base.yaml: the rural kind is the slower."""
    return re.search(r"type: (\w+)", item(place))[1] if re.search(rf"- \{{name: {place},", BASE) else "town_rural"


def pace_of_doors(place):
    """Parcels an hour that are unloaded at one door."""
    return float(re.search(r"\bunload: ([\d.]+) /h", _block(_kind_of(place)))[1])


def sort_shifts(place, direction):
    """The hours of a place's sorter in one direction: (from, until, parcels an hour)."""
    stage = re.search(r"name: sort, kind: sorter.*?name: load", _block(_kind_of(place)), re.S)[0]

    def of_stage(key, default=None):
        found = (re.search(rf"name: sort,[^}}]*\b{key}: ([\w.]+)", item(place))
                 or re.search(rf"\b{key}: ([\w.]+)", stage))
        return found[1] if found else default

    pace = float(of_stage("rate")) * float(of_stage("derate", 1))
    shifts = re.findall(r'hours: "([\d:]+)-([\d:]+)"(?:, takes: (\w+))?(?:, +lines: (\d+))?',
                        _block(of_stage("calendar")))
    return [(begin, end, pace * float(lines or of_stage("lines")))
            for begin, end, takes, lines in shifts if takes in ("", direction)]


def passes_closed(gate):
    """Nodes whose parcels the gate's cross-dock takes unsorted."""
    listed = re.search(r"name: cross_dock.*?to: \[(.*?)\]", _block(_kind_of(gate)), re.S)[1].split(", ")
    return {name for name in listed if re.fullmatch(r"N\d", name)}
