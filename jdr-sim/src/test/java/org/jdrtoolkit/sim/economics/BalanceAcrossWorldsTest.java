package org.jdrtoolkit.sim.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.experiment.Changes;
import org.jdrtoolkit.sim.experiment.Courses;
import org.jdrtoolkit.sim.experiment.Measure;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;

/** How a balance ends is kept of every world, and told as a probability. */
class BalanceAcrossWorldsTest {

    private static final String SCENARIO = """
            {'id': 'many', 'title': {'en': 'Many worlds'}, 'model': 'jdr-ai-adoption', 'time': {'horizon': 26, 'every': 2}, 'workforce': {'size': 40},
             'plans': [{'id': 'tool', 'title': {'en': 'Tool'}, 'levers': [{'lever': 'aiAvailability', 'from': 0, 'to': 1}]}],%s
             'sampling': {'seed': 5, 'replications': 3}}""";
    private static final Study STUDY = Studies.study(SCENARIO.formatted("""
            'economics': {'absence': {'shareToday': 0.05, 'costEurosPerPersonYear': 60000}, 'returns': [{'id': 'hours', 'title': {'en': 'h'},
             'tier': 'efficiency', 'unit': {'en': 'h'}, 'before': 100, 'after': 0, 'eurosPerUnit': 60, 'realisedBy': 'burnoutShare'}]},"""));

    @Test
    void theFirstWorldOfChanceIsThePlainRun() {
        Findings found = Studies.found(STUDY);
        Worlds worlds = found.get(Worlds.class);

        Ending plain = found.get(Balances.class).of("tool").ending();

        assertThat(Endings.of(STUDY).in(worlds.worlds().get(0), "tool").netEuros()).isEqualTo(Decimals.rounded(plain.netEuros()));
    }

    @Test
    void toValueAPlanChangesNothingElse() {
        Worlds valued = Studies.found(STUDY).get(Worlds.class);
        Worlds plain = Studies.found(Studies.study(SCENARIO.formatted(""))).get(Worlds.class);

        for (int w = 0; w < 3; w++) {
            World one = valued.worlds().get(w);
            World other = plain.worlds().get(w);
            IntStream.range(0, Changes.of(STUDY).rows().size()).forEach(i -> assertThat(one.value(Changes.ID, i)).isEqualTo(other.value(Changes.ID, i)));
        }
        assertThat(valued.measures()).extracting(Measure::id).containsExactly("worlds", "unfinished", "balances");
        assertThat(plain.measures()).extracting(Measure::id).containsExactly("worlds", "unfinished");
    }

    @Test
    void theProbabilityIsTheShareOfWorldsThatBreakEven() {
        Study study = STUDY.with(scenario -> scenario.withSampling(new Sampling(5, 0, 20)));
        // every second world breaks even, at 1, 3, ... 19; nets are 0 to 19
        List<World> worlds = IntStream.range(0, 20)
                .mapToObj(w -> new World(0, 0, w + 1, Map.of(Changes.ID, new double[Changes.of(study).rows().size()],
                        Courses.of(study).id(), new double[Courses.of(study).rows().size()], Endings.of(study).id(), new double[] {w, w % 2 == 1 ? w : Double.NaN}))).toList();

        BalanceAcrossWorlds across = BalanceAcrossWorlds.of(new Worlds(study, StudyRun.measures(study), worlds, List.of(), Map.of(), 0), "tool").orElseThrow();

        assertThat(across.breaksEven().value()).isEqualTo(0.5);
        assertThat(across.breaksEven().happened()).isEqualTo(10);
        assertThat(across.netEuros().p50()).isEqualTo(9.5);
        assertThat(across.netEuros().p05()).isCloseTo(0.95, within(1e-12)); // quantiles of type 7
        assertThat(across.breakEvenTime().orElseThrow().p50()).isEqualTo(10);
    }
}
