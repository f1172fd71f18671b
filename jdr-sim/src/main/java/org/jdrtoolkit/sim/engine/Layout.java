package org.jdrtoolkit.sim.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.sim.internal.kernel.LeverPath;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Simulated;

/** The parts of a scenario that do not depend on the numbers of its model: people by segment and team, and the paths of levers. */
final class Layout {

    private final List<Segment> segments;
    private final int[] people;
    private final SortedSet<Integer> teamSizes = new TreeSet<>();
    private final Map<List<String>, LeverPath[]> levers = new HashMap<>();

    Layout(Scenario scenario, RateEquations equations) {
        this.segments = scenario.workforce().segmentsOrAll().stream().sorted(Comparator.comparing(Segment::id)).toList();
        int[] everyone = Headcount.of(scenario.workforce().size(), segments);
        boolean isEveryone = scenario.workforce().simulate() == Simulated.EVERYONE;
        this.people = new int[segments.size()];
        for (int s = 0; s < people.length; s++) {
            people[s] = isEveryone ? everyone[s] : 1;
            addTeamSizes(everyone[s], scenario.workforce().teamSize().orElse(everyone[s]));
        }
        for (Plan plan : scenario.allPlans()) {
            for (Segment segment : segments) {
                levers.put(List.of(plan.id(), segment.id()), levers(scenario, equations, plan, segment));
            }
        }
    }

    /** Adds the sizes of the teams into which people are divided: the size stated, and that of the last team. */
    private void addTeamSizes(int people, int teamSize) {
        if (people >= teamSize && people > 0) {
            teamSizes.add(teamSize);
        }
        if (people > 0 && people % teamSize > 0) {
            teamSizes.add(people % teamSize);
        }
    }

    private static LeverPath[] levers(Scenario scenario, RateEquations equations, Plan plan, Segment segment) {
        return equations.levers().stream().map(lever -> LeverPath.of(plan.levers().stream()
                .filter(change -> change.lever().equals(lever) && change.holdsFor(segment.id())).toList(), scenario.time()))
                .toArray(LeverPath[]::new);
    }

    /** The segments in the order of their ids; if there are none, one that holds everybody. */
    List<Segment> segments() {
        return segments;
    }

    /** Number of simulated people in a segment; a representative person counts as one. */
    int people(int segment) {
        return people[segment];
    }

    /** The sizes that teams have: each segment's own, and that of its last team. */
    SortedSet<Integer> teamSizes() {
        return teamSizes;
    }

    /** The paths of all levers under a plan for the people of a segment. */
    LeverPath[] levers(Plan plan, Segment segment) {
        return levers.get(List.of(plan.id(), segment.id()));
    }
}
