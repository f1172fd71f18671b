package org.jdrtoolkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdrtoolkit.fixtures.Golden;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;

/** What is exported is a promise: {@code docs/api.md} lists it, and whoever exports a type more sees the page change. */
class ApiPageTest {

    private static final Exported EXPORTED = Exported.by(Sources.ALL);
    private static final Pattern DOOR = Pattern.compile("(?<=`)[A-Z]\\w+(?=`)");

    @Test
    void thePageListsWhatIsExported() throws IOException {
        List<String> lines = new ArrayList<>(List.of(firstNeeded().stripTrailing(), "", "## All exported types"));
        for (String name : packages()) {
            lines.addAll(List.of("", "### " + name, "", EXPORTED.about(name), "", "| type | what it is |", "|---|---|"));
            EXPORTED.types(name).forEach((type, sentence) -> lines.add("| `" + type + "` | " + sentence.replace("|", "\\|") + " |"));
        }
        Golden.assertHolds(Repository.file("docs/api.md"), String.join("\n", lines) + "\n");
    }

    @Test
    void everyExportedTypeSaysWhatItIs() throws IOException {
        for (String name : packages()) {
            assertThat(EXPORTED.about(name)).as(name).endsWith(".");
            assertThat(EXPORTED.types(name)).allSatisfy((type, sentence) -> assertThat(sentence).as(name + "." + type).matches(".+[.?]"));
        }
    }

    @Test
    void everyDoorIsAnExportedType() throws IOException {
        Set<String> types = packages().stream().flatMap(name -> EXPORTED.types(name).keySet().stream()).collect(Collectors.toSet());

        assertThat(firstNeeded().lines().filter(line -> line.startsWith("|")).flatMap(row -> DOOR.matcher(row).results()).map(MatchResult::group))
                .isNotEmpty().isSubsetOf(types);
    }

    @Test
    void sentencesEndWhereTheyEnd() {
        assertThat(Exported.sentence(" A share, such as 0.5; {@code null} is none. And more.\n\n <p>More."))
                .isEqualTo("A share, such as 0.5; `null` is none.");
    }

    /** The packages that export something, in the order of the table in ARCHITECTURE.md. */
    private static List<String> packages() throws IOException {
        return PackageTable.read().uses().keySet().stream().filter(name -> !EXPORTED.types(name).isEmpty()).toList();
    }

    private static String firstNeeded() throws IOException {
        try (InputStream in = ApiPageTest.class.getResourceAsStream("first-needed.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
