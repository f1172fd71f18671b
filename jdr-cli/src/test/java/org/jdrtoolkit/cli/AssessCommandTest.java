package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jdrtoolkit.core.file.RecordReader;
import org.jdrtoolkit.fixtures.Folder;
import org.jdrtoolkit.fixtures.Repository;
import org.jdrtoolkit.sim.roadmap.Assessment;
import org.jdrtoolkit.sim.roadmap.AssessmentFile;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five answers say where HR stands, what is missing, what comes next, and what to write into a scenario. */
class AssessCommandTest {

    private static final Path EXAMPLE = Repository.file("docs/examples/assessment.json");

    @TempDir
    private Path folder;

    @Test
    void aFileIsAssessed() {
        Call call = Call.jdr("assess", EXAMPLE);

        assertThat(call.exit()).isZero();
        assertThat(call.out()).startsWith("HR is at level 2 of 4: automated processes.\nThe mean of the answers is 2.2; the weakest of the five holds the level back.\n")
                .contains("About 32 % of medium-sized Dutch firms are there.", "What is missing for level 3, analytical HR:\n  data infrastructure (now 2): In one place")
                .contains("Next is phase 2, analytical AI: 4 to 8 months, 50,000 to 90,000 euros", "phase 4, AI-supported development, needs level 3.5")
                .contains("Brixon AI (2025)", "is our assumption").doesNotContain("1. Where");
    }

    @Test
    void andInDutch() {
        assertThat(Call.jdr("assess", EXAMPLE, "--lang", "nl").out()).contains("HR staat op niveau 2 van 4: geautomatiseerde processen.", "50.000 tot 90.000 euro",
                "vraagt niveau 3,5", "is onze aanname");
    }

    @Test
    void onTheTerminalTheSameAnswersSayTheSame() {
        Call call = Call.answering("2\n3\n1\n3\n2\n", "assess");

        assertThat(call.out()).startsWith("5 questions about HR.").contains("5. What can the people in HR do", "   4  ").endsWith(Call.jdr("assess", EXAMPLE).out());
    }

    @Test
    void whatIsNoAnswerIsAskedAgain() {
        Call call = Call.answering("0\n\nfive\n5\n 4 \n4\n4\n4\n4\n", "assess");

        assertThat(call.exit()).isZero();
        assertThat(call.out().split("Please answer with 1, 2, 3 or 4", -1)).hasSize(5);
        assertThat(call.out()).contains("HR is at level 4 of 4: strategic use of AI.", "All phases of the roadmap have been gone through.").doesNotContain("missing");
    }

    @Test
    void whenTheInputEndsNothingIsWritten() {
        Call call = Call.answering("2\n3\n", "assess", "--save", folder.resolve("mine.json"), "--lang", "nl");

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).isEqualToIgnoringNewLines("De antwoorden hielden op voor de laatste vraag; er is niets opgeslagen.");
        assertThat(Folder.names(folder)).isEmpty();
    }

    @Test
    void answersCanBeKept() {
        Path mine = folder.resolve("mine.json");

        assertThat(Call.answering("2\n3\n1\n3\n2\n", "assess", "--save", mine).out()).endsWith("Answers: " + mine + "\n");
        assertThat(AssessmentFile.read(mine).orThrow()).isEqualTo(new Assessment(2, 3, 1, 3, 2));

        Call again = Call.answering("1\n1\n1\n1\n1\n", "assess", "--save", mine);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("mine.json  error  existing-file");
        assertThat(again.out()).as("nobody answers in vain").isEmpty();
        assertThat(Call.jdr("assess", EXAMPLE, "--save", folder.resolve("other.json")).err()).contains("are read from a file");
    }

    @Test
    void theSnippetFitsIntoASegment() {
        String out = Call.answering("3\n3\n3\n3\n2\n", "assess", "--lang", "nl").out();
        String snippet = out.lines().filter(line -> line.strip().startsWith("\"initial\"")).findFirst().orElseThrow();

        Segment segment = RecordReader.read("segment.json", "{ \"id\": \"hr\", \"title\": { \"en\": \"HR\" }, \"share\": 1," + snippet + "}", Segment.class).orThrow();

        assertThat(out).contains("HR staat op niveau 2,8 van 4: geautomatiseerde processen, op weg naar analytische HR.");
        assertThat(segment.initial()).isEqualTo(Map.of("hrMaturity", new Start.Exactly(2.8)));
    }

    @Test
    void aWrongAnswerIsLocated() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), Files.readString(EXAMPLE).replace("\"processAutomation\": 3", "\"processAutomation\": 5"));

        Call call = Call.jdr("assess", wrong);

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("wrong.json:4:24  error  out-of-range", "/processAutomation: The number is 5; it must be from 1 to 4.");
        assertThat(call.out()).isEmpty();
        assertThat(Call.jdr("check", wrong).err()).isEqualToIgnoringNewLines(call.err());
        assertThat(Call.jdr("check", EXAMPLE).out()).endsWith("assessment.json: fine\n");
        assertThat(Call.jdr("explain", EXAMPLE).out()).isEqualTo(Call.jdr("assess", EXAMPLE).out());
    }
}
