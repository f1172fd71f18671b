package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.output.ResultFolder;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Verdict;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.study.Scenarios;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;

/** The Java in the README compiles, runs and says what it should. */
class ReadmeTest {

    @Test
    void theSnippetIsTheOneBelow() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String snippet = readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("```\n", readme.indexOf("```java\n") + 8));
        String body = snippet.substring(snippet.indexOf("\n\n") + 2); // below the imports
        String source = Files.readString(Path.of("src/test/java/org/jdrtoolkit/cli/ReadmeTest.java"));

        assertThat(source.replace("\"target\", \"out\"", "\"out\"")).contains(body.indent(8));
    }

    @Test
    void itEndsWithLessStrainThanThePlanWithoutPeopleInMind() {
        Study study = Scenarios.read("care-hr/assistant").orThrow(); // or ScenarioFile.read(path)
        Findings found = StudyRun.of(study).run(); // as stated, in euros, in many worlds: all that the scenario asks for
        for (Verdict verdict : found.get(RunResult.class).verdicts()) {
            System.out.println(verdict.plan() + ": " + verdict.patterns());
        }
        System.out.println(found.get(Worlds.class).probabilities("people-first", "all", OutcomeKind.HEALTH_WELLBEING));
        try (ResultFolder folder = ResultFolder.open(Path.of("target", "out"), study)) {
            folder.write(found);
            System.out.println(folder.complete());
        }

        assertThat(found.get(Worlds.class).probabilities("people-first", "all", OutcomeKind.HEALTH_WELLBEING).get(OutcomePattern.MUTUAL_GAINS).value())
                .isGreaterThan(0.5);
        assertThat(found.get(RunResult.class).mean("people-first", "strain").last())
                .isLessThan(found.get(RunResult.class).mean("efficiency-first", "strain").last());
    }
}
