package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdrtoolkit.fixtures.Repository;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The engine agrees with a program in another language that writes the equations of jdr-core-5 out by hand
 * ({@code core5_reference.py}): with set points, starting levels, moderation, and levers that jump, ramp, end and come back.
 */
class IndependentReferenceTest {

    private static final Path FOLDER = Repository.file("jdr-sim/src/test/resources/org/jdrtoolkit/sim/engine");
    private static final Study STUDY = ScenarioFile.read(FOLDER.resolve("core5_reference.json")).orThrow();

    private static List<String> lines() throws IOException {
        return Files.readAllLines(FOLDER.resolve("core5_reference.csv"));
    }

    /**
     * The error-controlled scheme may err by 1e-11 a step; ten times that is allowed, as its errors fade like everything else.
     * Fourth-order steps of a week err by (λh)^5/5!, 3e-10 for the fastest construct (half-life 21 weeks, λ = 0.033 per week), and
     * what fades over 1/λ = 30 weeks adds up to 30 of them: 1e-8.
     */
    @ParameterizedTest
    @CsvSource({"REFERENCE, 1e-10", "RK4, 1e-8"})
    void levelsAreThoseOfAnIndependentProgram(Scheme scheme, double tolerance) throws IOException {
        RunResult result = Studies.run(STUDY, scenario -> scenario.withTime(scenario.time().withScheme(scheme)));

        List<String> lines = lines();
        String[] constructs = lines.get(1).split(",");
        for (String line : lines.subList(2, lines.size())) {
            String[] cells = line.split(",");
            for (int i = 2; i < cells.length; i++) {
                double level = result.mean(cells[0], constructs[i]).value(Integer.parseInt(cells[1]));
                assertThat(level).as("%s under %s in week %s", constructs[i], cells[0], cells[1])
                        .isCloseTo(Double.parseDouble(cells[i]), within(tolerance));
            }
        }
    }

    @Test
    void theProgramAndItsVersionAreNamed() throws IOException {
        assertThat(lines().get(0)).matches("# Written by core5_reference\\.py: .*Python \\d.*SciPy \\d.*");
    }

    @Test
    void theReferenceHoldsEveryWeekOfBothPlans() throws IOException {
        assertThat(lines()).hasSize(2 + 2 * 105);
    }
}
