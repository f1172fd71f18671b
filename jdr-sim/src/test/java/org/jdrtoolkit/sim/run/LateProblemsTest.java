package org.jdrtoolkit.sim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.scenario.DropOut;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What shows only in a run has a line and a column in the scenario's file, as what shows in reading has. */
class LateProblemsTest {

    /** These are about folders and files that are written, which have no lines, and about files of draws, which have lines of their own. */
    private static final EnumSet<Code> OF_FOLDERS = EnumSet.of(Code.BROKEN_DRAWS, Code.CANNOT_RESUME, Code.EXISTING_FILE, Code.UNWRITABLE_FILE,
            Code.UNWRITABLE_FOLDER, Code.OTHER_RESULTS, Code.RUN_GOING_ON, Code.WORLDS_LEFT, Code.RESULTS_BESIDE, Code.MISSING_RESULTS, Code.UNDRAWN_CHARTS,
            Code.MISSING_LETTERS);

    private static final String SCENARIO = """
            {
              "id": "late", "title": { "en": "Late" },
              "model": "jdr-core-5",
              "time": { "horizon": 52, "every": 26 },
              "workforce": { "size": 50 },
              "plans": [
                { "id": "more", "title": { "en": "More" }, "levers": [{ "lever": "extraWorkload", "from": 1, "to": 1 }] }
              ],
              "sampling": { "seed": 3 }
            }
            """;

    /** A problem that is provoked: what is put for what in the file, where it is told, and under which panel if one is asked for. */
    private record Provoked(Code code, Map<String, String> changes, String where, Optional<PanelDesign> panel) {

        static Provoked of(Code code, Map<String, String> changes, String where) {
            return new Provoked(code, changes, where, Optional.empty());
        }

        static Provoked by(PanelDesign panel, Code code, Map<String, String> changes, String where) {
            return new Provoked(code, changes, where, Optional.of(panel));
        }

        @Override
        public String toString() {
            return code.word() + " at " + where;
        }
    }

    /** One of fifty people is a segment alone. */
    private static String leaving(double yearlyShare, int vacantFor) {
        return "{ \"size\": 50, \"turnover\": { \"yearlyShare\": " + yearlyShare + ", \"vacantFor\": " + vacantFor + " }, \"segments\": [\n"
                + "{ \"id\": \"one\", \"title\": { \"en\": \"One\" }, \"share\": 0.02 }, { \"id\": \"others\", \"title\": { \"en\": \"O\" }, \"share\": 0.98 }] }";
    }

    private static String many(int count, String each) {
        return IntStream.range(0, count).mapToObj(each::formatted).collect(Collectors.joining(", "));
    }

    static Stream<Provoked> provoked() {
        return Stream.of(
                Provoked.of(Code.IMPOSSIBLE_NOISE, Map.of("\"plans\"", "\"numbers\": { \"effects/demands-to-strain/gain\": 40 },\n  \"plans\""),
                        "late.json:3:12"),
                Provoked.of(Code.DIVERGED, Map.of("\"size\": 50", "\"size\": 10, \"segments\": [{ \"id\": \"far\", \"title\": { \"en\": \"F\" }, "
                        + "\"share\": 1, \"baseline\": { \"strain\": 1e308 } }]"), "late.json:4:11"),
                Provoked.of(Code.NOBODY_THERE, Map.of("{ \"size\": 50 }", leaving(1, 52)), "late.json:5:42"),
                Provoked.of(Code.NOBODY_THERE, Map.of("{ \"size\": 50 }", leaving(0.9, 40), "\"seed\": 3", "\"seed\": 3, \"replications\": 60"),
                        "late.json:5:42"),
                Provoked.of(Code.IMPOSSIBLE_DRAWS, Map.of("jdr-core-5", "wide.json", "\"seed\": 3", "\"seed\": 3, \"parameterDraws\": 20"),
                        "late.json:9:46"),
                Provoked.of(Code.TOO_LITTLE_MEMORY, Map.of("\"horizon\": 52, \"every\": 26", "\"horizon\": 2000", "\"size\": 50", "\"size\": 900, \"segments\": ["
                        + many(900, "{ \"id\": \"s%d\", \"title\": { \"en\": \"S\" }, \"heads\": 1 }") + "]", "\"plans\": [", "\"plans\": ["
                        + many(60, "{ \"id\": \"p%d\", \"title\": { \"en\": \"P\" }, \"levers\": [] }") + ","), "late.json:4:11"),
                Provoked.by(PanelDesign.every(26), Code.PANEL_OF_ONE, Map.of("\"size\": 50", "\"size\": 50, \"simulate\": \"representative\""),
                        "late.json:5:42"),
                Provoked.by(PanelDesign.every(1), Code.PANEL_TOO_LARGE, Map.of("\"size\": 50", "\"size\": 9000000"), "late.json:5:26"),
                Provoked.by(PanelDesign.every(0.5), Code.OFF_STEP, Map.of(), "late.json:4:11"),
                Provoked.by(PanelDesign.at(0, 53), Code.AFTER_HORIZON, Map.of(), "late.json:4:24"),
                Provoked.by(PanelDesign.every(-1), Code.OUT_OF_RANGE, Map.of(), "late.json:4:24"),
                Provoked.by(PanelDesign.every(26).under("mre"), Code.UNKNOWN_ID, Map.of(), "late.json:6:12"),
                Provoked.by(PanelDesign.every(26).withDropOut(DropOut.atRandom(0.1).by("strian", 1)), Code.UNKNOWN_ID, Map.of(), "late.json:3:12"));
    }

    @TempDir
    private Path folder;

    /** A model in which draws of demands on strain are nearly all impossible. */
    @BeforeEach
    void writeModel() throws IOException {
        String core = Library.json("jdr-core-5").orElseThrow();
        int gain = core.indexOf("\"gain\"", core.indexOf("\"demands-to-strain\""));
        int end = core.indexOf('}', gain);
        Files.writeString(folder.resolve("wide.json"), core.substring(0, gain)
                + "\"gain\": { \"value\": 0.25, \"range\": [0.25, 1e9], \"evidence\": \"guthier-2020\"" + core.substring(end));
    }

    @ParameterizedTest
    @MethodSource("provoked")
    void itIsToldAtItsPlaceInTheFile(Provoked provoked) throws IOException {
        String text = SCENARIO;
        for (Map.Entry<String, String> change : provoked.changes().entrySet()) {
            text = text.replace(change.getKey(), change.getValue());
        }
        Path file = Files.writeString(folder.resolve("late.json"), text);
        Study study = ScenarioFile.read(file).orThrow();

        Problem problem = catchThrowableOfType(ProblemException.class, () -> {
            StudyRun run = StudyRun.of(study);
            provoked.panel().map(design -> run.panel(design, part -> {})).orElse(run).run(Workshops.threads(2), Watch.SILENT);
        }).problems().get(0);

        assertThat(problem.code()).isEqualTo(provoked.code());
        assertThat(problem.toString()).startsWith(folder.resolve(provoked.where()) + "  error  " + provoked.code().word());
    }

    @Test
    void everyCodeOfARunIsProvoked() {
        EnumSet<Code> late = EnumSet.allOf(Code.class);
        late.removeIf(code -> code.part() != Code.Part.RUN || OF_FOLDERS.contains(code));

        Map<Code, Long> provoked = provoked().collect(Collectors.groupingBy(Provoked::code, TreeMap::new, Collectors.counting()));

        assertThat(provoked.keySet()).containsAll(late);
    }
}
