package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.Scenario;

/** Trying the step before a run refuses no scenario for anything but its step. */
class RehearsalProperties {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsTriedBeforeARunKeepsAllRules(@ForAll(supplier = AnyScenario.class) Scenario scenario) {
        try {
            StudyRun.of(Study.of(scenario, Library.find(scenario.model()).orElseThrow())).warnings();
        } catch (ProblemException refused) {
            assertThat(refused.problems().stream().filter(Problem::isError).map(Problem::code)).isSubsetOf(Set.of(Code.STEP_TOO_LONG, Code.IMPOSSIBLE_NOISE));
        }
    }
}
