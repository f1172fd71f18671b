package org.jdrtoolkit.sim.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;

/**
 * Runs the representative person of a study with its own step and with half of it (equation 7b of {@code docs/numerics.md}), to see whether the
 * step is short enough.
 */
final class Rehearsal {

    /** Steps as many as these are short; running them twice more would take longer than it tells. */
    private static final int MOST_STEPS = 100_000;

    /** How often a step is halved to find one that may be advised. */
    private static final int MOST_HALVINGS = 8;

    /** A stock may move by this share of its capacity, or of its largest level. */
    private static final double STOCK_TOLERANCE = 0.05;

    private final Study study;
    private final Model model;
    private final Time time;

    private List<Problem> found;

    /** A rehearsal that takes place when somebody asks what it found. */
    Rehearsal(Study study) {
        this.study = study;
        this.model = study.model();
        this.time = study.scenario().time();
    }

    /** A warning, or an error, if the step is too long, at its place. */
    synchronized List<Problem> problems() {
        if (found == null) {
            found = time.scheme() != Scheme.REFERENCE && time.steps() <= MOST_STEPS ? compared() : List.of();
        }
        return found;
    }

    private List<Problem> compared() {
        Optional<RunResult> whole = run(1);
        Optional<RunResult> half = run(2);
        Optional<Difference> difference = whole.isPresent() && half.isPresent() ? largest(whole.get(), half.get()) : Optional.empty();
        boolean isWild = whole.isEmpty() || half.isEmpty() || difference.filter(found -> Double.isInfinite(found.size())).isPresent();
        if (!isWild && difference.filter(found -> found.size() > 1).isEmpty()) {
            return List.of();
        }
        Optional<Double> finer = finer(half);
        if (isWild && finer.isEmpty()) {
            return List.of(); // unstable in shorter steps too, which the run itself tells
        }
        String steps = "steps of " + time.inWords(time.step());
        String advice = finer.map(step -> "Take steps of " + time.inWords(step) + ".").orElse("Take much shorter steps.");
        if (isWild) {
            return List.of(study.located(Problem.error(Code.STEP_TOO_LONG, "/time/step", "With " + steps
                    + " levels swing out of all bounds, which they do not with shorter ones.", advice)));
        }
        Difference largest = difference.orElseThrow();
        return List.of(study.located(Problem.warning(Code.COARSE_STEP, "/time/step", "With half the step, \"" + largest.variable()
                + "\" of the representative person is " + Decimals.plain(rounded(largest.by())) + (largest.isStock() ? "" : " SD") + " elsewhere (plan \""
                + largest.plan() + "\", " + RecordShape.word(time.unit()) + " " + Decimals.plain(largest.at()) + "), so " + steps + " are too long.", advice)));
    }

    /** The first of ever shorter steps whose half changes nothing that counts. */
    private Optional<Double> finer(Optional<RunResult> half) {
        Optional<RunResult> coarse = half;
        int parts = 2;
        for (int i = 1; i < MOST_HALVINGS && (long) time.steps() * parts * 2 <= MOST_STEPS; i++) {
            Optional<RunResult> fine = run(parts * 2);
            boolean isEnough = coarse.isPresent() && fine.isPresent() && largest(coarse.get(), fine.get()).filter(found -> found.size() > 1).isEmpty();
            if (isEnough) {
                return Optional.of(time.step() / parts);
            }
            coarse = fine;
            parts *= 2;
        }
        return Optional.empty();
    }

    /** The representative person with each step cut into parts; empty if a level grows beyond all numbers, which is the only thing that can go wrong. */
    private Optional<RunResult> run(int parts) {
        Scenario scenario = study.scenario();
        Time finer = new Time(time.unit(), time.start(), time.horizon(), time.step() / parts, Optional.of(time.every().orElse(time.step())), time.scheme());
        Scenario one = scenario.toBuilder().time(finer).economics(Optional.empty()).sampling(Sampling.of(scenario.sampling().seed()))
                .workforce(scenario.workforce().toBuilder().simulate(Simulated.REPRESENTATIVE).turnover(Optional.empty()).segments(tried()).build()).build();
        try {
            return Simulation.of(study.withUnchecked(one)).run(Workshops.here(), Watch.SILENT);
        } catch (ProblemException e) {
            if (e.problems().stream().allMatch(problem -> problem.code() == Code.DIVERGED)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Of segments in which levers move alike and people start alike, the one that lies farthest from today's average; together they make the whole. */
    private List<Segment> tried() {
        Map<List<Object>, Segment> farthest = new LinkedHashMap<>();
        study.scenario().workforce().segments().forEach(segment -> farthest.merge(movesAndStarts(segment), segment,
                (one, other) -> distance(one) >= distance(other) ? one : other));
        int size = study.scenario().workforce().size();
        double whole = farthest.values().stream().mapToDouble(segment -> segment.shareOf(size)).sum();
        return farthest.values().stream()
                .map(segment -> new Segment(segment.id(), segment.title(), segment.shareOf(size) / whole, segment.baseline(), segment.initial())).toList();
    }

    private List<Object> movesAndStarts(Segment segment) {
        List<LeverChange> changes = study.scenario().plans().stream().flatMap(plan -> plan.levers().stream()).toList();
        return List.of(segment.initial(), changes.stream().map(change -> change.holdsFor(segment.id())).toList());
    }

    private static double distance(Segment segment) {
        return segment.baseline().values().stream().mapToDouble(Math::abs).sum();
    }

    /** Where two runs differ most, measured by what is tolerated; empty where they are equal. */
    private Optional<Difference> largest(RunResult whole, RunResult half) {
        Map<String, Construct> stocks = model.constructs().stream().filter(construct -> construct.scale() == Scale.STOCK)
                .collect(Collectors.toMap(Construct::id, construct -> construct));
        Set<String> inSd = Stream.concat(model.constructs().stream().filter(construct -> construct.scale() == Scale.Z).map(Construct::id),
                model.indicators().stream().filter(indicator -> indicator.outcome().isPresent()).map(Indicator::id)).collect(Collectors.toSet());
        double[] times = whole.times();
        Optional<Difference> largest = Optional.empty();
        for (Trajectory coarse : whole.trajectories()) {
            String variable = coarse.key().variable();
            boolean isStock = stocks.containsKey(variable);
            if ((isStock || inSd.contains(variable)) && coarse.key().statistic() == Statistic.MEAN) {
                Trajectory fine = half.trajectory(coarse.key().plan(), coarse.key().segment(), variable, Statistic.MEAN).orElseThrow();
                double tolerated = isStock ? STOCK_TOLERANCE * extent(stocks.get(variable), fine) : study.scenario().verdict().smallestEffectZ();
                for (int t = 0; t < times.length; t++) {
                    double by = Math.abs(coarse.value(t) - fine.value(t));
                    boolean isWild = !isStock && model.construct(variable).isPresent() && Math.abs(coarse.value(t)) > Plausible.MOST_Z && Math.abs(fine.value(t)) <= Plausible.MOST_Z;
                    double size = isWild ? Double.POSITIVE_INFINITY : by / tolerated;
                    if (by > 0 && size > largest.map(Difference::size).orElse(0.0)) {
                        largest = Optional.of(new Difference(variable, coarse.key().plan(), times[t], by, size, isStock));
                    }
                }
            }
        }
        return largest;
    }

    private static double extent(Construct stock, Trajectory course) {
        return stock.capacity().map(Estimate::value).orElseGet(() -> Arrays.stream(course.values()).map(Math::abs).max().orElse(0));
    }

    /** Two digits that count. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }

    /** How far two runs are apart; {@code size} in multiples of what is tolerated, infinite if only one of them is plausible. */
    private record Difference(String variable, String plan, double at, double by, double size, boolean isStock) {}
}
