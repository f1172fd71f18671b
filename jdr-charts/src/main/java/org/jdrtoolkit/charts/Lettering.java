package org.jdrtoolkit.charts;

import java.awt.Font;
import java.util.List;

/** The fonts of charts, for whoever wants to know beforehand whether they can be drawn. */
public final class Lettering {

    private Lettering() {}

    /** The fonts in which charts are lettered. */
    public static List<Font> fonts() {
        return Theme.FONTS;
    }
}
