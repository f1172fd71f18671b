package org.jdrtoolkit.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Hypothesis;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;

/** What all programs of the comparison do: people of a model in teams of ten, for some weeks, under one plan or several with the same chance. */
public final class Task {

    /** People per team. */
    public static final int TEAM_SIZE = 10;

    /** People of the run without noise: ten segments of one team, each with set points of its own. */
    public static final int PEOPLE_WITHOUT_NOISE = 100;

    /** Level of levers. Further up, some constructs reach the ends of their scales, so that hardly anybody differs and sums of squares have no digits left. */
    private static final double HALF_WAY = 0.5;

    /** Left out, since its noise depends on teams, which is more than one would write by hand elsewhere. */
    private static final String CROSSOVER = "crossover";

    private final Model model;
    private final List<String> without;
    private final RateEquations equations;
    private final List<Double> leverLevels;

    private Task(Model model, List<String> without, RateEquations equations, List<Double> leverLevels) {
        this.model = model;
        this.without = without;
        this.equations = equations;
        this.leverLevels = leverLevels;
    }

    /**
     * The task for a model that ships with the toolkit.
     *
     * @param plans at least 1; one has all levers half way, several have them from 0 to half way in equal steps
     */
    public static Task of(String modelId, int plans) {
        Model model = Library.find(modelId).orElseThrow(() -> new IllegalArgumentException(
                "No shipped model has the id \"" + modelId + "\". Known: " + String.join(", ", Library.ids()) + "."));
        List<String> without = model.hypotheses().stream().map(Hypothesis::id).filter(CROSSOVER::equals).toList();
        List<Double> leverLevels = IntStream.range(0, plans).mapToObj(plan -> plans == 1 ? HALF_WAY : HALF_WAY * plan / (plans - 1)).toList();
        return new Task(model, without, RateEquations.of(model, TimeUnit.WEEK, Set.copyOf(without)), leverLevels);
    }

    /** The model. */
    public Model model() {
        return model;
    }

    /** Its equations per week, without crossover. */
    public RateEquations equations() {
        return equations;
    }

    /** Where all levers stay under each plan, from the first week on, in [0, 1]. */
    public List<Double> leverLevels() {
        return leverLevels;
    }

    /** Positions of the constructs whose set points differ between people, in order. */
    public List<Integer> withSetPoint() {
        return IntStream.range(0, equations.constructs().size()).filter(i -> construct(i).noise()
                .filter(noise -> noise.chronic() > 0 || noise.weekly() > 0).isPresent()).boxed().toList();
    }

    private Construct construct(int position) {
        return model.construct(equations.constructs().get(position)).orElseThrow();
    }

    /** The level at which a construct starts before differences are drawn: 0 for one in standard deviations. */
    public double initial(int position) {
        return construct(position).initial().map(level -> level.value()).orElse(0.0);
    }

    /** The study with noise. */
    Study study(int people, int weeks, long seed) {
        return study(people, weeks, seed, "[]");
    }

    /** The study without noise, in which everybody starts elsewhere and segments have set points of their own. */
    Study studyWithoutNoise(int weeks) {
        SplittableRandom random = new SplittableRandom(20261122);
        String starts = model.constructs().stream().map(construct -> "\"%s\": { \"uniform\": %s }"
                .formatted(construct.id(), construct.scale() == Scale.Z ? "[-1, 1]" : "[0, 1]")).collect(Collectors.joining(", ", "{", "}"));
        int teams = PEOPLE_WITHOUT_NOISE / TEAM_SIZE;
        String segments = IntStream.range(0, teams).mapToObj(team -> {
            String baseline = withSetPoint().stream().map(i -> "\"%s\": %s".formatted(equations.constructs().get(i), random.nextDouble(-1, 1)))
                    .collect(Collectors.joining(", ", "{", "}"));
            return "{ \"id\": \"team-%d\", \"title\": { \"en\": \"Team\" }, \"share\": %s, \"baseline\": %s, \"initial\": %s }"
                    .formatted(team, 1.0 / teams, baseline, starts);
        }).collect(Collectors.joining(", ", "[", "]"));
        return study(PEOPLE_WITHOUT_NOISE, weeks, 1, segments);
    }

    private Study study(int people, int weeks, long seed, String segments) {
        String plans = IntStream.range(0, leverLevels.size())
                .mapToObj(plan -> "{ \"id\": \"plan-%d\", \"title\": { \"en\": \"Plan\" }, \"levers\": %s }".formatted(plan, levers(leverLevels.get(plan))))
                .collect(Collectors.joining(", ", "[", "]"));
        String json = """
                { "id": "benchmark", "title": { "en": "Benchmark" }, "model": "%s", "without": %s,
                  "time": { "unit": "week", "horizon": %d, "step": 1, "every": %d, "scheme": "heun" },
                  "workforce": { "size": %d, "teamSize": %d, "segments": %s },
                  "plans": %s,
                  "sampling": { "seed": %d } }
                """.formatted(model.id(), without.stream().map(id -> "\"" + id + "\"").toList(), weeks, Math.max(1, weeks / 1000), people,
                TEAM_SIZE, segments, plans, seed);
        return ScenarioFile.read("benchmark.json", json, Path.of("")).orThrow();
    }

    private String levers(double level) {
        return model.levers().stream().map(lever -> "{ \"lever\": \"%s\", \"from\": 0, \"to\": %s }".formatted(lever.id(), level))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
