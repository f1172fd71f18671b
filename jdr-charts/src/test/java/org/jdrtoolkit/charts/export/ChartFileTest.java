package org.jdrtoolkit.charts.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jdrtoolkit.charts.Drawing;
import org.jdrtoolkit.charts.OutcomePlane;
import org.jdrtoolkit.charts.Runs;
import org.jdrtoolkit.charts.TrajectoryChart;
import org.jdrtoolkit.charts.TrajectoryPanels;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.fixtures.Folder;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFileTest {

    @TempDir
    private Path folder;

    @Test
    void aPngHasTheSizeAskedForTimesTheScale() throws IOException {
        Path file = folder.resolve("plane.png");

        ChartFile.writePng(plane(), file, 500, 350, 2);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1000);
        assertThat(image.getHeight()).isEqualTo(700);
    }

    @Test
    void equalChartsGiveEqualBytes() throws IOException {
        for (List<JFreeChart> twins : List.of(
                List.of(plane(), plane()), List.of(trajectory(), trajectory()), List.of(panels(), panels()))) {
            for (int i = 0; i < 2; i++) {
                ChartFile.writeSvg(twins.get(i), folder.resolve(i + ".svg"), 1000, 700);
                ChartFile.writePng(twins.get(i), folder.resolve(i + ".png"), 1000, 700, 1);
            }

            assertThat(folder.resolve("0.svg")).hasSameBinaryContentAs(folder.resolve("1.svg"));
            assertThat(folder.resolve("0.png")).hasSameBinaryContentAs(folder.resolve("1.png"));
        }
    }

    @Test
    void aChartDrawnTwiceGivesEqualBytes() {
        JFreeChart chart = plane();

        assertThat(ChartFile.svg(chart, "a", 1000, 700)).isEqualTo(ChartFile.svg(chart, "a", 1000, 700));
    }

    @Test
    void anSvgIsWellFormedAndFitsAnyPage() throws IOException {
        Path file = folder.resolve("panels.svg");

        ChartFile.writeSvg(panels(), file, 1000, 900);

        assertThat(Drawing.parse(Files.readString(file)).getAttribute("viewBox")).isEqualTo("0.0 0.0 1000.0 900.0");
    }

    @Test
    void chartsOnOnePageKeepTheirIdsApart() {
        String first = ChartFile.svg(plane(), "first", 1000, 700);

        assertThat(first).contains("id='first");
        assertThat(first.replaceAll("id='first|#first", "")).doesNotContain(" id='").doesNotContain("url(#");
    }

    @Test
    void aFileIsReplacedWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("plane.svg"), "old and longer than nothing");

        ChartFile.writeSvg(plane(), file, 1000, 700);

        assertThat(Files.readString(file)).startsWith("<svg").endsWith("</svg>");
        assertThat(Folder.names(folder)).containsExactly("plane.svg");
    }

    @Test
    void aFolderThatIsNotThereStaysNotThere() {
        Path file = folder.resolve("missing").resolve("plane.png");

        assertThatThrownBy(() -> ChartFile.writePng(plane(), file, 1000, 700, 1)).isInstanceOf(NoSuchFileException.class);

        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReplacedLeavesNothingBeside() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("plane.svg").resolve("something")).getParent();

        assertThatThrownBy(() -> ChartFile.writeSvg(plane(), taken, 1000, 700)).isInstanceOf(IOException.class);

        assertThat(Folder.names(folder)).containsExactly("plane.svg");
        assertThat(taken.resolve("something")).exists();
    }

    @Test
    void aChartThatFailsHalfwayLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("plane.svg"), "old");
        JFreeChart failing = new JFreeChart(new XYPlot() {
            @Override
            public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
                throw new IllegalStateException("halfway");
            }
        });

        assertThatThrownBy(() -> ChartFile.writeSvg(failing, file, 1000, 700)).hasMessage("halfway");

        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(Folder.names(folder)).containsExactly("plane.svg");
    }

    private static JFreeChart plane() {
        return OutcomePlane.of(Runs.found(Runs.TWO_PLANS), OutcomeKind.HEALTH_WELLBEING, Locale.ENGLISH);
    }

    private static JFreeChart trajectory() {
        return TrajectoryChart.of(Runs.TWO_PLANS, "health", Locale.forLanguageTag("nl"));
    }

    private static JFreeChart panels() {
        return TrajectoryPanels.of(Runs.TWO_PLANS, List.of("health", "happiness", "burnout"), Locale.ENGLISH);
    }
}
