package org.jdrtoolkit.sim.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.scenario.Plan;

/** Keeps the panel scores of one chunk's people, wave by wave. Parts are passed on as they are and never added up. */
final class Following implements Observer<Following> {

    private final PanelQuestions questions;
    private final Plan plan;
    private final Chunk chunk;
    private final double[] scores;
    private final Optional<Answering> answering;
    private double[][] values = new double[1][0];

    Following(PanelQuestions questions, Plan plan, Chunk chunk) {
        this.questions = questions;
        this.plan = plan;
        this.chunk = chunk;
        this.scores = new double[questions.waves() * questions.variables() * chunk.people()];
        this.answering = questions.dropOut().map(dropOut -> new Answering(questions, dropOut, chunk));
    }

    @Override
    public void at(int wave, People people) {
        values = values[0].length == people.count() ? values : questions.reading().room(people.count());
        questions.reading().readLevels(people, values);
        answering.ifPresent(those -> those.at(wave, people, values));
        if (questions.hasError()) {
            addError(people, wave);
        }
        questions.reading().readCombinations(values);
        questions.reading().readCases(values);
        for (int v = 0; v < questions.variables(); v++) {
            refuseInfinite(values[v], v, wave);
            people.forgetLeavers(values[v]);
            forgetDropOuts(people, values[v]);
            System.arraycopy(values[v], 0, scores, (wave * questions.variables() + v) * chunk.people() + people.first() - chunk.first(), people.count());
        }
    }

    private void addError(People people, int wave) {
        for (int i = 0; i < questions.constructs(); i++) {
            questions.addError(i, wave, chunk, people, values[i]);
        }
    }

    private void forgetDropOuts(People people, double[] row) {
        answering.ifPresent(those -> those.forgetOthers(people, row));
    }

    private void refuseInfinite(double[] row, int variable, int wave) {
        for (double score : row) {
            if (!Double.isFinite(score)) {
                throw Divergence.of(chunk.segment().compiled().study(), plan, questions.reading().variables().get(variable), questions.step(wave));
            }
        }
    }

    @Override
    public void add(Following later) {
        throw new IllegalStateException("Parts of a panel are not added up.");
    }

    /** Passes the part on, its first person having this number, counted from 1 over the whole workforce; returns its number of people. */
    int handOn(int number, Consumer<PanelPart> taker) {
        taker.accept(new PanelPart(plan.id(), chunk.segment().segment().id(), number, chunk.people(), questions.variables(), scores));
        return chunk.people();
    }
}
