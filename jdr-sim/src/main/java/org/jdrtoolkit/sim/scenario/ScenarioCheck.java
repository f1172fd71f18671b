package org.jdrtoolkit.sim.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Hypothesis;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Suggestion;

/** The rules of meaning that a scenario keeps beyond its shape. */
public final class ScenarioCheck {

    private static final double ROUNDING = 1e-9;

    private final Scenario scenario;
    private final Model model;
    private final List<Problem> problems = new ArrayList<>();

    private ScenarioCheck(Scenario scenario, Model model) {
        this.scenario = scenario;
        this.model = model;
    }

    /** Everything that is wrong with a scenario for a model, with JSON pointers; empty if nothing is. */
    public static List<Problem> check(Scenario scenario, Model model) {
        ScenarioCheck check = new ScenarioCheck(scenario, model);
        check.hypothesesExist();
        check.timeMakesSense();
        check.workforceMakesSense();
        check.plansMakeSense();
        check.verdictMakesSense();
        return List.copyOf(check.problems);
    }

    private void hypothesesExist() {
        List<String> known = model.hypotheses().stream().map(Hypothesis::id).toList();
        for (int i = 0; i < scenario.without().size(); i++) {
            exists(scenario.without().get(i), known, "hypothesis", "/without/" + i);
        }
    }

    private void timeMakesSense() {
        Time time = scenario.time();
        if (time.horizon() / time.step() > Time.MOST_STEPS) {
            error("too-many-steps", "/time/step", "A horizon of " + number(time.horizon()) + " in steps of " + number(time.step())
                    + " takes more than " + Time.MOST_STEPS + " steps.", "Take larger steps.");
            return;
        }
        onStep(time.horizon(), "/time/horizon");
        time.every().ifPresent(every -> {
            onStep(every, "/time/every");
            if (!Time.isMultiple(time.horizon(), every)) {
                error("off-step", "/time/every", "The horizon of " + number(time.horizon()) + " is not a whole number of times "
                        + number(every) + ".", "Choose a length between results that divides the horizon.");
            }
        });
        if (time.scheme() == Scheme.REFERENCE && scenario.workforce().simulate() == Persons.EVERYONE) {
            error("reference-is-for-one", "/time/scheme", "The scheme \"reference\" knows no chance and follows one person.",
                    "Choose \"heun\", or set \"simulate\" in \"workforce\" to \"representative\".");
        }
    }

    private void workforceMakesSense() {
        Workforce workforce = scenario.workforce();
        double sum = workforce.segmentsOrAll().stream().mapToDouble(Segment::share).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            error("shares-do-not-sum", "/workforce/segments", "The shares of the segments sum to " + number(sum) + ", not to 1.", "");
        }
        Set<String> ids = new HashSet<>(Set.of(Workforce.ALL));
        for (int i = 0; i < workforce.segments().size(); i++) {
            Segment segment = workforce.segments().get(i);
            String pointer = "/workforce/segments/" + i;
            unique(segment.id(), ids, pointer);
            if (segment.share() * workforce.size() < 1) {
                error("empty-segment", pointer + "/share", "A share of " + number(segment.share()) + " of " + workforce.size()
                        + " people is less than one person.", "Raise the share, or leave the segment out.");
            }
            baselinesMakeSense(segment.baseline(), pointer + "/baseline/");
            segment.initial().keySet().forEach(id -> construct(id, pointer + "/initial/" + id));
        }
    }

    private void baselinesMakeSense(Map<String, Double> baseline, String pointer) {
        baseline.keySet().forEach(id -> {
            construct(id, pointer + id);
            if (model.construct(id).filter(construct -> construct.scale() == Scale.STOCK).isPresent()) {
                error("baseline-of-stock", pointer + id, "\"" + id + "\" is a stock, which keeps no baseline.",
                        "Give its starting level under \"initial\".");
            }
        });
    }

    private void construct(String id, String pointer) {
        exists(id, model.constructs().stream().map(Construct::id).toList(), "construct", pointer);
    }

    private void plansMakeSense() {
        Set<String> ids = new HashSet<>(Set.of(Plan.NO_ROLLOUT));
        for (int i = 0; i < scenario.plans().size(); i++) {
            Plan plan = scenario.plans().get(i);
            unique(plan.id(), ids, "/plans/" + i);
            for (int j = 0; j < plan.levers().size(); j++) {
                schedule(plan.levers().get(j), "/plans/" + i + "/levers/" + j);
                overlap(plan.levers().subList(0, j), plan.levers().get(j), "/plans/" + i + "/levers/" + j);
            }
        }
    }

    private void schedule(Schedule schedule, String pointer) {
        exists(schedule.lever(), model.levers().stream().map(Lever::id).toList(), "lever", pointer + "/lever");
        List<String> segments = scenario.workforce().segments().stream().map(Segment::id).toList();
        for (int i = 0; i < schedule.segments().size(); i++) {
            exists(schedule.segments().get(i), segments, "segment", pointer + "/segments/" + i);
        }
        double horizon = scenario.time().horizon();
        if (schedule.from() > horizon) {
            error("after-horizon", pointer + "/from", "This begins at " + number(schedule.from())
                    + ", after the horizon of " + number(horizon) + ".", "Begin earlier, or lengthen the horizon.");
        } else if (schedule.from() + schedule.ramp() > horizon) {
            error("after-horizon", pointer + "/ramp", "The ramp ends at " + number(schedule.from() + schedule.ramp())
                    + ", after the horizon of " + number(horizon) + ".", "Shorten the ramp, or lengthen the horizon.");
        }
        onStep(schedule.from(), pointer + "/from");
        onStep(schedule.ramp(), pointer + "/ramp");
        schedule.until().ifPresent(until -> {
            onStep(until, pointer + "/until");
            if (until > horizon) {
                error("after-horizon", pointer + "/until", "This ends at " + number(until) + ", after the horizon of "
                        + number(horizon) + ".", "End earlier, or leave \"until\" out.");
            } else if (until < schedule.from() + schedule.ramp() || until <= schedule.from()) {
                error("ends-too-early", pointer + "/until", "This ends at " + number(until) + ", before it is reached at "
                        + number(schedule.from() + schedule.ramp()) + ".", "End later, or shorten the ramp.");
            }
        });
    }

    private void overlap(List<Schedule> earlier, Schedule schedule, String pointer) {
        for (Schedule other : earlier) {
            boolean isSame = other.lever().equals(schedule.lever()) && scenario.workforce().segmentsOrAll().stream()
                    .anyMatch(segment -> other.holdsFor(segment.id()) && schedule.holdsFor(segment.id()));
            Schedule first = other.from() <= schedule.from() ? other : schedule;
            Schedule second = first == other ? schedule : other;
            if (isSame && (second.from() < first.end() || second.from() == first.from())) {
                error("overlapping-schedules", pointer, "\"" + schedule.lever() + "\" is already being moved from "
                        + number(other.from()) + " to " + number(other.end()) + " for the same people.",
                        "Let one change end before the next begins.");
                return;
            }
        }
    }

    private void verdictMakesSense() {
        VerdictRule verdict = scenario.verdict();
        Time time = scenario.time();
        verdict.at().ifPresent(at -> {
            if (at > time.horizon()) {
                error("after-horizon", "/verdict/at", "The verdict is asked at " + number(at) + ", after the horizon of "
                        + number(time.horizon()) + ".", "Ask earlier, or lengthen the horizon.");
            } else if (!Time.isMultiple(at, time.every().orElse(time.step()))) {
                error("off-step", "/verdict/at", "There is no result at " + number(at) + ".",
                        "Ask at a multiple of " + number(time.every().orElse(time.step())) + ".");
            }
        });
        exists(verdict.against(), scenario.plansAndNone().stream().map(Plan::id).toList(), "plan", "/verdict/against");
    }

    private void onStep(double when, String pointer) {
        Time time = scenario.time();
        if (!time.isOnStep(when)) {
            double below = Math.floor(when / time.step()) * time.step();
            error("off-step", pointer, number(when) + " is not a whole number of steps of " + number(time.step()) + ".",
                    "Maybe " + number(below) + " or " + number(below + time.step()) + "?");
        }
    }

    private void unique(String id, Set<String> ids, String pointer) {
        if (!ids.add(id)) {
            error("duplicate-id", pointer + "/id", "The id \"" + id + "\" is taken.", "Choose another.");
        }
    }

    private void exists(String id, Collection<String> known, String what, String pointer) {
        if (!known.contains(id)) {
            error("unknown-id", pointer, "No " + what + " has the id \"" + id + "\".", Suggestion.of(id, known));
        }
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf((float) number);
    }

    private void error(String code, String pointer, String message, String advice) {
        problems.add(Problem.error(code, pointer, message, advice));
    }
}
