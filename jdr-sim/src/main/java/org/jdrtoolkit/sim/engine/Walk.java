package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.work.Pulse;
import org.jdrtoolkit.sim.work.Workshop;

/** Advances people through all steps, under several plans side by side, and shows them to observers. */
final class Walk {

    private final List<Plan> plans;
    private final int[] steps;
    private final Workshop workshop;
    private final Pulse pulse;

    /** A walk under plans that stops at these steps, at least one, for observers to look. */
    Walk(List<Plan> plans, int[] steps, Workshop workshop, Pulse pulse) {
        this.plans = plans;
        this.steps = steps;
        this.workshop = workshop;
        this.pulse = pulse;
    }

    /**
     * Advances all people of some chunks, and passes on the observers of each chunk, by plan, in the order of chunks; if stopped, it passes on
     * incomplete ones.
     */
    <O extends Observer<O>> void along(List<Chunk> chunks, BiFunction<Plan, Chunk, O> fresh, Consumer<List<O>> taker) {
        List<Callable<List<O>>> tasks = chunks.stream().<Callable<List<O>>>map(chunk -> () -> seen(chunk, fresh)).toList();
        workshop.inOrder(tasks, taker, pulse::look);
    }

    private <O extends Observer<O>> List<O> seen(Chunk chunk, BiFunction<Plan, Chunk, O> fresh) {
        List<O> observers = new ArrayList<>();
        plans.forEach(plan -> observers.add(fresh.apply(plan, chunk)));
        int size;
        for (int done = 0; done < chunk.people() && !pulse.isStopped(); done += size) {
            size = chunk.nextBlock(chunk.people() - done);
            show(new Block(chunk, plans, chunk.first() + done, size, pulse::isStopped), observers);
        }
        return observers;
    }

    private <O extends Observer<O>> void show(Block block, List<O> observers) {
        for (int r = 0; r < steps.length; r++) {
            block.advanceTo(steps[r]);
            if (pulse.isStopped()) {
                return;
            }
            for (int l = 0; l < observers.size(); l++) {
                observers.get(l).at(r, block.lanes().get(l));
            }
            pulse.done((double) block.people() * plans.size() / steps.length);
        }
    }
}
