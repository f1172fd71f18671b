package org.jdrtoolkit.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdrtoolkit.sim.scenario.LeverChange;

/** How a first scenario accompanies what it introduces: levers of {@code jdr-ai-adoption}, with the doses of the shipped scenarios. Times in weeks. */
enum Accompaniment {
    NOTHING("by-itself", List.of()),
    TRAINING("with-training", List.of(
            LeverChange.builder("communication").to(0.8).build(),
            LeverChange.builder("training").from(4).ramp(4).to(0.7).build(),
            LeverChange.builder("peerLearning").from(4).to(0.5).build())),
    PEOPLE("with-people", Stream.concat(TRAINING.levers.stream(), Stream.of(
            LeverChange.builder("participation").to(0.8).build(),
            LeverChange.builder("humanContactKept").from(8).to(0.7).build(),
            LeverChange.builder("humanInTheLoop").from(8).to(0.5).build(),
            LeverChange.builder("processRedesign").from(12).ramp(20).to(0.8).build(),
            LeverChange.builder("sharedSavings").from(20).to(0.5).build())).toList());

    private final String plan;
    private final List<LeverChange> levers;

    Accompaniment(String plan, List<LeverChange> levers) {
        this.plan = plan;
        this.levers = levers;
    }

    /** The id of the plan that does it. */
    String plan() {
        return plan;
    }

    List<LeverChange> levers() {
        return levers;
    }

    /** The word for it, as an option and in phrases. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
