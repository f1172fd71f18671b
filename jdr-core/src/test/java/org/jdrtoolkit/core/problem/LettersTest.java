package org.jdrtoolkit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource({"раѕѕ, pass", "ΑΒ, AB", "ｅｎｃ, enc", "crème, creme", "en\u200bc, enc", "\ufeffenc, enc", "enc, enc"})
    void whatLooksLikePlainLettersIsReadAsThose(String written, String seen) {
        assertThat(Letters.plain(written)).isEqualTo(seen);
    }

    @Test
    void aCodePointIsNamedAsPeopleCanLookItUp() {
        assertThat(Letters.named(0xA0)).isEqualTo("U+00A0 (NO-BREAK SPACE)");
        assertThat(Letters.named(0x10FFFF)).isEqualTo("U+10FFFF");
    }

    /** Whatever has nothing unprintable in it is accepted by an XML parser, of the JDK, inside an element. */
    @Property
    void whatIsPrintableMakesValidXml(@ForAll("anyText") String text) throws Exception {
        Assume.that(Letters.unprintable(text).isEmpty());
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

        String read = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader("<t>" + escaped + "</t>"))).getDocumentElement().getTextContent();

        assertThat(read).isEqualTo(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Property
    void whatIsShownHasNothingUnprintable(@ForAll("anyText") String text) {
        assertThat(Letters.unprintable(Letters.spaced(text))).isEmpty();
        assertThat(Letters.spaced(text)).doesNotContain("\n", "\r");
    }

    /** Code points of all kinds, those that matter here often. */
    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
        Arbitrary<Integer> low = Arbitraries.integers().between(0, 0xA1);
        Arbitrary<Integer> special = Arbitraries.of(0x200B, 0x202E, 0x2028, 0xD83D, 0xFFFE, 0xFFFF, 0xFDD0, 0xFEFF, (int) '&', (int) '<', (int) '\n', (int) '\r');
        return Arbitraries.oneOf(any, low, special).list().ofMaxSize(6)
                .map(codePoints -> codePoints.stream().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }
}
