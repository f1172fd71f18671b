package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The numbers of shipped scenarios are, byte for byte, those of the checksums kept beside this test. Only somebody who means to change results
 * writes them anew ({@code -Djdr.refresh.results=true}), and says so in the change log.
 */
class SameBitsTest {

    private static final Path CHECKSUMS = Path.of("src/test/resources/org/jdrtoolkit/sim/output/same-bits.sha256");

    /** A scenario, in as many worlds as show every kind of file, and with a panel where people are followed. */
    private record Asked(String path, int draws, int replications, Optional<Double> waves) {}

    /** Everyone in teams with crossover, turnover, a panel, stocks, all schemes, one person for all, euros. */
    private static final List<Asked> ASKED = List.of(
            new Asked("care-hr/assistant.json", 3, 2, Optional.of(52.0)),
            new Asked("care-hr/assistant-turnover.json", 2, 1, Optional.of(78.0)),
            new Asked("teaching/crossover.json", 0, 1, Optional.empty()),
            new Asked("published/evers-2025-regimes.json", 0, 1, Optional.empty()),
            new Asked("published/evers-2025.json", 0, 1, Optional.empty()),
            new Asked("published/cotima-2020.json", 0, 1, Optional.empty()),
            new Asked("care-hr/hospital.json", 40, 1, Optional.empty()),
            new Asked("roadmap/recruitment.json", 40, 1, Optional.empty()));

    @TempDir
    private Path folder;

    @Test
    void numbersOfShippedScenariosDoNotMove() throws IOException, NoSuchAlgorithmException {
        List<String> found = new ArrayList<>();
        for (Asked asked : ASKED) {
            found.addAll(checksums(asked));
        }

        if (Boolean.getBoolean("jdr.refresh.results")) {
            Files.write(CHECKSUMS, found);
        }
        assertThat(found).isEqualTo(Files.readAllLines(CHECKSUMS));
    }

    private List<String> checksums(Asked asked) throws IOException, NoSuchAlgorithmException {
        Study study = Studies.shipped(asked.path()).with(scenario -> scenario.withSampling(
                new Sampling(scenario.sampling().seed(), asked.draws(), asked.replications())));
        Path results;
        try (ResultFolder open = ResultFolder.open(folder, study)) {
            StudyRun run = StudyRun.of(study);
            if (asked.waves().isPresent()) {
                PanelDesign design = PanelDesign.every(asked.waves().get());
                run = run.panel(design, open.panel(design));
            }
            open.write(run.run(Workshops.threads(2), Watch.SILENT));
            results = open.complete();
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path csv : files.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(csv));
                lines.add(HexFormat.of().formatHex(digest) + "  " + results.getFileName() + "/" + csv.getFileName());
            }
        }
        return lines;
    }
}
