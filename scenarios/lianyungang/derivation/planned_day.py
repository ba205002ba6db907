"""The mean day as a planner draws it: cumulative curves of parcels, minute by minute, without chance.

A flow is a list of 1440 numbers, parcels in each minute of a day that repeats. What is cut by departures, spread by
unloading and delayed by a sorter gives the next flow; the difference of a cumulative curve between two departures is
what the later one has to carry. Everything is deterministic: no random number, no order of a dictionary's hash.
"""

DAY = 1440


def minute(clock):
    """'22:45' as minutes after midnight."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def clock(minutes):
    """Minutes after some midnight as '22:45'."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def by_hours(shares, per_day):
    """A flow that follows 24 hourly shares."""
    return [per_day * shares[m // 60] / sum(shares) / 60 for m in range(DAY)]


def add(flow, other):
    return [a + b for a, b in zip(flow, other)]


def carried(flow, departures, earlier):
    """What each departure finds: all that came since the one before, `earlier` minutes before each."""
    cuts = sorted((minute(d) - earlier) % DAY for d in departures)
    loads = {}
    for number, cut in enumerate(cuts):
        since = cuts[number - 1] if number else cuts[-1] - DAY
        loads[clock(cut + earlier)] = sum(flow[m % DAY] for m in range(since, cut))
    return {d: loads[d] for d in departures}


def unloaded(loads, drive, per_hour, vehicles):
    """The flow behind a dock: each departure's load, set free evenly while its vehicles are unloaded side by side."""
    flow = [0.0] * DAY
    for departs, load in loads.items():
        begin = minute(departs) + round(drive)
        last = max(1, round(load / vehicles[departs] / per_hour * 60))
        for m in range(last):
            flow[(begin + m) % DAY] += load / last
    return flow


def sorted_by(flow, shifts):
    """The flow behind a sorter that works at `shifts`: a list of (from, until, parcels an hour)."""
    room = [0.0] * DAY
    for begin, end, per_hour in shifts:
        first, last = minute(begin), minute(end)
        for m in range(first, last if last > first else last + DAY):
            room[m % DAY] += per_hour / 60
    waiting, out = 0.0, []
    for m in range(3 * DAY):  # the third day repeats
        waiting += flow[m % DAY]
        out.append(min(waiting, room[m % DAY]))
        waiting -= out[-1]
    return out[2 * DAY:]
