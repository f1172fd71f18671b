"""Integrates jdr-core-5 under the scenario core5_reference.json, independently of the toolkit, and writes core5_reference.csv.

The equations are written out below from docs/numerics.md, (1) to (3); only the numbers are taken from the model file. Centring (4)
does not apply to one representative person. Run it anew when those numbers change:

    python3 jdr-sim/src/test/resources/org/jdrtoolkit/sim/engine/core5_reference.py
"""

import json
import pathlib
import platform

import numpy
import scipy
from scipy.integrate import solve_ivp

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = next(folder for folder in HERE.parents if (folder / "scenarios").is_dir())
MODEL = json.loads((REPOSITORY / "jdr-core/src/main/resources/org/jdrtoolkit/core/library/jdr-core-5.json").read_text("utf-8"))
SCENARIO = json.loads((HERE / "core5_reference.json").read_text("utf-8"))

CONSTRUCTS = ["demands", "resources", "personalResources", "strain", "engagement"]
HORIZON = SCENARIO["time"]["horizon"]
SEGMENT = SCENARIO["workforce"]["segments"][0]

# (1) pace of each construct per week
pace = {c["id"]: numpy.log(2) / c["halfLifeWeeks"]["value"] for c in MODEL["constructs"]}
gain = {(e["from"], e["to"]): e["gain"]["value"] for e in MODEL["effects"]}
product = {(e["from"], m["by"], e["to"]): m["gain"]["value"] for e in MODEL["effects"] for m in e.get("moderatedBy", [])}
b = {c: SEGMENT["baseline"].get(c, 0.0) for c in CONSTRUCTS}


def lever(changes, t, side):
    """Level of a lever at t; just before a jump there if side is "left", just after it if "right"."""
    def is_past(time):
        return t >= time if side == "right" else t > time

    level = 0.0
    for change in changes:
        if not is_past(change["from"]):
            break
        before = level
        ramp = change.get("ramp", 0)
        if "until" in change and is_past(change["until"]):
            level = before
        elif ramp > 0 and t < change["from"] + ramp:
            level = before + (change["to"] - before) * (t - change["from"]) / ramp
        else:
            level = change["to"]
    return level


def rates(x, workload, redesign):
    """(2) effects and (3) their moderation, for deviations x from set points b."""
    d, r, p, s, e = x
    y = {c: x[i] + b[c] for i, c in enumerate(CONSTRUCTS)}

    def interaction(one, other):
        return y[one] * y[other] - b[one] * b[other]

    return [
        pace["demands"] * (-d + gain["strain", "demands"] * s + gain["extraWorkload", "demands"] * workload),
        pace["resources"] * (-r + gain["engagement", "resources"] * e + gain["strain", "resources"] * s
                             + gain["jobRedesign", "resources"] * redesign),
        pace["personalResources"] * (-p + gain["engagement", "personalResources"] * e + gain["strain", "personalResources"] * s),
        pace["strain"] * (-s + gain["demands", "strain"] * d + gain["resources", "strain"] * r + gain["personalResources", "strain"] * p
                          + product["demands", "resources", "strain"] * interaction("demands", "resources")
                          + product["demands", "personalResources", "strain"] * interaction("demands", "personalResources")),
        pace["engagement"] * (-e + gain["resources", "engagement"] * r + gain["personalResources", "engagement"] * p
                              + gain["strain", "engagement"] * s + gain["demands", "engagement"] * d
                              + product["resources", "demands", "engagement"] * interaction("resources", "demands")),
    ]


def trajectory(levers):
    """Levels at whole weeks, integrated from event to event so that no step crosses a jump or a bend."""
    changes = {name: sorted((c for c in levers if c["lever"] == name), key=lambda c: c["from"])
               for name in ("extraWorkload", "jobRedesign")}
    events = {0, HORIZON}
    for change in levers:
        events |= {change["from"], change["from"] + change.get("ramp", 0), change.get("until", HORIZON)}
    x = [SEGMENT["initial"][c]["exactly"] - b[c] if c in SEGMENT["initial"] else 0.0 for c in CONSTRUCTS]
    levels = [[x[i] + b[c] for i, c in enumerate(CONSTRUCTS)]]
    events = sorted(events)
    for begin, end in zip(events, events[1:]):
        def derivative(t, state, begin=begin, end=end):
            ends = {name: (lever(list_, begin, "right"), lever(list_, end, "left")) for name, list_ in changes.items()}
            now = {name: first + (last - first) * (t - begin) / (end - begin) for name, (first, last) in ends.items()}
            return rates(state, now["extraWorkload"], now["jobRedesign"])

        weeks = numpy.arange(begin + 1, end + 1)
        solution = solve_ivp(derivative, (begin, end), x, method="DOP853", t_eval=weeks, rtol=1e-12, atol=1e-14)
        assert solution.success, solution.message
        x = solution.y[:, -1]
        levels += [[column[i] + b[c] for i, c in enumerate(CONSTRUCTS)] for column in solution.y.T]
    return levels


def main():
    tools = f"Python {platform.python_version()}, SciPy {scipy.__version__}, NumPy {numpy.__version__}"
    with open(HERE / "core5_reference.csv", "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# Written by core5_reference.py: solve_ivp with DOP853, rtol 1e-12, atol 1e-14; {tools}.\n")
        out.write("plan,week," + ",".join(CONSTRUCTS) + "\n")
        for plan, levers in [("no-rollout", []), ("plan", SCENARIO["plans"][0]["levers"])]:
            for week, levels in enumerate(trajectory(levers)):
                out.write(f"{plan},{week}," + ",".join(f"{level:.12f}" for level in levels) + "\n")


if __name__ == "__main__":
    main()
