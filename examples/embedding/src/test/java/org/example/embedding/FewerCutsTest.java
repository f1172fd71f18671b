package org.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.output.StoppedRun;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library does in another project what it says. */
class FewerCutsTest {

    @TempDir
    private Path folder;

    private static double level(Study study, String lever) {
        return study.scenario().plans().get(0).levers().stream().filter(change -> change.lever().equals(lever)).findFirst().map(LeverChange::to).orElseThrow();
    }

    @Test
    void oneLeverIsAlteredAndNoOther() {
        Study altered = FewerCuts.study(0.1);

        assertEquals(0.1, level(altered, "staffingReduction"));
        assertEquals(1, level(altered, "aiAvailability"));
    }

    @Test
    void halfTheCutStrainsLess() {
        RunResult half = FewerCuts.run(StudyRun.of(FewerCuts.study(0.1)), Optional.empty()).get(RunResult.class);
        RunResult whole = FewerCuts.run(StudyRun.of(FewerCuts.study(0.2)), Optional.empty()).get(RunResult.class);

        assertTrue(half.mean("efficiency-first", "strain").last() < whole.mean("efficiency-first", "strain").last());
    }

    @Test
    void aCancelledRunIsWrittenAndGoesOnToTheEndOfAWholeOne() throws IOException {
        Study study = FewerCuts.study(0.1);
        Findings cancelled = FewerCuts.run(StudyRun.of(study), Optional.of(0.6));
        Path half = FewerCuts.write(cancelled, folder);
        assertTrue(cancelled.get(Stopped.class).worlds() < 12);
        assertTrue(Files.exists(half.resolve("unfinished.csv")));

        Findings resumed = FewerCuts.run(StudyRun.of(study).resuming(StoppedRun.worlds(study, folder)), Optional.empty());
        Path whole = FewerCuts.write(resumed, folder);

        Findings uninterrupted = FewerCuts.run(StudyRun.of(study), Optional.empty());
        assertEquals(uninterrupted.get(Worlds.class).worlds().toString(), resumed.get(Worlds.class).worlds().toString());
        assertFalse(Files.exists(whole.resolve("unfinished.csv")));
        assertTrue(Files.readString(whole.resolve("scenario.json")).contains("\"to\": 0.1"));
    }

    @Test
    void theProgramRuns() {
        FewerCuts.main(new String[] {folder.toString()});

        assertTrue(Files.exists(folder.resolve("care-hr-assistant/run.json")));
    }
}
