package org.jdrtoolkit.charts.export;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jdrtoolkit.core.file.WholeFile;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/** Writes charts to files, whole or not at all; on one machine the same chart gives the same bytes. */
public final class ChartFile {

    /** What is written; the signs of markup stand in it by their names, which are plain letters. */
    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

    private ChartFile() {}

    /**
     * Writes a chart as a PNG picture of {@code width · scale} by {@code height · scale} pixels; its folder must exist. The scale
     * makes a picture finer, not its letters smaller: 1 for a screen, 3 for paper.
     */
    public static void writePng(JFreeChart chart, Path file, int width, int height, int scale) throws IOException {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = graphics(image, scale);
        g2.setColor(Color.WHITE);
        g2.fillRect(0, 0, width, height);
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
        g2.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: a temporary file would need a shutdown hook, which a program that is told to end cannot add any more.
        try (ImageOutputStream png = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", png);
        }
        WholeFile.write(file, bytes.toByteArray());
    }

    /** What draws on a picture of this scale. */
    static Graphics2D graphics(BufferedImage image, int scale) {
        Graphics2D g2 = image.createGraphics();
        // Letters keep their widths at every scale, so that labels are laid out alike.
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.scale(scale, scale);
        return g2;
    }

    /**
     * Writes a chart as an SVG drawing with text that can be searched and edited; its folder must exist.
     *
     * @return the letters of all that is written in the chart, as code points, for {@link Fonts#missing}
     */
    public static Set<Integer> writeSvg(JFreeChart chart, Path file, int width, int height) throws IOException {
        String svg = svg(chart, "chart", width, height);
        WholeFile.write(file, svg.getBytes(StandardCharsets.UTF_8));
        return TEXT.matcher(svg).results().flatMapToInt(text -> text.group(1).codePoints()).boxed().collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A chart as an SVG element, to be put into a page.
     *
     * @param id what all ids inside begin with; different for every chart of a page
     */
    public static String svg(JFreeChart chart, String id, int width, int height) {
        SVGGraphics2D g2 = new SVGGraphics2D(width, height);
        // Otherwise the time of day becomes part of every id.
        g2.setDefsKeyPrefix(id);
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
        // With a view box a page can show it at any size.
        return g2.getSVGElement(null, true, new ViewBox(0, 0, width, height), null, null);
    }
}
