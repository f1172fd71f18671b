package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.work.Pulse;
import org.jdrtoolkit.sim.work.Watch;
import org.jdrtoolkit.sim.work.Workshop;

/**
 * Follows people one by one, in a separate pass: since chance is addressed by name, its people are those of the other runs. Parts are
 * passed on in the order of people, so that results do not depend on threads, and few are held at a time.
 */
final class PanelRun {

    /** Half a megabyte: small enough for some parts per thread to fit in memory, large enough to be worth a task. */
    private static final int SCORES_PER_PART = 1 << 16;

    private final PanelQuestions questions;
    private final List<Plan> plans;
    private final List<Chunk> parts = new ArrayList<>();
    private final Workshop workshop;
    private final Pulse pulse;
    private int handedOn;

    PanelRun(Compiled compiled, PanelDesign design, Workshop workshop, Watch watch) {
        this.questions = new PanelQuestions(compiled, design);
        this.plans = design.plansOf(compiled.study().scenario());
        this.workshop = workshop;
        for (SegmentPeople segment : SegmentPeople.all(compiled, 0)) {
            for (Chunk chunk : Chunk.of(segment)) {
                parts.addAll(chunk.inPartsOf(Math.max(1, SCORES_PER_PART / (questions.waves() * questions.variables()) / chunk.blockSize())));
            }
        }
        this.pulse = new Pulse(watch, (double) plans.size() * parts.stream().mapToLong(Chunk::people).sum());
    }

    /** Follows everybody under all plans, one plan after another, the order of the files; returns whether it was completed. */
    boolean handOn(Consumer<PanelPart> taker) {
        for (Plan plan : plans) {
            handedOn = 0;
            new Walk(List.of(plan), questions.steps(), workshop, pulse).along(parts, (same, part) -> new Following(questions, same, part), seen -> {
                if (!pulse.isStopped()) {
                    handedOn += seen.get(0).handOn(handedOn + 1, taker);
                }
            });
        }
        pulse.end();
        return !pulse.isStopped();
    }
}
