package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.SourceTerm;
import org.jdrtoolkit.core.shape.RecordWalk;
import org.jdrtoolkit.fixtures.Golden;
import org.jdrtoolkit.fixtures.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models as pages in Markdown. */
class ModelPageTest {

    private static final Path PAGE = Repository.file("docs/model-jdr-ai-adoption.md");

    /** {@code ./jdr explain jdr-ai-adoption --markdown > docs/model-jdr-ai-adoption.md} writes it anew, as does a build with -Djdr.refresh=true. */
    @Test
    void thePageInTheDocsIsThatOfTheModel() throws IOException {
        Golden.assertHolds(PAGE, Call.jdr("explain", "jdr-ai-adoption", "--markdown").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdr-ai-adoption", "jdr-core-5", "cotima-2020", "evers-2025", "evers-2025-hill"})
    void everySourceAndTermIsOnIt(String id) {
        Model model = Library.find(id).orElseThrow();

        String page = new ModelPage(model).text();

        assertThat(model.evidence()).allSatisfy(source -> assertThat(page).contains(source.citation().replace("|", "\\|")));
        assertThat(page).contains("Of " + Numbers.of(model).size() + " numbers.");
        RecordWalk.visit(model, (pointer, record) -> {
            if (record instanceof SourceTerm term) {
                assertThat(page).contains(term.term().in(Locale.ENGLISH));
            }
        });
    }

    /** Two flows and an effect of published models, as their authors write them. */
    @Test
    void equationsReadAsTheModelSays() {
        assertThat(new ModelPage(Library.find("cotima-2020").orElseThrow()).text()).contains("burnout′ = (ln 2 / ", " demands − burnout)");
        assertThat(new ModelPage(Library.find("evers-2025").orElseThrow()).text()).contains("demands′ = ", "room(energy)");
    }
}
