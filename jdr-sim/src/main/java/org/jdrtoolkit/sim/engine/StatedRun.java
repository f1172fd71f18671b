package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.internal.count.Histograms;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Staffing;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jdrtoolkit.sim.work.Pulse;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshop;

/** Runs all plans with all statistics, segment by segment, so that only the counts of one segment and of everybody are held at a time. */
final class StatedRun {

    /** The share of memory that counts may take; plans that do not fit side by side run one after another. */
    private static final double SHARE_OF_MEMORY = 0.4;

    private final Compiled compiled;
    private final Reading reading;
    private final double[] scales;
    private final List<SegmentPeople> segments;
    private final Needs needs;
    private final Workshop workshop;
    private final Pulse pulse;
    private final Map<Trajectory.Key, Trajectory> trajectories = new LinkedHashMap<>();
    private final List<Staffing> staffings = new ArrayList<>();

    StatedRun(Compiled compiled, Workshop workshop, Watch watch) {
        Scenario scenario = compiled.study().scenario();
        this.compiled = compiled;
        this.reading = Reading.ofAll(compiled.study().model(), compiled.equations(), compiled.isRepresentative());
        this.scales = reading.scales(scenario.workforce().segments(), compiled.program(), compiled.equations());
        this.segments = SegmentPeople.all(compiled, 0);
        this.needs = new Needs(compiled);
        this.workshop = needs.ofStated(reading, scales).fitting(workshop);
        this.pulse = new Pulse(watch, (double) scenario.allPlans().size() * segments.stream().mapToLong(SegmentPeople::count).sum());
    }

    /** The result; empty if the run was stopped. */
    Optional<RunResult> result() {
        List<Plan> plans = compiled.study().scenario().allPlans();
        int atOnce = plansAtOnce(plans.size());
        for (int first = 0; first < plans.size() && !pulse.isStopped(); first += atOnce) {
            run(plans.subList(first, Math.min(first + atOnce, plans.size())));
        }
        pulse.end();
        return pulse.isStopped() ? Optional.empty()
                : Optional.of(new RunResult(compiled.study(), compiled.times(), trajectories).withStaffings(staffings));
    }

    private int plansAtOnce(int plans) {
        double ofPlan = Math.max(1, needs.countsOfPlan(scales));
        double most = Math.min(SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory(), ofPlan + needs.ofStated(reading, scales).left(workshop.atOnce()));
        return (int) Math.max(1, Math.min(plans, most / ofPlan));
    }

    private Statistics fresh() {
        return new Statistics(compiled, reading, new Histograms(compiled.results(), scales));
    }

    /** Runs some plans side by side. */
    private void run(List<Plan> plans) {
        List<PlanFound> found = plans.stream().map(PlanFound::new).toList();
        for (SegmentPeople segment : segments) {
            List<Statistics> seen = seen(segment, plans);
            for (int p = 0; p < plans.size(); p++) {
                if (pulse.isStopped()) {
                    return;
                }
                somebodyIsThere(plans.get(p), segment, seen.get(p));
                found.get(p).add(segment.segment(), seen.get(p));
            }
        }
        for (int p = 0; p < found.size() && !pulse.isStopped(); p++) {
            found.get(p).tell();
        }
    }

    /** The results of a plan so far. */
    private final class PlanFound {

        private final Plan plan;
        private final List<Trajectory> ofSegments = new ArrayList<>();
        private final List<Staffing> staffingsOfSegments = new ArrayList<>();
        private Optional<Statistics> everybody = Optional.empty();

        PlanFound(Plan plan) {
            this.plan = plan;
        }

        /** Adds a segment; one that holds everybody needs no second table of counts. */
        void add(Segment segment, Statistics seen) {
            if (segment.id().equals(Workforce.ALL)) {
                everybody = Optional.of(seen);
                return;
            }
            ofSegments.addAll(seen.trajectories(plan, segment.id()));
            seen.staffing(plan, segment.id()).ifPresent(staffingsOfSegments::add);
            everybody = Optional.of(everybody.orElseGet(StatedRun.this::fresh));
            everybody.get().addSegment(seen, compiled.isRepresentative() ? segment.shareOf(compiled.study().scenario().workforce().size()) : 1);
        }

        /** Adds the results of segments, then of everybody. */
        void tell() {
            Trajectories.put(trajectories, ofSegments);
            Trajectories.put(trajectories, everybody.orElseThrow().trajectories(plan, Workforce.ALL));
            staffings.addAll(staffingsOfSegments);
            everybody.get().staffing(plan, Workforce.ALL).ifPresent(staffings::add);
        }
    }

    /** The statistics of a segment, by plan. */
    private List<Statistics> seen(SegmentPeople segment, List<Plan> plans) {
        List<Statistics> all = plans.stream().map(plan -> fresh()).toList();
        new Walk(plans, compiled.resultSteps(), workshop, pulse).along(Chunk.of(segment), (plan, chunk) -> all.get(plans.indexOf(plan)).alike(), seen -> {
            for (int p = 0; p < all.size(); p++) {
                all.get(p).add(seen.get(p));
            }
        });
        return all;
    }

    /** Refuses a run in which all places of a segment are empty at a result, which leaves nothing to report. */
    private void somebodyIsThere(Plan plan, SegmentPeople segment, Statistics seen) {
        Time time = compiled.study().scenario().time();
        for (int r = 0; r < compiled.results(); r++) {
            if (seen.tally().people(r) == 0) {
                throw compiled.study().refused(Code.NOBODY_THERE, "/workforce/turnover", "Under the plan \"" + plan.id()
                        + "\" all places of \"" + segment.segment().id() + "\" are empty by " + RecordShape.word(time.unit()) + " "
                        + Decimals.given(r * time.stepsPerResult() * time.step()) + ".",
                        "Let places stay empty for less long, or let more people take part.");
            }
        }
    }
}
