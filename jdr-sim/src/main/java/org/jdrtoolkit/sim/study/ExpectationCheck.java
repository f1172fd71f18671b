package org.jdrtoolkit.sim.study;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.scenario.Expectation;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;

/** Rules for facts and expectations: each must name something that the run reports. */
final class ExpectationCheck {

    private static final String FACT = "F[1-9][0-9]?";
    private static final Pattern FACT_MEANT = Pattern.compile("[Ff]?[ -]?0*([1-9][0-9]?)");

    private final Scenario scenario;
    private final Optional<Model> model;
    private final Problems problems = new Problems();

    private ExpectationCheck(Scenario scenario, Optional<Model> model) {
        this.scenario = scenario;
        this.model = model;
    }

    static List<Problem> check(Scenario scenario, Optional<Model> model) {
        ExpectationCheck check = new ExpectationCheck(scenario, model);
        check.factsAreNumbers();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < scenario.expects().size(); i++) {
            Expectation expectation = scenario.expects().get(i);
            String pointer = "/expects/" + i;
            check.planIsJudged(expectation.plan(), pointer + "/plan");
            check.wellbeingIsTold(expectation.wellbeing(), pointer + "/wellbeing");
            if (!seen.add(List.of(expectation.plan(), expectation.wellbeing()))) {
                check.problems.error(Code.DUPLICATE_EXPECTATION, pointer, "Something is expected of \"" + expectation.plan() + "\" for "
                        + RecordShape.word(expectation.wellbeing()) + " already.", "Keep one of the two.");
            }
        }
        return check.problems.found();
    }

    private void factsAreNumbers() {
        for (int i = 0; i < scenario.demonstrates().size(); i++) {
            String fact = scenario.demonstrates().get(i);
            if (!fact.matches(FACT)) {
                String pointer = "/demonstrates/" + i;
                Optional<Fix> fix = Optional.of(FACT_MEANT.matcher(fact)).filter(Matcher::matches)
                        .map(meant -> Fix.text(pointer, "F" + meant.group(1)));
                problems.error(Code.NOT_A_FACT, pointer, "\"" + fact + "\" is not the number of a fact.", "Write F1 to F99, such as \"F7\".", fix);
            }
        }
    }

    private void planIsJudged(String plan, String pointer) {
        List<String> judged = scenario.judgedPlans().stream().map(Plan::id).toList();
        if (judged.contains(plan)) {
            return;
        } else if (scenario.plan(plan).isPresent()) {
            problems.error(Code.NOT_JUDGED, pointer, "The plan \"" + plan + "\" is not judged: " + (plan.equals(scenario.verdict().against())
                    ? "the others are compared with it." : "it changes nothing."), judged.isEmpty() ? "Add a plan to judge, or remove the expectation."
                    : "Name one that is: " + String.join(", ", judged) + ".");
        } else {
            problems.exists(plan, judged, "plan that is judged", pointer);
        }
    }

    private void wellbeingIsTold(OutcomeKind kind, String pointer) {
        String word = "\"" + RecordShape.word(kind) + "\"";
        if (!kind.isWellbeing()) {
            problems.error(Code.NOT_WELLBEING, pointer, word + " is performance; a pattern is named after the wellbeing that goes with it.",
                    "Write happiness-wellbeing or health-wellbeing.");
        } else if (model.isPresent() && (model.get().indicator(kind).isEmpty() || !model.get().isJudged())) {
            problems.error(Code.MISSING_OUTCOME, pointer, model.get().indicator(kind).isEmpty() ? "No indicator of the model stands for " + word + "."
                    : "No indicator of the model stands for performance, so there is no pattern.", "Give an indicator this \"outcome\", or remove the expectation.");
        }
    }
}
