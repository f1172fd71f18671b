package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.scenario.DropOut;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Panels as files: one row per person and wave, and the same scores as one row per person. */
class PanelCsvTest {

    private static final Simulation SIMULATION = Simulation.of(Studies.study("""
            {'id': 'panel', 'title': {'en': 'Panel'}, 'model': 'cotima-2020', 'time': {'unit': 'month', 'horizon': 3, 'step': 0.5},
             'workforce': {'size': 3001, 'segments': [
               {'id': 'ward', 'share': 0.5, 'title': {'en': 'Ward'}}, {'id': 'office', 'share': 0.5, 'title': {'en': 'Office'}}]},
             'plans': [], 'sampling': {'seed': 3}}"""));
    private static final PanelDesign DESIGN = PanelDesign.every(1.5);

    @TempDir
    private Path folder;

    private void write(int threads) throws IOException {
        try (PanelCsv files = PanelCsv.begin(folder, SIMULATION.study(), DESIGN)) {
            SIMULATION.panel(DESIGN, Workshops.threads(threads), Watch.SILENT, files);
        }
    }

    @Test
    void eachPersonHasARowPerWaveAndARowOfItsOwn() throws IOException {
        write(2);

        List<String> rows = Files.readAllLines(folder.resolve("panel-long.csv"));
        List<String> people = Files.readAllLines(folder.resolve("panel-wide.csv"));

        assertThat(rows).hasSize(1 + 3001 * 3);
        assertThat(rows.get(0)).isEqualTo("scenario,plan,segment,person,time,demands,burnout,healthWellbeing,burnoutShare");
        assertThat(rows.get(1)).startsWith("panel,no-rollout,office,1,0,");
        assertThat(rows.get(2)).startsWith("panel,no-rollout,office,1,1.5,");
        assertThat(rows.get(3001 * 3)).startsWith("panel,no-rollout,ward,3001,3,");
        assertThat(people).hasSize(1 + 3001);
        assertThat(people.get(0)).isEqualTo("scenario,plan,segment,person,demands_0,burnout_0,healthWellbeing_0,burnoutShare_0,"
                + "demands_1.5,burnout_1.5,healthWellbeing_1.5,burnoutShare_1.5,demands_3,burnout_3,healthWellbeing_3,burnoutShare_3");
        assertThat(people.get(1)).isEqualTo(rows.get(1).replace(",1,0,", ",1,") + scores(rows.get(2)) + scores(rows.get(3)));
    }

    /** Nothing between commas, which R and pandas read as missing; a row for every person and wave is there all the same. */
    @Test
    void cellsOfThoseWhoDoNotAnswerStayEmpty() throws IOException {
        PanelDesign design = PanelDesign.at(0, 0.5, 3).withDropOut(DropOut.atRandom(0.5));
        try (PanelCsv files = PanelCsv.begin(folder, SIMULATION.study(), design)) {
            SIMULATION.panel(design, Workshops.threads(2), Watch.SILENT, files);
        }

        List<String> rows = Files.readAllLines(folder.resolve("panel-long.csv"));
        List<String> people = Files.readAllLines(folder.resolve("panel-wide.csv"));

        double[] last = SIMULATION.panel(design).scores("no-rollout", "burnout", 2);
        assertThat(people.get(0)).contains("demands_0,", "demands_0.5,", "demands_3,");
        assertThat(rows).hasSize(1 + 3001 * 3);
        for (int person = 0; person < last.length; person++) {
            assertThat(people.get(1 + person).endsWith(",,,,")).isEqualTo(Double.isNaN(last[person]));
            assertThat(rows.get(3 + 3 * person).endsWith(",3,,,,")).isEqualTo(Double.isNaN(last[person]));
        }
    }

    private static String scores(String row) {
        return row.replaceFirst("^([^,]*,){4}[^,]*", "");
    }

    @Test
    void theNumbersAreThoseOfThePanelToSixDecimals() throws IOException {
        write(2);
        double[] burnout = SIMULATION.panel(DESIGN).scores("no-rollout", "burnout", 2);

        List<String> rows = Files.readAllLines(folder.resolve("panel-long.csv"));

        for (int person = 0; person < burnout.length; person++) {
            String[] cells = rows.get(1 + person * 3 + 2).split(",");
            assertThat(Double.parseDouble(cells[6]) - burnout[person]).isBetween(-0.51e-6, 0.51e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theNumberOfThreadsChangesNoByte(int threads) throws IOException {
        write(1);
        byte[] alone = Files.readAllBytes(folder.resolve("panel-wide.csv"));

        write(threads);

        assertThat(Files.readAllBytes(folder.resolve("panel-wide.csv"))).isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0000004, 0", "-0.0000006, -0.000001", "1.5, 1.5", "-0.05, -0.05", "0.9999996, 1", "12.3456789, 12.345679", "1, 1",
        "123456789012.4, 123456789012", "-2000000000.25, -2000000000.25"
    })
    void numbersHaveSixDecimalsAtMost(double value, String text) {
        StringBuilder written = new StringBuilder();

        PanelCsv.append(written, value);

        assertThat(written).hasToString(text);
    }
}
