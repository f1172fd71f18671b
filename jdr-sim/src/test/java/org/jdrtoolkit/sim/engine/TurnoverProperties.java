package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Staffing;

/** Whoever leaves and comes, nobody is lost and nobody is made up. Segments are large enough never to be empty (once in 10¹² runs). */
class TurnoverProperties {

    private static final int STEPS = 12;

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void headsAreConserved(@ForAll @IntRange(min = 200, max = 500) int size, @ForAll @IntRange(min = 1, max = 400) int teamSize,
            @ForAll @DoubleRange(min = 0, max = 1) double yearlyShare, @ForAll @IntRange(min = 0, max = STEPS) int vacantSteps,
            @ForAll @IntRange(min = 0, max = 30_000) int cost, @ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        RunResult result = Studies.run(Studies.study(String.format(Locale.ROOT, """
                {'id': 'heads', 'title': {'en': 'Heads'}, 'model': 'jdr-core-5', 'time': {'unit': 'month', 'horizon': %d},
                 'workforce': {'size': %d, 'teamSize': %d, 'turnover': {'yearlyShare': %.6f, 'vacantFor': %d, 'costEurosPerLeaver': %d}, 'segments': [
                   {'id': 'a', 'title': {'en': 'A'}, 'share': 0.5}, {'id': 'b', 'title': {'en': 'B'}, 'share': 0.5}]},
                 'plans': [{'id': 'more', 'title': {'en': 'More'}, 'levers': [{'lever': 'extraWorkload', 'from': 1, 'to': 1}]}],
                 'sampling': {'seed': %d}}""", STEPS, size, teamSize, yearlyShare, vacantSteps, cost, seed)));

        assertThat(result.staffings()).hasSize(6);
        for (Staffing staffing : result.staffings()) {
            for (int r = 0; r <= STEPS; r++) {
                assertThat(staffing.present(r)).isEqualTo(staffing.size() - staffing.leavers(r) + staffing.hires(r));
                assertThat(staffing.hires(r)).isEqualTo(r < vacantSteps ? 0 : staffing.leavers(r - vacantSteps));
            }
        }
        Staffing all = result.staffing("more", "all").orElseThrow();
        assertThat(all.size()).isEqualTo(size);
        assertThat(all.costEuros(STEPS) / Math.max(1, all.leavers(STEPS))).isEqualTo(all.leavers(STEPS) > 0 ? cost : 0);
    }
}
