package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.experiment.Ensemble;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Verdict;
import org.jdrtoolkit.sim.result.Worlds;
import org.jdrtoolkit.sim.study.ScenarioFile;
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

        assertThat(source.replace("\"..\", \"scenarios", "\"scenarios")).contains(body.indent(8));
    }

    @Test
    void itEndsWithLessStrainThanThePlanWithoutPeopleInMind() {
        Study study = ScenarioFile.read(Path.of("..", "scenarios/care-hr/assistant.json")).orThrow();
        RunResult result = Simulation.of(study).run();
        for (Verdict verdict : result.verdicts()) {
            System.out.println(verdict.plan() + ": " + verdict.patterns());
        }
        double strain = result.mean("people-first", "strain").last();
        Worlds worlds = Ensemble.of(study).run();
        System.out.println(worlds.probabilities("people-first", "all", OutcomeKind.HEALTH_WELLBEING));

        assertThat(worlds.probabilities("people-first", "all", OutcomeKind.HEALTH_WELLBEING).get(OutcomePattern.MUTUAL_GAINS).value()).isGreaterThan(0.5);
        assertThat(strain).isLessThan(result.mean("efficiency-first", "strain").last());
    }
}
