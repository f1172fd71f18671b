package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.result.Key;
import org.jdrtoolkit.sim.result.Staffing;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.result.WorldLayout;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Study;
import org.jdrtoolkit.sim.scenario.Workforce;

/** One plan for everybody. A chunk of people is one task, and sums are added up in the order of chunks. */
final class PlanRun {

    /** Of all statistics that are percentiles, in their order. */
    private static final double[] PERCENTILES = Arrays.stream(Statistic.values()).mapToDouble(Statistic::percentile)
            .filter(percentile -> percentile >= 0).toArray();

    private final Study study;
    private final RateEquations equations;
    private final Optional<NoiseLayers> noise;
    private final Plan plan;
    private final int replication;
    private final int results;
    private final Observation observation;
    private final double[] scales;
    private final List<Staffing> staffings = new ArrayList<>();

    PlanRun(Study study, RateEquations equations, Optional<NoiseLayers> noise, Plan plan, int replication, Observation observation) {
        this.study = study;
        this.equations = equations;
        this.noise = noise;
        this.plan = plan;
        this.replication = replication;
        this.results = study.scenario().time().steps() / study.scenario().time().stepsPerResult() + 1;
        this.observation = observation;
        this.scales = observation.scales(study.scenario().workforce().segments());
    }

    /** What was counted of the people of a segment. */
    private record Count(Segment segment, Tally tally, Histograms histograms) {}

    /** Runs the plan and gives all trajectories: segments in the order of their ids, then the whole workforce. */
    List<Trajectory> run(Workers workers) {
        List<Segment> segments = study.scenario().workforce().segmentsOrAll().stream()
                .sorted(Comparator.comparing(Segment::id)).toList();
        List<Chunk> chunks = Chunk.of(study, equations, noise.isPresent(), plan, replication);
        List<Queue<Histograms>> pools = segments.stream().<Queue<Histograms>>map(segment -> new ConcurrentLinkedQueue<>()).toList();
        List<Callable<Tally>> tasks = chunks.stream().<Callable<Tally>>map(chunk ->
                () -> count(chunk, pools.get(segments.indexOf(chunk.segment().segment())), workers)).toList();
        List<Tally> tallies = workers.round(tasks, chunks.stream().mapToLong(Chunk::people).sum());
        List<Count> counts = new ArrayList<>();
        for (Segment segment : segments) {
            Tally tally = new Tally(results, scales.length);
            for (int c = 0; c < chunks.size(); c++) {
                if (chunks.get(c).segment().segment().equals(segment)) {
                    tally.merge(tallies.get(c));
                }
            }
            Histograms histograms = new Histograms(results, scales);
            pools.get(segments.indexOf(segment)).forEach(histograms::merge);
            counts.add(new Count(segment, tally, histograms));
            somebodyIsThere(segment, tally);
        }
        return trajectories(counts);
    }

    /** How many people were there in the last run: segments in the order of their ids, then the whole workforce; empty without turnover. */
    List<Staffing> staffings() {
        return staffings;
    }

    private Tally count(Chunk chunk, Queue<Histograms> pool, Workers workers) {
        Tally tally = new Tally(results, scales.length);
        Histograms pooled = pool.poll();
        Histograms histograms = pooled != null ? pooled : new Histograms(results, scales);
        for (Block block : chunk.blocks(study, equations, noise)) {
            count(block, tally, Optional.of(histograms));
            workers.done(block.people());
        }
        pool.add(histograms);
        return tally;
    }

    /**
     * Runs the plan on this thread and gives means only: the same, bit for bit, as those of {@link #run}; not a number where nobody is
     * there.
     *
     * @param done hears how many more people are done; what it throws ends the run
     */
    List<Trajectory> means(IntConsumer done) {
        Map<Segment, Tally> tallies = new LinkedHashMap<>();
        for (Chunk chunk : Chunk.of(study, equations, noise.isPresent(), plan, replication)) {
            Tally tally = new Tally(results, scales.length);
            for (Block block : chunk.blocks(study, equations, noise)) {
                count(block, tally, Optional.empty());
                done.accept(block.people());
            }
            tallies.computeIfAbsent(chunk.segment().segment(), segment -> new Tally(results, scales.length)).merge(tally);
        }
        List<Trajectory> means = new ArrayList<>();
        Tally all = new Tally(results, scales.length);
        tallies.forEach((segment, tally) -> {
            if (!segment.id().equals(Workforce.ALL)) {
                means.addAll(means(segment.id(), tally));
            }
            all.merge(noise.isPresent() ? tally : tally.times(segment.share()));
        });
        means.addAll(means(Workforce.ALL, all));
        return means;
    }

    private List<Trajectory> means(String segment, Tally tally) {
        return IntStream.range(0, scales.length).mapToObj(v -> new Trajectory(
                new Key(plan.id(), segment, observation.variables().get(v), Statistic.MEAN),
                IntStream.range(0, results).mapToDouble(r -> tally.mean(r, v)).toArray())).toList();
    }

    private void count(Block block, Tally tally, Optional<Histograms> histograms) {
        double[][] values = observation.room(block.people());
        int stepsPerResult = study.scenario().time().stepsPerResult();
        for (int r = 0; r < results; r++) {
            block.advanceTo(r * stepsPerResult);
            observation.read(block, values);
            Optional<Seats> seats = block.seats();
            tally.welcome(r, seats.map(Seats::people).orElse(block.people()), seats.map(Seats::leavers).orElse(0), seats.map(Seats::hires).orElse(0));
            double[][] present = seats.isPresent() ? seats.get().ofPresent(values) : values;
            count(r, present, tally);
            if (histograms.isPresent()) {
                histograms.get().add(r, present);
            }
        }
    }

    private void count(int result, double[][] values, Tally tally) {
        for (int v = 0; v < values.length; v++) {
            tally.add(result, v, values[v]);
            if (!tally.isFinite(result, v)) {
                throw Divergence.of(study, plan, observation.variables().get(v), result * study.scenario().time().stepsPerResult());
            }
        }
    }

    /** Refuses a run in which all places of a segment are empty at a result, of which nothing could be said. */
    private void somebodyIsThere(Segment segment, Tally tally) {
        for (int r = 0; r < results; r++) {
            if (tally.people(r) == 0) {
                throw new ProblemException(List.of(Problem.error(WorldLayout.NOBODY_THERE, "/workforce/turnover", "Under the plan \"" + plan.id()
                        + "\" all places of \"" + segment.id() + "\" are empty by " + RecordShape.word(study.scenario().time().unit()) + " "
                        + Limits.plain(r * study.scenario().time().stepsPerResult() * study.scenario().time().step()) + ".",
                        "Let places stay empty for less long, or let more people take part.")));
            }
        }
    }

    private List<Trajectory> trajectories(List<Count> counts) {
        List<Trajectory> trajectories = new ArrayList<>();
        staffings.clear();
        Tally all = new Tally(results, scales.length);
        Histograms everybody = new Histograms(results, scales);
        for (Count count : counts) {
            if (!count.segment().id().equals(Workforce.ALL)) {
                trajectories.addAll(trajectories(count.segment().id(), count.tally(), count.histograms()));
            }
            all.merge(noise.isPresent() ? count.tally() : count.tally().times(count.segment().share()));
            everybody.merge(count.histograms());
        }
        trajectories.addAll(trajectories(Workforce.ALL, all, everybody));
        return trajectories;
    }

    private List<Trajectory> trajectories(String segment, Tally tally, Histograms histograms) {
        study.scenario().workforce().turnover().ifPresent(turnover -> staffings.add(tally.staffing(plan.id(), segment, turnover.costEurosPerLeaver())));
        List<Trajectory> trajectories = new ArrayList<>();
        for (int v = 0; v < scales.length; v++) {
            double[][] series = new double[scales[v] > 0 ? Statistic.values().length : 1][results];
            for (int r = 0; r < results; r++) {
                series[Statistic.MEAN.ordinal()][r] = tally.mean(r, v);
                if (scales[v] > 0) {
                    series[Statistic.SD.ordinal()][r] = tally.sd(r, v);
                    double[] percentiles = histograms.percentiles(r, v, PERCENTILES, tally.people(r));
                    for (int i = 0; i < percentiles.length; i++) {
                        series[Statistic.P05.ordinal() + i][r] = percentiles[i];
                    }
                }
            }
            for (int s = 0; s < series.length; s++) {
                Key key = new Key(plan.id(), segment, observation.variables().get(v), Statistic.values()[s]);
                trajectories.add(new Trajectory(key, series[s]));
            }
        }
        return trajectories;
    }
}
