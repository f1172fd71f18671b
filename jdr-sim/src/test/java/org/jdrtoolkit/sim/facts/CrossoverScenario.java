package org.jdrtoolkit.sim.facts;

import java.util.Optional;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Time;

/** The crossover scenario cut to what a fact needs: teams as they are at the start, or one person for all. */
final class CrossoverScenario {

    private CrossoverScenario() {}

    static Scenario atTheStart(Scenario scenario) {
        Time time = scenario.time();
        return scenario.withTime(new Time(time.unit(), time.start(), 1, 1, Optional.empty(), time.scheme()));
    }

    static Scenario ofOne(Scenario scenario) {
        return scenario.withWorkforce(scenario.workforce().toBuilder().simulate(Simulated.REPRESENTATIVE).turnover(Optional.empty()).build());
    }
}
