package org.jdrtoolkit.charts.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jdrtoolkit.charts.Lettering;
import org.junit.jupiter.api.Test;

/** What a system lacks for drawing letters is told in plain words, whatever Java throws: the failures are those of Java 17 on a Debian without the part. */
class FontsTest {

    @Test
    void lettersCanBeDrawnHere() {
        assertThat(Fonts.measure(Lettering.fonts(), 2)).isEmpty();
    }

    /** No font has a letter for what is no character: U+0378 is not assigned, U+FFFF never will be. */
    @Test
    void lettersThatNoFontHasAreFoundAndWhatIsNotSeenIsNone() {
        assertThat(Fonts.missing("Aé−½ \u00A0\u200B\u200D\uFE0F\n\t".codePoints().boxed().toList(), Lettering.fonts())).isEmpty();
        assertThat(Fonts.missing(List.of((int) 'x', 0xFFFF, 0x0378), Lettering.fonts())).containsExactly(0x0378, 0xFFFF);
    }

    @Test
    void eachMissingPartIsNamed() {
        assertThat(Fonts.reason(new Error("Probable fatal error: No physical fonts found."))).contains("Java finds no fonts");
        assertThat(Fonts.reason(new InternalError(new InvocationTargetException(
                new RuntimeException("Fontconfig head is null, check your fonts or fonts configuration"))))).contains("Java finds no fontconfig, or no fonts through it");
        assertThat(Fonts.reason(new UnsatisfiedLinkError("/usr/lib/jvm/lib/libfontmanager.so: libfreetype.so.6: cannot open shared object file")))
                .contains("Java finds no FreeType");
        assertThat(Fonts.reason(new NoClassDefFoundError("Could not initialize class sun.font.SunFontManager"))).contains("Java lacks what draws letters");
        assertThat(Fonts.reason(new ExceptionInInitializerError(new NoClassDefFoundError("Could not initialize class java.awt.Toolkit"))))
                .contains("Java lacks what draws letters");
    }

    @Test
    void otherFailuresAreAboutSomethingElse() {
        assertThat(Fonts.reason(new IOException("No space left on device"))).isEmpty();
        assertThat(Fonts.reason(new OutOfMemoryError("Java heap space"))).isEmpty();
        assertThat(Fonts.reason(new IllegalStateException("a bug of ours"))).isEmpty();
    }
}
