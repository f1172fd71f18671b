package org.jdrtoolkit.core.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    /** Java still lists three codes that ISO 639 replaced in 1989, and one that it withdrew in 2008. */
    private static final List<String> WITHDRAWN = List.of("in", "iw", "ji", "mo");

    private static final List<String> TWO_LETTERS = Arrays.stream(Locale.getISOLanguages()).filter(code -> !WITHDRAWN.contains(code)).toList();

    @Test
    void everyLanguageOfTwoLettersIsKnown() {
        assertThat(TWO_LETTERS).allMatch(LanguageTag::isTag);
        assertThat(WITHDRAWN).noneMatch(LanguageTag::isTag);
    }

    /** BCP 47 asks for the shortest code; {@code eng} beside {@code en} would be a second spelling for one thing. */
    @Test
    void aLanguageOfTwoLettersIsNotWrittenWithThree() {
        assertThat(TWO_LETTERS).allSatisfy(code -> {
            String three = Locale.forLanguageTag(code).getISO3Language();
            assertThat(LanguageTag.isTag(three)).as(three).isFalse();
            assertThat(LanguageTag.meantBy(three)).contains(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pap", "yue", "cmn", "nds-NL", "pt-BR", "es-419", "zh-Hant-TW", "sl-rozaj-biske", "de-1996", "en-u-ca-buddhist", "en-x-plain"})
    void aTagMayHaveAllParts(String tag) {
        assertThat(LanguageTag.isTag(tag)).isTrue();
        assertThat(Locale.forLanguageTag(tag).toLanguageTag()).isEqualTo(tag); // so that Java spells it alike
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "nk", "eng;", "english", "dut", "und", "zxx", "x-plain", "en-", "en-b", "en-u", "en-TW-Hant", "en\n"})
    void whatIsNoLanguageIsNoTag(String text) {
        assertThat(LanguageTag.isTag(text)).isFalse();
    }

    @Test
    void aTagHasNoMoreThanSixtyFourSigns() {
        assertThat(LanguageTag.isTag("en-x" + "-letters".repeat(7) + "-its")).isTrue();
        assertThat(LanguageTag.isTag("en-x" + "-letters".repeat(7) + "-sums")).isFalse();
        assertThat(LanguageTag.isTag("en" + "-variants".repeat(10_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EN, en", "pt_br, pt-BR", "zh-hant-tw, zh-Hant-TW", "eng;, en", "' nl', nl", "nld, nl", "nld-be, nl-BE"})
    void anotherSpellingOfATagIsUnderstood(String written, String tag) {
        assertThat(LanguageTag.isTag(written)).isFalse();
        assertThat(LanguageTag.meantBy(written)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "nk", "english", "und", "x-plain"})
    void whatSpellsNoLanguageMeansNone(String written) {
        assertThat(LanguageTag.meantBy(written)).isEmpty();
    }
}
