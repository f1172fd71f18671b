package org.jdrtoolkit.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.SourceTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Nothing that the source documents name lacks its construct or lever. The list was made from the documents, not from the model: every demand,
 * resource and characteristic of Kando and Parker & Grote, every theme of Van Egmond, the supports, pillars and domains of the frames he uses, and
 * every lever, strategy, phase and mistake of Jenniskens, CHRO and Brixon.
 */
class NamedSystemsTest {

    private static final Model MODEL = Library.find("jdr-ai-adoption").orElseThrow();
    private static final List<SourceTerm> TERMS = Stream.concat(MODEL.constructs().stream().map(Construct::terms), MODEL.levers().stream().map(Lever::terms))
            .flatMap(List::stream).toList();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "named-systems.csv")
    void hasItsConstructOrLever(String source, String term) {
        assertThat(TERMS).anySatisfy(one -> {
            assertThat(one.source()).isEqualTo(source);
            assertThat(one.term().in(Locale.ENGLISH)).isEqualTo(term);
        });
    }

    /** One word of a source never stands for two things here. */
    @Test
    void noTermOfASourceIsClaimedTwice() {
        assertThat(TERMS.stream().map(term -> term.source() + ": " + term.term().in(Locale.ENGLISH))).doesNotHaveDuplicates();
    }

    @Test
    void everyLeverSaysWhatItIsInPracticeWhatItCostsAndWhoNamesIt() {
        assertThat(MODEL.levers()).allSatisfy(lever -> {
            assertThat(lever.atFull()).as(lever.id()).isPresent();
            assertThat(lever.costEurosPerPersonWeek()).as(lever.id()).isPresent();
            assertThat(lever.description()).as(lever.id()).isPresent();
            assertThat(lever.terms()).as(lever.id()).isNotEmpty();
        });
    }

    /** A lever that moves nothing would be a word only. */
    @Test
    void everyLeverMovesSomething() {
        assertThat(MODEL.levers()).allSatisfy(lever -> assertThat(Stream.of(
                MODEL.effects().stream().map(effect -> effect.from()),
                MODEL.effects().stream().flatMap(effect -> effect.moderatedBy().stream().map(moderator -> moderator.by())),
                MODEL.flows().stream().flatMap(flow -> flow.factors().stream().flatMap(factor -> factor.reads().stream()))).flatMap(names -> names)).as(lever.id()).contains(lever.id()));
    }
}
