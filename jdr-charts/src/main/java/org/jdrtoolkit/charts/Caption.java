package org.jdrtoolkit.charts;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Simulated;

/**
 * What the pictures of a run say about it in words.
 *
 * @param worlds the worlds in which the question was asked, if they are shown
 */
record Caption(RunResult run, Optional<Worlds> worlds, Words words) {

    /** Of a run whose worlds the picture does not show. */
    static Caption of(RunResult run, Words words) {
        return new Caption(run, Optional.empty(), words);
    }

    /** Of all that was found. */
    static Caption of(Findings found, Words words) {
        return new Caption(found.get(RunResult.class), found.find(Worlds.class), words);
    }


    /** The title of every picture, with the hypotheses that are switched off. */
    String title() {
        String title = words.of(scenario().title());
        String off = run.study().model().hypotheses().stream().filter(hypothesis -> scenario().without().contains(hypothesis.id()))
                .map(hypothesis -> words.of(hypothesis.title())).collect(Collectors.joining(", "));
        return off.isEmpty() ? title : words.of("title.without", title, off);
    }

    /** The plan that the others are compared with. */
    Plan against() {
        return scenario().plan(scenario().verdict().against()).orElseThrow();
    }

    String againstTitle() {
        return words.of(against().title());
    }

    /** What is shown, and of whom. */
    String averageOf(String what) {
        return words.of(isOnePerson() ? "people.one" : "people.average", what, people());
    }

    /** What is shown, and of whom, where a band shows how people differ. */
    String averageAndBandOf(String what) {
        return scenario().plans().isEmpty()
                ? words.of("people.band", what, people()) : words.of("people.band.under", what, people(), againstTitle());
    }

    /** A share of people, and of how many. */
    String shareOf(String what) {
        return isOnePerson() ? averageOf(what) : words.of("people.share", what, people());
    }

    /** "200 plausible worlds"; there must be some. */
    String manyWorlds() {
        return words.of(scenario().sampling().parameterDraws() > 0 ? "worlds.plausible" : "worlds.ofChance",
                words.whole(worlds().orElseThrow().worlds().size()));
    }

    private boolean isOnePerson() {
        return scenario().workforce().simulate() == Simulated.REPRESENTATIVE;
    }

    private String people() {
        return words.whole(scenario().workforce().size());
    }

    TimeUnit timeUnit() {
        return scenario().time().unit();
    }

    Scenario scenario() {
        return run.study().scenario();
    }
}
