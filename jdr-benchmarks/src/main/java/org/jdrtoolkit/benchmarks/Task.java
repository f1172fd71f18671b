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
import org.jdrtoolkit.sim.file.ScenarioFile;
import org.jdrtoolkit.sim.scenario.Study;

/** What all programs of the comparison do: people of a model in teams of ten, all levers half way, for some weeks. */
public final class Task {

    /** People per team. */
    public static final int TEAM_SIZE = 10;

    /** Where all levers stay, from the first week on. */
    public static final double LEVER_LEVEL = 0.5;

    /** People of the run without noise: ten segments of one team, each with set points of its own. */
    public static final int PEOPLE_WITHOUT_NOISE = 100;

    /** Left out, since its noise depends on teams, which is more than one would write by hand elsewhere. */
    private static final String CROSSOVER = "crossover";

    private final Model model;
    private final List<String> without;
    private final RateEquations equations;

    private Task(Model model, List<String> without, RateEquations equations) {
        this.model = model;
        this.without = without;
        this.equations = equations;
    }

    /** The task for a model that ships with the toolkit. */
    public static Task of(String modelId) {
        Model model = Library.find(modelId).orElseThrow(() -> new IllegalArgumentException(
                "No shipped model has the id \"" + modelId + "\". Known: " + String.join(", ", Library.ids()) + "."));
        List<String> without = model.hypotheses().stream().map(Hypothesis::id).filter(CROSSOVER::equals).toList();
        return new Task(model, without, RateEquations.of(model, TimeUnit.WEEK, Set.copyOf(without)));
    }

    /** The model. */
    public Model model() {
        return model;
    }

    /** Its equations per week, without crossover. */
    public RateEquations equations() {
        return equations;
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
        String levers = model.levers().stream().map(lever -> "{ \"lever\": \"%s\", \"from\": 0, \"to\": %s }".formatted(lever.id(), LEVER_LEVEL))
                .collect(Collectors.joining(", ", "[", "]"));
        String json = """
                { "id": "benchmark", "title": { "en": "Benchmark" }, "model": "%s", "without": %s,
                  "time": { "unit": "week", "horizon": %d, "step": 1, "every": %d, "scheme": "heun" },
                  "workforce": { "size": %d, "teamSize": %d, "segments": %s },
                  "plans": [{ "id": "half-way", "title": { "en": "Half way" }, "levers": %s }],
                  "sampling": { "seed": %d } }
                """.formatted(model.id(), without.stream().map(id -> "\"" + id + "\"").toList(), weeks, Math.max(1, weeks / 1000), people, TEAM_SIZE, segments, levers, seed);
        return ScenarioFile.read("benchmark.json", json, Path.of("")).orThrow();
    }
}
