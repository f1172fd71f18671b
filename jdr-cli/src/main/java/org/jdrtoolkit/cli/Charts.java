package org.jdrtoolkit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jfree.chart.JFreeChart;

/** The charts of a run: planes and trajectories where plans are compared, the levels of one plan where none are. */
final class Charts {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    /** As many as have a style of their own. */
    private static final int MOST_LINES = 7;
    /** Two pixels per point: sharp in print and on large screens. */
    private static final int SCALE = 2;

    private final RunResult result;
    private final Locale language;

    Charts(RunResult result, Locale language) {
        this.result = result;
        this.language = language;
    }

    /** Writes all charts into the folder {@code charts}. */
    void writeTo(Path folder) throws IOException {
        Path charts = Files.createDirectory(folder.resolve("charts"));
        plane(charts, "plane-health", OutcomeKind.HEALTH_WELLBEING);
        plane(charts, "plane-happiness", OutcomeKind.HAPPINESS_WELLBEING);
        Model model = result.study().model();
        if (!result.study().scenario().plans().isEmpty()) {
            panels(charts, TrajectoryPanels.mainVariables(model));
            for (Indicator indicator : model.indicators()) {
                write(charts, "trajectory-" + indicator.id(), HEIGHT, TrajectoryChart.of(result, indicator.id(), language));
            }
            for (String outcome : ChangeChart.outcomes(result)) {
                write(charts, "change-" + outcome, HEIGHT, ChangeChart.of(result, outcome, language));
            }
            if (EconomicsChart.canShow(result)) {
                write(charts, "economics", HEIGHT, EconomicsChart.of(result, language));
            }
            return;
        }
        List<String> constructs = model.constructs().stream().map(Construct::id).limit(MOST_LINES).toList();
        boolean isOneUnit = model.constructs().stream().map(Construct::scale).distinct().count() == 1;
        if (isOneUnit && result.segments().size() == 1) {
            write(charts, "trajectories", HEIGHT, TrajectoryChart.ofPlan(result, Plan.NO_ROLLOUT, constructs, language));
        } else {
            panels(charts, constructs);
        }
    }

    private void panels(Path charts, List<String> variables) throws IOException {
        write(charts, "trajectories", TrajectoryPanels.height(variables.size()), TrajectoryPanels.of(result, variables, language));
    }

    private void plane(Path charts, String name, OutcomeKind wellbeing) throws IOException {
        if (OutcomePlane.canShow(result, wellbeing)) {
            write(charts, name, HEIGHT, OutcomePlane.of(result, wellbeing, language));
        }
    }

    private static void write(Path charts, String name, int height, JFreeChart chart) throws IOException {
        ChartFile.writePng(chart, charts.resolve(name + ".png"), WIDTH, height, SCALE);
        ChartFile.writeSvg(chart, charts.resolve(name + ".svg"), WIDTH, height);
    }
}
