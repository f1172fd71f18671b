package org.jdrtoolkit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.charts.ChangeChart;
import org.jdrtoolkit.charts.EconomicsChart;
import org.jdrtoolkit.charts.Lettering;
import org.jdrtoolkit.charts.OutcomePlane;
import org.jdrtoolkit.charts.TrajectoryChart;
import org.jdrtoolkit.charts.TrajectoryPanels;
import org.jdrtoolkit.charts.export.ChartFile;
import org.jdrtoolkit.charts.export.Fonts;
import org.jdrtoolkit.core.file.WholeFile;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
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
    /** Where they are, in the folder of a run. */
    static final String FOLDER = "charts";

    private static final String INSTALL = "Install fonts (Debian: apt-get install fontconfig fonts-dejavu-core libfreetype6)";
    private static final String MAKE_ROOM = "Make room";
    private static final String GIVE_MEMORY = "Let Java take more memory (JDK_JAVA_OPTIONS=-Xmx…)";
    /** As many as have a style of their own. */
    private static final int MOST_LINES = 7;
    /** Two pixels per point: sharp in print and on large screens. */
    private static final int SCALE = 2;

    private final Findings found;
    private final RunResult result;
    private final Locale language;
    private final Workshop workshop;
    private final List<Throwable> failures = new ArrayList<>();
    private final Set<Integer> letters = new LinkedHashSet<>();

    /** Charts of what was found, drawn in a workshop. */
    Charts(Findings found, Locale language, Workshop workshop) {
        this.found = found;
        this.result = found.get(RunResult.class);
        this.language = language;
        this.workshop = workshop;
    }

    /** Writes all charts that it can into the folder {@code charts}, those that the workshop has hands for at the same time. */
    @Override
    public void writeTo(Path folder) throws IOException {
        Path charts = folder.resolve(FOLDER);
        try {
            Files.createDirectory(charts);
        } catch (IOException e) {
            failures.add(e);
            return;
        }
        Fonts.measure(Lettering.fonts(), SCALE);
        List<Callable<Drawn>> tasks = all().stream().map(chart -> (Callable<Drawn>) () -> chart.writeTo(charts)).toList();
        workshop.inOrder(tasks, drawn -> {
            letters.addAll(drawn.letters());
            drawn.failure().ifPresent(failures::add);
        }, () -> {});
        String[] written = charts.toFile().list();
        if (written != null && written.length == 0) {
            Files.delete(charts);
        }
    }

    /** What is missing, if a chart could not be drawn or written. */
    Optional<Problem> problem(Path written) {
        return failures.isEmpty() ? Optional.empty() : Optional.of(undrawn((failures.size() == 1 ? "A chart" : failures.size() + " charts")
                + " could not be drawn: " + failures.stream().map(Charts::reason).distinct().collect(Collectors.joining("; ")), deed(), written));
    }

    private String deed() {
        if (failures.stream().anyMatch(failure -> Fonts.reason(failure).isPresent())) {
            return INSTALL;
        }
        return failures.stream().anyMatch(OutOfMemoryError.class::isInstance) ? GIVE_MEMORY : MAKE_ROOM;
    }

    /** Letters of all charts that no font here has. */
    SortedSet<Integer> missing() {
        return Fonts.missing(letters, Lettering.fonts());
    }

    /** That no chart can be drawn on this system, if so. */
    static Optional<Problem> impossible(Path out) {
        return Fonts.measure(Lettering.fonts(), SCALE).map(why -> undrawn("No charts can be drawn here: " + why, INSTALL, out));
    }

    private static Problem undrawn(String what, String deed, Path where) {
        return Problem.warning(Code.UNDRAWN_CHARTS, "", what + ". The numbers do not need them.",
                deed + "; then the same command with --resume draws them, without running worlds again.").at(Location.whole(where.toString()));
    }

    private static String reason(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "Java has run out of memory";
        }
        return Fonts.reason(failure).orElseGet(() -> failure instanceof IOException e ? WholeFile.reason(e) : failure.toString());
    }

    private List<NamedChart> all() {
        List<NamedChart> all = new ArrayList<>();
        addPlane(all, "plane-health", OutcomeKind.HEALTH_WELLBEING);
        addPlane(all, "plane-happiness", OutcomeKind.HAPPINESS_WELLBEING);
        Model model = result.study().model();
        if (!result.study().scenario().plans().isEmpty()) {
            all.add(panels(TrajectoryPanels.mainVariables(model)));
            for (String id : Stream.concat(model.indicators().stream().map(Indicator::id), model.auxiliaries().stream().map(Auxiliary::id)).toList()) {
                all.add(new NamedChart("trajectory-" + id, HEIGHT, () -> TrajectoryChart.of(result, id, language)));
            }
            for (String outcome : ChangeChart.outcomes(found)) {
                all.add(new NamedChart("change-" + outcome, HEIGHT, () -> ChangeChart.of(found, outcome, language)));
            }
            if (EconomicsChart.canShow(found)) {
                all.add(new NamedChart("economics", HEIGHT, () -> EconomicsChart.of(found, language)));
            }
            return all;
        }
        List<String> levels = Stream.concat(model.constructs().stream().map(Construct::id), model.auxiliaries().stream().map(Auxiliary::id))
                .limit(MOST_LINES).toList();
        boolean isOneUnit = model.auxiliaries().isEmpty() && model.constructs().stream().map(Construct::scale).distinct().count() == 1;
        boolean isOneChart = isOneUnit && result.segments().size() == 1;
        all.add(isOneChart
                ? new NamedChart("trajectories", HEIGHT, () -> TrajectoryChart.ofPlan(result, Plan.NO_ROLLOUT, levels, language))
                : panels(levels));
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

        /** Writes the chart; where it cannot, that is no reason to lose the others, or the numbers. */
        Drawn writeTo(Path charts) {
            try {
                JFreeChart chart = maker.get();
                ChartFile.writePng(chart, charts.resolve(name + ".png"), WIDTH, height, SCALE);
                return new Drawn(ChartFile.writeSvg(chart, charts.resolve(name + ".svg"), WIDTH, height), Optional.empty());
            } catch (IOException | RuntimeException | Error e) {
                return new Drawn(Set.of(), Optional.of(e));
            }
        }
    }

    /** The letters of a chart, or why it could not be drawn. */
    private record Drawn(Set<Integer> letters, Optional<Throwable> failure) {}
}
