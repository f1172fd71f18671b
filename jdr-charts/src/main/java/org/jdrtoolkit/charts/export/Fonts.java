package org.jdrtoolkit.charts.export;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;

/** Whether this system can draw letters, without which there are no charts. Java finds out only when it draws the first, and then throws errors of many kinds. */
public final class Fonts {

    private Fonts() {}

    /** Why no letter can be drawn here; empty if letters can be drawn. */
    public static Optional<String> whyNone() {
        try {
            Graphics2D g2 = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
            g2.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 8));
            g2.drawString("x", 0, 8);
            g2.dispose();
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(reason(e).orElse("Java cannot draw letters (" + e + ")"));
        }
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
