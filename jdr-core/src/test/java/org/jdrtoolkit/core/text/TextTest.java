package org.jdrtoolkit.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final Text STRAIN = Text.of("strain", "uitputting").and(Locale.forLanguageTag("pt-BR"), "desgaste").and(Locale.CHINESE, "疲惫")
            .and(Locale.TRADITIONAL_CHINESE, "疲憊");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"en, strain", "nl, uitputting", "nl-BE, uitputting", "pt-BR, desgaste", "pt, desgaste", "pt-PT, desgaste", "zh, 疲惫", "zh-TW, 疲憊",
        "zh-SG, 疲惫", "fr, strain", "und, strain"})
    void theWordsShownAreThoseOfTheVeryLanguageElseOfAVarietyElseEnglish(String asked, String shown) {
        assertThat(STRAIN.in(Locale.forLanguageTag(asked))).isEqualTo(shown);
    }

    @Test
    void theFirstLanguageIsShownWhereThereIsNoEnglish() {
        Text german = new Text(Map.of("de", "Erschöpfung")).and(Locale.FRENCH, "épuisement");

        assertThat(german.in(Locale.ENGLISH)).isEqualTo("Erschöpfung");
        assertThat(german.and(Locale.UK, "strain").in(Locale.ITALIAN)).isEqualTo("strain");
    }

    @Test
    void languagesKeepTheirOrder() {
        assertThat(STRAIN.languages()).containsExactly("en", "nl", "pt-BR", "zh", "zh-TW");
        assertThat(STRAIN.and(Locale.ENGLISH, "exhaustion").languages()).isEqualTo(STRAIN.languages());
        assertThat(STRAIN.and(Locale.ENGLISH, "exhaustion").in(Locale.ENGLISH)).isEqualTo("exhaustion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nk", "eng", "EN", "pt_BR", ""})
    void aKeyThatIsNoLanguageIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Text(Map.of(key, "strain"))).withMessageStartingWith("\"" + key + "\" is not the tag");
    }

    @Test
    void aTextInNoLanguageIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Text(Map.of())).withMessageEndingWith(".");
    }
}
