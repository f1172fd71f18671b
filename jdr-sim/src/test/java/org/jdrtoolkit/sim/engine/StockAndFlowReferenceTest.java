package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.fixtures.Repository;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Models of SDXorg/test-models (github.com/SDXorg/test-models; MIT licence, Copyright 2015 The test-models Authors) with auxiliaries, a table, a
 * quotient and a minimum come out to the digits of the output that is published with them, which is Vensim's.
 */
class StockAndFlowReferenceTest {

    private static final Path FOLDER = Repository.file("jdr-sim/src/test/resources/org/jdrtoolkit/sim/engine");

    private static RunResult run(String scenario) {
        return Studies.run(ScenarioFile.read(FOLDER.resolve(scenario)).orThrow());
    }

    /**
     * Printed with six digits, the last of which may be rounded either way, by a program that reckons with 24 bits: roundings of 6e-8 a step, which
     * add up over some hundred steps. The heat loss printed at the end of the cup of tea is off by 4e-6 of itself from its closed form.
     */
    private static void assertPrinted(RunResult run, String variable, double time, String printed) {
        double value = Double.parseDouble(printed);
        double lastDigit = value == 0 ? 1e-6 : Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 5);

        assertThat(run.mean(Plan.NO_ROLLOUT, variable).value(run.indexAt(time))).as(variable + " at " + time).isCloseTo(value, within(lastDigit + 4e-6 * Math.abs(value)));
    }

    /** Days 0 to 100 in steps of 1/32, of {@code samples/SIR/output.csv}. */
    @ParameterizedTest
    @CsvSource({"0, 1000, 5, 0, 1.5, 1", "0.03125, 999.953, 5.01562, 0.03125, 1.50462, 1.00312", "1, 998.426, 5.52376, 1.04991, 1.65452, 1.10475",
        "10, 974.918, 13.1481, 16.9339, 3.8455, 2.62962", "20, 915.504, 30.6473, 58.8484, 8.41732, 6.12946",
        "40, 664.627, 68.0812, 272.292, 13.5746, 13.6162", "60, 478.383, 35.1738, 491.444, 5.04795, 7.03475",
        "100, 412.158, 2.07135, 590.771, 0.256117, 0.41427"})
    void anEpidemic(double day, String susceptible, String infectious, String recovered, String succumbing, String recovering) {
        RunResult run = run("sir-run.json");

        assertPrinted(run, "susceptible", day, susceptible);
        assertPrinted(run, "infectious", day, infectious);
        assertPrinted(run, "recovered", day, recovered);
        assertPrinted(run, "succumbing", day, succumbing);
        assertPrinted(run, "recovering", day, recovering);
    }

    /** Minutes 0 to 30 in steps of 1/8, of {@code samples/teacup/output.csv}; here in hours. */
    @ParameterizedTest
    @CsvSource({"0, 180, 11", "0.125, 178.625, 10.8625", "1.125, 168.226, 9.8226", "10, 110.212, 4.02125", "20, 84.7004, 1.47004", "30, 75.374, 0.537402"})
    void aCupOfTea(double minute, String temperature, String heatLoss) {
        RunResult run = run("teacup-run.json");

        assertPrinted(run, "temperature", minute / 60, temperature);
        assertPrinted(run, "heatLoss", minute / 60, heatLoss);
    }

    /** Each step loses 1/80 of the difference from the room; 240 roundings of numbers near 100 are 3e-12. */
    @Test
    void theCupIsThatOfTheClosedForm() {
        double[] temperature = run("teacup-run.json").mean(Plan.NO_ROLLOUT, "temperature").values();

        for (int k = 0; k <= 240; k++) {
            assertThat(temperature[k]).isCloseTo(70 + 110 * Math.pow(1 - 1 / 80.0, k), within(1e-11));
        }
    }

    /**
     * {@code samples/Workforce} has no published output; numbers of a program of its equations in Python, Euler in steps of 1/32 week. The minimum
     * binds in two of three steps; without it the backlog falls to −17 174. Sums in another order differ by rounding, which
     * 4 800 steps and the oscillation enlarge to no more than 1e-9.
     */
    @ParameterizedTest
    @CsvSource({"0.25, 5.583614450223498, 49.73116129358817, 508.493137129322", "7, 63.49277143383625, 52.761931539401274, 860.9420552055863",
        "14.5, 157.06437513793074, 93.8074287093136, 1047.1445819346868", "29.5, 90.93769573748366, 175.73250388129864, 230.01050721119287",
        "89.5, 1.658646895931246, 57.359341676883844, 230.20426506454132", "104.5, 54.70515698695863, 46.16497715421318, 886.4295867145017",
        "119.5, 191.274615643382, 156.3323079370404, 359.89479088431796", "150, 24.984505142939387, 161.63502652640912, 230.00000000000455"})
    void aWorkforceThatDoesNoMoreThanThereIs(double week, double rookies, double experts, double backlog) {
        RunResult run = run("workforce-run.json");
        int at = run.indexAt(week);

        assertThat(run.mean(Plan.NO_ROLLOUT, "rookies").value(at)).isCloseTo(rookies, within(1e-9));
        assertThat(run.mean(Plan.NO_ROLLOUT, "experts").value(at)).isCloseTo(experts, within(1e-9));
        assertThat(run.mean(Plan.NO_ROLLOUT, "backlog").value(at)).isCloseTo(backlog, within(1e-9));
        double capacity = 4 * experts - 2 * rookies + 4.0 / 3 * rookies;
        assertThat(run.mean(Plan.NO_ROLLOUT, "completion").value(at)).isCloseTo(Math.min(capacity, backlog), within(1e-8));
    }

    /** What is done is a flow out of the backlog, so the limit of a non-negative stock keeps the backlog from falling below 0 in its stead. */
    @Test
    void aNonNegativeBacklogNeedsNoMinimum() throws IOException {
        String stated = Files.readString(FOLDER.resolve("workforce.json"));
        String limited = stated.replace("{\"level\": \"completion\"}", "{\"level\": \"capacity\"}")
                .replace("\"id\": \"backlog\", ", "\"id\": \"backlog\", \"nonNegative\": true, ");
        assertThat(ModelFile.read("model.json", limited).orThrow().construct("backlog").orElseThrow().nonNegative()).isTrue();

        // In steps of a week, no more than there is within a step is min(capacity, backlog) a week, but for the 2⁻⁴⁰ that stay.
        assertThat(backlogInStepsOfAWeek(limited)).containsExactly(backlogInStepsOfAWeek(stated), within(1e-6));
    }

    private static double[] backlogInStepsOfAWeek(String model) {
        return Studies.run(Studies.study("""
                {'id': 'limited', 'title': {'en': 'Limited'}, 'model': '$MODEL', 'time': {'unit': 'week', 'horizon': 150, 'step': 1, 'scheme': 'euler'},
                 'workforce': {'size': 1, 'simulate': 'representative'}}""", model)).mean(Plan.NO_ROLLOUT, "backlog").values();
    }
}
