package org.jdrtoolkit.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Words on one or more lines, measured for the graphics they will be drawn on. */
record TextBlock(List<String> lines, Font font, double width, double height) {

    private static final double NARROWER = 4;
    private static final Color HALO = new Color(255, 255, 255, 190);

    /** Words broken into as few lines of at most this width as possible, about equally long; a longer word sticks out. */
    static TextBlock of(String words, Font font, double mostWidth, Graphics2D g2) {
        FontMetrics metrics = g2.getFontMetrics(font);
        List<String> lines = broken(words, metrics, mostWidth);
        for (double most = mostWidth - NARROWER; lines.size() > 1 && most > 0; most -= NARROWER) {
            List<String> narrower = broken(words, metrics, most);
            if (narrower.size() > lines.size()) {
                break;
            }
            lines = narrower;
        }
        double width = lines.stream().mapToDouble(metrics::stringWidth).max().orElse(0);
        return new TextBlock(List.copyOf(lines), font, width, lines.size() * (double) metrics.getHeight());
    }

    private static List<String> broken(String words, FontMetrics metrics, double mostWidth) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > mostWidth) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Draws the lines below one another, from this upper left corner; each is aligned from 0 (left) to 1 (right). */
    void draw(Graphics2D g2, double x, double y, double alignment, Color colour) {
        g2.setFont(font);
        g2.setColor(colour);
        FontMetrics metrics = g2.getFontMetrics(font);
        double baseline = y + metrics.getAscent();
        for (String line : lines) {
            double indent = alignment * (width - metrics.stringWidth(line));
            g2.drawString(line, (float) (x + indent), (float) baseline);
            baseline += metrics.getHeight();
        }
    }

    /** A pale ground that keeps what lies behind the words away from them. */
    static void drawHalo(Graphics2D g2, Rectangle2D where) {
        g2.setColor(HALO);
        g2.fill(new RoundRectangle2D.Double(where.getX() - 3, where.getY(), where.getWidth() + 6, where.getHeight(), 8, 8));
    }
}
