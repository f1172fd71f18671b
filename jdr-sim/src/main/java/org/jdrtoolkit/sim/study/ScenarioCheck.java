package org.jdrtoolkit.sim.study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.model.Through;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Names;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.core.rule.ModelCheck;
import org.jdrtoolkit.core.rule.ModelNames;
import org.jdrtoolkit.core.rule.RangeCheck;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.shape.RecordWalk;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Start;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Turnover;
import org.jdrtoolkit.sim.scenario.VerdictRule;
import org.jdrtoolkit.sim.scenario.Workforce;

/** Rules about a scenario's meaning, beyond its shape. */
public final class ScenarioCheck {

    private static final double ROUNDING = 1e-9;

    /** Names of devices that no file of Windows can have, in any letter case. */
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    /** People who affect one another are simulated together, week by week, in one block. */
    private static final int MOST_IN_TEAM = 10_000;

    private final Scenario scenario;
    private final Optional<Model> model;
    private final Problems problems = new Problems();
    private final TimeCheck times;
    /** What the parts of the model are called, by kind, gathered when first asked for. */
    private final Map<String, Names> names = new HashMap<>();

    private ScenarioCheck(Scenario scenario, Optional<Model> model) {
        this.scenario = scenario;
        this.model = model;
        this.times = new TimeCheck(scenario.time(), problems);
    }

    /** Everything that is wrong with a scenario for a model, with JSON pointers; empty if nothing is. */
    public static List<Problem> check(Scenario scenario, Model model) {
        return check(scenario, Optional.of(model));
    }

    /** The same; without a model, only what can be checked without it. */
    public static List<Problem> check(Scenario scenario, Optional<Model> model) {
        ScenarioCheck check = new ScenarioCheck(scenario, model);
        check.folderCanBeMade();
        check.hypothesesExist();
        check.numbersMakeSense();
        check.timeMakesSense();
        check.workforceMakesSense();
        check.turnoverMakesSense();
        check.plansMakeSense();
        check.problems.addAll(EconomicsCheck.check(scenario, model));
        check.verdictMakesSense();
        check.samplingMakesSense();
        check.problems.addAll(PresetCheck.check(scenario, model));
        check.problems.addAll(ExpectationCheck.check(scenario, model));
        if (check.problems.isEmpty()) {
            model.map(theory -> StepCheck.check(scenario, Numbers.with(theory, scenario.numbers()))).ifPresent(check.problems::addAll);
        }
        return check.problems.found();
    }

    private void folderCanBeMade() {
        if (DEVICE.matcher(scenario.id()).matches()) {
            problems.error(Code.DEVICE_NAME, "/id", "Windows keeps the name \"" + scenario.id() + "\" for a device, so results could have no folder of this name.",
                    "Choose another id.");
        }
    }

    private void hypothesesExist() {
        for (int i = 0; i < scenario.without().size(); i++) {
            existsInModel(scenario.without().get(i), Model::hypotheses, "hypothesis", "/without/" + i);
        }
    }

    private void numbersMakeSense() {
        if (model.isEmpty() || scenario.numbers().isEmpty()) {
            return;
        }
        Map<String, NamedNumber> known = Numbers.byName(model.get());
        scenario.numbers().keySet().forEach(name -> {
            if (!known.containsKey(name)) {
                problems.error(Code.UNKNOWN_ID, numberPointer(name), "No number of the model has the name \"" + name + "\".",
                        Suggestion.of(name, known.keySet()), Suggestion.key(name, known.keySet(), scenario.numbers().keySet(), numberPointer(name)));
            }
        });
        try {
            Model changed = Numbers.with(model.get(), scenario.numbers());
            Stream.concat(RangeCheck.check(changed).stream(), ModelCheck.checkNumbers(changed).stream()).distinct()
                    .forEach(problem -> ofNumber(problem, scenario.numbers().keySet().stream().filter(known::containsKey)
                            .filter(name -> known.get(name).pointer().equals(problem.pointer())).findFirst()));
        } catch (IllegalArgumentException refused) {
            problems.error(Code.BROKEN_RULE, "/numbers", refused.getMessage(), "Set the numbers that belong together, together.");
        }
    }

    /** A problem that the model has because the scenario sets one of its numbers; a fix of the number in the model applies in the scenario. */
    private void ofNumber(Problem problem, Optional<String> name) {
        String pointer = name.map(ScenarioCheck::numberPointer).orElse("/numbers");
        problems.error(problem.code(), pointer, problem.message(), problem.advice(), problem.fix()
                .filter(fix -> name.isPresent() && fix.pointer().equals(problem.pointer()))
                .flatMap(fix -> fix.fold(value -> Optional.of(new Fix.Value(pointer, value.json())), key -> Optional.empty(),
                        remove -> Optional.empty(), keepFirst -> Optional.empty())));
    }

    private static String numberPointer(String name) {
        return RecordWalk.pointer("/numbers", name);
    }

    private void samplingMakesSense() {
        Sampling sampling = scenario.sampling();
        boolean isEachPossible = Math.max(sampling.parameterDraws(), sampling.replications()) <= Sampling.MOST_WORLDS;
        if (isEachPossible && sampling.worlds() > Sampling.MOST_WORLDS) {
            problems.error(Code.TOO_MANY_WORLDS, "/sampling", sampling.parameterDraws() + " draws with " + sampling.replications()
                    + " replications each make " + sampling.worlds() + " worlds; " + Sampling.MOST_WORLDS + " are the most.",
                    "Take fewer replications; draws tell more.");
        }
        if (sampling.replications() > 1 && scenario.workforce().simulate() == Simulated.REPRESENTATIVE) {
            problems.error(Code.NO_CHANCE, "/sampling/replications", "A representative workforce meets no chance, so its "
                    + sampling.replications() + " replications would all be alike.",
                    "Remove \"replications\", or set \"simulate\" in \"workforce\" to \"everyone\".",
                    Optional.of(new Fix.Remove("/sampling/replications")));
        }
        if (!sampling.hasWorlds()) {
            return;
        }
        boolean isCompared = !scenario.judgedPlans().isEmpty();
        if (!isCompared || model.isPresent() && !model.get().isJudged()) {
            problems.error(Code.NOTHING_TO_COMPARE, "/sampling", isCompared
                    ? "The model names no wellbeing or no performance, so there is no verdict whose probability many worlds could tell."
                    : "There is no plan to compare, so there is no verdict whose probability many worlds could tell.",
                    isCompared ? "Give an indicator of the model an \"outcome\", or leave draws and replications out."
                    : "Add a plan, or leave draws and replications out.");
        }
        if (sampling.parameterDraws() > 0 && model.isPresent()) {
            thereIsSomethingToDraw(model.get());
        }
    }

    private void thereIsSomethingToDraw(Model theory) {
        List<NamedNumber> ranged = Numbers.byName(theory).values().stream().filter(NamedNumber::isDrawn).toList();
        if (ranged.isEmpty()) {
            problems.error(Code.NOTHING_TO_DRAW, "/sampling/parameterDraws", "No number of the model has a range to draw from.",
                    "Give numbers of the model ranges, or leave \"parameterDraws\" out.");
        } else if (ranged.stream().allMatch(number -> scenario.numbers().containsKey(number.name()))) {
            problems.error(Code.NOTHING_TO_DRAW, "/sampling/parameterDraws", "The scenario itself sets every number of the model that has a range to draw from.",
                    "Leave one of them out of \"numbers\", or leave \"parameterDraws\" out.");
        }
    }

    private void timeMakesSense() {
        Time time = scenario.time();
        if (!times.hasSteps()) {
            problems.error(Code.TOO_MANY_STEPS, "/time/step", "A horizon of " + Decimals.plain(time.horizon()) + " in steps of "
                    + Decimals.plain(time.step()) + " takes more than " + Time.MOST_STEPS / 1_000_000 + " million steps.",
                    "Take larger steps, or shorten the horizon.");
        }
        int most = scenario.workforce().simulate() == Simulated.EVERYONE ? Time.MOST_RESULTS_OF_EVERYONE : Time.MOST_RESULTS;
        double every = time.every().orElse(time.step());
        if (times.hasSteps() && every >= time.step() && every > 0 && time.horizon() / every > most) {
            problems.error(Code.TOO_MANY_RESULTS, time.every().isPresent() ? "/time/every" : "/time", "A horizon of " + Decimals.plain(time.horizon())
                    + " with a result every " + Decimals.plain(every) + " gives more than " + most + " results.",
                    "Steps may stay as short as they are; ask for results less often with \"every\".");
        }
        times.onStep(time.horizon(), time.step(), "/time/horizon");
        time.every().filter(given -> given > 0).ifPresent(given -> {
            if (times.onStep(given, time.step(), "/time/every")) {
                times.dividesRun(given, "Results", "/time/every");
            }
        });
        if (time.scheme() == Scheme.REFERENCE && scenario.workforce().simulate() == Simulated.EVERYONE) {
            problems.error(Code.REFERENCE_IS_FOR_ONE, "/time/scheme",
                    "The scheme \"reference\" follows one representative person without chance; this workforce simulates everyone.",
                    "Choose \"heun\", or set \"simulate\" in \"workforce\" to \"representative\".");
        }
    }

    private void workforceMakesSense() {
        teamsAreSmall();
        Workforce workforce = scenario.workforce();
        problems.addAll(SegmentSizeCheck.check(workforce));
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < workforce.segments().size(); i++) {
            Segment segment = workforce.segments().get(i);
            String pointer = "/workforce/segments/" + i;
            problems.unique(segment.id(), ids, "segment", pointer + "/id");
            if (segment.id().equalsIgnoreCase(Workforce.ALL)) {
                problems.error(Code.DUPLICATE_ID, pointer + "/id", "\"all\" stands for the whole workforce in every result.", "Choose another id.");
            }
            baselinesMakeSense(segment.baseline(), pointer + "/baseline");
            constructsExist(segment.initial().keySet(), pointer + "/initial");
            segment.initial().forEach((id, start) -> startsWithin(id, start, RecordWalk.pointer(pointer + "/initial", id)));
        }
    }

    /** A stock starts between empty and full: everybody, or the mean of those who differ without limits. */
    private void startsWithin(String id, Start start, String pointer) {
        model.flatMap(theory -> theory.constructs().stream().filter(construct -> construct.id().equals(id) && construct.scale() == Scale.STOCK).findFirst())
                .ifPresent(stock -> {
                    Optional<Limits> limits = Optional.of(stock.levels());
                    String about = "A level of \"" + id + "\".";
                    start.each((key, level) -> problems.within(level, limits, about, pointer + key));
                    boolean hasNoLimits = start.fold(exactly -> 0, uniform -> 0, normal -> normal.sd()) > 0;
                    if (stock.nonNegative() && hasNoLimits) {
                        problems.error(Code.NEGATIVE_START, pointer + "/normal", "\"" + id
                                + "\" is never below 0, but some of those who start normally distributed would be.",
                                "Let them start \"uniform\" in a range from 0 or more, or all \"exactly\" at one level.");
                    }
                });
    }

    private void turnoverMakesSense() {
        Time time = scenario.time();
        Optional<Turnover> turnover = scenario.workforce().turnover();
        if (turnover.isPresent() && scenario.workforce().simulate() == Simulated.REPRESENTATIVE) {
            problems.error(Code.TURNOVER_NEEDS_EVERYONE, "/workforce/turnover",
                    "People leave and are followed, but one representative person is simulated.",
                    "Set \"simulate\" to \"everyone\", or leave \"turnover\" out.");
        }
        if (turnover.isPresent() && time.step() * time.unit().weeks() > TimeUnit.WEEKS_PER_YEAR * (1 + ROUNDING)) {
            problems.error(Code.STEP_OVER_A_YEAR, "/time/step", "With turnover a step lasts a year at most, but here it lasts "
                    + Decimals.plain(time.step()) + " " + RecordShape.word(time.unit()) + "s.", "Take smaller steps.");
        }
        turnover.map(Turnover::vacantFor).ifPresent(vacantFor -> {
            if (times.isAfter(vacantFor, time.horizon())) {
                problems.error(Code.AFTER_HORIZON, "/workforce/turnover/vacantFor", "A place stays empty for " + Decimals.plain(vacantFor)
                        + ", longer than the run of " + Decimals.plain(time.horizon()) + ".",
                        "For places that stay empty, write the length of the run.",
                        Optional.of(new Fix.Value("/workforce/turnover/vacantFor", Decimals.plain(time.horizon()))));
            } else {
                times.onStep(vacantFor, 0, "/workforce/turnover/vacantFor");
            }
        });
    }

    /** A team is simulated as a whole, so one team of everybody would need memory that grows with the number of people. */
    private void teamsAreSmall() {
        Workforce workforce = scenario.workforce();
        double largestSegment = workforce.segmentsOrAll().stream().mapToDouble(segment -> segment.shareOf(workforce.size())).max().orElse(1) * workforce.size();
        double largest = workforce.teamSize().map(size -> Math.min(size, largestSegment)).orElse(largestSegment);
        if (workforce.simulate() == Simulated.EVERYONE && largest > MOST_IN_TEAM && model.filter(this::readsTeams).isPresent()) {
            problems.error(Code.TEAM_TOO_LARGE, workforce.teamSize().isPresent() ? "/workforce/teamSize" : "/workforce", "A team would have "
                    + Decimals.plain(largest) + " people"
                    + (workforce.teamSize().isPresent() ? "" : ", since without \"teamSize\" each segment is one team")
                    + "; in this model people affect their team, and more than " + MOST_IN_TEAM + " do not know one another.",
                    "Give \"teamSize\", for instance 10.");
        }
    }

    private boolean readsTeams(Model theory) {
        Stream<Factor> factors = Stream.concat(theory.auxiliaries().stream().map(Auxiliary::formula),
                theory.flows().stream().filter(flow -> !isOff(flow.hypothesis())).flatMap(flow -> flow.factors().stream()));
        return theory.effects().stream().anyMatch(effect -> effect.through() == Through.TEAM && !isOff(effect.hypothesis()))
                || factors.flatMap(Factor::all).anyMatch(factor -> factor instanceof Factor.TeamMean && !isOff(factor.hypothesis()));
    }

    private boolean isOff(Optional<String> hypothesis) {
        return hypothesis.filter(scenario.without()::contains).isPresent();
    }

    private void baselinesMakeSense(Map<String, Double> baseline, String pointer) {
        constructsExist(baseline.keySet(), pointer);
        baseline.keySet().forEach(id -> {
            if (model.flatMap(theory -> theory.construct(id)).filter(construct -> construct.scale() == Scale.STOCK).isPresent()) {
                problems.error(Code.BASELINE_OF_STOCK, RecordWalk.pointer(pointer, id), "\"" + id + "\" is a stock, and stocks have no baseline.",
                        "Give its starting level under \"initial\".");
            }
        });
    }

    private void constructsExist(Set<String> ids, String pointer) {
        model.ifPresent(theory -> ids.forEach(id -> problems.keyExists(id, ids, names.computeIfAbsent("construct", first -> ModelNames.of(theory.constructs())),
                "construct of the model", RecordWalk.pointer(pointer, id))));
    }

    private void plansMakeSense() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < scenario.plans().size(); i++) {
            Plan plan = scenario.plans().get(i);
            problems.unique(plan.id(), ids, "plan", "/plans/" + i + "/id");
            if (plan.id().equalsIgnoreCase(Plan.NO_ROLLOUT)) {
                problems.error(Code.DUPLICATE_ID, "/plans/" + i + "/id", "\"no-rollout\" is the plan that changes nothing, which every run includes.",
                        "Choose another id, or remove this plan.");
            }
            for (int j = 0; j < plan.levers().size(); j++) {
                schedule(plan.levers().get(j), "/plans/" + i + "/levers/" + j);
                overlap(plan.levers().subList(0, j), plan.levers().get(j), "/plans/" + i + "/levers/" + j);
            }
        }
    }

    private void schedule(LeverChange schedule, String pointer) {
        existsInModel(schedule.lever(), Model::levers, "lever", pointer + "/lever");
        List<String> segments = scenario.workforce().segments().stream().map(Segment::id).distinct().toList();
        for (int i = 0; i < schedule.segments().size(); i++) {
            problems.exists(schedule.segments().get(i), segments, "segment of this scenario", pointer + "/segments/" + i,
                    "Leave \"segments\" out where the change holds for all.");
        }
        double reached = schedule.from() + schedule.ramp();
        if (times.withinRun(schedule.from(), "This begins", pointer + "/from", "Begin earlier, or lengthen the horizon.")) {
            boolean isOnStep = times.onStep(schedule.from(), 0, pointer + "/from");
            if (!isOnStep || times.withinRun(reached, "The ramp ends", pointer + "/ramp",
                    "Begin earlier, shorten the ramp, or lengthen the horizon.")) {
                times.onStep(schedule.ramp(), 0, pointer + "/ramp");
            }
        }
        schedule.until().filter(until -> until >= 0).ifPresent(until -> ends(schedule, until, reached, pointer + "/until"));
    }

    private void ends(LeverChange schedule, double until, double reached, String pointer) {
        if (!times.withinRun(until, "This ends", pointer, "End earlier, or leave \"until\" out.", Optional.of(new Fix.Remove(pointer)))) {
            return;
        }
        if (!times.isAfter(until, schedule.from())) {
            problems.error(Code.ENDS_TOO_EARLY, pointer, "This begins at " + Decimals.plain(schedule.from()) + " and ends at "
                    + Decimals.plain(until) + ".", "End it after it begins.");
        } else if (times.onStep(until, 0, pointer) && times.isAfter(reached, until)) {
            problems.error(Code.ENDS_TOO_EARLY, pointer, "This ends at " + Decimals.plain(until) + ", while its ramp lasts until "
                    + Decimals.plain(reached) + ".", "End later, or shorten the ramp.");
        }
    }

    private void overlap(List<LeverChange> earlier, LeverChange schedule, String pointer) {
        for (LeverChange other : earlier) {
            boolean isSame = other.lever().equals(schedule.lever()) && scenario.workforce().segmentsOrAll().stream()
                    .anyMatch(segment -> other.holdsFor(segment.id()) && schedule.holdsFor(segment.id()));
            LeverChange first = other.from() <= schedule.from() ? other : schedule;
            LeverChange second = first == other ? schedule : other;
            if (isSame && (times.isAfter(first.end(), second.from()) || !times.isAfter(second.from(), first.from()))) {
                problems.error(Code.OVERLAPPING_SCHEDULES, pointer, "Another change of \"" + schedule.lever() + "\" for the same people "
                        + (times.isAfter(other.end(), other.from())
                        ? "lasts from " + Decimals.plain(other.from()) + " to " + Decimals.plain(other.end())
                        : "is made at " + Decimals.plain(other.from())) + ".", "Let one change end before the next begins.");
                return;
            }
        }
    }

    private void verdictMakesSense() {
        VerdictRule verdict = scenario.verdict();
        Time time = scenario.time();
        double every = time.every().orElse(time.step());
        verdict.at().ifPresent(at -> {
            boolean isInTime = times.withinRun(at, "The verdict is asked", "/verdict/at", "Ask earlier, or lengthen the horizon.");
            if (isInTime && at >= 0 && every >= time.step() && times.hasSteps() && !Time.isMultiple(at, every)) {
                problems.error(Code.OFF_STEP, "/verdict/at", "Results come every " + Decimals.plain(every) + "; there is none at "
                        + Decimals.plain(at) + ".", TimeCheck.around(at, every, 0),
                        Optional.of(new Fix.Value("/verdict/at", Decimals.plain(TimeCheck.nearest(at, every, 0)))));
            }
        });
        List<String> plans = scenario.allPlans().stream().map(Plan::id).distinct().toList();
        problems.exists(verdict.against(), plans, "plan of this scenario", "/verdict/against");
    }

    private void existsInModel(String id, Function<Model, List<? extends Record>> list, String what, String pointer) {
        model.ifPresent(theory -> problems.exists(id, names.computeIfAbsent(what, first -> ModelNames.of(list.apply(theory))), what + " of the model", pointer));
    }
}
