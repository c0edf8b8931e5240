#!/usr/bin/env python3
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# table.py FOLDER: prints the tables of the results in FOLDER, and writes the data of the plot
# there.

import json
import statistics
import sys
from pathlib import Path

folder = Path(sys.argv[1])


def times(name):
    """Nanoseconds of each benchmark of a suite: its fastest and its median repetition."""
    runs = {}
    for run in json.loads((folder / name).read_text())["benchmarks"]:
        if run["run_type"] == "iteration":
            scale = {"ns": 1, "us": 1e3, "ms": 1e6}[run["time_unit"]]
            entry = runs.setdefault(run["run_name"], {"all": [], "bytes": run.get("bytes"), "lines": run.get("lines", 1)})
            entry["all"].append(run["real_time"] * scale)
    for entry in runs.values():
        entry["least"] = min(entry["all"])
        entry["median"] = statistics.median(entry["all"])
    return runs


def counts(name):
    return dict(line.split() for line in (folder / name).read_text().splitlines())


same, plain, stream = times("same_job.json"), times("same_job_o2.json"), times("stream.json")
recogniser, ways = times("recogniser.json"), times("cold_and_warm.json")
command = {name: float(value) for name, value in counts("command.txt").items()}
instructions = {name: float(value) for name, value in counts("instructions.txt").items()}
costs = [line.split() for line in (folder / "include_cost.txt").read_text().splitlines() if line]
cost = {row[0]: row[1:] for row in costs}

workloads = ["installer", "client_maintenance", "batch", "indented", "difficult", "mix"]
sides = ["inspect", "boost_json_handler", "simdjson_on_demand", "boost_json_dom", "rapidjson_sax",
         "nlohmann", "reference"]
floors = ["memcpy", "simdjson_dom_parse", "simdjson_touch_all", "boost_json_empty_handler"]

print("nanoseconds a report: the fastest of all repetitions (median)\n")
print(f"{'':26}" + "".join(f"{name[:10]:>22}" for name in workloads))
for side in sides + floors:
    row = f"{side:26}"
    for work in workloads:
        entry = same[f"{side}/{work}"]
        least, median = entry["least"] / entry["lines"], entry["median"] / entry["lines"]
        row += f"{least:12.0f} ({median:.0f})".rjust(22)
    print(row)

print("\nbytes a report: " + ", ".join(
    f"{work} {same[f'inspect/{work}']['bytes'] / same[f'inspect/{work}']['lines']:.0f}"
    for work in workloads))

rows = []


def at_least(what, value, bar, aim, unit=""):
    rows.append((what, value, bar, aim, value >= bar, value >= aim, unit))


def at_most(what, value, bar, aim, unit=""):
    rows.append((what, value, bar, aim, value <= bar, value <= aim, unit))


def ratio(other, work, runs=same):
    return runs[f"{other}/{work}"]["least"] / runs[f"inspect/{work}"]["least"]


for work, bars, aims in (("mix", (1.6, 5, 1.7, 8), (2.2, 7.5, 2.4, 12)),
                         ("batch", (1.9, 7.5, 2.0, 11), (2.8, 11, 3, 18))):
    for side, bar, aim in zip(("boost_json_handler", "boost_json_dom", "simdjson_on_demand",
                               "rapidjson_sax"), bars, aims):
        at_least(f"{work}: {side}, same job", ratio(side, work), bar, aim)
for other, bar, aim in (("boost_json_empty_handler", 1.2, 1.7), ("simdjson_touch_all", 1.1, 1.6),
                        ("simdjson_dom_parse", 0.95, 1.35)):
    at_least(f"batch: {other}, only reading", ratio(other, "batch"), bar, aim)
for work in ("indented", "difficult"):
    for side, bar, aim in (("boost_json_handler", 1.5, 2.2), ("simdjson_on_demand", 1.15, 1.7)):
        at_least(f"{work}: {side}, same job", ratio(side, work), bar, aim)
node = folder / "node.txt"
if node.exists():
    at_least("batch: node, @pinojs/redact, its own clock",
             float(node.read_text()) / same["inspect/batch"]["least"], 14, 22)
for work, bar, aim in (("batch", 1.7, 2.5), ("mix", 1.6, 2.2)):
    at_least(f"{work}: boost_json_handler, both with -O2",
             ratio("boost_json_handler", work, plain), bar, aim)
at_most("batch: instructions a byte", instructions["batch"], 5.0, 3.5)
at_most("mix: instructions a byte", instructions["mix"], 6.3, 4.5)
one, two = (stream[f"stream/{n}/real_time"]["least"] for n in (1, 2))
at_most("200 MB: times memcpy's time, one thread",
        one / stream["stream_memcpy/real_time"]["least"], 8, 5)
at_least("200 MB: gain of the second thread", one / two, 1.6, 1.9)
values = [entry["least"] for name, entry in recogniser.items() if name.startswith("judge_value/")]
at_most("recogniser: ns a value, mean of its classes", statistics.mean(values), 20, 12)
at_most("recogniser: share of the instructions of batch", instructions["share"], 0.20, 0.10)
at_most("recogniser: ms for the worst of 64 KiB",
        max(entry["least"] for name, entry in recogniser.items()
            if name.startswith("judge_worst/")) / 1e6, 1, 0.3)
seconds, megabytes = (float(value) for value in cost["receiving/fast/report_copier.hpp"][:2])
at_most("including the copier: seconds", seconds, 2.5, 1.5)
at_most("including the copier: peak MB", megabytes, 200, 150)
at_most("a client of the copier: stripped kB", float(cost["copier"][2]), 64, 40)
sizes = [stream[f"size_of_report/{n}"] for n in (1, 4, 16, 64, 256, 1000, 4000, 16000)]
per_byte = [entry["least"] / entry["bytes"] for entry in sizes]
at_most("1 kB to 16 MB: most over least time a byte", max(per_byte) / min(per_byte), 1.15, 1.05)

for name, bar, aim in (("inspect/one_report", 0.6, 0.5), ("inspect/fifty_reports", 1, 0.7),
                       ("inspect/fifty_reports_of_12000_names", 3, 2),
                       ("inspect/schema_last", 6, 3), ("inspect/something_wrong", 6, 3),
                       ("new_verdict/of_78_kB", 2, 1.2), ("new_verdict/of_1_kB", 2.5, 1.5),
                       ("first_report/of_16_MB/real_time", 6, 4),
                       ("redact", 2, 1.2), ("redact_and_encode", 3, 2), ("decode", 4, 2.5)):
    at_most(f"ns a byte: {name.removesuffix('/real_time')}", ways[name]["least"] / ways[name]["bytes"],
            bar, aim)
at_most("ns a byte: the command, on one thread", command["redact"], 2.5, 1.5)
at_least("the command: parse and serialize without redaction",
         command["parse_and_serialize"] / command["redact"], 1.3, 2)
at_least("the command: gain of the second thread",
         command["redact"] / command["redact_on_two_threads"], 1.6, 1.9)

print(f"\n{'':48}{'measured':>10}{'at least':>10}{'aim':>8}")
for what, value, bar, aim, holds, reached, _ in rows:
    verdict = "reached" if reached else "holds" if holds else "missed"
    print(f"{what:48}{value:10.2f}{bar:10}{aim:8}  {verdict}")

print("\nnanoseconds a byte by the size of the report")
for entry, value in zip(sizes, per_byte):
    print(f"{entry['bytes']:12.0f} bytes {value:8.2f}")

with open(folder / "plot.dat", "w") as plot:
    for side in sides[:-1] + floors:
        name = side.replace("_", " ")
        numbers = " ".join(f"{ratio(side, work):.3f}" for work in workloads)
        plot.write(f'"{name}" {numbers}\n')
