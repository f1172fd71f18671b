package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.fixtures.Repository;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.output.ResultFile;
import org.jdrtoolkit.sim.output.ResultFiles;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Simulated;

/** Whatever stands in a scenario file, it is run or its author is told why not; and what is written is read back. */
class ScenarioFileProperties {

    private static final Path FOLDER = Repository.file("scenarios/published");

    /** Steps of persons under all plans, at most; larger mutants are compiled but not run. The files before any accident take up to 4680. */
    private static final double MOST_RUN = 10_000;

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE) // the numbers of AnyScenario include their own
    void whatIsWrittenIsReadBackEqual(@ForAll(supplier = AnyScenario.class) Scenario scenario) {
        String file = ScenarioFile.write(scenario);

        Draft read = ScenarioFile.read("scenario.json", file, FOLDER);

        assertThat(read.scenario()).contains(scenario);
        assertThat(read.check().problems().stream().filter(Problem::isError)).allMatch(problem -> problem.code() == Code.STEP_TOO_LONG);
    }

    @Property(tries = 700, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void aMutantRunsOrItsProblemsAreTold(@ForAll(supplier = ScenarioMutant.class) String file) throws IOException {
        Reading<Study> reading = ScenarioFile.read("scenario.json", file, FOLDER).check();

        for (Problem problem : reading.problems()) {
            isTold(problem, file);
        }
        if (reading.problems().stream().noneMatch(Problem::isError)) {
            Statistics.collect(runs(reading.orThrow()));
        } else {
            Statistics.collect(reading.problems().get(0).code().word());
        }
        // Otherwise the accidents would be too bad to say much. About 18 % run; fewer than 5 % of 700 would be nine standard errors off.
        Statistics.coverage(coverage -> coverage.check("run").percentage(percentage -> percentage > 5));
    }

    private static String runs(Study study) throws IOException {
        try {
            Simulation simulation = Simulation.of(study);
            if (size(study.scenario()) > MOST_RUN) {
                return "compiled";
            }
            RunResult result = simulation.run();
            for (ResultFile file : ResultFiles.of(Studies.found(result))) {
                file.write(Studies.found(result), new StringBuilder());
            }
            return "run";
        } catch (ProblemException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
            return "refused: " + e.problems().get(0).code().word();
        }
    }

    private static double size(Scenario scenario) {
        boolean isOneEach = scenario.workforce().simulate() == Simulated.REPRESENTATIVE;
        double people = isOneEach ? scenario.workforce().segmentsOrAll().size() : scenario.workforce().size();
        return people * scenario.time().steps() * (scenario.plans().size() + 1);
    }

    private static void isTold(Problem problem, String file) throws IOException {
        Location place = problem.where().orElseThrow();
        boolean isInScenario = place.file().equals("scenario.json");
        String[] lines = (isInScenario ? file : Files.readString(Path.of(place.file()))).split("\r\n|\r|\n", -1);
        boolean isWhole = problem.code() == Code.EMPTY_FILE;
        assertThat(problem.message()).isNotBlank().doesNotContain("jackson", "Exception", "StreamRead", "Optional", "jdrtoolkit");
        assertThat(place.line()).isBetween(isWhole ? 0 : 1, lines.length);
        assertThat(isWhole || place.column() >= 1).isTrue();
        assertThat(place.column()).isLessThanOrEqualTo(isWhole ? 0 : lines[place.line() - 1].length() + 1); // or just behind the line
    }
}
