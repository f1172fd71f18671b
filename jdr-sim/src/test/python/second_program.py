"""The numbers of representative people once more, written from docs/numerics.md, the schemas and the JSON files alone.

Numbers in brackets are the equations of docs/numerics.md. Only Python's own library is used. compare.py runs it; see README.md.
"""
import json
import math
from collections import defaultdict
from pathlib import Path
from statistics import NormalDist
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[4]
MODELS = ROOT / "jdr-core/src/main/resources/org/jdrtoolkit/core/library"
PRESETS = ROOT / "jdr-sim/src/main/resources/org/jdrtoolkit/sim/preset"
YEAR = 365.25
DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": YEAR / 12, "year": YEAR}
NOTHING = "no-rollout"
MOST_DRIVERS = 5
PART = 1e-12  # how far a part of a step of the reference scheme may be off


# --- Numbers by name (scenarios/README.md, "Other numbers") ---------------------------------------------------------------------

class Number(NamedTuple):
    """Where a number of a model stands, and how it is drawn."""
    holder: object
    key: object
    has_range: bool
    group: str


def numbers(model):
    """Every number by its name."""
    found = {}

    def name_of(entry):
        if kind_of(entry):
            return "-".join([kind_of(entry)] + ["+".join(sorted(reads(entry)))] * bool(reads(entry)))
        first = next(iter(entry.values()))
        return "+".join(sorted(first)) if isinstance(first, list) else first

    def add(name, holder, key, has_range=False, group=None):
        if name in found and (has_range or found[name].has_range):
            raise ValueError(f"two numbers that are drawn have the name {name}; this program does not tell them apart")
        found[name] = Number(None if name in found else holder, key, has_range, group or name)

    def is_open(limits):
        return limits is not None and limits[0] < limits[1]

    def visit(name, value):
        if isinstance(value, list):
            for entry in value:
                if isinstance(entry, dict):
                    visit(f"{name}/{name_of(entry)}", entry)
        elif isinstance(value, dict) and "value" in value:
            add(name, value, "value", is_open(value.get("range")), value.get("together"))
        elif isinstance(value, dict):
            for key, content in value.items():
                if isinstance(content, (int, float)) and not isinstance(content, bool):
                    add(f"{name}/{key}", value, key)
                elif key == "points":  # a table is drawn as a whole
                    for place, corner in enumerate(content, 1):
                        add(f"{name}/points/{place}/x", corner, 0)
                        add(f"{name}/points/{place}/y", corner, 1, len(corner) > 2 and is_open(corner[2]), name)
                elif key not in ("atFull", "caution"):
                    visit(f"{name}/{key}", content)

    for part in ("constructs", "levers", "auxiliaries", "effects", "flows", "indicators", "correlations", "leaving", "absence"):
        visit(part, model.get(part, []))
    return found


def model_of(scenario, path):
    """The model of a scenario file: one that ships, or a file beside it."""
    name = scenario["model"]
    return json.loads((path.parent / name if name.endswith(".json") else MODELS / f"{name}.json").read_text(encoding="utf-8"))


def with_numbers(model, values):
    changed = json.loads(json.dumps(model))
    known = numbers(changed)
    for name, value in values.items():
        if known[name].holder is None:
            raise ValueError(f"{name}: two numbers have this name; this program does not tell them apart")
        known[name].holder[known[name].key] = value
    return changed


# --- Levers over time (numerics, "A step of a person"; scenarios/README.md, "Plans from a preset") ------------------------------

def preset_changes(plan, time):
    """The changes of a plan, with those of its preset in the unit and steps of the scenario."""
    own = plan.get("levers", [])
    if "preset" not in plan:
        return own
    unit, step = DAYS[time.get("unit", "week")], time.get("step", 1)
    rounded = lambda weeks: round(weeks * 7 / unit / step) * step  # halves to the even step, as Python rounds
    taken = []
    for change in json.loads((PRESETS / f"{plan['preset']}.json").read_text())["levers"]:
        if change["lever"] in {each["lever"] for each in own}:
            continue
        start = rounded(change["from"])
        fitted = dict(change, **{"from": start, "ramp": rounded(change["from"] + change.get("ramp", 0)) - start})
        if "until" in change:
            fitted["until"] = rounded(change["until"])
        if start <= time["horizon"]:
            taken.append(fitted)
    return taken + own


class Course:
    """The level of one lever over time, as pieces of straight lines."""

    def __init__(self, changes):
        self.pieces = [(0.0, 0.0, 0.0, 0.0)]  # begins, level there, ends, level there and after
        for change in sorted(changes, key=lambda each: each["from"]):
            start, ramp, until = change["from"], change.get("ramp", 0), change.get("until")
            before = self.after(start)
            self.pieces.append((start, before if ramp else change["to"], start + ramp, change["to"]))
            if until is not None:
                self.pieces.append((until, before, until, before))

    @staticmethod
    def _level(piece, t):
        begins, low, ends, high = piece
        return high if t >= ends else low + (high - low) * (t - begins) / (ends - begins)

    def after(self, t):
        return self._level([piece for piece in self.pieces if piece[0] <= t][-1], t)

    def before(self, t):
        return self._level([piece for piece in self.pieces if piece[0] < t][-1], t)


# --- Rate equations (1) to (6) --------------------------------------------------------------------------------------------------

def table(x, points):
    if x <= points[0][0]:
        return points[0][1]
    for (x0, y0, *_), (x1, y1, *_) in zip(points, points[1:]):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return points[-1][1]


SHAPES = {  # (6): a function of the level x, from the numbers of a factor and the capacity of what it reads
    "level": lambda f, capacity: lambda x: x,
    "room": lambda f, capacity: lambda x: 1 - x / capacity,
    "amplify": lambda f, capacity: lambda x, by=f["by"]["value"]: 1 + by * x,
    "dampen": lambda f, capacity: lambda x, by=f["by"]["value"]: 1 / (1 + by * x),
    "deviation": lambda f, capacity: lambda x, reference=f["reference"]["value"]: x - reference,
    "multiply": lambda f, capacity: lambda x, by=f["by"]["value"]: by * x,
    "inverse": lambda f, capacity: lambda x: 1 / x if x else math.copysign(math.inf, x),
    "hill": lambda f, capacity: lambda x, s=f["slope"]["value"], m=f["midpoint"]["value"]: x ** s / (m ** s + x ** s) if x > 0 else 0.0,
    "logistic": lambda f, capacity: lambda x, s=f["slope"]["value"], m=f["midpoint"]["value"]: 1 / (1 + math.exp(-s * (x - m))),
    "exponential": lambda f, capacity: lambda x, by=f["by"]["value"]: math.exp(by * x),
    "power": lambda f, capacity: lambda x, p=f["exponent"]["value"]: math.inf if x <= 0 and p < 0 else max(0.0, x) ** p,
    "table": lambda f, capacity: lambda x, points=f["points"]: table(x, points),
    "teamMean": lambda f, capacity: lambda x: x,  # the mates of a representative person are as that person is
}
JOINS = {"sum": sum, "product": math.prod, "min": min, "max": max}  # (6a)


def kind_of(entry):
    """The kind of a factor; none for entries of all other lists."""
    return next((key for key in entry if key in SHAPES or key in JOINS or key == "constant"), None)


def reads(factor):
    """Ids of all that a factor reads, also through its parts."""
    kind = kind_of(factor)
    return set().union(*map(reads, factor[kind])) if kind in JOINS else {factor[kind]} if kind in SHAPES else set()


class Theory:
    """A model with some hypotheses switched off, as terms that a step adds up; rates are per unit of the scenario's time."""

    def __init__(self, model, without, unit):
        self.model = model
        self.constructs = model["constructs"]
        self.places = {each["id"]: i for i, each in enumerate(self.constructs)}
        self.levers = [each["id"] for each in model.get("levers", [])]
        self.without = without
        self.formulas = {}  # (6a) by id, each after those that it reads
        for auxiliary in model.get("auxiliaries", []):
            self.add_formula(auxiliary["id"])
        self.given_places = {each: i for i, each in enumerate([*self.levers, *self.formulas])}
        weeks = DAYS[unit] / 7
        self.pace = [math.log(2) / each["halfLifeWeeks"]["value"] * weeks if "halfLifeWeeks" in each else 0.0 for each in self.constructs]  # (1)
        self.effects, self.products, self.flows = [], [], []
        is_on = lambda part: part.get("hypothesis") not in without
        for effect in filter(is_on, model.get("effects", [])):
            to = self.places[effect["to"]]
            self.effects.append((to, self.pace[to] * effect["gain"]["value"], *self.place(effect["from"])))  # (2), and (2a) with mates alike
            for moderator in filter(is_on, effect.get("moderatedBy", [])):
                self.products.append((to, self.pace[to] * moderator["gain"]["value"], *self.place(effect["from"]), *self.place(moderator["by"])))  # (3)
        for flow in filter(is_on, model.get("flows", [])):
            rate = flow["rate"]["value"] * DAYS[unit] / DAYS[flow["rate"]["unit"].removeprefix("per-")]
            ends = [self.places[flow[end]] if end in flow else None for end in ("from", "to")]
            self.flows.append((rate, self.on_formulas(flow.get("factors", [])), *ends))  # (5)
        self.non_negative = {self.places[each["id"]] for each in self.constructs if each.get("nonNegative")}

    def place(self, name):
        """What an effect reads: a deviation, or what has no set point, which is a lever or an auxiliary."""
        return (False, self.places[name]) if name in self.places else (True, self.given_places[name])

    def add_formula(self, name):
        if name not in self.formulas:
            formula = next(each["formula"] for each in self.model["auxiliaries"] if each["id"] == name)
            for read in reads(formula):
                if any(each["id"] == read for each in self.model["auxiliaries"]):
                    self.add_formula(read)
            self.formulas[name] = self.formula(formula) or (lambda y: 1.0)

    def on_formulas(self, factors):
        return [function for function in map(self.formula, factors) if function]

    def formula(self, factor):
        """(6), (6a): a function of levels by id; none where nothing of it is left."""
        if factor.get("hypothesis") in self.without:
            return None
        kind = kind_of(factor)
        if kind == "constant":
            return lambda y, number=factor["constant"]["value"]: number
        if kind in JOINS:
            join, parts = JOINS[kind], self.on_formulas(factor[kind])
            return (lambda y: join(part(y) for part in parts)) if parts else None
        read = factor[kind]
        capacity = self.constructs[self.places[read]].get("capacity", {}).get("value") if read in self.places else 1.0
        shape = SHAPES[kind](factor, capacity)
        return lambda y: shape(y[read])

    def levels(self, y, u):
        """Levels of constructs, levers and auxiliaries by id."""
        found = dict(zip(self.places, y)) | dict(zip(self.levers, u))
        for name, formula in self.formulas.items():
            found[name] = formula(found)
        return found

    def running(self, y, held, h):
        """(5), (5a): how fast each flow runs, if `held` is what stocks let go within a time of h at most."""
        wanted = [(rate * math.prod(factor(y) for factor in factors), start, end) for rate, factors, start, end in self.flows]
        leaving = defaultdict(float)
        for rate, start, end in wanted:
            leaving[start] += max(0.0, rate)
            leaving[end] += max(0.0, -rate)
        share = {i: min(1.0, max(0.0, held[i] - 2.0 ** -960) * (1 - 2.0 ** -40) / (h * leaving[i])) for i in self.non_negative if leaving[i] > 0}
        return [(max(0.0, rate) * share.get(start, 1.0) - max(0.0, -rate) * share.get(end, 1.0), start, end) for rate, start, end in wanted]

    def rates(self, x, b, u, held, h):
        if self.flows or self.formulas:
            y = self.levels([p + q for p, q in zip(x, b)], u)
            u = [y[each] for each in self.given_places]
        dx = [-pace * each for pace, each in zip(self.pace, x)]
        for to, gain, is_lever, j in self.effects:
            dx[to] += gain * (u[j] if is_lever else x[j])
        for to, gain, causes, j, moderates, m in self.products:
            if causes and moderates:
                product = u[j] * u[m]
            elif causes or moderates:
                lever, construct = (u[j], m) if causes else (u[m], j)
                product = lever * (x[construct] + b[construct])
            else:
                product = x[j] * x[m] + x[j] * b[m] + b[j] * x[m]
            dx[to] += gain * product
        if self.flows:
            for rate, start, end in self.running(y, held or x, h):
                if start is not None:
                    dx[start] -= rate
                if end is not None:
                    dx[end] += rate
        return dx


# --- People over time (7), (11) -------------------------------------------------------------------------------------------------

def step(theory, scheme, h, x, b, u0, u1, held, whole):
    """One step of a scheme; levers go in a straight line from u0 to u1. (5a): within a time of `whole`, stocks let go what is `held`, or is there."""
    move = lambda k, part: [each + part * h * slope for each, slope in zip(x, k)]
    rates = lambda at, u: theory.rates(at, b, u, held, whole)
    k1 = rates(x, u0)
    if scheme == "euler":
        return move(k1, 1)
    if scheme == "heun":
        k2 = rates(move(k1, 1), u1)
        return move([(p + q) / 2 for p, q in zip(k1, k2)], 1)
    middle = [(p + q) / 2 for p, q in zip(u0, u1)]
    k2 = rates(move(k1, 0.5), middle)
    k3 = rates(move(k2, 0.5), middle)
    k4 = rates(move(k3, 1), u1)
    return move([(p + 2 * q + 2 * r + s) / 6 for p, q, r, s in zip(k1, k2, k3, k4)], 1)


def careful(theory, h, x, b, u0, u1, whole):
    """Classical Runge–Kutta in parts of h so short that halves of them make no difference, also where a limit begins or ceases to bind."""
    middle = [(p + q) / 2 for p, q in zip(u0, u1)]
    once = step(theory, "rk4", h, x, b, u0, u1, None, whole)
    half = step(theory, "rk4", h / 2, x, b, u0, middle, None, whole)
    twice = step(theory, "rk4", h / 2, half, b, middle, u1, None, whole)
    if all(abs(p - q) <= PART * max(1, abs(q)) for p, q in zip(once, twice)):
        return twice
    return careful(theory, h / 2, careful(theory, h / 2, x, b, u0, middle, whole), b, middle, u1, whole)


def mean_start(start):
    return sum(start["uniform"]) / 2 if "uniform" in start else start.get("exactly", start.get("normal"))


def start_of(theory, segment):
    """(0): set points and deviations at time 0."""
    b, x = [], []
    for construct in theory.constructs:
        baseline = segment.get("baseline", {}).get(construct["id"], 0.0)
        if construct["id"] in segment.get("initial", {}):
            level = mean_start(segment["initial"][construct["id"]])
        else:
            level = construct["initial"]["value"] if "initial" in construct else baseline
        b.append(baseline)
        x.append(level - baseline)
    return b, x


def readings(theory, levels, levers):
    """Constructs, levers, auxiliaries and indicators by id; the cut-offs of shares as (11) has them for a representative person."""
    values = theory.levels(levels, levers)
    read = dict(values)
    for indicator in theory.model.get("indicators", []):
        if "share" in indicator:
            share = indicator["share"]
            read[indicator["id"]] = NormalDist().cdf(values[share["of"]] - share["cutoff"]["value"])
        else:
            read[indicator["id"]] = sum(term["weight"]["value"] * math.prod(values[of] for of in term["of"]) for term in indicator["terms"])
    return read


class Run:
    """All plans of a scenario over a model: means by plan, segment, variable and result."""

    def __init__(self, scenario, model):
        time = scenario["time"]
        self.scenario, self.model = scenario, model
        self.unit = time.get("unit", "week")
        self.h = time.get("step", 1)
        self.theory = Theory(model, scenario.get("without", []), self.unit)
        size = scenario["workforce"]["size"]
        self.segments = [{"share": each.get("heads", size) / size, **each} for each in scenario["workforce"].get("segments") or [{"id": "all"}]]
        self.every = round(time.get("every", self.h) / self.h)
        self.times = [k * self.h for k in range(0, round(time["horizon"] / self.h) + 1, self.every)]
        self.means = {}
        for plan in [{"id": NOTHING}] + scenario.get("plans", []):
            self.follow(plan)

    def follow(self, plan):
        weighted = [defaultdict(float) for _ in self.times]
        for segment in self.segments:
            for k, read in enumerate(self.course_of(plan, segment)):
                for variable, value in read.items():
                    self.means.setdefault((plan["id"], segment["id"], variable), []).append(value)
                    weighted[k][variable] += segment["share"] * value
        if self.scenario["workforce"].get("segments"):
            for variable in weighted[0]:
                self.means[plan["id"], "all", variable] = [each[variable] for each in weighted]

    def course_of(self, plan, segment):
        theory, time = self.theory, self.scenario["time"]
        scheme = time.get("scheme", "heun")
        changes = [each for each in preset_changes(plan, time) if not each.get("segments") or segment["id"] in each["segments"]]
        courses = [Course([each for each in changes if each["lever"] == lever]) for lever in theory.levers]
        b, x = start_of(theory, segment)
        results = []
        for k in range(round(time["horizon"] / self.h) + 1):
            u0 = [course.after(k * self.h) for course in courses]
            if k % self.every == 0:
                results.append(readings(theory, [p + q for p, q in zip(x, b)], u0))
            u1 = [course.before((k + 1) * self.h) for course in courses]
            x = careful(theory, self.h, x, b, u0, u1, self.h) if scheme == "reference" else step(theory, scheme, self.h, x, b, u0, u1, x, self.h)
        return results

    def mean(self, plan, variable, segment="all"):
        return self.means[plan, segment, variable]

    def changes(self, plan, against):
        """(12) by segment and indicator, at the time of the verdict."""
        at = self.times.index(self.scenario.get("verdict", {}).get("at", self.scenario["time"]["horizon"]))
        segments = ["all"] + [each["id"] for each in self.scenario["workforce"].get("segments", [])]
        return {(segment, each["id"]): self.mean(plan, each["id"], segment)[at] - self.mean(against, each["id"], segment)[at]
                for segment in segments for each in self.model.get("indicators", []) if "outcome" in each}


# --- Euros (19) to (24) ---------------------------------------------------------------------------------------------------------

class Balance:
    """Euros and discounted euros by kind and item, of one plan against another."""

    def __init__(self, run, plan, against):
        self.run, self.plan, self.against = run, plan, against
        self.economics = run.scenario["economics"]
        self.years = [t * DAYS[run.unit] / YEAR for t in run.times]
        self.rate = self.economics.get("discountRatePerYear", 0)
        people, self.items = run.scenario["workforce"]["size"], {}
        without = run.scenario.get("without", [])
        for lever in run.model.get("levers", []):
            if "costEurosPerPersonWeek" in lever:  # (20)
                cost = people * lever["costEurosPerPersonWeek"]["value"] * YEAR / 7
                self.flow("lever-cost", lever["id"], [-cost * (p - a) for p, a in zip(run.mean(plan, lever["id"]), run.mean(against, lever["id"]))])
        for cost in self.economics.get("costs", []):
            paid = cost["costEuros"] * (self.holds(cost, plan) - self.holds(cost, against))
            at = cost.get("at", 0) * DAYS[run.unit] / YEAR
            euros = [-paid if year >= at - 1e-12 else 0.0 for year in self.years]
            self.items["one-off-cost", cost["id"]] = (euros, [each * self.discount(at) for each in euros])
        for item in self.economics.get("returns", []):  # (21)
            worth = (item["before"] - item["after"]) * item.get("eurosPerUnit", 0)
            self.flow(item["tier"], item["id"], [worth * (p - a) for p, a in zip(self.realised(item, plan), self.realised(item, against))])
        turnover = self.economics.get("turnover")
        for kind, rates, factor, share, euros in (  # (22)
                ("absence", "absence", "logRatePerSd", *self.valued(self.economics.get("absence"), "shareToday", "costEurosPerPersonYear")),
                ("turnover", "leaving", "logHazardPerSd", *self.valued(turnover, "yearlyShare", "costEurosPerLeaver"))):
            logs = {each["of"]: each[factor]["value"] for each in run.model.get(rates, []) if each.get("hypothesis") not in without}
            lost = lambda under: [min(1, share * math.exp(sum(log * self.change(under, of)[k] for of, log in logs.items()))) for k in range(len(self.years))]
            if share is not None:
                self.flow(kind, kind, [people * euros * (a - p) for p, a in zip(lost(plan), lost(against))])
        self.items = {key: each for key, each in self.items.items() if any(each[0])}
        self.net = [sum(each[0][k] for each in self.items.values()) for k in range(len(self.years))]
        self.discounted_net = [sum(each[1][k] for each in self.items.values()) for k in range(len(self.years))]

    @staticmethod
    def valued(part, share, euros):
        return (part[share], part.get(euros, 0)) if part else (None, None)

    @staticmethod
    def holds(item, plan):
        return plan != NOTHING and (not item.get("plans") or plan in item["plans"])

    def discount(self, year):
        return (1 + self.rate) ** -year

    def change(self, under, variable):
        return [p - o for p, o in zip(self.run.mean(under, variable), self.run.mean(NOTHING, variable))]

    def realised(self, item, under):
        if not self.holds(item, under):
            return [0.0] * len(self.years)
        return self.change(under, item["realisedBy"]) if "realisedBy" in item else [1.0] * len(self.years)

    def flow(self, kind, item, yearly):  # (19)
        columns = []
        for rates in (yearly, [each * self.discount(year) for each, year in zip(yearly, self.years)]):
            total = [0.0]
            for k in range(1, len(rates)):
                total.append(total[-1] + (self.years[k] - self.years[k - 1]) * (rates[k - 1] + rates[k]) / 2)
            columns.append(total)
        self.items[kind, item] = tuple(columns)

    def break_even(self):  # (24)
        net, times = self.discounted_net, self.run.times
        below = [k for k, each in enumerate(net) if each < 0]
        if not below:
            return 0.0
        k = below[-1]
        return None if k == len(net) - 1 else times[k] + (times[k + 1] - times[k]) * net[k] / (net[k] - net[k + 1])

    def business_case(self):  # (23)
        full = {each["id"] for each in self.run.model.get("levers", [])} | {each["id"] for each in self.run.model["constructs"]
                if each.get("scale") == "stock" and each.get("capacity", {}).get("value") == 1}
        valued = [each for each in self.economics.get("returns", []) if self.holds(each, self.plan) and "eurosPerUnit" in each]
        counted = [each for each in valued if each.get("realisedBy") is None or each["realisedBy"] in full]
        if not counted:
            return None
        yearly = sum((each["before"] - each["after"]) * each["eurosPerUnit"] for each in counted)
        once = sum(each["costEuros"] for each in self.economics.get("costs", []) if self.holds(each, self.plan))
        sums = {"yearlyEuros": yearly, "oneOffCostEuros": once}
        if once:
            sums |= {"returnOnInvestmentAfterOneYear": (yearly - once) / once, "returnOnInvestmentAfterTwoYears": (2 * yearly - once) / once}
        if len(counted) < len(valued):
            sums["leftOut"] = [each["id"] for each in valued if each not in counted]
        return sums


# --- Verdicts and many worlds (12), (15) to (18) --------------------------------------------------------------------------------

def pattern(wellbeing, performance, smallest):
    rounded = [float(f"{each:.12g}") for each in (wellbeing, performance)]
    if any(abs(each) < smallest for each in rounded):
        return "no-meaningful-change"
    return {(True, True): "mutual-gains", (False, True): "conflicting-outcomes", (False, False): "mutual-losses",
            (True, False): "wellbeing-at-the-cost-of-performance"}[rounded[0] > 0, rounded[1] > 0]


def quantile(values, part):  # type 7
    ordered = sorted(values)
    place = part * (len(ordered) - 1)
    below, above = ordered[int(place)], ordered[min(int(place) + 1, len(ordered) - 1)]
    return below + place % 1 * (above - below)


def ranks(values):
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    k = 0
    while k < len(order):
        end = k
        while end + 1 < len(order) and values[order[end + 1]] == values[order[k]]:
            end += 1
        for i in range(k, end + 1):
            found[order[i]] = (k + end) / 2  # ties share their mean rank
        k = end + 1
    return found


def squared_rank_correlation(one, other):
    p, q = ranks(one), ranks(other)
    middle = (len(p) - 1) / 2
    cross = sum((a - middle) * (b - middle) for a, b in zip(p, q))
    spread = sum((a - middle) ** 2 for a in p) * sum((b - middle) ** 2 for b in q)
    return cross * cross / spread if spread else 0.0


def outcomes(model):
    """Indicators by outcome, and the one that performance is judged by."""
    by_kind = {each["outcome"]: each["id"] for each in model.get("indicators", []) if "outcome" in each}
    return by_kind, by_kind.get("task-performance", by_kind.get("contextual-performance"))


def spread_of(changes):
    """(17) for representative people, of one change per draw."""
    draws, mean = len(changes), sum(changes) / len(changes)
    variance = sum((each - mean) ** 2 for each in changes) / (draws - 1)
    return {"meanZ": mean, "monteCarloErrorZ": math.sqrt(variance / draws), "interval90Z": [quantile(changes, 0.05), quantile(changes, 0.95)],
            "chanceVariance": 0.0, "unknownVariance": variance} | ({"chanceShare": 0.0} if variance else {})


def probability(happens):
    """(15) and (16) for one world per draw: each tells as much as one independent world."""
    n, p = len(happens), sum(happens) / len(happens)
    q = (n * p + 2) / (n + 4)
    return {"probability": p, "monteCarloError": math.sqrt(q * (1 - q) / (n + 4))}


def drivers(drawn, groups, changes):
    """(18): numbers and groups that go with a change more than chance would have any of them go."""
    correlations = {name: squared_rank_correlation(drawn[members[0]], changes) for name, members in groups.items()}
    z = NormalDist().inv_cdf(1 - 0.05 / (2 * len(groups)))
    told = sorted((each for each in correlations if correlations[each] > z * z / (len(changes) - 1)), key=lambda each: -correlations[each])
    return [{"number": name, "squaredRankCorrelation": correlations[name]} for name in told[:MOST_DRIVERS]]
