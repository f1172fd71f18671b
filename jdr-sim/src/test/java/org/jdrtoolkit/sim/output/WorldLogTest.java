package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.experiment.Ensemble;
import org.jdrtoolkit.sim.experiment.World;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever tears a log at its end, all worlds that were complete before are read, and no other. */
class WorldLogTest {

    private static final Study STUDY = Studies.study("""
            {'id': 'log', 'title': {'en': 'Log'}, 'model': 'jdr-core-5', 'time': {'horizon': 4}, 'workforce': {'size': 20},
             'plans': [{'id': 'redesign', 'title': {'en': 'Redesign'}, 'levers': [{'lever': 'jobRedesign', 'from': 2, 'to': 1}]}],
             'economics': {'costs': [{'id': 'system', 'title': {'en': 's'}, 'costEuros': 5000}]}, 'sampling': {'parameterDraws': 3}}""");
    private static final List<World> WORLDS = Ensemble.of(Simulation.of(STUDY), StudyRun.measures(STUDY)).run().worlds();

    @TempDir
    private Path folder;
    private byte[] whole;
    /** Where the file ends after so many worlds. */
    private final int[] ends = new int[WORLDS.size() + 1];

    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve("whole");
        try (WorldLog log = new WorldLog(file, "made from this", StudyRun.measures(STUDY))) {
            ends[0] = (int) Files.size(file);
            for (int w = 0; w < WORLDS.size(); w++) {
                log.add(WORLDS.get(w));
                ends[w + 1] = (int) Files.size(file);
            }
            assertThat(log.worlds()).isEqualTo(WORLDS.size());
            assertThat(log.failure()).isEmpty();
        }
        whole = Files.readAllBytes(file);
    }

    private WorldLog.Content read(byte[] bytes) throws IOException {
        return WorldLog.read(Files.write(folder.resolve("read"), bytes));
    }

    private static String told(List<World> worlds) {
        return worlds.toString();
    }

    @Test
    void worldsComeBackToTheLastBit() throws IOException {
        assertThat(read(whole).madeFrom()).contains("made from this");
        assertThat(told(read(whole).worlds())).isEqualTo(told(WORLDS));
        assertThat(WORLDS.get(0).keeps("balances")).isTrue();
    }

    @Test
    void aFileThatEndsAnywhereHoldsTheWorldsThatWereComplete() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            int end = length;
            int complete = (int) Arrays.stream(ends).skip(1).filter(each -> each <= end).count();

            WorldLog.Content content = read(Arrays.copyOf(whole, length));

            assertThat(told(content.worlds())).as("%d bytes", length).isEqualTo(told(WORLDS.subList(0, complete)));
            assertThat(content.madeFrom()).isEqualTo(length < ends[0] ? Optional.empty() : Optional.of("made from this"));
        }
    }

    /** A power cut may leave room that was never written: of zeros, or of what was there before. */
    @Test
    void whatFollowsATornWorldIsNotRead() throws IOException {
        for (int place = ends[1]; place < ends[2]; place++) {
            byte[] zeros = whole.clone();
            Arrays.fill(zeros, place, whole.length, (byte) 0);
            byte[] flipped = whole.clone();
            flipped[place] ^= 0x40;
            boolean areAllZero = Arrays.equals(zeros, ends[1], ends[2], whole, ends[1], ends[2]); // the bytes that were there, by chance

            assertThat(told(read(zeros).worlds())).isEqualTo(told(WORLDS.subList(0, areAllZero ? 2 : 1)));
            assertThat(told(read(flipped).worlds())).isEqualTo(told(WORLDS.subList(0, 1)));
        }
        assertThat(read(Arrays.copyOf(whole, whole.length + 4096)).worlds()).hasSize(WORLDS.size());
    }

    @Test
    void anotherFileIsNoLog() throws IOException {
        assertThat(read("draw,replication\n1,1\n".getBytes()).worlds()).isEmpty();
        assertThat(read(new byte[0]).madeFrom()).isEmpty();
    }
}
