package org.jdrtoolkit.charts.export;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether this system can draw letters, without which there are no charts. Java finds out only when it draws the first, and then throws errors of many
 * kinds. Where threads measure a font for the first time at once, Java now and then keeps its height at the scale of the picture, twice what it is
 * (seen in Java 17, once in some thousand fonts), so fonts are measured on one thread before pictures are drawn on several.
 */
public final class Fonts {

    private Fonts() {}

    /**
     * Measures fonts for pictures of a scale, and draws a letter of each.
     *
     * @return why none can be drawn here; empty if letters can be drawn
     */
    public static Optional<String> measure(List<Font> fonts, int scale) {
        try {
            Graphics2D g2 = ChartFile.graphics(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), scale);
            for (Font font : fonts) {
                g2.setFont(font);
                g2.getFontMetrics().getHeight();
                font.getLineMetrics("x", g2.getFontRenderContext());
                g2.drawString("x", 0, 8);
            }
            g2.dispose();
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(reason(e).orElse("Java cannot draw letters (" + e + ")"));
        }
    }

    /** Those of some letters, as code points in their order, that none of these fonts has, nor any that stands in for it; spaces and what is not seen count as there. */
    public static SortedSet<Integer> missing(Collection<Integer> letters, List<Font> fonts) {
        return letters.stream().filter(Fonts::isSeen).filter(letter -> fonts.stream().noneMatch(font -> font.canDisplay(letter)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSeen(int letter) {
        boolean isSelector = letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF;
        return !isSelector && !Character.isWhitespace(letter) && !Character.isSpaceChar(letter) && !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT;
    }

    /** Which part of a system for drawing letters a failure misses, in plain words; empty if it is about something else. */
    public static Optional<String> reason(Throwable failure) {
        StringBuilder told = new StringBuilder();
        boolean isDrawing = false;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            told.append(each).append('\n');
            for (StackTraceElement place : each.getStackTrace()) {
                isDrawing |= place.getClassName().startsWith("sun.font.") || place.getClassName().startsWith("sun.awt.");
            }
        }
        String text = told.toString().toLowerCase(Locale.ROOT);
        if (text.contains("libfontconfig") || text.contains("fontconfig head is null")) {
            return Optional.of("Java finds no fontconfig, or no fonts through it");
        } else if (text.contains("freetype") || text.contains("libfontmanager")) {
            return Optional.of("Java finds no FreeType");
        } else if (text.contains("fonts found") || text.contains("sun.awt.fontconfiguration")) {
            return Optional.of("Java finds no fonts");
        }
        boolean isLinkage = failure instanceof LinkageError || failure instanceof InternalError || failure.getClass() == Error.class;
        return isLinkage && (isDrawing || text.contains("sun.font") || text.contains("sun.awt") || text.contains("java.awt"))
                ? Optional.of("Java lacks what draws letters") : Optional.empty();
    }
}
