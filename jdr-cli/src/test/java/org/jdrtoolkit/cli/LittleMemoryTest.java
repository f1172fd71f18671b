package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run needs is known before it begins: what is refused says what would do, and that does. */
class LittleMemoryTest {

    private static final Pattern MEMORY_ADVISED = Pattern.compile("-Xmx(\\d+)m");
    private static final Pattern EVERY_ADVISED = Pattern.compile("\"every\" to (\\d+)");

    @TempDir
    private Path folder;

    /** A scenario of many results and segments, but few people. */
    private Path scenario(String model, int horizon, int every, int segments, String lever) throws IOException {
        String all = IntStream.range(0, segments).mapToObj(s -> String.format(Locale.ROOT, "{\"id\": \"s%d\", \"title\": {\"en\": \"S\"}, \"heads\": 3}", s))
                .collect(Collectors.joining(", "));
        return Files.writeString(folder.resolve("large.json"), """
                {"id": "large", "title": {"en": "Large"}, "model": "%s", "time": {"horizon": %d, "every": %d}, "workforce": {"size": %d, "segments": [%s]},
                 "plans": [{"id": "some", "title": {"en": "Some"}, "levers": [{"lever": "%s", "from": 1, "to": 0.5}]}],
                 "sampling": {"parameterDraws": 2}}""".formatted(model, horizon, every, 3 * segments, all, lever));
    }

    private int exit(int megabytes, Object... arguments) throws Exception {
        return Program.start(folder.resolve("told.txt"), List.of("-XX:+UseSerialGC", "-Xmx" + megabytes + "m"), arguments).waitFor();
    }

    private String told() throws IOException {
        return Files.readString(folder.resolve("told.txt"));
    }

    private int advised(Pattern what) throws IOException {
        Matcher found = what.matcher(told());
        assertThat(found.find()).as(told()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /** Large in results, or in segments. */
    @ParameterizedTest
    @CsvSource({"jdr-core-5, 1200, 2, jobRedesign, 64", "jdr-ai-adoption, 120, 24, aiAvailability, 64"})
    void whatIsRefusedSaysWhatWouldDoAndThatDoes(String model, int horizon, int segments, String lever, int little) throws Exception {
        Path scenario = scenario(model, horizon, 1, segments, lever);

        assertThat(exit(little, "run", scenario, "--out", folder.resolve("out"))).isEqualTo(Jdr.USER_MUST_ACT);
        assertThat(told()).startsWith(scenario + ":1:").contains("error  too-little-memory", "with one thread, for " + (horizon + 1) + " results of 2 plans and "
                + segments + " segments", "steps may stay as short as they are", "over several files");
        assertThat(folder.resolve("out/large")).doesNotExist();
        int megabytes = advised(MEMORY_ADVISED);
        int every = advised(EVERY_ADVISED);

        assertThat(exit(little, "check", scenario)).as(told()).isZero();
        assertThat(told()).contains("warning  too-little-memory");
        assertThat(exit(megabytes, "run", scenario, "--out", folder.resolve("out"), "--threads", 16)).as(told()).isZero();
        scenario(model, horizon, every, segments, lever);
        assertThat(exit(little, "run", scenario, "--out", folder.resolve("rarer"))).as(told()).isZero();
    }

    @Test
    void whatCannotBeKnownBeforehandIsNoFaultEither() throws Exception {
        Path scenario = scenario("jdr-core-5", 100, 1, 1, "jobRedesign");

        assertThat(exit(8, "run", scenario, "--out", folder.resolve("out"))).isEqualTo(Jdr.USER_MUST_ACT);
        assertThat(told()).doesNotContain("a fault in jdr", "\tat ");
    }
}
