package org.jdrtoolkit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jdrtoolkit.charts.ChangeChart;
import org.jdrtoolkit.charts.EconomicsChart;
import org.jdrtoolkit.charts.OutcomePlane;
import org.jdrtoolkit.charts.TrajectoryChart;
import org.jdrtoolkit.charts.TrajectoryPanels;
import org.jdrtoolkit.charts.export.ChartFile;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.sim.output.ResultFolder;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.work.Workshop;
import org.jfree.chart.JFreeChart;

/** The charts of a run: planes and trajectories where plans are compared, the levels of one plan where none are. */
final class Charts implements ResultFolder.Addition {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    /** As many as have a style of their own. */
    private static final int MOST_LINES = 7;
    /** Two pixels per point: sharp in print and on large screens. */
    private static final int SCALE = 2;

    private final Findings found;
    private final RunResult result;
    private final Locale language;
    private final Workshop workshop;

    /** Charts of what was found, drawn in a workshop. */
    Charts(Findings found, Locale language, Workshop workshop) {
        this.found = found;
        this.result = found.get(RunResult.class);
        this.language = language;
        this.workshop = workshop;
    }

    /**
     * Writes all charts into the folder {@code charts}, those that the workshop has hands for at the same time.
     *
     * @throws UncheckedIOException if one of them cannot be written
     */
    @Override
    public void writeTo(Path folder) throws IOException {
        Path charts = Files.createDirectory(folder.resolve("charts"));
        List<Callable<Void>> tasks = all().stream().map(chart -> (Callable<Void>) () -> chart.writeTo(charts)).toList();
        workshop.inOrder(tasks, written -> {}, () -> {});
    }

    private List<NamedChart> all() {
        List<NamedChart> all = new ArrayList<>();
        addPlane(all, "plane-health", OutcomeKind.HEALTH_WELLBEING);
        addPlane(all, "plane-happiness", OutcomeKind.HAPPINESS_WELLBEING);
        Model model = result.study().model();
        if (!result.study().scenario().plans().isEmpty()) {
            all.add(panels(TrajectoryPanels.mainVariables(model)));
            for (Indicator indicator : model.indicators()) {
                all.add(new NamedChart("trajectory-" + indicator.id(), HEIGHT, () -> TrajectoryChart.of(result, indicator.id(), language)));
            }
            for (String outcome : ChangeChart.outcomes(found)) {
                all.add(new NamedChart("change-" + outcome, HEIGHT, () -> ChangeChart.of(found, outcome, language)));
            }
            if (EconomicsChart.canShow(found)) {
                all.add(new NamedChart("economics", HEIGHT, () -> EconomicsChart.of(found, language)));
            }
            return all;
        }
        List<String> constructs = model.constructs().stream().map(Construct::id).limit(MOST_LINES).toList();
        boolean isOneUnit = model.constructs().stream().map(Construct::scale).distinct().count() == 1;
        boolean isOneChart = isOneUnit && result.segments().size() == 1;
        all.add(isOneChart
                ? new NamedChart("trajectories", HEIGHT, () -> TrajectoryChart.ofPlan(result, Plan.NO_ROLLOUT, constructs, language))
                : panels(constructs));
        return all;
    }

    private void addPlane(List<NamedChart> all, String name, OutcomeKind wellbeing) {
        if (OutcomePlane.canShow(found, wellbeing)) {
            all.add(new NamedChart(name, HEIGHT, () -> OutcomePlane.of(found, wellbeing, language)));
        }
    }

    private NamedChart panels(List<String> variables) {
        return new NamedChart("trajectories", TrajectoryPanels.height(variables.size()), () -> TrajectoryPanels.of(result, variables, language));
    }

    /** A chart that is made where it is drawn, for it can be drawn on one thread only. */
    private record NamedChart(String name, int height, Supplier<JFreeChart> maker) {

        Void writeTo(Path charts) {
            try {
                JFreeChart chart = maker.get();
                ChartFile.writePng(chart, charts.resolve(name + ".png"), WIDTH, height, SCALE);
                ChartFile.writeSvg(chart, charts.resolve(name + ".svg"), WIDTH, height);
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
