"""What a run measured, in the rows of docs/lianyungang.md, sections 10 and 11.

    python3 scenarios/lianyungang/derivation/run_columns.py RUN_FOLDER

Load of a sorter: work of the measured time / (usable rate x days x 8 h upwards, 6 h downwards), as the page derives it.
"""

import sqlite3
import sys

UP_H, DOWN_H = 8, 6
# label, [(place, stage)] and the usable rate of all of them together, of a tenth
SORTERS = [
    ("N4 Donghai", [("N4", "sort")], 16000, [("N4", "sort")], 16000),
    ("N1 Haizhou", [("N1", "sort")], 9600, [("N1", "sort")], 9600),
    ("N2 + N3 Ganyu", [("N2", "sort"), ("N3", "sort")], 12000, [("N2", "sort")], 9600),
    ("N5 Guanyun", [("N5", "sort")], 6400, [("N5", "sort")], 6400),
    ("N6 Guannan", [("N6", "sort")], 3200, [("N6", "sort")], 3200),
    ("N7 Lianyun, both lines", [("N7", "sort"), ("N7", "pharma_line")], 3800, [("N7", "sort")], 3000),
    ("H4 gate", [("H4", "sort")], 32000, [("H4", "sort")], 32000),
]


def sorted_a_day(run, stages, sides, days):
    query = "select finished from stages where place = ? and stage = ? and side = ?"
    rows = [run.execute(query, (*stage, side)).fetchone() for stage in stages for side in sides]
    return sum(row[0] for row in rows if row) / days


def main(folder):
    run = sqlite3.connect(f"file:{folder}/results.sqlite?mode=ro", uri=True)
    start_h, end_h = run.execute("select measured_from_h, until_h from runs").fetchone()
    days = (end_h - start_h) / 24
    scale = run.execute("select lines from stages where place = 'H4' and stage = 'sort'").fetchone()[0] / 2
    print("| sorter | up: run | down: run |")
    for label, up, up_rate, down, down_rate in SORTERS:
        up_share = sorted_a_day(run, up, ("up", ""), days) / (up_rate * scale * UP_H)
        down_share = sorted_a_day(run, down, ("down",), days) / (down_rate * scale * DOWN_H)
        print(f"| {label} | {up_share:.2f} | {down_share:.2f} |")
    print()
    segments = ("origin", "transport", "destination", "delivery")
    for column, title in (("mean_h", "all"), ("inside_mean_h", "inside the model")):
        print(f"| {title} | origin | transport | destination | delivery | full course | within 72 h |")
        for name in ("outbound", "inbound", "local", "all"):
            means = dict(run.execute(f"select segment, {column} from segments where name = ?", (name,)))
            whole, share = run.execute(
                "select full_course_mean_h, within_72_h * 1.0 / delivered from courses where name = ?", (name,)
            ).fetchone()
            cells = " | ".join(f"{means[s]:.2f}" for s in segments)
            print(f"| {name} | {cells} | {sum(means[s] for s in segments):.2f} | {share:.2%} |")


if __name__ == "__main__":
    main(*sys.argv[1:])
