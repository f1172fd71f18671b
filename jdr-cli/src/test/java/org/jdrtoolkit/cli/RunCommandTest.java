package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdrtoolkit.fixtures.Folder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: a scenario file goes in; a verdict, trajectories and charts come out. */
class RunCommandTest {

    @TempDir
    private static Path out;
    private static Call call;

    @BeforeAll
    static void run() {
        call = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", out, "--draws", 10);
    }

    @Test
    void theSameRollOutEndsInConflictingOutcomesOrInMutualGains() {
        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("Efficiency first ends in conflicting outcomes:").contains("People first ends in mutual gains:");
    }

    @Test
    void eachVerdictSaysInHowManyWorldsItHoldsAndWhatTheSpreadIs() {
        assertThat(call.out()).containsPattern("That holds in \\d+ of 20 plausible worlds for happiness-related wellbeing \\(\\d+ % ± \\d+")
                .containsPattern("and in \\d+ for health-related wellbeing \\(\\d+ % ± \\d+")
                .contains("Of the spread between worlds less than 1 % is chance; the rest is what science does not know.")
                .containsPattern("Plausible worlds: 10 draws of the \\d+ numbers of the model that have a range, each in 2 worlds of chance");
    }

    @Test
    void withOneReplicationTheSpreadIsNotDivided(@TempDir Path other) throws IOException {
        Path small = Files.writeString(other.resolve("small.json"), """
                {"id": "small", "title": {"en": "Small"}, "model": "jdr-core-5", "time": {"horizon": 10}, "workforce": {"size": 50},
                 "plans": [{"id": "redesign", "title": {"en": "Redesign"}, "levers": [{"lever": "jobRedesign", "from": 1, "to": 1}]}]}""");

        Call one = Call.jdr("run", small, "--out", other, "--draws", 3, "--replications", 1);

        assertThat(one.out()).contains("of 3 plausible worlds", "cannot be told apart here");
    }

    @Test
    void optionsTakeTheNumbersOfTheFileAway(@TempDir Path other) throws IOException {
        String written = """
                {"id": "one-for-all", "title": {"en": "One"}, "model": "jdr-core-5", "time": {"horizon": 4}, "workforce": {"size": 50, "simulate": "representative"},
                 "plans": [{"id": "redesign", "title": {"en": "Redesign"}, "levers": [{"lever": "jobRedesign", "from": 1, "to": 1}]}],
                 "sampling": {"parameterDraws": %d, "replications": %d}}""";
        Path twice = Files.writeString(other.resolve("twice.json"), written.formatted(0, 2));
        Path tooMany = Files.writeString(other.resolve("too-many.json"), written.formatted(9000, 3));

        assertThat(Call.jdr("run", twice, "--out", other).err()).contains("no-chance");
        assertThat(Call.jdr("run", twice, "--out", other, "--draws", 2).err()).contains("no-chance");
        assertThat(Call.jdr("run", twice, "--out", other, "--replications", 1).out()).contains("Redesign ends in").doesNotContain("worlds");
        assertThat(Call.jdr("run", twice, "--out", other, "--replications", 1, "--draws", 2).out()).contains("of 2 plausible worlds");
        assertThat(Call.jdr("run", tooMany, "--out", other, "--replications", 1, "--draws", 3).out()).contains("of 3 plausible worlds");
    }

    @Test
    void withoutWorldsNothingIsSaidOfThem(@TempDir Path other) throws IOException {
        Call none = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--draws", 0, "--replications", 1);

        assertThat(none.out()).contains("ends in conflicting outcomes").doesNotContain("worlds");
        assertThat(other.resolve("care-hr-assistant/worlds.csv")).doesNotExist();
        assertThat(other.resolve("care-hr-assistant/charts")).isDirectoryNotContaining("glob:**/change-*");
        assertThat(other.resolve("care-hr-assistant/trajectories.csv")).hasSameBinaryContentAs(out.resolve("care-hr-assistant/trajectories.csv"));
        assertThat(other.resolve("care-hr-assistant/summary.json")).content().doesNotContain("worlds");
    }

    @Test
    void whatCannotBeResumedIsTold() {
        Call again = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", out, "--draws", 10, "--resume");

        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("cannot-resume", "the run there is complete");
    }

    @Test
    void numbersSetOtherwiseAreSaid() {
        Call explained = Call.jdr("explain", Call.scenario("published/evers-2025-regimes.json"));

        assertThat(explained.out()).contains("Set otherwise than in the model:", "flows/effort/rate 0.15 (in the model: 0.4)");
        assertThat(Call.jdr("explain", "evers-2025", "--numbers").out()).contains("flows/effort/rate").doesNotContain("Flows:");
        assertThat(Call.jdr("explain", "jdr-ai-adoption", "--numbers").out()).contains("[0 … 0.116] with resources-to-engagement");
    }

    @Test
    void nothingButWarningsIsSaidOnStandardErrorWhenNobodyWatches() {
        assertThat(call.err().split("\n\n")).allSatisfy(paragraph -> assertThat(paragraph.strip()).containsPattern("^\\S+assistant\\.json:\\d+:\\d+  warning  "));
    }

    @Test
    void theFolderHoldsTidyNumbersASummaryAManifestAndCharts() throws IOException {
        Path folder = out.resolve("care-hr-assistant");

        assertThat(Files.readAllLines(folder.resolve("trajectories.csv")).get(0))
                .isEqualTo("scenario,plan,segment,time,variable,statistic,value");
        assertThat(folder.resolve("summary.json")).content().contains("\"conflicting-outcomes\"", "\"mutual-gains\"");
        assertThat(folder.resolve("run.json")).content().contains("\"seed\": 20260302", "assistant.json", "jdr-ai-adoption.json");
        assertThat(folder.resolve("charts")).isDirectoryContaining("glob:**.png").isDirectoryContaining("glob:**.svg")
                .isDirectoryContaining("glob:**/change-healthWellbeing.png").isDirectoryContaining("glob:**/change-taskPerformance.svg");
    }

    @Test
    void whereNobodyLeavesNothingIsSaidOfIt() {
        assertThat(call.out()).doesNotContain("Who left");
        assertThat(out.resolve("care-hr-assistant/headcount.csv")).doesNotExist();
    }

    @Test
    void whoLeftIsToldPerPlan(@TempDir Path other) {
        Call turnover = Call.jdr("run", Call.scenario("care-hr/assistant-turnover.json"), "--out", other);
        Call dutch = Call.jdr("run", Call.scenario("care-hr/assistant-turnover.json"), "--out", other, "--lang", "nl");

        assertThat(turnover.out()).contains("ends in conflicting outcomes:", "ends in mutual gains:")
                .contains("Who left in 156 weeks, in one world of chance; another seed moves each number of leavers by about ± 15 (in brackets:").containsPattern("leavers +cost in euros");
        int stay = leavers(turnover, "No roll-out");
        assertThat(leavers(turnover, "Efficiency first")).isGreaterThan(stay);
        assertThat(leavers(turnover, "People first")).isLessThan(stay);
        assertThat(turnover.out()).containsPattern("People first +\\d+ \\(−\\d+\\) +[\\d,]+ \\(−[\\d,]+\\)\n");
        assertThat(dutch.out()).contains("Wie in 156 weken vertrok").containsPattern("Geen uitrol +" + stay + " +[\\d.]+\n");
        assertThat(other.resolve("care-hr-assistant-turnover/headcount.csv")).exists();
    }

    /** How many left under a plan; each costs 15 000 euros. */
    private static int leavers(Call call, String plan) {
        Matcher line = Pattern.compile(plan + " +(\\d+)(?: \\([^)]*\\))? +([\\d,]+)").matcher(call.out().substring(call.out().indexOf("Who left")));
        assertThat(line.find()).isTrue();
        int leavers = Integer.parseInt(line.group(1));
        assertThat(line.group(2).replace(",", "")).isEqualTo(Integer.toString(15_000 * leavers));
        return leavers;
    }

    @Test
    void nothingElseIsLeftBeside() {
        assertThat(Folder.names(out)).containsExactly("care-hr-assistant");
    }

    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path other) throws IOException {
        Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--draws", 10, "--threads", 1);

        for (String file : List.of("trajectories.csv", "summary.json", "run.json", "worlds.csv", "draws.csv", "changes.csv")) {
            assertThat(other.resolve("care-hr-assistant").resolve(file)).hasSameBinaryContentAs(out.resolve("care-hr-assistant").resolve(file));
        }
    }

    @Test
    void anotherSeedAndSchemeAreUsedAndNoted(@TempDir Path other) {
        Call changed = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--seed", 5, "--scheme", "rk4", "--draws", 0,
                "--replications", 2);

        assertThat(changed.exit()).isZero();
        assertThat(other.resolve("care-hr-assistant/run.json")).content().contains("\"seed\": 5", "\"scheme\": \"rk4\"", "\"replications\": 2");
        assertThat(changed.out()).contains("of 2 worlds of chance", "All of the spread between worlds is chance");
    }

    /** From a run's own draws the same worlds come out, to the byte but for what says where draws came from. */
    @Test
    void drawsOfARunCanBeFedBack(@TempDir Path other) throws IOException {
        Path first = out.resolve("care-hr-assistant");

        Call again = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--draws-from", first.resolve("draws.csv"));

        assertThat(again.err()).doesNotContain("error");
        assertThat(again.out()).containsPattern("Plausible worlds: 10 draws of \\d+ numbers of the model from draws.csv, each in 2 worlds of chance");
        Path second = other.resolve("care-hr-assistant");
        for (String file : List.of("worlds.csv", "draws.csv", "changes.csv")) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
        assertThat(Files.readString(second.resolve("run.json"))).containsPattern("\"file\": \"draws.csv\",\\s+\"sha256\": \"[0-9a-f]{64}\"");
    }

    @Test
    void wrongDrawsAreToldAtTheirPlaceInTheFile(@TempDir Path other) throws IOException {
        Path draws = Files.writeString(other.resolve("mine.csv"), "effects/work-pressure-to-strain/gain\n0.3\nhalf\n");

        Call wrong = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--draws-from", draws);
        Call missing = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--draws-from", other.resolve("none.csv"));
        Call both = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--draws-from", draws, "--draws", 2);

        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("mine.csv:3:1  error  broken-draws", "Here stands \"half\"; a number belongs here.");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("none.csv  error  missing-file");
        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err()).contains("--draws and --draws-from both say how often the numbers are drawn");
    }

    /** From any number of steps to a person's answers: at unequal times, true scores, with people who drop out. */
    @Test
    void aPanelMayHaveUnequalWavesTrueScoresAndDropOut(@TempDir Path other) throws IOException {
        Call panel = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--draws", 0, "--replications", 1,
                "--panel", "at=0,3,12,plan=people-first,scores=true,dropout=0.2,0.4,by=strain:0.5,workPressure:0.1,after=engagement:-0.2");

        assertThat(panel.err()).doesNotContain("error");
        assertThat(panel.out()).contains("Panel: 1,800 rows of people and waves in panel-long.csv");
        Path folder = other.resolve("care-hr-assistant");
        assertThat(Files.readAllLines(folder.resolve("panel-wide.csv")).get(0)).contains(",strain_0,", ",strain_3,", ",strain_12,");
        assertThat(Files.readAllLines(folder.resolve("panel-long.csv")).stream().filter(row -> row.endsWith(",,")).count()).isBetween(200L, 900L);
        assertThat(Files.readString(folder.resolve("run.json")).replaceAll("\\s+", " ")).contains("\"panel\": { \"at\": [ 0, 3, 12 ], "
                + "\"plans\": [ \"people-first\" ], \"scores\": \"true\", \"dropOut\": { \"shares\": [ 0.2, 0.4 ], "
                + "\"perSdNow\": { \"strain\": 0.5, \"workPressure\": 0.1 }, \"perSdBefore\": { \"engagement\": -0.2 } } }");
    }

    @Test
    void aPanelIsWrittenWithTheOtherResults(@TempDir Path other) throws IOException {
        Call panel = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--panel", "every=52,plan=people-first", "--draws", 3);

        assertThat(panel.exit()).isZero();
        assertThat(panel.out()).contains("Panel: 2,400 rows of people and waves in panel-long.csv");
        Path folder = other.resolve("care-hr-assistant");
        assertThat(Files.readAllLines(folder.resolve("panel-long.csv"))).hasSize(1 + 600 * 4);
        assertThat(Files.readAllLines(folder.resolve("panel-wide.csv"))).hasSize(1 + 600);
        assertThat(folder.resolve("run.json")).content().contains("\"panel-long.csv\"", "\"panel-wide.csv\"");
        assertThat(folder.resolve("trajectories.csv")).hasSameBinaryContentAs(out.resolve("care-hr-assistant/trajectories.csv"));
    }

    @Test
    void dutchReadersGetDutch(@TempDir Path other) {
        Call dutch = Call.jdr("run", Call.scenario("care-hr/assistant.json"), "--out", other, "--lang", "nl", "--draws", 3);

        assertThat(dutch.out()).contains("Efficiëntie eerst leidt tot tegenstrijdige uitkomsten:").contains("Mensen eerst leidt tot wederzijdse winst:")
                .contains("Dat geldt in ", " van de 6 aannemelijke werelden voor geluksgerelateerd welzijn (", " % toeval; de rest is wat de wetenschap niet weet.");
    }

    @Test
    void publishedModelsRunWithoutPlans(@TempDir Path other) {
        Call published = Call.jdr("run", Call.scenario("published/evers-2025.json"), Call.scenario("published/cotima-2020.json"), "--out", other);

        assertThat(published.exit()).isZero();
        assertThat(published.out()).contains("Level at day 182.5", "1.7500", "Level at month 12", "0.0810", "0.1117");
        assertThat(other.resolve("evers-2025/charts")).isDirectoryContaining("glob:**.png");
    }

    /** The shipped scenario judged earlier, before wellbeing has moved by the smallest effect. */
    private static Call judgedAt(int week, Path folder) throws IOException {
        String text = Files.readString(Call.scenario("care-hr/assistant.json")).replace("\"at\": 156", "\"at\": " + week);
        return Call.jdr("run", Files.writeString(folder.resolve("early.json"), text), "--out", folder.resolve("out"), "--draws", 0,
                "--replications", 1);
    }

    @Test
    void whereOnlyOneOfTwoOutcomesMovedNoQuadrantIsClaimed(@TempDir Path other) throws IOException {
        Call early = judgedAt(52, other);

        assertThat(early.out()).contains("People first ends in none of the four quadrants", "task performance rises by 0.1", "Share with burn-out complaints in week 52");
    }

    @Test
    void whereNothingMovedThatIsSaid(@TempDir Path other) throws IOException {
        assertThat(judgedAt(8, other).out()).contains("Efficiency first ends in no meaningful change: task performance hardly changes");
    }

    @Test
    void aHypothesisSwitchedOffIsNamed(@TempDir Path other) throws IOException {
        String text = Files.readString(Call.scenario("published/evers-2025.json"))
                .replace("\"model\":", "\"without\": [\"loss-spiral\"],\n  \"model\":");
        Path file = Files.writeString(other.resolve("no-loss.json"), text);

        Call call = Call.jdr("run", file, "--out", other.resolve("out"));

        assertThat(call.out()).contains("Without the hypotheses: loss spiral");
        assertThat(other.resolve("out/evers-2025/summary.json")).content().contains("\"loss-spiral\"");
        assertThat(other.resolve("out/evers-2025/charts/trajectories.svg")).content().contains("as it was published (without");
        assertThat(Call.jdr("explain", file).out()).contains("[loss-spiral, off]");
    }
}
