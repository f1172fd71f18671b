package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.experiment.Probability;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.Prediction;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Expectation;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;

/** What was expected of plans, for people: before a run, and beside what came out. */
final class ExpectationWords {

    private static final double PERCENT = 100;

    private final Scenario scenario;
    private final Words words;

    ExpectationWords(Scenario scenario, Words words) {
        this.scenario = scenario;
        this.words = words;
    }

    /** One sentence per expectation: whether it came out, and in how many worlds. */
    String told(Findings found) {
        return found.get(RunResult.class).predictions().stream().map(prediction -> sentence(prediction, found.find(Worlds.class)
                .map(worlds -> worlds.probability(prediction.expectation())))).collect(Collectors.joining("\n"));
    }

    /** One line per expectation, with the facts that the question shows; empty if there is neither. */
    List<String> beforehand() {
        List<String> lines = new ArrayList<>();
        if (!scenario.demonstrates().isEmpty()) {
            lines.add(words.say("explain.demonstrates", String.join(", ", scenario.demonstrates())));
        }
        if (!scenario.expects().isEmpty()) {
            lines.add(words.say("explain.expects"));
        }
        scenario.expects().forEach(expectation -> lines.add("  " + ending(expectation, expectation.pattern())));
        return lines;
    }

    private String sentence(Prediction prediction, Optional<Probability> inWorlds) {
        Expectation expectation = prediction.expectation();
        String worlds = inWorlds.map(probability -> words.say("expected.worlds", PERCENT * probability.value())).orElse("");
        return prediction.cameTrue() ? words.say("expected.true", ending(expectation, prediction.found()), worlds)
                : words.say("expected.false", ending(expectation, prediction.found()), pattern(expectation.pattern()), worlds);
    }

    private String ending(Expectation expectation, OutcomePattern pattern) {
        String plan = scenario.plan(expectation.plan()).map(Plan::title).map(title -> title.in(words.locale())).orElse(expectation.plan());
        return words.say("expected.ending", plan, pattern(pattern), words.say("short." + expectation.wellbeing()));
    }

    private String pattern(OutcomePattern pattern) {
        return pattern == OutcomePattern.NO_MEANINGFUL_CHANGE ? words.say("verdict.none") : pattern.title().in(words.locale());
    }
}
