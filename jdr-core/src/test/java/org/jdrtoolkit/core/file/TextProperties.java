package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdrtoolkit.core.problem.Letters;
import org.jdrtoolkit.core.shape.LanguageTag;
import org.jdrtoolkit.core.text.Text;

/** Words in any languages go into a file and come back, each under its tag. */
class TextProperties {

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SchemaWriter.write(Text.class, "Text"));

    @Property(tries = 300)
    void whatIsWrittenIsReadBackEqualAndInItsOrder(@ForAll("texts") Text text) {
        Text read = RecordReader.read("text.json", RecordWriter.write(text), Text.class).orThrow();

        assertThat(read).isEqualTo(text);
        assertThat(read.languages()).isEqualTo(text.languages());
    }

    @Property(tries = 300)
    void eachLanguageIsShownItsOwnWords(@ForAll("texts") Text text) {
        assertThat(text.words()).allSatisfy((tag, words) -> assertThat(text.in(Locale.forLanguageTag(tag))).isEqualTo(words));
    }

    @Property(tries = 300)
    void theSchemaAllowsTheKeysThatTheReaderAllows(@ForAll("keys") String key) {
        String file = "{ \"" + key + "\": \"words\" }";

        boolean isRead = RecordReader.read("text.json", file, Text.class).isFine();

        assertThat(isRead).isEqualTo(LanguageTag.isTag(key));
        assertThat(SCHEMA.validate(file, InputFormat.JSON).isEmpty()).isEqualTo(isRead);
    }

    @Provide
    Arbitrary<Text> texts() {
        Arbitrary<String> words = Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(10).map(text -> "a" + text)
                .filter(text -> Letters.unprintable(text).isEmpty());
        return Arbitraries.maps(tags(), words).ofMinSize(1).ofMaxSize(5).map(Text::new);
    }

    /** Tags, and what looks like one. */
    @Provide
    Arbitrary<String> keys() {
        Arbitrary<String> letters = Arbitraries.strings().withCharRange('a', 'z').withChars("-_AB19").ofMinLength(1).ofMaxLength(8);
        return Arbitraries.oneOf(tags(), letters, Combinators.combine(tags(), letters).as((tag, more) -> tag + "-" + more));
    }

    private static Arbitrary<String> tags() {
        Arbitrary<String> languages = Arbitraries.of("en", "nl", "de", "pt", "zh", "pap", "yue", "nds");
        Arbitrary<String> scripts = Arbitraries.of("", "-Latn", "-Hant");
        Arbitrary<String> regions = Arbitraries.of("", "-BE", "-BR", "-419");
        Arbitrary<String> rest = Arbitraries.of("", "-1996", "-u-ca-buddhist", "-x-plain");
        return Combinators.combine(languages, scripts, regions, rest).as((language, script, region, more) -> language + script + region + more);
    }
}
