package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdrtoolkit.charts.Lettering;
import org.jdrtoolkit.charts.export.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boxes in place of letters are told once, with what to install. */
class MissingLettersTest {

    @TempDir
    private Path folder;

    private Path scenario(String id, String plan) throws IOException {
        return Files.writeString(folder.resolve(id + ".json"), """
                {"id": "%s", "title": {"en": "T"}, "model": "jdr-core-5", "time": {"horizon": 4}, "workforce": {"size": 10, "simulate": "representative"},
                 "plans": [{"id": "a", "title": {"en": "%s"}, "levers": []}]}""".formatted(id, plan));
    }

    private Call run(Path... files) {
        return Call.jdr(Stream.concat(Stream.of("run", "--out", folder.resolve("out")), Stream.of(files)).toArray());
    }

    private static void assumeMissing(String letters) {
        assumeTrue(letters.codePoints().allMatch(letter -> Fonts.missing(List.of(letter), Lettering.fonts()).contains(letter)), "no font here has " + letters);
    }

    @ParameterizedTest
    @CsvSource({"病院 plan, 病 (U+75C5), 院 (U+9662), fonts-noto-cjk", "한 plan 글, 글 (U+AE00), 한 (U+D55C), fonts-noto-cjk", "𒀀 ༁ 𒀀, ༁ (U+0F01), 𒀀 (U+12000), fonts-noto-core"})
    void lettersThatNoFontHasAreNamedOnceWithWhatToInstall(String plan, String first, String second, String packages) throws IOException {
        assumeMissing(first.substring(0, first.indexOf(' ')) + second.substring(0, second.indexOf(' ')));

        Call call = run(scenario("one", plan));

        assertThat(call.exit()).isZero();
        assertThat(call.err()).containsOnlyOnce("missing-letters").contains("No font here has " + first + ", " + second + ", so", "apt-get install " + packages + ")");
        assertThat(folder.resolve("out/one/charts/trajectories.svg")).content().contains(plan.substring(0, 1));
    }

    @Test
    void aSecondScenarioTellsOnlyWhatIsNew() throws IOException {
        assumeMissing("病院");

        Call call = run(scenario("one", "病"), scenario("two", "病"), scenario("three", "病院"));

        assertThat(call.err()).containsOnlyOnce("病 (U+75C5)").containsOnlyOnce("院 (U+9662)").contains("three/charts  warning  missing-letters").doesNotContain("two/charts");
    }

    @ParameterizedTest
    @CsvSource({"Zürich & <Ωmega>", "“Één” − ½ €"})
    void lettersThatFontsHaveAreNoMatter(String plan) throws IOException {
        assertThat(run(scenario("one", plan)).err()).isEmpty();
    }

    @Test
    void ofManyLettersTheFirstAreNamed() {
        TreeSet<Integer> letters = IntStream.range(0x4E00, 0x4E20).boxed().collect(Collectors.toCollection(TreeSet::new));

        assertThat(new MissingLetters().problem(letters, folder)).get().asString().contains("一 (U+4E00), ", " (U+4E0B) and 20 more, so").doesNotContain("U+4E0C");
        assertThat(new MissingLetters().problem(new TreeSet<>(), folder)).isEmpty();
    }
}
