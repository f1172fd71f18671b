package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdrtoolkit.sim.internal.kernel.Scratch;
import org.jdrtoolkit.sim.internal.noise.Differences;
import org.jdrtoolkit.sim.internal.noise.NoiseLayers;
import org.jdrtoolkit.sim.internal.noise.Sensitivity;
import org.jdrtoolkit.sim.internal.noise.Shocks;
import org.jdrtoolkit.sim.internal.rows.Rows;
import org.jdrtoolkit.sim.scenario.Plan;

/**
 * Some people of one segment, in whole teams, few enough to stay in the processor's cache over all steps, under several plans side by side: chance
 * is drawn once for all plans. Each step consists of:
 *
 * <ol>
 *   <li>the levers take the levels that the plan gives them in this step;
 *   <li>deviations x move by the rate equations, set points b held;
 *   <li>chronic and weekly differences fade, and all three layers receive their noise;
 *   <li>with turnover: some people leave, and newcomers fill places that have been empty for long enough;
 *   <li>set points are summed again: segment baseline plus chronic plus weekly.
 * </ol>
 */
final class Block {

    private final SegmentPeople segment;
    private final int first;
    private final int people;
    private final BooleanSupplier isStopped;
    private final Optional<NoiseLayers> noise;
    private final Optional<Shocks> shocks;
    private final List<Differences> differences = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private int step;

    /** People of a chunk, from the first on. */
    Block(Chunk chunk, List<Plan> plans, int first, int people, BooleanSupplier isStopped) {
        this.segment = chunk.segment();
        this.first = first;
        this.people = people;
        this.isStopped = isStopped;
        this.noise = segment.compiled().noise().map(all -> all.inTeamsOf(Math.min(chunk.teamSize(), people)));
        this.shocks = noise.map(layers -> layers.shocks(segment.chance(), first, people));
        begin(plans);
    }

    private void begin(List<Plan> plans) {
        Compiled compiled = segment.compiled();
        Beginning beginning = new Beginning(segment);
        double[][] x = startingDeviations(beginning);
        shocks.ifPresent(drawn -> drawn.draw(0));
        double[][] sensitivity = compiled.isRepresentative() ? Sensitivity.average(compiled.equations())
                : Sensitivity.of(compiled.study().model(), compiled.equations(), segment.chance().sensitivity(), first, people);
        double[][] baseline = baseline(beginning);
        Scratch scratch = new Scratch(compiled.program(), people);
        for (Plan plan : plans) {
            if (lanes.isEmpty() || segment.turnover().isPresent()) {
                noise.ifPresent(layers -> differences.add(layers.differences(beginning.baseline(), people, shocks.orElseThrow())));
            }
            Optional<Differences> different = noise.map(layers -> differences.get(differences.size() - 1));
            State state = new State(copy(x), different.map(Differences::setPoints).orElse(baseline));
            lanes.add(new Lane(segment, beginning, first, people, plan, scratch, state, different,
                    segment.turnover().isPresent() ? copy(sensitivity) : sensitivity, isStopped));
        }
    }

    private double[][] startingDeviations(Beginning beginning) {
        double[][] x = beginning.deviations(first, people);
        noise.ifPresent(layers -> {
            double[][] states = layers.firstStates(x.length, people, segment.chance(), first);
            for (int i = 0; i < x.length; i++) {
                Rows.add(x[i], states[i]);
            }
        });
        return x;
    }

    /** The set points of people who do not differ. */
    private double[][] baseline(Beginning beginning) {
        double[][] rows = new double[beginning.baseline().length][people];
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(rows[i], beginning.baseline()[i]);
        }
        return rows;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /** Moves everybody, under all plans, to the beginning of a later step; the result does not matter once the run is stopped. */
    void advanceTo(int target) {
        if (noise.isEmpty()) {
            lanes.forEach(lane -> advanceWithoutChance(lane, target));
            step = target;
        }
        while (step < target && !isStopped.getAsBoolean()) {
            for (Lane lane : lanes) {
                lane.advance(step, step + 1);
            }
            step++;
            meet(noise.orElseThrow(), shocks.orElseThrow());
        }
    }

    private void advanceWithoutChance(Lane lane, int target) {
        for (int k = step; k < target && !isStopped.getAsBoolean();) {
            int next = lane.nextEvent(target);
            lane.advance(k, next);
            k = next;
        }
    }

    private void meet(NoiseLayers layers, Shocks drawn) {
        drawn.draw(step);
        differences.forEach(different -> different.step(drawn));
        lanes.forEach(lane -> lane.meet(layers, drawn));
        differences.forEach(Differences::putSetPointsTogether);
    }

    /** Number of people; with turnover, of places. */
    int people() {
        return people;
    }

    /** The people under each plan, in the order of plans. */
    List<Lane> lanes() {
        return lanes;
    }
}
