package org.jdrtoolkit.sim.study;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.sim.scenario.DropOut;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Waves;

/** Rules for a panel: the scenario must simulate everyone and have its plans and times, and the model the constructs that drop-out goes by. */
public final class PanelCheck {

    private final Study study;
    private final Scenario scenario;
    private final PanelDesign design;
    private final Problems problems = new Problems();

    private PanelCheck(Study study, PanelDesign design) {
        this.study = study;
        this.scenario = study.scenario();
        this.design = design;
    }

    /** Refuses a panel that does not fit a study; throws {@link ProblemException} at the places in the scenario it conflicts with, without fixes. */
    public static void check(Study study, PanelDesign design) {
        PanelCheck check = new PanelCheck(study, design);
        check.plansExist();
        check.peopleAreMany();
        check.wavesFit();
        check.dropOutFits();
        check.itIsNotTooLarge();
        ProblemException.throwIfErrors(check.problems.found().stream().map(Problem::withoutFix).map(study::located).toList());
    }

    private void plansExist() {
        List<String> known = scenario.allPlans().stream().map(Plan::id).toList();
        design.plans().forEach(id -> problems.exists(id, known, "plan under which the panel could be asked", "/plans"));
    }

    private void peopleAreMany() {
        if (scenario.workforce().simulate() == Simulated.REPRESENTATIVE) {
            problems.error(Code.PANEL_OF_ONE, "/workforce/simulate",
                    "A panel follows people one by one; this workforce is represented by one person per segment.",
                    "Set \"simulate\" in \"workforce\" to \"everyone\", or leave the panel out.");
        }
    }

    private void wavesFit() {
        if (design.waves() instanceof Waves.Every waves) {
            intervalsFit(waves.interval());
        } else if (design.waves() instanceof Waves.At waves) {
            waves.times().forEach(this::waveFits);
        } else {
            throw new IllegalStateException("No rule says when " + design.waves() + " are.");
        }
    }

    private void waveFits(double wave) {
        Time time = scenario.time();
        if (new TimeCheck(time, problems).withinRun(wave, "A wave is asked for", "/time/horizon", "Ask earlier, or lengthen the horizon.")
                && !time.isOnStep(wave)) {
            problems.error(Code.OFF_STEP, "/time/step", "The wave at " + Decimals.plain(wave) + " falls between steps of " + Decimals.plain(time.step())
                    + ".", TimeCheck.around(wave, time.step(), 0));
        }
    }

    private void intervalsFit(double every) {
        Time time = scenario.time();
        String waves = "Waves every " + Decimals.plain(every);
        if (!(every > 0) || every > time.horizon()) {
            problems.error(Code.OUT_OF_RANGE, "/time/horizon", waves + " do not fit in a horizon of " + Decimals.plain(time.horizon()) + ".",
                    "Choose a length between two waves above 0 and no longer than the horizon.");
        } else if (!time.isOnStep(every)) {
            problems.error(Code.OFF_STEP, "/time/step", waves + " fall between steps of " + Decimals.plain(time.step()) + ".",
                    TimeCheck.around(every, time.step(), time.step()));
        }
    }

    private void dropOutFits() {
        if (design.dropOut().isEmpty() || !problems.isEmpty()) {
            return;
        }
        DropOut dropOut = design.dropOut().get();
        int later = design.steps(scenario.time()).length - 1;
        if (dropOut.shares().size() > 1 && dropOut.shares().size() != later) {
            problems.error(Code.OUT_OF_RANGE, "/time/horizon", "There are " + dropOut.shares().size() + " shares of drop-out for "
                    + later + (later == 1 ? " wave" : " waves") + " after the first.", "Give one share for each of them, or one for all.");
        }
        Stream.of(dropOut.perSdNow(), dropOut.perSdBefore()).flatMap(by -> by.keySet().stream()).distinct().forEach(this::goesByStandardDeviations);
    }

    private void goesByStandardDeviations(String construct) {
        List<String> known = study.model().constructs().stream().map(Construct::id).toList();
        problems.exists(construct, known, "construct by which people could drop out", "/model");
        if (study.model().construct(construct).filter(one -> one.scale() == Scale.STOCK).isPresent()) {
            problems.error(Code.HAZARD_OF_STOCK, "/model", "\"" + construct + "\" is a stock; dropping out goes with standard deviations.",
                    "Name a construct with the scale \"z\".");
        }
    }

    private void itIsNotTooLarge() {
        int scores = PanelDesign.variables(study.model()).size();
        if (problems.isEmpty() && design.rows(scenario) * scores > PanelDesign.MOST_SCORES) {
            problems.error(Code.PANEL_TOO_LARGE, "/workforce/size", String.format(Locale.ROOT,
                    "A panel of %,d people, %,d waves and %,d plans has %,d rows of %d scores, more than %,d numbers in all.",
                    scenario.workforce().size(), design.steps(scenario.time()).length, design.plansOf(scenario).size(), design.rows(scenario), scores,
                    PanelDesign.MOST_SCORES), "Ask less often, under fewer plans, or fewer people.");
        }
    }
}
