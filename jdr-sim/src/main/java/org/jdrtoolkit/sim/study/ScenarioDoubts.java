package org.jdrtoolkit.sim.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.model.Caution;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.rule.LevelReaders;
import org.jdrtoolkit.core.shape.RecordWalk;
import org.jdrtoolkit.sim.preset.Presets;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Segment;

/** What runs, but was probably not meant: warnings about a scenario that breaks no rule. */
final class ScenarioDoubts {

    /** Beyond this many SD lie 2.3 % of a normal distribution, so hardly a whole department. */
    private static final double LARGEST_BASELINE = 2;

    /** The longest survey scales have ten or eleven points. */
    private static final double LARGEST_SCORE = 11;
    private static final double LARGEST_PERCENT = 100;

    private final Scenario scenario;
    private final Model model;
    private final Problems problems = new Problems();

    private ScenarioDoubts(Scenario scenario, Model model) {
        this.scenario = scenario;
        this.model = model;
    }

    /** Warnings about a scenario that breaks no rule of its model. */
    static List<Problem> of(Scenario scenario, Model model) {
        ScenarioDoubts doubts = new ScenarioDoubts(scenario, model);
        doubts.aboutSegments();
        doubts.aboutPlans();
        doubts.problems.addAll(EconomicsDoubts.of(scenario));
        return doubts.problems.found();
    }

    private void aboutSegments() {
        Set<String> read = LevelReaders.of(model, Set.copyOf(scenario.without()));
        List<Segment> segments = scenario.workforce().segments();
        for (int i = 0; i < segments.size(); i++) {
            String pointer = "/workforce/segments/" + i;
            segments.get(i).baseline().forEach((id, z) -> {
                String place = RecordWalk.pointer(pointer + "/baseline", id);
                isLarge(z, "lies", place);
                moves(id, z, read, place);
            });
            segments.get(i).initial().forEach((id, start) -> model.constructs().stream()
                    .filter(construct -> construct.id().equals(id) && construct.scale() == Scale.Z)
                    .forEach(construct -> isLarge(start.meanLevel(), "starts", RecordWalk.pointer(pointer + "/initial", id))));
        }
    }

    private void isLarge(double z, String verb, String pointer) {
        double size = Math.abs(z);
        if (size <= LARGEST_BASELINE) {
            return;
        }
        String scale = z < 0 || size > LARGEST_PERCENT ? "" : size <= LARGEST_SCORE ? "Maybe this is a mean on a survey scale? "
                : "Maybe this is a percentage, or a score out of 100? ";
        problems.warning(Code.LARGE_BASELINE, pointer, "This segment " + verb + " " + Decimals.given(size) + " standard deviations "
                + (z < 0 ? "below" : "above") + " today's average; few departments lie beyond " + Decimals.plain(LARGEST_BASELINE) + ".",
                scale + "What belongs here is (its mean − the average of all) / standard deviation between people.");
    }

    private void moves(String id, double z, Set<String> read, String pointer) {
        if (z != 0 && !read.contains(id)) {
            boolean isFirst = problems.found().stream().noneMatch(earlier -> earlier.code() == Code.INERT_BASELINE);
            problems.warning(Code.INERT_BASELINE, pointer, "Nothing else in this model depends on the level of \"" + id
                    + "\", so this baseline changes no verdict.", read.isEmpty() ? "No baseline does in this model."
                    : !isFirst ? "Leave it out, or take a construct whose level acts."
                    : "Leave it out, or take a construct whose level acts: " + String.join(", ", new TreeSet<>(read)) + ".", Optional.of(new Fix.Remove(pointer)));
        }
    }

    private void aboutPlans() {
        Map<String, Caution> cautions = model.levers().stream().filter(lever -> lever.caution().isPresent())
                .collect(Collectors.toMap(Lever::id, lever -> lever.caution().get()));
        List<Plan> plans = Presets.into(scenario).plans();
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            List<LeverChange> written = scenario.plans().get(i).levers();
            for (LeverChange change : plan.levers()) {
                Optional<Caution> caution = Optional.ofNullable(cautions.get(change.lever())).filter(any -> change.to() > 0);
                String pointer = "/plans/" + i + (written.contains(change) ? "/levers/" + written.indexOf(change) : "");
                caution.ifPresent(any -> isUsual(plan, change, any, pointer));
            }
        }
    }

    private void isUsual(Plan plan, LeverChange change, Caution caution, String pointer) {
        if (change.to() > caution.above()) {
            problems.warning(Code.UNUSUAL_LEVER, pointer + "/to", "\"" + change.lever() + "\" goes to " + Decimals.given(change.to())
                    + "; this model finds more than " + Decimals.plain(caution.above()) + " implausible.", inPractice(change));
        }
        boolean isAlone = !caution.goesWith().isEmpty() && plan.levers().stream().noneMatch(other -> other.to() > 0
                && caution.goesWith().contains(other.lever()));
        if (isAlone) {
            problems.warning(Code.UNUSUAL_LEVER, pointer, "The plan \"" + plan.id() + "\" sets \"" + change.lever()
                    + "\" without any of the levers that it goes with.", "Those are: " + String.join(", ", caution.goesWith()) + ".");
        }
    }

    /** What the level means, as the model states it for level 1. */
    private String inPractice(LeverChange change) {
        return model.levers().stream().filter(lever -> lever.id().equals(change.lever())).flatMap(lever -> lever.atFull().stream()).findFirst()
                .map(dose -> "It means " + Decimals.plain(dose.amount() * change.to()) + " " + dose.unit().in(Locale.ENGLISH) + ".").orElse("Check the level.");
    }
}
