package org.jdrtoolkit.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever asks for the fonts of charts gets them all. */
class LetteringTest {

    @Test
    void noFontOfTheThemeIsForgotten() throws IllegalAccessException {
        List<Font> fonts = new ArrayList<>();
        for (Field field : Theme.class.getDeclaredFields()) {
            if (field.getType() == Font.class) {
                fonts.add((Font) field.get(null));
            }
        }

        assertThat(Lettering.fonts()).containsAll(fonts).hasSameSizeAs(fonts);
    }
}
