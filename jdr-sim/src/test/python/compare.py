#!/usr/bin/env python3
"""Says where the engine and the second program differ.

    python3 compare.py OUT SCENARIO.json ...

works out anew what `jdr run SCENARIO.json ... --out OUT` has written there, and compares; the exit code is 1 if anything differs. See README.md.
"""
import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

from second_program import NOTHING, Balance, Run, drivers, model_of, numbers, outcomes, pattern, probability, quantile, spread_of, with_numbers

DRAWS_RUN = 2     # how many draws of a scenario are run again; statistics of all of them are worked out from worlds.csv

SD = 1e-11        # of levels around 1: a rounding in the twelfth digit, and what some thousand sums lose of sixteen
SHARE = 3e-10     # the engine reads Φ from a table that errs by less than 2e-10
REFERENCE = 2e-9  # two methods, each within 1e-9 of the solution
CENT = 1e-5       # euros are sums of up to thousands of millions: a relative 1e-10 and next to nothing around 0
TIME = 1e-8       # a break-even time is a quotient of two such sums


class Comparison:
    """Counts what agrees and keeps what does not. Files have twelve digits; sums in another order differ in the last of sixteen."""

    RELATIVE = 1e-10

    def __init__(self):
        self.count, self.wrong, self.worst = 0, [], 0.0

    def same(self, what, ours, theirs, tolerance):
        self.count += 1
        if ours is None or theirs is None or isinstance(ours, (str, bool)) or isinstance(theirs, str):
            if ours != theirs:
                self.wrong.append(f"{what}: {ours} here, {theirs} there")
            return
        difference = abs(ours - theirs)
        allowed = tolerance + self.RELATIVE * abs(theirs)
        self.worst = max(self.worst, difference / allowed)
        if not difference <= allowed:
            self.wrong.append(f"{what}: {ours:.12g} here, {theirs:.12g} there")

    def alike(self, what, ours, theirs, tolerance):
        """The same for whole trees of JSON."""
        if isinstance(ours, dict) and isinstance(theirs, dict):
            for key in sorted(set(ours) | set(theirs)):
                self.alike(f"{what}/{key}", ours.get(key), theirs.get(key), tolerance)
        elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
            for k, (one, other) in enumerate(zip(ours, theirs)):
                self.alike(f"{what}/{k}", one, other, tolerance)
        elif isinstance(ours, (dict, list)) or isinstance(theirs, (dict, list)):
            self.same(what, json.dumps(ours), json.dumps(theirs), tolerance)
        else:
            self.same(what, ours, theirs, tolerance)


def rows(folder, name):
    with open(folder / name, newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def places(run):
    """Which result stands at a time, as files write it."""
    return {f"{t:.12g}": k for k, t in enumerate(run.times)}


def compare(path, out):
    scenario = json.loads(path.read_text(encoding="utf-8"))
    folder = out / scenario["id"]
    stated = model_of(scenario, path)
    model = with_numbers(stated, scenario.get("numbers", {}))
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    if scenario["workforce"].get("simulate") != "representative":
        raise ValueError(f"{path}: everyone is simulated; this program knows no chance")
    found, run = Comparison(), Run(scenario, model)
    against = scenario.get("verdict", {}).get("against", NOTHING)
    judged = [each["id"] for each in scenario.get("plans", []) if each["id"] != against]
    shares = {each["id"] for each in model.get("indicators", []) if "share" in each}
    levels = REFERENCE if scenario["time"].get("scheme") == "reference" else SD

    place, seen = places(run), 0
    for row in rows(folder, "trajectories.csv"):
        key = row["plan"], row["segment"], row["variable"]
        found.same(f"{' '.join(key)} at {row['time']}", run.means[key][place[row["time"]]], float(row["value"]), SHARE if row["variable"] in shares else levels)
        seen += 1
    found.same("rows of trajectories.csv", seen, len(run.means) * len(run.times), 0)

    if "economics" in scenario:
        compare_euros(found, run, folder, judged, against, summary)
    compare_verdicts(found, run, judged, against, summary, levels)
    if (folder / "worlds.csv").exists() and scenario.get("sampling", {}).get("parameterDraws", 0):
        compare_worlds(found, scenario, stated, model, folder, judged, against, summary)
    return found


def compare_euros(found, run, folder, judged, against, summary):
    balances = {plan: Balance(run, plan, against) for plan in judged}
    place, seen = places(run), set()
    for row in rows(folder, "economics.csv"):
        balance, key = balances[row["plan"]], (row["kind"], row["item"])
        columns = (balance.net, balance.discounted_net) if row["kind"] == "net" else balance.items[key]
        seen.add((row["plan"], *key))
        for column, name in zip(columns, ("euros", "discountedEuros")):
            found.same(f"{row['plan']} {' '.join(key)} {name} at {row['time']}", column[place[row["time"]]], float(row[name]), CENT)
    expected = {(plan, *key) for plan, balance in balances.items() for key in list(balance.items) + [("net", "all")]}
    found.same("items of economics.csv", str(sorted(expected)), str(sorted(seen)), 0)
    for plan, balance in balances.items():
        told = summary["economics"]["plans"][plan]
        found.same(f"{plan} breaks even", balance.break_even(), told.get("breakEvenTime"), TIME)
        found.alike(f"{plan} if all is realised", balance.business_case(), told.get("ifAllIsRealised"), CENT)
        figures = [item for item in balance.economics.get("returns", []) if balance.holds(item, plan)]
        for item, figure in zip(figures, told["figuresAtHorizon"]):
            share = balance.realised(item, plan)[-1]
            modelled = item["before"] + (item["after"] - item["before"]) * share
            found.same(f"{plan} {item['id']} realised", share, figure["realisedShare"], SHARE)
            found.same(f"{plan} {item['id']} modelled", modelled, figure["modelled"], CENT)
            found.same(f"{plan} {item['id']} difference", modelled - item["stated"] if "stated" in item else None, figure.get("difference"), CENT)


def compare_verdicts(found, run, judged, against, summary, tolerance):
    by_kind, performance = outcomes(run.model)
    smallest = run.scenario.get("verdict", {}).get("smallestEffectZ", 0.05)
    for verdict in summary.get("verdicts", []):
        changes, segment = run.changes(verdict["plan"], against), verdict["segment"]
        for change in verdict["changes"]:
            found.same(f"{verdict['plan']} {segment} {change['indicator']}", changes[segment, change["indicator"]], change["changeZ"], tolerance)
        for kind, told in verdict["patterns"].items():
            found.same(f"{verdict['plan']} {segment} {kind}", pattern(changes[segment, by_kind[kind]], changes[segment, performance], smallest), told, 0)


def compare_worlds(found, scenario, stated, model, folder, judged, against, summary):
    drawn = defaultdict(list)
    for row in rows(folder, "draws.csv"):
        drawn[row["number"]].append(float(row["value"]))
    worlds = defaultdict(list)
    for row in rows(folder, "worlds.csv"):
        worlds[row["plan"], row["segment"], row["indicator"]].append(float(row["changeZ"]))
    balances = defaultdict(list)
    if (folder / "balances.csv").exists():
        for row in rows(folder, "balances.csv"):
            balances[row["plan"]].append((float(row["netEuros"]), float(row["breakEvenTime"]) if row["breakEvenTime"] else None))
    expected = sorted(name for name, number in numbers(stated).items() if number.has_range and name not in scenario.get("numbers", {}))
    found.same("numbers that are drawn", str(expected), str(sorted(drawn)), 0)

    for draw in range(DRAWS_RUN):
        run = Run(scenario, with_numbers(model, {name: values[draw] for name, values in drawn.items()}))
        for plan in judged:
            for (segment, indicator), change in run.changes(plan, against).items():
                found.same(f"draw {draw + 1} {plan} {segment} {indicator}", change, worlds[plan, segment, indicator][draw], SD)
            if balances:
                balance = Balance(run, plan, against)
                net, time = balances[plan][draw]
                found.same(f"draw {draw + 1} {plan} net", balance.discounted_net[-1], net, CENT)
                found.same(f"draw {draw + 1} {plan} breaks even", balance.break_even(), time, TIME)

    by_kind, performance = outcomes(model)
    smallest = scenario.get("verdict", {}).get("smallestEffectZ", 0.05)
    groups = defaultdict(list)
    for name, number in numbers(stated).items():
        if name in drawn:
            groups[number.group].append(name)
    for verdict in summary["verdicts"]:
        plan, segment = verdict["plan"], verdict["segment"]
        for change in verdict["changes"]:
            found.alike(f"{plan} {segment} {change['indicator']} across worlds", spread_of(worlds[plan, segment, change["indicator"]]), change["acrossWorlds"], SD)
        for kind, told in verdict["probabilities"].items():
            patterns = [pattern(w, p, smallest) for w, p in zip(worlds[plan, segment, by_kind[kind]], worlds[plan, segment, performance])]
            found.alike(f"{plan} {segment} {kind}", {each: probability([got == each for got in patterns]) for each in told}, told, SD)
        for indicator, told in verdict.get("drivers", {}).items():
            found.alike(f"{plan} {indicator} drivers", drivers(drawn, groups, worlds[plan, "all", indicator]), told, SD)
    for plan, endings in balances.items():
        told = summary["economics"]["plans"][plan]["acrossWorlds"]
        nets, times = [net for net, _ in endings], [time for _, time in endings if time is not None]
        middle = lambda values: {"median": quantile(values, 0.5), "interval90": [quantile(values, 0.05), quantile(values, 0.95)]}
        ours = {"breaksEven": probability([time is not None for _, time in endings]), "discountedNetEuros": middle(nets)}
        found.alike(f"{plan} across worlds", ours | ({"breakEvenTime": middle(times)} if times else {}), told, CENT)


def main(out, paths):
    is_wrong = False
    for path in paths:
        found = compare(Path(path), Path(out))
        print(f"{path}: {found.count} numbers and words, {len(found.wrong)} differ; the largest difference is {found.worst:.2g} of what is allowed")
        for line in found.wrong[:20]:
            print("    " + line)
        is_wrong |= bool(found.wrong)
    return 1 if is_wrong else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
