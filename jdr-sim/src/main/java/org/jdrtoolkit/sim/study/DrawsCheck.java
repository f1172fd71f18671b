package org.jdrtoolkit.sim.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.core.rule.ModelCheck;
import org.jdrtoolkit.sim.scenario.Scenario;

/** Rules for draws that are given: they name numbers of the model, keep to what these may be, and leave alone what the scenario sets. */
final class DrawsCheck {

    /** So many wrong numbers are one mistake, told often enough. */
    private static final int MOST_PROBLEMS = 20;

    private final GivenDraws draws;
    private final Scenario scenario;
    private final Map<String, NamedNumber> known;
    private final Model model;
    private final Problems problems = new Problems();

    private DrawsCheck(GivenDraws draws, Scenario scenario, Model model) {
        this.draws = draws;
        this.scenario = scenario;
        this.model = Numbers.with(model, scenario.numbers());
        this.known = Numbers.byName(this.model, model);
    }

    /** Everything that is wrong with draws for a scenario and its model as written, at its place in the file of the draws. */
    static List<Problem> check(GivenDraws draws, Scenario scenario, Model model) {
        DrawsCheck check = new DrawsCheck(draws, scenario, model);
        check.asManyAsAskedFor();
        check.numbersExist();
        if (check.problems.isEmpty()) {
            check.numbersAreAllowed();
        }
        if (check.problems.isEmpty()) {
            check.modelsKeepTheirRules();
        }
        return check.problems.found();
    }

    private void asManyAsAskedFor() {
        int asked = scenario.sampling().parameterDraws();
        if (asked != draws.count()) {
            problems.error(Code.BROKEN_DRAWS, "/sampling/parameterDraws", asked + " draws are asked for, but " + draws.count() + " are given.",
                    "Every draw that is given is made.");
        }
    }

    private void numbersExist() {
        for (String name : draws.names()) {
            if (!known.containsKey(name)) {
                add(Problem.error(Code.UNKNOWN_ID, "", "No number of the model has the name \"" + name + "\".",
                        Suggestion.of(name, known.keySet())), draws.placeOf(name));
            } else if (scenario.numbers().containsKey(name)) {
                add(Problem.error(Code.BROKEN_DRAWS, "", "The scenario itself sets \"" + name + "\", so it cannot be drawn.",
                        "Leave it out of the draws, or out of \"numbers\" in the scenario."), draws.placeOf(name));
            }
        }
    }

    private void add(Problem problem, Optional<Location> place) {
        problems.add(place.map(problem::at).orElse(problem));
    }

    private void numbersAreAllowed() {
        for (int draw = 1; draw <= draws.count(); draw++) {
            double[] values = draws.values(draw);
            for (int i = 0; i < values.length && problems.found().size() < MOST_PROBLEMS; i++) {
                String name = draws.names().get(i);
                Problems broken = new Problems();
                broken.within(values[i], known.get(name).limits(), "\"" + name + "\" in draw " + draw + ".", "");
                for (Problem problem : broken.found()) {
                    add(problem.withoutFix(), draws.placeOf(draw, name));
                }
            }
        }
    }

    /** Shares that sum to 1, correlations that are possible together, and other rules over several numbers. */
    private void modelsKeepTheirRules() {
        Function<Map<String, Double>, Model> setting = Numbers.setting(model,
                draws.names().stream().map(name -> known.get(name).pointer()).collect(Collectors.toSet()));
        for (int draw = 1; draw <= draws.count() && problems.found().size() < MOST_PROBLEMS; draw++) {
            Map<String, Double> byPointer = new HashMap<>();
            double[] values = draws.values(draw);
            for (int i = 0; i < values.length; i++) {
                byPointer.put(known.get(draws.names().get(i)).pointer(), values[i]);
            }
            try {
                for (Problem problem : ModelCheck.checkNumbers(setting.apply(byPointer))) {
                    ofDraw(draw, problem.code(), problem.message(), problem.advice());
                }
            } catch (IllegalArgumentException refused) {
                ofDraw(draw, Code.BROKEN_RULE, refused.getMessage(), "Give the numbers that belong together, together.");
            }
        }
    }

    private void ofDraw(int draw, Code code, String message, String advice) {
        add(Problem.error(code, "", "In draw " + draw + ": " + message, advice), draws.placeOf(draw));
    }
}
