package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.internal.count.Histograms;
import org.jdrtoolkit.sim.result.Key;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Staffing;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.result.WorldLayout;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jdrtoolkit.sim.work.Pulse;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshop;

/** All plans with all statistics. Segment by segment, so that no more tables of counts are there at a time than plans need for one and for everybody. */
final class StatedRun {

    /** The part of all memory that tables of counts may take; plans for which there is no room side by side go one after another. */
    private static final double SHARE_OF_MEMORY = 0.4;

    private final Compiled compiled;
    private final Reading reading;
    private final double[] scales;
    private final List<SegmentPeople> segments;
    private final Workshop workshop;
    private final Pulse pulse;
    private final Map<Key, Trajectory> trajectories = new LinkedHashMap<>();
    private final List<Staffing> staffings = new ArrayList<>();

    StatedRun(Compiled compiled, Workshop workshop, Watch watch) {
        Scenario scenario = compiled.study().scenario();
        this.compiled = compiled;
        this.reading = Reading.ofAll(compiled.study().model(), compiled.equations(), compiled.noise().isEmpty());
        this.scales = reading.scales(scenario.workforce().segments());
        this.segments = SegmentPeople.all(compiled, 0);
        this.workshop = workshop;
        this.pulse = new Pulse(watch, (double) scenario.plansAndNone().size() * segments.stream().mapToLong(SegmentPeople::count).sum());
    }

    /** What was found; nothing if it was stopped. */
    Optional<RunResult> result() {
        List<Plan> plans = compiled.study().scenario().plansAndNone();
        int atOnce = plansAtOnce(plans.size());
        for (int first = 0; first < plans.size() && !pulse.isStopped(); first += atOnce) {
            run(plans.subList(first, Math.min(first + atOnce, plans.size())));
        }
        pulse.end();
        return pulse.isStopped() ? Optional.empty()
                : Optional.of(new RunResult(compiled.study(), compiled.times(), trajectories).withStaffings(staffings));
    }

    private int plansAtOnce(int plans) {
        double bytes = 2.0 * Math.max(1, Histograms.bytes(compiled.results(), scales));
        return (int) Math.max(1, Math.min(plans, SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() / bytes));
    }

    private Statistics fresh() {
        return new Statistics(compiled, reading, new Histograms(compiled.results(), scales));
    }

    /** Some plans side by side. */
    private void run(List<Plan> plans) {
        boolean isOneSegment = segments.size() == 1 && segments.get(0).segment().id().equals(Workforce.ALL);
        List<Statistics> all = new ArrayList<>();
        List<List<Trajectory>> ofSegments = new ArrayList<>();
        List<List<Staffing>> staffingsOfSegments = new ArrayList<>();
        for (Plan plan : plans) {
            all.add(isOneSegment ? null : fresh());
            ofSegments.add(new ArrayList<>());
            staffingsOfSegments.add(new ArrayList<>());
        }
        for (SegmentPeople segment : segments) {
            List<Statistics> seen = seen(segment, plans);
            if (pulse.isStopped()) {
                return;
            }
            for (int p = 0; p < plans.size(); p++) {
                somebodyIsThere(plans.get(p), segment, seen.get(p));
                if (isOneSegment) {
                    all.set(p, seen.get(p));
                } else {
                    ofSegments.get(p).addAll(seen.get(p).trajectories(plans.get(p), segment.segment().id()));
                    seen.get(p).staffing(plans.get(p), segment.segment().id()).ifPresent(staffingsOfSegments.get(p)::add);
                    all.get(p).addSegment(seen.get(p), compiled.noise().isPresent() ? 1 : segment.segment().share());
                }
            }
        }
        for (int p = 0; p < plans.size(); p++) {
            Trajectories.put(trajectories, ofSegments.get(p));
            Trajectories.put(trajectories, all.get(p).trajectories(plans.get(p), Workforce.ALL));
            staffings.addAll(staffingsOfSegments.get(p));
            all.get(p).staffing(plans.get(p), Workforce.ALL).ifPresent(staffings::add);
        }
    }

    /** What was seen of a segment, by plan. */
    private List<Statistics> seen(SegmentPeople segment, List<Plan> plans) {
        Map<String, Statistics> statistics = new LinkedHashMap<>();
        plans.forEach(plan -> statistics.put(plan.id(), fresh()));
        List<Statistics> all = List.copyOf(statistics.values());
        new Walk(plans, compiled.resultSteps(), workshop, pulse).along(Chunk.of(segment), (plan, chunk) -> statistics.get(plan.id()).alike(), seen -> {
            for (int p = 0; p < all.size(); p++) {
                all.get(p).add(seen.get(p));
            }
        });
        return all;
    }

    /** Refuses a run in which all places of a segment are empty at a result, of which nothing could be said. */
    private void somebodyIsThere(Plan plan, SegmentPeople segment, Statistics seen) {
        Time time = compiled.study().scenario().time();
        for (int r = 0; r < compiled.results(); r++) {
            if (seen.tally().people(r) == 0) {
                throw new ProblemException(List.of(Problem.error(WorldLayout.NOBODY_THERE, "/workforce/turnover", "Under the plan \"" + plan.id()
                        + "\" all places of \"" + segment.segment().id() + "\" are empty by " + RecordShape.word(time.unit()) + " "
                        + Limits.plain(r * time.stepsPerResult() * time.step()) + ".",
                        "Let places stay empty for less long, or let more people take part.")));
            }
        }
    }
}
