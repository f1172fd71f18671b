package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Study;

/**
 * Follows people one by one. It is a pass of its own: since chance is addressed by name, its people are those of the other runs. Parts are
 * handed on in the order of people, so that what is made of them does not depend on threads, and few are held at a time.
 */
final class PanelRun {

    /** Half a megabyte: small enough for some parts per thread to fit in memory, large enough to be worth a task. */
    private static final int SCORES_PER_PART = 1 << 16;

    private final Study study;
    private final RateEquations equations;
    private final Optional<NoiseLayers> noise;
    private final PanelDesign design;
    private final Observation observation;
    private final int[] steps;
    private final int variables;
    private final double[] errorSd;

    PanelRun(Study study, RateEquations equations, Optional<NoiseLayers> noise, PanelDesign design) {
        this.study = study;
        this.equations = equations;
        this.noise = noise;
        this.design = design;
        this.observation = Observation.ofAll(study.model(), equations, false);
        this.steps = design.steps(study.scenario().time());
        this.variables = PanelDesign.variables(study.model()).size();
        this.errorSd = study.model().constructs().stream().map(Construct::noise)
                .mapToDouble(shares -> design.hasError() ? Math.sqrt(shares.map(Noise::error).orElse(0.0)) : 0).toArray();
    }

    /** Some people, and the number of the first, counted from 1 over the whole workforce. */
    private record Group(Chunk chunk, int number) {}

    /** Follows everybody under a plan, and hands the parts on in the order of people. */
    void run(Plan plan, Workers workers, Consumer<PanelPart> taker) {
        List<Callable<PanelPart>> tasks = groups(Chunk.of(study, equations, true, plan, 0)).stream().<Callable<PanelPart>>map(group -> () -> {
            PanelPart part = follow(group, plan);
            workers.done(part.people());
            return part;
        }).toList();
        workers.inOrder(tasks, study.scenario().workforce().size(), taker);
    }

    /** Chunks cut at the edges of blocks, so that a part stays small however many people there are. */
    private List<Group> groups(List<Chunk> chunks) {
        List<Group> groups = new ArrayList<>();
        int number = 1;
        for (Chunk chunk : chunks) {
            int size = Math.max(1, SCORES_PER_PART / (steps.length * variables) / chunk.blockSize()) * chunk.blockSize();
            for (int done = 0; done < chunk.people(); done += size) {
                int people = Math.min(size, chunk.people() - done);
                groups.add(new Group(new Chunk(chunk.segment(), chunk.first() + done, people, chunk.blockSize(), chunk.teamSize()), number));
                number += people;
            }
        }
        return groups;
    }

    private PanelPart follow(Group group, Plan plan) {
        Chunk chunk = group.chunk();
        double[] scores = new double[steps.length * variables * chunk.people()];
        int done = 0;
        for (Block block : chunk.blocks(study, equations, noise)) {
            double[][] values = observation.room(block.people());
            for (int wave = 0; wave < steps.length; wave++) {
                block.advanceTo(steps[wave]);
                observation.readLevels(block, values);
                addError(values, chunk.segment().streams(), chunk.first() + done, steps[wave]);
                observation.readCombinations(values);
                observation.readCases(values);
                for (int v = 0; v < variables; v++) {
                    double[] row = values[v];
                    refuseInfinite(row, plan, v, steps[wave]);
                    block.seats().ifPresent(seats -> seats.forgetLeavers(row));
                    System.arraycopy(row, 0, scores, (wave * variables + v) * chunk.people() + done, block.people());
                }
            }
            done += block.people();
        }
        return new PanelPart(plan.id(), chunk.segment().segment().id(), group.number(), chunk.people(), variables, scores);
    }

    /** (11a) Measurement error of its own for each construct, person and wave; scores without it are true levels. */
    private void addError(double[][] values, Streams streams, int firstPerson, int step) {
        int people = values[0].length;
        for (int i = 0; i < errorSd.length; i++) {
            if (errorSd[i] > 0) {
                Stream errors = streams.errors()[equations.construct(observation.variables().get(i))];
                Rows.add(values[i], errorSd[i], errors.of(firstPerson, people).normals(step));
            }
        }
    }

    private void refuseInfinite(double[] scores, Plan plan, int variable, int step) {
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw Divergence.of(study, plan, observation.variables().get(variable), step);
            }
        }
    }
}
