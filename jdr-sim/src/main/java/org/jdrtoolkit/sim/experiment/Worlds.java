package org.jdrtoolkit.sim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.result.Finding;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.Expectation;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jdrtoolkit.sim.study.Study;

/**
 * The same question in many plausible worlds: the model's numbers drawn from their ranges, each draw in one or more worlds of
 * chance. All their statistics follow from the numbers in {@code worlds.csv} and {@code draws.csv} as written there.
 */
public final class Worlds implements Finding {

    private static final Statistic[] QUANTILES = {Statistic.P05, Statistic.P25, Statistic.P50, Statistic.P75, Statistic.P95};
    private static final double PERCENT = 100;

    private final Study study;
    private final List<Measure> measures;
    private final Changes changes;
    private final Courses courses;
    private final List<World> worlds;
    private final List<NamedNumber> numbers;
    private final Map<Integer, double[]> values;
    private final int heldFixed;
    private final Map<Integer, List<World>> byDraw = new TreeMap<>();
    private final List<Trajectory> percentiles;

    /**
     * Worlds of a study.
     *
     * @param measures what is kept of every world; must include {@link Changes} and {@link Courses}
     * @param worlds in any order, at least one; of each draw either all replications or none
     * @param numbers the drawn numbers
     * @param values the values of these numbers by draw, for every draw that has worlds
     * @param heldFixed how many numbers of the model were not drawn because they have no range
     */
    public Worlds(Study study, List<Measure> measures, List<World> worlds, List<NamedNumber> numbers, Map<Integer, double[]> values, int heldFixed) {
        if (worlds.isEmpty()) {
            throw new IllegalArgumentException("Worlds hold at least one world.");
        }
        this.study = study;
        this.measures = List.copyOf(measures);
        this.changes = Changes.of(study);
        this.courses = Courses.of(study);
        this.worlds = worlds.stream().sorted(Comparator.comparingInt(World::draw).thenComparingInt(World::replication)).toList();
        this.numbers = List.copyOf(numbers);
        this.values = new TreeMap<>();
        values.forEach((draw, drawn) -> this.values.put(draw, drawn.clone()));
        this.heldFixed = heldFixed;
        this.worlds.forEach(world -> byDraw.computeIfAbsent(world.draw(), draw -> new ArrayList<>()).add(world));
        this.percentiles = percentiles();
    }

    /** The study that was run. */
    public Study study() {
        return study;
    }

    /** The measures kept of every world. */
    public List<Measure> measures() {
        return measures;
    }

    /** All worlds: by draw, then by replication. */
    public List<World> worlds() {
        return worlds;
    }

    /** The drawn numbers, in the order of names. */
    public List<NamedNumber> numbers() {
        return numbers;
    }

    /** How many numbers of the model were not drawn because they have no range. */
    public int heldFixed() {
        return heldFixed;
    }

    /** The draws that have worlds; 0 stands for the numbers as stated. */
    public List<Integer> draws() {
        return List.copyOf(byDraw.keySet());
    }

    /** The value of a number, by its place among {@link #numbers()}, in a draw. */
    public double value(int draw, int number) {
        return values.get(draw)[number];
    }

    /** How often a draw gave a model that could not run and was drawn anew. */
    public int drawnAnew() {
        return byDraw.values().stream().mapToInt(draw -> draw.get(0).attempt()).sum();
    }

    /** The change of an outcome in a world when plans are judged, in SD; the ids must exist. */
    public double changeZ(World world, String plan, String segment, String outcome) {
        return world.value(Changes.ID, changes.place(plan, segment, outcome));
    }

    /** How probable each pattern of a kind of wellbeing with performance is, by pattern. */
    public Map<OutcomePattern, Probability> probabilities(String plan, String segment, OutcomeKind wellbeing) {
        String happy = study.model().indicator(wellbeing).orElseThrow().id();
        String performs = study.model().performance().orElseThrow().id();
        Map<OutcomePattern, Probability> probabilities = new LinkedHashMap<>();
        for (OutcomePattern pattern : OutcomePattern.values()) {
            probabilities.put(pattern, probability(world -> pattern == OutcomePattern.of(changeZ(world, plan, segment, happy),
                    changeZ(world, plan, segment, performs), study.scenario().verdict().smallestEffectZ())));
        }
        return probabilities;
    }

    /** How probable it is that an expectation comes true; its plan must be judged, and the model have that wellbeing. */
    public Probability probability(Expectation expectation) {
        return probabilities(expectation.plan(), Workforce.ALL, expectation.wellbeing()).get(expectation.pattern());
    }

    /** The probability of an event, from the worlds in which it happens. */
    public Probability probability(Predicate<World> happens) {
        List<List<World>> clusters = study.scenario().sampling().parameterDraws() > 0 ? List.copyOf(byDraw.values())
                : worlds.stream().map(List::of).toList();
        int[] happened = clusters.stream().mapToInt(cluster -> (int) cluster.stream().filter(happens).count()).toArray();
        return Probability.of(happened, clusters.get(0).size());
    }

    /** How the change of an outcome differs between worlds. */
    public Spread spread(String plan, String segment, String outcome) {
        double[][] changes = byDraw.values().stream().map(draw -> draw.stream()
                .mapToDouble(world -> changeZ(world, plan, segment, outcome)).toArray()).toArray(double[][]::new);
        return Spread.of(changes, study.scenario().workforce().simulate() == Simulated.EVERYONE);
    }

    /**
     * The drawn numbers that correlate with the change of an outcome in the whole workforce more than chance explains, strongest first;
     * none with fewer than three draws.
     */
    public List<Driver> drivers(String plan, String outcome) {
        List<Driver> drivers = new ArrayList<>();
        if (byDraw.size() < 3) {
            return drivers;
        }
        double[] changes = Driver.ranks(byDraw.values().stream().mapToDouble(draw -> draw.stream()
                .mapToDouble(world -> changeZ(world, plan, Workforce.ALL, outcome)).average().orElseThrow()).toArray());
        Set<String> names = new HashSet<>();
        for (int n = 0; n < numbers.size(); n++) {
            String name = numbers.get(n).together().orElse(numbers.get(n).name());
            int number = n;
            double[] drawn = byDraw.keySet().stream().mapToDouble(draw -> value(draw, number)).toArray();
            if (names.add(name)) {
                drivers.add(new Driver(name, Driver.squaredCorrelation(Driver.ranks(drawn), changes)));
            }
        }
        double noise = Driver.noise(byDraw.size(), names.size());
        drivers.removeIf(driver -> driver.squaredRankCorrelation() < noise);
        drivers.sort(Comparator.comparingDouble(Driver::squaredRankCorrelation).reversed().thenComparing(Driver::name));
        return drivers;
    }

    /** The times of {@link #courses()}, in the unit of the scenario. */
    public double[] courseTimes() {
        return courses.times();
    }

    /** Percentiles over worlds of each change of the whole workforce over time. */
    public List<Trajectory> courses() {
        return percentiles;
    }

    private List<Trajectory> percentiles() {
        int times = courses.times().length;
        List<Trajectory> all = new ArrayList<>();
        for (Plan plan : study.scenario().judgedPlans()) {
            for (Indicator outcome : study.model().outcomes()) {
                double[][] quantiles = new double[QUANTILES.length][times];
                int first = courses.place(plan.id(), outcome.id());
                for (int t = 0; t < times; t++) {
                    int place = first + t;
                    double[] sorted = worlds.stream().mapToDouble(world -> world.value(courses.id(), place)).toArray();
                    Arrays.sort(sorted);
                    for (int q = 0; q < QUANTILES.length; q++) {
                        quantiles[q][t] = Spread.quantile(sorted, QUANTILES[q].percentile() / PERCENT);
                    }
                }
                for (int q = 0; q < QUANTILES.length; q++) {
                    all.add(new Trajectory(new Trajectory.Key(plan.id(), Workforce.ALL, outcome.id(), QUANTILES[q]), quantiles[q]));
                }
            }
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "Worlds[" + study.scenario().id() + ", " + worlds.size() + "]";
    }
}
